"""Blocks on the clipboard: as HTML and plain text for other programs, and exactly for this one."""

import json
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

from PySide6.QtCore import QByteArray, QMimeData

from editor.domain.text import Block, BlockKind, Blocks, Span, clean, joined
from editor.widgets.block_format import LISTS

BLOCKS = "application/x-standfirst-blocks"
_TAGS = {BlockKind.PARAGRAPH: "p", BlockKind.SUBHEADING: "h2", BlockKind.BULLET: "li", BlockKind.NUMBER: "li"}


def to_mime(blocks: Sequence[Block], printed_quote: Callable[[str], Blocks]) -> QMimeData:
    """The blocks in all three forms; other programs get a quote as it is printed."""
    shown: list[Block] = []
    for block in blocks:
        shown += printed_quote(block.quote) if block.kind is BlockKind.QUOTE else (block,)
    data = QMimeData()
    data.setText("\n".join(block.text for block in shown))
    data.setHtml(_html(shown))
    data.setData(BLOCKS, QByteArray(json.dumps([_form(block) for block in blocks]).encode()))
    return data


def _form(block: Block) -> dict[str, object]:
    spans = [[span.text, span.bold, span.italic, span.link] for span in block.spans]
    return {"kind": block.kind.value, "quote": block.quote, "spans": spans}


def from_mime(data: QMimeData) -> Blocks | None:
    """The blocks that this program put there, with new ids; None if there are none, or not as it writes them."""
    if not data.hasFormat(BLOCKS):
        return None
    try:
        form = json.loads(bytes(data.data(BLOCKS).data()).decode())
        return tuple(_block(item) for item in form)
    except (ValueError, TypeError, KeyError):
        return None


def _block(form: dict[str, object]) -> Block:
    spans = form["spans"]
    if not isinstance(spans, list):
        raise TypeError
    read = (Span(clean(str(text)), bool(bold), bool(italic), str(link)) for text, bold, italic, link in spans)
    return Block(joined(read), BlockKind(str(form["kind"])), str(form["quote"]))


def _html(blocks: Iterable[Block]) -> str:
    result: list[str] = []
    for kind, group in groupby(blocks, key=lambda block: block.kind):
        tag = _TAGS.get(kind, "p")
        items = "".join(f"<{tag}>{''.join(map(_span, block.spans))}</{tag}>" for block in group)
        outer = ("ul" if kind is BlockKind.BULLET else "ol") if kind in LISTS else ""
        result.append(f"<{outer}>{items}</{outer}>" if outer else items)
    return "".join(result)


def _span(span: Span) -> str:
    from html import escape  # with its table of entities, not before something is copied

    text = escape(span.text, quote=False)
    text = f"<b>{text}</b>" if span.bold else text
    text = f"<i>{text}</i>" if span.italic else text
    return f'<a href="{escape(span.link)}">{text}</a>' if span.link else text
