"""Changes to blocks between two points, as pure functions: cut out, replace, split, format."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from editor.domain.text import Block, BlockKind, Blocks, Span, cut, joined, new_id

Point = tuple[int, int]
"""The number of a block and a count of characters in it; in a quote 0 is before it, 1 after it."""


def end_of(block: Block) -> int:
    return 1 if block.kind is BlockKind.QUOTE else sum(len(span.text) for span in block.spans)


def _head(block: Block, at: int) -> Blocks:
    if block.kind is BlockKind.QUOTE:
        return (block,) if at else ()
    return (replace(block, spans=cut(block.spans, 0, at)),)


def _tail(block: Block, at: int) -> Blocks:
    if block.kind is BlockKind.QUOTE:
        return () if at else (block,)
    return (replace(block, spans=cut(block.spans, at)),)


def copied(blocks: Sequence[Block], start: Point, end: Point) -> Blocks:
    """What stands between two points; a quote that lies wholly between them is with it."""
    result: list[Block] = []
    for number in range(start[0], end[0] + 1):
        block = blocks[number]
        first = start[1] if number == start[0] else 0
        last = end[1] if number == end[0] else end_of(block)
        if block.kind is not BlockKind.QUOTE:
            result.append(replace(block, spans=cut(block.spans, first, last)))
        elif first == 0 and last == 1:
            result.append(block)
    return tuple(result)


def with_new_ids(blocks: Blocks) -> Blocks:
    """A copy; a quote's place stays that quote's."""
    return tuple(block if block.kind is BlockKind.QUOTE else replace(block, id=new_id()) for block in blocks)


def replaced(blocks: Sequence[Block], start: Point, end: Point, new: Blocks) -> tuple[Blocks, Point]:
    """What blocks start[0] to end[0] become with `new` (whose ids are new) between the two points, and the point after
    it, counted from start[0]. The first and the last new paragraph join the words beside them."""
    head, tail = _head(blocks[start[0]], start[1]), _tail(blocks[end[0]], end[1])
    pieces = list(new)
    if not pieces:
        return _joined(head, tail)
    if head and head[0].kind is not BlockKind.QUOTE:
        if pieces[0].kind is not BlockKind.QUOTE:
            takes_kind = not head[0].spans and head[0].kind is BlockKind.PARAGRAPH
            kind = pieces[0].kind if takes_kind else head[0].kind
            pieces[0] = Block(joined((*head[0].spans, *pieces[0].spans)), kind, id=head[0].id)
            head = ()
        elif not head[0].spans:
            head = ()
    caret = (len(head) + len(pieces) - 1, end_of(pieces[-1]))
    if tail and tail[0].kind is not BlockKind.QUOTE:
        if pieces[-1].kind is not BlockKind.QUOTE:
            pieces[-1] = pieces[-1].with_spans((*pieces[-1].spans, *tail[0].spans))
            tail = ()
        elif not tail[0].spans:
            tail = ()
        elif any(block.id == tail[0].id for block in (*head, *pieces)):
            tail = (replace(tail[0], id=new_id()),)
    return (*head, *pieces, *tail), caret


def moved_within(blocks: Sequence[Block], start: Point, end: Point, to: Point) -> tuple[Blocks, Point]:
    """All blocks with what stands between two points moved to a third outside them, and the point after it."""
    moved = copied(blocks, start, end)
    if len(moved) == 1 and end[1] - start[1] < end_of(blocks[start[0]]):
        moved = (Block(moved[0].spans),)
    moved = with_new_ids(moved)
    steps: list[tuple[Point, Point, Blocks]] = [(start, end, ()), (to, to, moved)]
    whole, after = tuple(blocks), (0, 0)
    for here, until, new in sorted(steps, key=lambda step: step[0], reverse=True):
        became, caret = replaced(whole, here, until, new)
        whole = (*whole[: here[0]], *became, *whole[until[0] + 1 :])
        if new:
            number = here[0] + caret[0]
            after = (len(whole) - number, end_of(whole[number]) - caret[1])
    number = len(whole) - after[0]
    return whole, (number, end_of(whole[number]) - after[1])


def _joined(head: Blocks, tail: Blocks) -> tuple[Blocks, Point]:
    if not head or not tail:
        left = head or tail
        return left or (Block(),), (0, end_of(head[0]) if head else 0)
    first, last = head[0], tail[0]
    if BlockKind.QUOTE in (first.kind, last.kind):
        return (first, last), (0, end_of(first))
    whole = first if first.spans or first.id == last.id else last
    return (replace(whole, spans=joined((*first.spans, *last.spans))),), (0, end_of(first))


def split(blocks: Sequence[Block], start: Point, end: Point) -> Blocks:
    """What blocks start[0] to end[0] become with a paragraph's end in place of what stands between the points: the
    first half keeps the id (but words keep it from an empty half), a subheading is followed by a paragraph."""
    head, tail = _head(blocks[start[0]], start[1]), _tail(blocks[end[0]], end[1])
    first = head[0] if head else Block()
    second = tail[0] if tail else Block()
    if BlockKind.QUOTE in (first.kind, second.kind):
        return (first, second) if first.id != second.id else (first, Block())
    if second.kind is BlockKind.SUBHEADING and not second.spans:
        second = replace(second, kind=BlockKind.PARAGRAPH)
    if first.kind is BlockKind.SUBHEADING and not first.spans:
        first = replace(first, kind=BlockKind.PARAGRAPH)
    if start[0] != end[0]:
        return first, second
    if not first.spans and second.spans:
        return replace(first, id=new_id()), second
    return first, replace(second, id=new_id())


def formatted(blocks: Sequence[Block], start: Point, end: Point, change: Callable[[Span], Span]) -> Blocks:
    """Blocks start[0] to end[0] with every span between the points changed."""
    result: list[Block] = []
    for number in range(start[0], end[0] + 1):
        block = blocks[number]
        first = start[1] if number == start[0] else 0
        last = end[1] if number == end[0] else end_of(block)
        if block.kind is BlockKind.QUOTE:
            result.append(block)
            continue
        inside = (change(span) for span in cut(block.spans, first, last))
        result.append(block.with_spans((*cut(block.spans, 0, first), *inside, *cut(block.spans, last))))
    return tuple(result)


def spans_between(blocks: Sequence[Block], start: Point, end: Point) -> list[Span]:
    return [span for block in copied(blocks, start, end) for span in block.spans]
