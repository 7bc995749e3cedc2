"""What was on the clipboard, as blocks with bold, italic, links, lists and subheadings, and nothing else."""

from editor.domain.errors import EditorError
from editor.domain.pasted import plain_blocks
from editor.domain.sentences import sentence_ranges
from editor.domain.text import Block, BlockKind, Blocks, Span, cut
from editor.reading.html import BULLET, HEADING, NUMBER, read_html
from editor.reading.texts import HtmlBlock

LONGEST = 8_000
"""Characters of a paragraph above which it is broken at the end of a sentence: one line of text is laid out anew with
every key, and no release has a paragraph of four pages."""
_KINDS = {HEADING: BlockKind.SUBHEADING, BULLET: BlockKind.BULLET, NUMBER: BlockKind.NUMBER}


def pasted_blocks(html: str, text: str) -> Blocks:
    """The blocks of the HTML; of the plain text where there is no HTML, or none that can be read.

    Raises EditorError where neither can be.
    """
    blocks = _from_html(html, text) or plain_blocks(text)
    return tuple(piece for block in blocks for piece in broken(block))


def _from_html(html: str, text: str) -> Blocks:
    try:
        return tuple(map(_block, read_html(html))) if html.strip() else ()
    except EditorError:
        if text.strip():
            return ()
        raise


def _block(read: HtmlBlock) -> Block:
    spans = tuple(Span(span.text, span.bold, span.italic, span.link) for span in read.spans)
    return Block(spans, _KINDS.get(read.kind, BlockKind.PARAGRAPH))


def broken(block: Block) -> Blocks:
    """The block in pieces of a length that can be edited; no character but a space between sentences is lost."""
    text = block.text
    if len(text) <= LONGEST:
        return (block,)
    pieces: list[Block] = []
    start = 0
    while len(text) - start > LONGEST:
        end = _end_of_piece(text, start)
        pieces.append(Block(cut(block.spans, start, end), block.kind))
        start = end + 1 if text[end : end + 1] == " " else end
    return (*pieces, Block(cut(block.spans, start), block.kind))


def _end_of_piece(text: str, start: int) -> int:
    window = text[start : start + LONGEST]
    sentences = sentence_ranges(window)
    if len(sentences) > 1:
        return start + sentences[-2][1]
    space = window.rfind(" ")
    return start + (space if space > 0 else LONGEST)
