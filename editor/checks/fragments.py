"""Every fragment in quotation marks is looked up in the sources: a release says no more than its source."""

from collections.abc import Iterator
from functools import lru_cache

from editor.checks.lookup import Lookup, look_up
from editor.checks.marks import Quoted, marks
from editor.checks.passages import Kind, Passages
from editor.checks.quoted_passages import Fragment, fragments
from editor.checks.source_text import SourceText, key, source_text
from editor.domain.draft import Draft
from editor.domain.findings import NOT_IN_SOURCE, Finding, FragmentStatus, Known, SaidToBe
from editor.domain.rule_book import RuleBook
from editor.domain.sentences import sentence_ranges
from editor.domain.text import binding, quoting

RULE = "fragment"
SUSPICIOUS, SUSPICIOUS_WORDS = 80.0, 4
"""Likeness to a source, of 100, and words, from which what was taken for speech or a title is said to be altered."""


def check_fragments(draft: Draft, all_passages: Passages, known: Known) -> Iterator[Finding]:
    """One finding for each fragment, whatever became of it, and one more where there is no source at all."""
    all_found = fragments(draft, all_passages, known)
    found = [fragment for fragment in all_found if fragment.kind is SaidToBe.FRAGMENT]
    texts = tuple(source_text(source) for source in known.sources)
    spoken = tuple(
        (f"quote {number} ({quote.speaker.name})", quote.speaker.name, block.text)
        for number, quote in enumerate(draft.quotes, 1)
        for block in quote.paragraphs
    )
    if found and not known.sources:
        first = found[0]
        how_many = "1 quoted fragment has" if len(found) == 1 else f"{len(found)} quoted fragments have"
        message = f"{how_many} no source to be checked against."
        yield Finding("no-source", first.passage.at(first.found.start, first.found.end), message)
    for fragment in all_found:
        may_be_spoken = fragment.passage.kind is not Kind.SPEECH
        finding = _finding(fragment, texts, spoken if may_be_spoken else (), known.rules)
        if finding is not None:
            yield finding


@lru_cache(maxsize=4096)
def _finding(
    fragment: Fragment, texts: tuple[SourceText, ...], spoken: tuple[tuple[str, str, str], ...], book: RuleBook
) -> Finding | None:
    if fragment.kind is not SaidToBe.FRAGMENT and not _is_suspicious(fragment, texts, book):
        return None
    if texts:
        lookup, found = _best_reading(fragment, texts, book)
    else:
        lookup, found = Lookup(FragmentStatus.CANNOT_CHECK), fragment.found
    if lookup.status not in _STANDS and (own := _speaker_said(fragment, spoken)):
        lookup = Lookup(FragmentStatus.EXACT, own)
    text = fragment.passage.text[found.start : found.end]
    return Finding(
        RULE,
        fragment.passage.at(found.start, found.end),
        message(lookup, bool(texts)),
        blocks=lookup.status in NOT_IN_SOURCE,
        text=text,
        source=lookup.source,
        page=lookup.page,
        status=lookup.status,
        source_words=lookup.words,
        reason=book.rule(RULE).reason,
    )


def _is_suspicious(fragment: Fragment, texts: tuple[SourceText, ...], book: RuleBook) -> bool:
    """Nearly what a source says: then it is likely quoted from there, whoever is said to have said it."""
    lookup = look_up(fragment.text, texts, book)
    is_near = SUSPICIOUS <= lookup.likeness < 100 and len(fragment.text.split()) >= SUSPICIOUS_WORDS
    return is_near and lookup.status is FragmentStatus.ALTERED


_STANDS = frozenset({FragmentStatus.EXACT, FragmentStatus.HARMLESS, FragmentStatus.LOOK_AGAIN})


def _best_reading(fragment: Fragment, texts: tuple[SourceText, ...], book: RuleBook) -> tuple[Lookup, Quoted]:
    """Where an apostrophe could be the closing mark: the longest reading that stands in a source, a shorter one only if
    what comes after it is not taken from the same place too."""
    text, found = fragment.passage.text, fragment.found
    readings = [found._replace(end=end) for end in (*reversed(found.ends), found.end)]
    for reading in readings:
        lookup = look_up(text[reading.start : reading.end], texts, book)
        if lookup.status in _STANDS and not _goes_on(text[reading.end + 1 :], lookup, reading is readings[0]):
            return lookup, reading
    return look_up(text[readings[0].start : readings[0].end], texts, book), readings[0]


def _goes_on(rest: str, lookup: Lookup, is_longest: bool) -> bool:
    if is_longest:
        return False
    ours = key(rest).lower().split()[:4]
    theirs = lookup.next_words.lower().strip("' ").split()[:4]
    return any(our == their for our, their in zip(ours, theirs, strict=False))


def _speaker_said(fragment: Fragment, spoken: tuple[tuple[str, str, str], ...]) -> str:
    """The quote of this draft that the words are taken from, if the sentence names its speaker."""
    if not spoken:
        return ""
    text = fragment.passage.text
    wanted = quoting(fragment.text)
    sentence = next((text[a:b] for a, b in sentence_ranges(text) if a <= fragment.found.start <= b), text)
    for name_of_quote, speaker, words in spoken:
        surname = speaker.split()[-1:]
        if not surname or surname[0] not in sentence or len(wanted.split()) < 2:
            continue
        own = binding(_own_words(words))
        if wanted in own[:1].lower() + own[1:] or wanted in own:
            return name_of_quote
    return ""


def _own_words(text: str) -> str:
    """The text with the fragments nested in it blanked out."""
    for found in reversed(marks(text).outermost()):
        text = f"{text[: found.start]}\u2588{text[found.end :]}"
    return text


def message(lookup: Lookup, has_sources: bool) -> str:
    """What to tell the writer."""
    where = f"{lookup.source}, page {lookup.page}" if lookup.page else lookup.source
    brackets = f" In square brackets: {'; '.join(lookup.brackets)}." if lookup.brackets else ""
    match lookup.status:
        case FragmentStatus.EXACT:
            return f"Word for word in {where}.{brackets}"
        case FragmentStatus.HARMLESS:
            return f"In {where}, but for marks, dashes, spaces or the case of a letter.{brackets}"
        case FragmentStatus.LOOK_AGAIN:
            return f"In {where}, but its sentence there is limited by “{lookup.limit}”.{brackets}"
        case FragmentStatus.ALTERED:
            return f"Not the words of {where}, which says: “{lookup.words}”"
        case FragmentStatus.CANNOT_CHECK if not has_sources:
            return "Cannot be checked: no source is attached."
        case FragmentStatus.CANNOT_CHECK:
            page = f"page {lookup.page} of " if lookup.page else ""
            return f"Not found, but {page}{lookup.source} has no text that could be searched (a scan)."
    return "Not found in any source."
