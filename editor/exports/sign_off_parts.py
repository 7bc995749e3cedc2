"""Which paragraphs a partner is asked about, by the numbers that they have in the margin, as links to them."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from editor.domain.printed import Printed, PrintedBlock, Role
from editor.exports.sign_off_text import bookmark, margin_numbers
from editor.exports.word_lists import DEFINITIONS
from editor.exports.word_text import Element, element, run


def part_links(release: Printed, parts: Sequence[int]) -> Iterator[Element]:
    """ ": paragraphs 7 to 9, note 2 (with a bar at the right)", each a link to where it begins; nothing for the whole
    text."""
    found = tuple(_named(release, parts))
    if not found:
        return
    yield run(": ")
    for index, (words, first) in enumerate(found):
        if index:
            yield run(", ")
        yield element("w:hyperlink", run(words, is_link=True), anchor=bookmark(first))
    yield run(" (marked with a bar at the right)")


def _named(release: Printed, parts: Sequence[int]) -> Iterator[tuple[str, int]]:
    """The paragraphs in words, each stretch of them with the index of its first block."""
    numbers = margin_numbers(release)
    asked = [index for index in sorted(set(parts)) if 0 <= index < len(release)]
    for first, last in _stretches(asked, [_kind(block) for block in release]):
        kind = _kind(release[first])
        if kind == "list":
            yield f"the list after paragraph {max(numbers[: first + 1])}", first
            continue
        start, end = (release[at].number if kind == "note" else numbers[at] for at in (first, last))
        yield (f"{kind} {start}" if first == last else f"{kind}s {start} to {end}"), first


def _kind(block: PrintedBlock) -> str:
    if block.role is Role.NOTE:
        return "note"
    return "list" if block.role in DEFINITIONS else "paragraph"


def _stretches(asked: Sequence[int], kinds: Sequence[str]) -> Iterator[tuple[int, int]]:
    """First and last index of each run of blocks on end and of one kind."""
    for _, group in groupby(enumerate(asked), key=lambda item: (item[1] - item[0], kinds[item[1]])):
        run_of = [index for _, index in group]
        yield run_of[0], run_of[-1]
