"""What stands in a text document, read as blocks exactly: no-break spaces, soft hyphens, emoji as they are."""

import re
from collections.abc import Sequence

from PySide6.QtGui import QTextBlock

from editor.domain.text import Block, BlockKind, Blocks, Span, clean, joined, new_id
from editor.widgets.block_format import BOLD, ITALIC, OBJECT, QUOTE, QUOTE_OBJECT, char_format, kind_of

_BREAKS = re.compile("[\u2028\u2029\n\r]")


def read_block(block: QTextBlock) -> tuple[list[Block], bool]:
    """The blocks that one block of the document holds, without ids, and whether the document shows them as it should:
    one block, in its own formats, a quote alone in it."""
    kind = kind_of(block)
    text_kind = BlockKind.PARAGRAPH if kind is BlockKind.QUOTE else kind
    found: list[Block] = []
    spans: list[Span] = []
    regular = True
    plain = char_format(text_kind)
    fragments = block.begin()
    while not fragments.atEnd():
        fragment = fragments.fragment()
        fragments += 1
        look = fragment.charFormat()
        raw = fragment.text()
        if look == plain and raw.isprintable() and OBJECT not in raw:
            spans.append(Span(raw))
            continue
        if look.objectType() == QUOTE_OBJECT:
            regular = regular and kind is BlockKind.QUOTE and raw == OBJECT and not spans
            if spans:
                found.append(Block(joined(spans), text_kind, id=""))
                spans = []
            found.append(Block((), BlockKind.QUOTE, str(look.property(QUOTE)), id=""))
            continue
        text = clean(raw).replace(OBJECT, "")
        span = Span(text, bool(look.property(BOLD)), bool(look.property(ITALIC)), look.anchorHref())
        if text != raw or look != char_format(text_kind, span.bold, span.italic, span.link):
            regular = False
        pieces = _BREAKS.split(text)
        for piece in pieces[:-1]:
            found.append(Block(joined((*spans, span.with_text(piece))), text_kind, id=""))
            spans, regular = [], False
        spans.append(span.with_text(pieces[-1]))
    if kind is BlockKind.QUOTE and not found:
        regular = False
    if spans or not found:
        found.append(Block(joined(spans), text_kind, id=""))
    return found, regular and len(found) == 1


def with_ids(old: Sequence[Block], found: Sequence[Block]) -> Blocks:
    """The blocks found where `old` stood, each with the id it had: what is alike at both ends keeps its own, a quote
    its own, and of the rest the first keep the first ones (so a split paragraph's first half, joined ones' first)."""
    start = 0
    while start < min(len(old), len(found)) and _alike(old[start], found[start]):
        start += 1
    tail = 0
    while tail < min(len(old), len(found)) - start and _alike(old[-1 - tail], found[-1 - tail]):
        tail += 1
    middle = old[start : len(old) - tail]
    quotes = {block.quote: block.id for block in middle if block.kind is BlockKind.QUOTE}
    texts = [block.id for block in middle if block.kind is not BlockKind.QUOTE]
    texts.reverse()
    new: list[Block] = []
    for block in found[start : len(found) - tail]:
        own = quotes.pop(block.quote, "") if block.kind is BlockKind.QUOTE else texts.pop() if texts else ""
        new.append(Block(block.spans, block.kind, block.quote, own or new_id()))
    return (*old[:start], *new, *old[len(old) - tail :])


def _alike(one: Block, other: Block) -> bool:
    return one.spans == other.spans and one.kind is other.kind and one.quote == other.quote


def trimmed(old: Sequence[Block], new: Sequence[Block]) -> tuple[int, int]:
    """How many blocks at the start and at the end are equal."""
    shorter = min(len(old), len(new))
    start = 0
    while start < shorter and (old[start] is new[start] or old[start] == new[start]):
        start += 1
    tail = 0
    while tail < shorter - start and (old[-1 - tail] is new[-1 - tail] or old[-1 - tail] == new[-1 - tail]):
        tail += 1
    return start, tail
