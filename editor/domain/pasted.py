"""Plain text from elsewhere as blocks: a line is a paragraph, empty lines and what no release can hold are left out."""

import re

from editor.domain.text import Block, BlockKind, Blocks, Span, clean

_LINES = re.compile("\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_SPACES = re.compile("[ \t]*\t[ \t]*")
_BULLET = re.compile("[•‣◦▪●]\\s*(?=\\S)")


def plain_blocks(text: str) -> Blocks:
    """The lines that hold anything; tabs become spaces, a line that starts with a bullet is a list item."""
    lines = (_SPACES.sub(" ", clean(line)) for line in _LINES.split(text))
    kept = [line for line in lines if line.strip()]
    if len(kept) == 1:
        return (Block((Span(kept[0]),)),)
    return tuple(map(_block, kept))


def _block(line: str) -> Block:
    line = line.strip(" ")
    bullet = _BULLET.match(line)
    if bullet:
        return Block((Span(line[bullet.end() :]),), BlockKind.BULLET)
    return Block((Span(line),))
