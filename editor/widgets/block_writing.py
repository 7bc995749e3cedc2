"""Writes blocks into a text document, touching only what differs."""

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QTextCursor, QTextDocument

from editor.domain.text import Block, BlockKind, Span, Spans, cut
from editor.widgets.block_format import OBJECT, block_format, char_format, kind_of, quote_format
from editor.widgets.characters import to_units

# Qt would end the block at these, or take them for an object; one character each, so that positions stay right.
_SHOWN = str.maketrans(dict.fromkeys("\n\r\u2028\u2029\ufdd0\ufdd1\0", " ") | {OBJECT: "\ufffd"})
_PLAIN = Span("")


def replace_blocks(document: QTextDocument, first: int, old: Sequence[Block], new: Sequence[Block]) -> None:
    """The document's blocks from number `first` on, which show `old`, show `new`. Blocks of one id at both ends change
    in place. The document keeps one block at least: never replace all by none."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    start = 0
    while start < min(len(old), len(new)) and old[start].id == new[start].id:
        update_block(cursor, first + start, old[start], new[start])
        start += 1
    tail = 0
    while tail < min(len(old), len(new)) - start and old[-1 - tail].id == new[-1 - tail].id:
        tail += 1
    gone, come = len(old) - tail - start, new[start : len(new) - tail]
    at = first + start
    shared = min(gone, len(come))
    for number in range(shared):
        rewrite_block(cursor, at + number, come[number])
    if gone > shared:
        _remove(cursor, at + shared, gone - shared)
    elif len(come) > shared:
        _insert(cursor, at + shared, come[shared:])
    for number in range(1, tail + 1):
        update_block(cursor, first + len(new) - number, old[-number], new[-number])
    cursor.endEditBlock()


def update_block(cursor: QTextCursor, number: int, old: Block, new: Block) -> None:
    """One block shown as it is now; only the characters that differ are replaced."""
    if old == new:
        return
    if old.kind is not new.kind or new.kind is BlockKind.QUOTE:
        rewrite_block(cursor, number, new)
        return
    start, tail = alike(old.spans, new.spans)
    text = old.text
    block = cursor.document().findBlockByNumber(number)
    cursor.setPosition(block.position() + to_units(text, start))
    cursor.setPosition(block.position() + to_units(text, len(text) - tail), QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    _write_spans(cursor, new.kind, cut(new.spans, start, len(new.text) - tail))


def rewrite_block(cursor: QTextCursor, number: int, block: Block) -> None:
    """One block of the document with all its text and formats replaced."""
    shown = cursor.document().findBlockByNumber(number)
    cursor.setPosition(shown.position())
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    _fill(cursor, block)


def _fill(cursor: QTextCursor, block: Block) -> None:
    cursor.setBlockFormat(block_format(block.kind))
    cursor.setBlockCharFormat(char_format(block.kind))
    _write_text(cursor, block)


def _write_text(cursor: QTextCursor, block: Block) -> None:
    if block.kind is BlockKind.QUOTE:
        cursor.insertText(OBJECT, quote_format(block.quote))
    else:
        _write_spans(cursor, block.kind, block.spans)


def _write_spans(cursor: QTextCursor, kind: BlockKind, spans: Spans) -> None:
    for span in spans:
        cursor.insertText(span.text.translate(_SHOWN), char_format(kind, span.bold, span.italic, span.link))


def _remove(cursor: QTextCursor, at: int, count: int) -> None:
    document = cursor.document()
    staying = document.findBlockByNumber(at - 1 if at else count)
    kind = kind_of(staying)
    last = document.findBlockByNumber(at + count - 1)
    if at:
        cursor.setPosition(document.findBlockByNumber(at).position() - 1)
        cursor.setPosition(last.position() + last.length() - 1, QTextCursor.MoveMode.KeepAnchor)
    else:
        cursor.setPosition(0)
        cursor.setPosition(staying.position(), QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    cursor.setBlockFormat(block_format(kind))  # where one of the two was empty, Qt keeps the other's
    cursor.setBlockCharFormat(char_format(kind))


def _insert(cursor: QTextCursor, at: int, blocks: Sequence[Block]) -> None:
    document = cursor.document()
    if at:
        cursor.setPosition(document.findBlockByNumber(at).position() - 1 if at < document.blockCount() else 0)
        if at >= document.blockCount():
            cursor.movePosition(QTextCursor.MoveOperation.End)
        for kind, is_plain, run in _runs(blocks):
            cursor.insertBlock(block_format(kind), char_format(kind))
            if is_plain:
                cursor.insertText("\n".join(block.text.translate(_SHOWN) for block in run), char_format(kind))
            else:
                _write_text(cursor, run[0])
        return
    kind = kind_of(document.firstBlock())
    cursor.setPosition(0)
    cursor.insertBlock(block_format(kind), char_format(kind))
    cursor.setPosition(0)
    _fill(cursor, blocks[0])
    if len(blocks) > 1:
        _insert(cursor, 1, blocks[1:])


def _runs(blocks: Sequence[Block]) -> Iterator[tuple[BlockKind, bool, Sequence[Block]]]:
    """Neighbours that can be written at once, because they are of one kind and have no formatting; others alone."""
    start = 0
    while start < len(blocks):
        kind, end = blocks[start].kind, start
        while end < len(blocks) and blocks[end].kind is kind and _is_plain(blocks[end]):
            end += 1
        yield kind, end > start, blocks[start : max(end, start + 1)]
        start = max(end, start + 1)


def _is_plain(block: Block) -> bool:
    return block.kind is not BlockKind.QUOTE and (
        not block.spans or (block.spans[0].looks_like(_PLAIN) and len(block.spans) == 1)
    )


def alike(old: Spans, new: Spans) -> tuple[int, int]:
    """How many characters at the start and at the end are the same in text and formatting."""
    shorter = min(sum(len(span.text) for span in spans) for spans in (old, new))
    start = _run(old, new, backwards=False)
    return start, min(_run(old, new, backwards=True), shorter - start)


def _run(old: Spans, new: Spans, backwards: bool) -> int:
    step = -1 if backwards else 1
    ones = [(span, span.text[::step]) for span in old[::step]]
    others = [(span, span.text[::step]) for span in new[::step]]
    total = i = j = at_one = at_other = 0
    while i < len(ones) and j < len(others) and ones[i][0].looks_like(others[j][0]):
        one, other = ones[i][1][at_one:], others[j][1][at_other:]
        length = min(len(one), len(other))
        same = length if one[:length] == other[:length] else _same(one[:length], other[:length])
        total += same
        if same < length:
            break
        at_one, at_other = at_one + same, at_other + same
        if at_one == len(ones[i][1]):
            i, at_one = i + 1, 0
        if at_other == len(others[j][1]):
            j, at_other = j + 1, 0
    return total


def _same(one: str, other: str) -> int:
    """How many characters two different texts of one length share at the start; halving keeps it quick."""
    low, high = 0, len(one) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
