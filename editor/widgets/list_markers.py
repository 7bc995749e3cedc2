"""Paints the bullets and numbers of list items beside their first lines, as they will be printed."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTextBlock, QTextDocument

from editor.domain.text import Block, BlockKind
from editor.widgets.block_format import LIST_INDENT, LISTS
from editor.widgets.look import colour

_BULLET_RADIUS = 2.2
_GAP = 6


def paint_markers(painter: QPainter, document: QTextDocument, first: QTextBlock, blocks: Sequence[Block]) -> None:
    """The markers of the blocks from `first` on that the painter's clip shows."""
    bottom = painter.clipBoundingRect().bottom()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(document.defaultFont())
    shown = first
    while shown.isValid() and shown.blockNumber() < len(blocks):
        place = document.documentLayout().blockBoundingRect(shown)
        if place.top() > bottom:
            break
        number = shown.blockNumber()
        if blocks[number].kind in LISTS:
            _paint(painter, document, shown, place, number_of(blocks, number))
        shown = shown.next()


def number_of(blocks: Sequence[Block], at: int) -> int:
    """The number that this item has, 0 for a bullet; an item without words ends the count, as in print."""
    if blocks[at].kind is not BlockKind.NUMBER:
        return 0
    number = 1
    while at and blocks[at - 1].kind is BlockKind.NUMBER and blocks[at - 1].text.strip():
        at, number = at - 1, number + 1
    return number


def _paint(painter: QPainter, document: QTextDocument, shown: QTextBlock, place: QRectF, number: int) -> None:
    layout = shown.layout()
    if not layout.lineCount():
        return
    line = layout.lineAt(0)
    baseline = layout.position().y() + line.y() + line.ascent()
    mirrored = shown.textDirection() == Qt.LayoutDirection.RightToLeft
    edge = document.size().width() - document.documentMargin() if mirrored else document.documentMargin()
    painter.setPen(colour("quiet"))
    if number:
        words = f"{number}."
        width = painter.fontMetrics().horizontalAdvance(words)
        left = edge - LIST_INDENT + _GAP if mirrored else edge + LIST_INDENT - _GAP - width
        painter.drawText(QPointF(left, baseline), words)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("quiet"))
    x = edge - LIST_INDENT / 2 if mirrored else edge + LIST_INDENT / 2
    painter.drawEllipse(QPointF(x, baseline - painter.fontMetrics().xHeight() / 2), _BULLET_RADIUS, _BULLET_RADIUS)
