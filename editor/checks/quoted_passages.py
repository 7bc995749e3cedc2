"""All passages in quotation marks that are fragments of a source, or might be."""

from functools import lru_cache

from editor.checks.marks import DOUBLE, Quoted, marks
from editor.checks.passages import Kind, Passage, Passages
from editor.checks.said_to_be import goes_on_speaking, introduces_speech, names_speaker, what_it_is
from editor.domain.draft import Draft
from editor.domain.findings import Known, SaidToBe
from editor.domain.text import binding
from editor.domain.values import frozen

PARAGRAPHS = 10
"""That a speech may run over."""
LOOKED_AT = frozenset({Kind.HEADLINE, Kind.STANDFIRST, Kind.PROSE, Kind.SUBHEADING, Kind.BULLET, Kind.SPEECH})


@frozen
class Fragment:
    """Words in quotation marks: `found` says where they stand in the passage. `kind` is what they are; of a speech or a
    title, as judged from the text round it, it is worth knowing that it is nearly what a source says."""

    passage: Passage
    found: Quoted
    kind: SaidToBe = SaidToBe.FRAGMENT

    @property
    def text(self) -> str:
        return self.passage.text[self.found.start : self.found.end]


def fragments(draft: Draft, all_passages: Passages, known: Known) -> tuple[Fragment, ...]:
    """All fragments of headline, standfirst, body and quotes in order, and what is taken for speech or a title without
    the writer's having said so."""
    speakers = tuple(sorted({quote.speaker.name.strip() for quote in draft.quotes} - {""}))
    said = tuple(sorted(known.said_to_be.items()))
    looked_at = [passage for passage in all_passages if passage.kind in LOOKED_AT]
    result: list[Fragment] = []
    for index, passage in enumerate(looked_at):
        if marks(passage.text).quoted:
            result += _of_passage(passage, speakers, _is_part_of_speech(looked_at, index, speakers), said)
    return tuple(result)


def _is_part_of_speech(looked_at: list[Passage], index: int, speakers: tuple[str, ...]) -> bool:
    """Whether a speech that runs over body paragraphs is somebody's: named before its first or after its last."""
    if looked_at[index].kind is not Kind.PROSE or not any(mark in looked_at[index].text for mark in '“”"'):
        return False
    first = last = index
    while first > 0 and _runs_on(looked_at[first - 1]):
        first -= 1
    while last + 1 < len(looked_at) and _runs_on(looked_at[last]):
        last = _end_of_speech(looked_at, last)
    if first > 0 and introduces_speech(looked_at[first - 1].text):
        return True
    if last + 1 < len(looked_at) and names_speaker(looked_at[last + 1].text, speakers):
        return True
    for passage in looked_at[first : last + 1]:
        for found in marks(passage.text).outermost():
            if found.family == DOUBLE and what_it_is(passage.text, found, (), False) is SaidToBe.SPEECH:
                return first < last
    return False


def _end_of_speech(looked_at: list[Passage], index: int) -> int:
    """Of a speech with one opening mark the paragraph that closes it, else the next one."""
    for later in range(index + 1, min(index + PARAGRAPHS, len(looked_at))):
        read = marks(looked_at[later].text)
        if any(found.family == DOUBLE for found in read.outermost()):
            break
        if any(stray.problem == "unopened" for stray in read.strays):
            return later
    return index + 1


def _runs_on(passage: Passage) -> bool:
    """Whether its speech goes on in the next paragraph: a double mark that opens and does not close."""
    return passage.kind is Kind.PROSE and any(
        not found.is_closed and found.family == DOUBLE for found in marks(passage.text).outermost()
    )


@lru_cache(maxsize=4096)
def _of_passage(
    passage: Passage, speakers: tuple[str, ...], is_speech: bool, said: tuple[tuple[str, str], ...]
) -> tuple[Fragment, ...]:
    text, told = passage.text, dict(said)
    result: list[Fragment] = []
    within_fragment = speech_end = -1
    for found in marks(text).quoted:
        words = text[found.start : found.end]
        if found.end <= within_fragment or not words.strip() or not (found.is_closed or found.family == DOUBLE):
            continue
        if said_kind := told.get(binding(words)):
            kind = SaidToBe(said_kind)
        else:
            goes_on = is_speech or (speech_end >= 0 and goes_on_speaking(text[speech_end : found.start]))
            kind = what_it_is(text, found, speakers, goes_on)
        if kind is SaidToBe.SPEECH:
            speech_end = found.end
        if kind is SaidToBe.FRAGMENT:
            within_fragment = found.end
        if kind is SaidToBe.FRAGMENT or not said_kind:
            result.append(Fragment(passage, found, kind))
    return tuple(result)
