"""Quotation marks: paired, nested single within double, single in headlines, one closing mark to a speech."""

from collections.abc import Iterator
from itertools import zip_longest

from editor.checks.context import Context, found
from editor.checks.marks import DOUBLE, Quoted, marks
from editor.checks.passages import Kind, Passage, Passages
from editor.domain.draft import Draft
from editor.domain.findings import Finding, Known

_PROBLEMS = {
    "unopened": "A closing mark without its opening one.",
    "unclosed": "The closing mark is missing.",
    "crossed": "Marks that cross: the one opened last closes first.",
    "wrong way": "The mark faces the wrong way.",
}


def marks_of_passage(passage: Passage, context: Context) -> Iterator[Finding]:
    """All but marks that are not closed, which may be in the next paragraph."""
    if passage.kind is Kind.FIELD:
        return
    text = passage.text
    read = marks(text)
    for stray in read.strays:
        if stray.problem != "unclosed" or text[stray.at] not in '“"' or passage.kind is not Kind.PROSE:
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
    """Speech that runs over paragraphs of the body: an opening mark on each, a closing one on the last alone."""
    body = [passage for passage in all_passages if passage.is_statement and passage.kind is not Kind.SPEECH]
    for passage, following in zip_longest(body, body[1:]):
        if passage.kind is not Kind.PROSE:
            continue
        goes_on = following is not None and following.text.lstrip()[:1] in ("“", '"')
        for quoted in marks(passage.text).quoted:
            if not quoted.is_closed and quoted.family == DOUBLE and not goes_on and quoted.depth == 0:
                yield found("marks-paired", passage, quoted.start - 1, quoted.start, _PROBLEMS["unclosed"])
        if goes_on and following is not None and _is_whole_speech(passage.text) and _is_whole_speech(following.text):
            end = len(passage.text.rstrip())
            message = "A closing mark on each paragraph: a speech that goes on closes only its last."
            yield found("marks-closed", passage, end - 1, end, message, "")


def _is_whole_speech(text: str) -> bool:
    text = text.strip()
    return text[:1] in '“"' and any(
        each.start == 1 and each.end == len(text) - 1 and each.is_closed for each in marks(text).quoted
    )
