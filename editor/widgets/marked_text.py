"""A text field under whose words lines can be drawn.

Qt draws a paragraph once more for each underline that it is given as an extra selection, so that a key in a paragraph
with twenty unknown names took ten times as long. Drawn over the finished text, a line costs next to nothing.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cache

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QTextBlock,
    QTextDocument,
    QTextLine,
)
from PySide6.QtWidgets import QTextEdit

from editor.widgets.settling import settle

BELOW = 2
"""Pixels from the baseline to the line."""
WAVE = 4
"""Pixels from crest to crest."""


class MarkedText(QTextEdit):
    draw_lines: Callable[[QPainter, int, int], None] | None = None
    """Draws the lines under what stands from one position to another, in the document's own coordinates."""
    _has_grown = False

    def grow_to(self, height: int) -> None:
        """As high as its text, in pixels; what stands below moves with `make_room`."""
        if self.minimumHeight() != height or self.maximumHeight() != height:
            self.setFixedHeight(height)
            self._has_grown = True

    def make_room(self) -> None:
        """To be called once the text is as it is to be."""
        if self._has_grown:
            self._has_grown = False
            settle(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.draw_lines is None:
            return
        area = event.rect()
        left, top = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        shown = QRectF(area.translated(left, top))
        layout = self.document().documentLayout()
        first = layout.hitTest(shown.topLeft(), Qt.HitTestAccuracy.FuzzyHit)
        last = layout.hitTest(shown.bottomRight(), Qt.HitTestAccuracy.FuzzyHit)
        painter = QPainter(self.viewport())
        painter.setClipRect(area)
        painter.translate(-left, -top)
        self.draw_lines(painter, self.document().findBlock(first).position(), last)
        painter.end()

    def show_again(self, start: int, end: int) -> None:
        """The lines under what stands between these positions are others now."""
        document, layout = self.document(), self.document().documentLayout()
        first, last = document.findBlock(start), document.findBlock(min(end, document.characterCount() - 1))
        area = layout.blockBoundingRect(first).united(layout.blockBoundingRect(last)).toAlignedRect()
        left, top = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        self.viewport().update(QRect(0, area.top() - top, self.width() + left, area.height() + 1))


Line = tuple[float, float, float]
"""Left and right end of a line under words, and the height of their baseline."""


def baselines(document: QTextDocument, ranges: Iterable[tuple[int, int]]) -> Iterator[Line]:
    """Where words stand that are given from one position to another, each within its paragraph: a line of the text at a
    time. Neighbours are to come together, as their paragraph is asked once for its lines."""
    first = after = 0
    rows: list[tuple[int, int, float, QTextLine]] = []
    left = 0.0
    for start, end in ranges:
        if not first <= start < after:
            block = document.findBlock(start)
            first, after = block.position(), block.position() + block.length()
            rows, left = _rows(block), block.layout().position().x()
        at, stop = start - first, min(end, after - 1) - first
        for begins, ends, baseline, line in rows:
            if at < stop and begins <= at < ends:
                until = min(stop, ends)
                here, there = _x(line.cursorToX(at)), _x(line.cursorToX(until))
                yield left + min(here, there), left + max(here, there), baseline
                at = until


def _rows(block: QTextBlock) -> list[tuple[int, int, float, QTextLine]]:
    """The lines of a paragraph: from which of its positions to which, and where the baseline is."""
    layout = block.layout()
    top = layout.position().y()
    rows = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        begins = line.textStart()
        rows.append((begins, begins + line.textLength(), top + line.y() + line.ascent(), line))
    return rows


def _x(found: object) -> float:
    """PySide gives the position back with what was asked for."""
    return float(found[0] if isinstance(found, (tuple, list)) else found)  # type: ignore[arg-type]  # the stubs say float, PySide gives a pair


def draw_dashes(painter: QPainter, lines: Iterable[Line], colour: QColor) -> None:
    painter.setPen(QPen(colour, 1, Qt.PenStyle.DashLine))
    painter.drawLines([QLineF(left, baseline + BELOW, right, baseline + BELOW) for left, right, baseline in lines])


def draw_waves(painter: QPainter, lines: Iterable[Line], colour: QColor) -> None:
    tile = _wave(colour.rgba(), painter.device().devicePixelRatioF())
    for left, right, baseline in lines:
        area = QRectF(left, round(baseline) + BELOW - 1, right - left, WAVE)
        painter.drawTiledPixmap(area, tile, QPointF(left % WAVE, 0))


@cache
def _wave(rgba: int, ratio: float) -> QPixmap:
    tile = QPixmap((QSizeF(WAVE, WAVE) * ratio).toSize())
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor.fromRgba(rgba), 1.2))
    painter.drawPolyline(QPolygonF([QPointF(x, 0.8 if x % WAVE else 2.8) for x in range(-WAVE, 3 * WAVE, WAVE // 2)]))
    painter.end()
    return tile
