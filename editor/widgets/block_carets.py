"""Where the caret goes when blocks change under it."""

from collections.abc import Sequence

from editor.domain.text import Block, Span
from editor.widgets.block_edits import Point, end_of
from editor.widgets.block_format import OBJECT
from editor.widgets.block_writing import alike


def moved_point(point: Point, start: int, old: Sequence[Block], new: Sequence[Block]) -> Point:
    """Where a point stands after blocks `old`, from number `start` on, became `new`."""
    number, at = point
    if number < start:
        return point
    if number >= start + len(old):
        return number + len(new) - len(old), at
    was = old[number - start]
    for index, block in enumerate(new):
        if block.id == was.id:
            same, tail = alike(was.spans, block.spans)
            if at > same:
                at = max(same, at + end_of(block) - end_of(was)) if at >= end_of(was) - tail else end_of(block) - tail
            return start + index, at
    return start + max(min(number - start, len(new) - 1), 0), 0


def end_of_change(start: int, old: Sequence[Block], new: Sequence[Block]) -> Point:
    """Where the words that came, or the gap that words left, end; after mere formatting the end of its last block."""
    if not new:
        return start - 1, 1_000_000
    was, now = ("\n".join(OBJECT if block.quote else block.text for block in blocks) for blocks in (old, new))
    left = len(now) - (alike((Span(was),), (Span(now),))[1] if was != now else 0)
    for number, block in enumerate(new):
        if left <= end_of(block):
            return start + number, left
        left -= end_of(block) + 1
    return start + len(new) - 1, end_of(new[-1])
