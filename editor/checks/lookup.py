"""Looks a fragment up in the sources: is it there word for word, what limits it, and if not, what comes nearest."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from editor.checks.nearest import nearest
from editor.checks.source_pages import tidy
from editor.checks.source_text import SourceText, key
from editor.domain.findings import FragmentStatus
from editor.domain.rule_book import RuleBook
from editor.domain.values import frozen

ELLIPSIS_REACH, BRACKET_REACH = 400, 120
"""How many characters of the source an ellipsis, or square brackets, may stand for."""
_GAP = re.compile(r"\[\s*(?:…|\.\s?\.\s?\.)\s*\]|…|\.\s?\.\s?\.(?:\s?\.)?|\[[^\]\[]*\]")
_END_MARKS = ".,;:!?… "


@frozen
class Lookup:
    """What became of a fragment: `words` are the source's own (its sentence), `limit` what limits it there, `brackets`
    the fragment's own insertions."""

    status: FragmentStatus
    source: str = ""
    page: int = 0
    words: str = ""
    limit: str = ""
    brackets: tuple[str, ...] = ()
    likeness: float = 0.0
    """Of an altered fragment to the source's words, of 100."""
    next_words: str = ""
    """What follows in the source, for a fragment whose end is in doubt."""


class Part(NamedTuple):
    """Words between gaps. `reach` is how far after the part before it may stand; glued parts may begin or end within a
    word ("[T]he")."""

    key: str
    reach: int
    is_glued_before: bool = False
    is_glued_after: bool = False


_RANK = (
    FragmentStatus.EXACT,
    FragmentStatus.HARMLESS,
    FragmentStatus.LOOK_AGAIN,
    FragmentStatus.ALTERED,
    FragmentStatus.CANNOT_CHECK,
    FragmentStatus.NOT_FOUND,
)


@lru_cache(maxsize=4096)
def look_up(fragment: str, sources: tuple[SourceText, ...], book: RuleBook) -> Lookup:
    """The best that any of the sources says of the fragment (words without their outer marks)."""
    parts = _parts(fragment)
    if not parts:
        return Lookup(FragmentStatus.NOT_FOUND)
    found = [_in_source(fragment, parts, source, book) for source in sources]
    return min(found, key=lambda lookup: _RANK.index(lookup.status), default=Lookup(FragmentStatus.CANNOT_CHECK))


def _in_source(fragment: str, parts: tuple[Part, ...], source: SourceText, book: RuleBook) -> Lookup:
    brackets = tuple(found for found in re.findall(r"\[([^\]\[]*)\]", fragment) if found.strip("… ."))
    best: Lookup | None = None
    for start, end, skipped in _matches(fragment, parts, source):
        limit = limit_of(source, start, end, book) or _skipped_limit(skipped, brackets, book)
        status = FragmentStatus.LOOK_AGAIN if limit else _closeness(fragment, source)
        following = source.keyed[end : end + 60]
        page, words = source.page_at(start), source.sentences_of(start, end)
        lookup = Lookup(status, source.name, page, words, limit, brackets, next_words=following)
        if not limit:
            return lookup
        best = best or lookup
    if best is not None:
        return best
    near = nearest(" ".join(part.key for part in parts), source)
    if near is not None:
        return Lookup(
            FragmentStatus.ALTERED, source.name, source.page_at(near.start), near.words, likeness=near.likeness
        )
    if source.textless or not source.text:
        return Lookup(FragmentStatus.CANNOT_CHECK, source.name, source.textless[0] if source.textless else 0)
    return Lookup(FragmentStatus.NOT_FOUND)


def _closeness(fragment: str, source: SourceText) -> FragmentStatus:
    if _GAP.search(fragment):
        is_exact = all(_bare(tidy(text)) in source.text for text in _GAP.split(fragment))
    else:
        is_exact = tidy(fragment) in source.text
    return FragmentStatus.EXACT if is_exact else FragmentStatus.HARMLESS


# --- finding ----------------------------------------------------------------------------------------------------------


def _bare(text: str) -> str:
    return text.strip("'\"‘’“” ").rstrip(_END_MARKS).rstrip("'\"‘’“” ")


def _parts(fragment: str) -> tuple[Part, ...]:
    parts: list[Part] = []
    at, reach, glued = 0, 0, False
    gaps = [(match.start(), match.end(), match.group()) for match in _GAP.finditer(fragment)]
    for start, end, gap in [*gaps, (len(fragment), len(fragment), "")]:
        text = fragment[at:start]
        words = key(_bare(text).lstrip(_END_MARKS) if parts or at else _bare(text))
        glued_after = gap.startswith("[") and bool(text) and text[-1].isalnum()
        if words:
            parts.append(Part(words, reach, glued, glued_after))
            reach = 0
        is_bracket = gap.startswith("[") and bool(gap.strip("[]…. "))
        reach = max(reach, BRACKET_REACH if is_bracket else ELLIPSIS_REACH)
        glued = is_bracket and end < len(fragment) and fragment[end].isalnum()
        at = end
    return tuple(parts)


def _matches(fragment: str, parts: tuple[Part, ...], source: SourceText) -> Iterator[tuple[int, int, str]]:
    """Start and end in the source's key of each place where all parts come in order, and the words left out."""
    if len(parts) > 1:
        whole = Part(key(_bare(fragment)), 0)
        for start, end in _places(whole, source.keyed, 0, len(source.keyed)):
            yield start, end, ""
    for start, end in _places(parts[0], source.keyed, 0, len(source.keyed)):
        rest = _follow(parts[1:], source.keyed, end)
        if rest is not None:
            yield start, rest[0], rest[1]


def _follow(parts: tuple[Part, ...], text: str, at: int) -> tuple[int, str] | None:
    """Where the parts end that follow `at` each within its reach, and what was passed over."""
    if not parts:
        return at, ""
    for start, end in _places(parts[0], text, at, at + parts[0].reach + len(parts[0].key)):
        rest = _follow(parts[1:], text, end)
        if rest is not None:
            return rest[0], f"{text[at:start]} {rest[1]}"
    return None


def _places(part: Part, text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    words = part.key
    other = words[0].swapcase() + words[1:]
    found = {at for form in {words, other} for at in _occurrences(form, text, first, last)}
    for at in sorted(found):
        end = at + len(words)
        if (part.is_glued_before or _begins_word(text, at)) and (part.is_glued_after or _ends_word(text, end)):
            yield at, end


def _occurrences(words: str, text: str, first: int, last: int) -> Iterator[int]:
    at = text.find(words, first, last)
    while at >= 0:
        yield at
        at = text.find(words, at + 1, last)


def _begins_word(text: str, at: int) -> bool:
    """Neither within a word nor within a number (the 5 of 2.5)."""
    if at == 0 or not text[at].isalnum():
        return True
    before = text[at - 1]
    if before.isalnum() or (before == "'" and at > 1 and text[at - 2].isalnum()):
        return False
    return not (text[at].isdigit() and before in ".,-" and text[at - 2 : at - 1].isdigit())


def _ends_word(text: str, end: int) -> bool:
    if end == len(text) or not text[end - 1].isalnum():
        return True
    after, next_one = text[end], text[end + 1 : end + 2]
    if after.isalnum() or (after == "'" and next_one.isalpha()):
        return False
    return not (text[end - 1].isdigit() and after in ".,-" and next_one.isdigit())


# --- what limits it ---------------------------------------------------------------------------------------------------


@lru_cache(maxsize=8)
def _words_pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w'])(?:{'|'.join(re.escape(word) for word in words)})(?!\w)(?! (?:only|also)\b)", re.IGNORECASE
    )


_NOT_SHORT = re.compile(r"\w+n't\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;:()]|(?<=\w)-(?=\w)")
NEAR_BEFORE, NEAR_AFTER = 6, 4
"""Words of the same clause within which a "not" is about the fragment."""


def limit_of(source: SourceText, start: int, end: int, book: RuleBook) -> str:
    """The word of the surrounding sentence that limits the fragment ("however", "not yet"), or "" if none does."""
    first, last = source.sentence_at(start), source.sentence_at(max(end - 1, start))
    before = source.keyed[source.starts[first] : start]
    stop = source.starts[last + 1] if last + 1 < len(source.starts) else len(source.keyed)
    after = source.keyed[end:stop]
    limits = _words_pattern(book.list("limiting"))
    for text in (before, after):
        if found := limits.search(text):
            return found.group()
    near = " ".join(_CLAUSE.split(before)[-1].split()[-NEAR_BEFORE:])
    following = " ".join(_CLAUSE.split(after)[0].split()[:NEAR_AFTER])
    return _negation(near, book) or _negation(following, book)


def _negation(text: str, book: RuleBook) -> str:
    found = _words_pattern(book.list("negations")).search(text) or _NOT_SHORT.search(text)
    return found.group() if found else ""


def _skipped_limit(skipped: str, brackets: tuple[str, ...], book: RuleBook) -> str:
    """A "not" or "but" among the words left out, or one put in within square brackets."""
    for text in (skipped, *brackets):
        found = _words_pattern(book.list("limiting")).search(text)
        if word := found.group() if found else _negation(text, book):
            return word
    return ""
