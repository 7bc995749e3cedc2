"""Quotation marks: paired, nested single within double, single in headlines, one closing mark to a speech."""

from collections.abc import Iterator
from itertools import zip_longest

from editor.checks.context import Context, found
from editor.checks.marks import DOUBLE, Quoted, marks
from editor.checks.passages import Kind, Passage, Passages
from editor.domain.draft import Draft
from editor.domain.findings import Finding, Known

_DOUBLE = '“”"'
_PROBLEMS = {
    "unopened": "A closing mark without its opening one.",
    "unclosed": "The closing mark is missing.",
    "crossed": "Marks that cross: the one opened last closes first.",
    "wrong way": "The mark faces the wrong way.",
}


def marks_of_passage(passage: Passage, context: Context) -> Iterator[Finding]:
    """All but double marks of the body that may have their other in another paragraph."""
    if passage.kind is Kind.FIELD:
        return
    text = passage.text
    read = marks(text)
    for stray in read.strays:
        may_be_across = stray.problem in ("unclosed", "unopened") and text[stray.at] in _DOUBLE
        if not (may_be_across and passage.kind is Kind.PROSE):
            better = _turned(text[stray.at]) if stray.problem == "wrong way" else None
            rule = "marks-turned" if stray.problem == "wrong way" else "marks-paired"
            yield found(rule, passage, stray.at, stray.at + 1, _PROBLEMS[stray.problem], better)
    yield from _nesting(passage, read.quoted)
    if passage.kind is Kind.HEADLINE:
        for quoted in read.outermost():
            if quoted.family == DOUBLE and quoted.is_closed:
                start, end = quoted.start - 1, quoted.end + 1
                better = f"‘{text[quoted.start : quoted.end]}’"
                yield found("marks-headline", passage, start, end, "Headlines have single quotation marks.", better)
    if passage.kind is Kind.SPEECH:
        yield from _outer_marks(passage, read.quoted)


def _turned(mark: str) -> str:
    turned = {"“": "”", "”": "“", "‘": "’", "’": "‘"}
    return turned.get(mark, mark)


def _nesting(passage: Passage, quoted: tuple[Quoted, ...]) -> Iterator[Finding]:
    round_it: list[Quoted] = []
    for inner in quoted:
        while round_it and round_it[-1].end < inner.end:
            round_it.pop()
        if round_it and round_it[-1].family == inner.family and round_it[-1].is_closed:
            message = "Marks within marks of the same kind: single within double."
            yield found("marks-nested", passage, inner.start - 1, min(inner.end + 1, len(passage.text)), message)
        round_it.append(inner)


def _outer_marks(passage: Passage, quoted: tuple[Quoted, ...]) -> Iterator[Finding]:
    """A quote is stored without its own marks; whoever types them gets them twice."""
    text = passage.text.strip()
    whole = [each for each in quoted if each.depth == 0 and each.start <= 1 and each.end >= len(text) - 1]
    if whole and whole[0].family == DOUBLE and text[:1] in '“"':
        better = text[1:-1] if whole[0].is_closed else text[1:]
        message = "The marks round a quote are printed by themselves."
        yield found("marks-typed", passage, 0, len(passage.text), message, better)


def marks_across_paragraphs(draft: Draft, all_passages: Passages, known: Known) -> Iterator[Finding]:
    """Speech that runs over paragraphs of the body: an opening mark on each or on the first alone, a closing one on the
    last alone."""
    body = [passage for passage in all_passages if passage.kind is Kind.PROSE]
    pending: tuple[Passage, int] | None = None
    for passage, following in zip_longest(body, body[1:]):
        unclosed, unopened = _doubles(passage.text)
        if pending is not None and passage.text.lstrip()[:1] in _OPENING:
            yield _unpaired(*pending, "unclosed")
            pending = None
        for at in unopened:
            if pending is None:
                yield _unpaired(passage, at, "unopened")
            pending = None
        goes_on = following is not None and following.text.lstrip()[:1] in _OPENING
        if unclosed is not None and not goes_on:
            pending = (passage, unclosed)
        if goes_on and following is not None and _is_whole_speech(passage.text) and _is_whole_speech(following.text):
            end = len(passage.text.rstrip())
            message = "A closing mark on each paragraph: a speech that goes on closes only its last."
            yield found("marks-closed", passage, end - 1, end, message, "")
    if pending is not None:
        yield _unpaired(*pending, "unclosed")


_OPENING = ("“", '"')


def _doubles(text: str) -> tuple[int | None, list[int]]:
    """Where a double mark opens that is not closed, and where double marks close that were not opened."""
    read = marks(text)
    opened = [
        each.start - 1 for each in read.quoted if not each.is_closed and each.family == DOUBLE and each.depth == 0
    ]
    closed = [stray.at for stray in read.strays if stray.problem == "unopened" and text[stray.at] in _DOUBLE]
    return (opened[0] if opened else None), closed


def _unpaired(passage: Passage, at: int, problem: str) -> Finding:
    return found("marks-paired", passage, at, at + 1, _PROBLEMS[problem])


def _is_whole_speech(text: str) -> bool:
    text = text.strip()
    return text[:1] in '“"' and any(
        each.start == 1 and each.end == len(text) - 1 and each.is_closed for each in marks(text).quoted
    )
