"""A text field under whose words lines can be drawn.

Qt draws a paragraph once more for each underline that it is given as an extra selection, so that a key in a paragraph
with twenty unknown names took ten times as long. Drawn over the finished text, a line costs next to nothing.
"""

from collections.abc import Callable, Iterable
from functools import cache

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF, QTextDocument
from PySide6.QtWidgets import QTextEdit

BELOW = 2
"""Pixels from the baseline to the line."""
WAVE = 4
"""Pixels from crest to crest."""


class MarkedText(QTextEdit):
    draw_lines: Callable[[QPainter, int, int], None] | None = None
    """Draws the lines under what stands from one position to another, in the document's own coordinates."""

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


def baselines(document: QTextDocument, start: int, end: int) -> Iterable[tuple[float, float, float]]:
    """Where the words from `start` to `end`, of one paragraph, stand: for each of their lines the left and the right
    end and the height of the baseline."""
    block = document.findBlock(start)
    layout, at, stop = block.layout(), start - block.position(), min(end - block.position(), block.length() - 1)
    place = layout.position()
    line = layout.lineForTextPosition(at)
    while line.isValid() and at < stop:
        until = min(stop, line.textStart() + line.textLength())
        ends = (_x(line.cursorToX(at)), _x(line.cursorToX(until)))
        yield place.x() + min(ends), place.x() + max(ends), place.y() + line.y() + line.ascent()
        if until == stop or line.lineNumber() + 1 >= layout.lineCount():
            return
        at, line = until, layout.lineAt(line.lineNumber() + 1)


def _x(found: object) -> float:
    """PySide gives the position back with what was asked for."""
    return float(found[0] if isinstance(found, (tuple, list)) else found)  # type: ignore[arg-type]  # the stubs say float, PySide gives a pair


def draw_dashes(painter: QPainter, left: float, right: float, baseline: float, colour: QColor) -> None:
    painter.setPen(QPen(colour, 1, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(left, baseline + BELOW), QPointF(right, baseline + BELOW))


def draw_wave(painter: QPainter, left: float, right: float, baseline: float, colour: QColor) -> None:
    tile = _wave(colour.rgba(), painter.device().devicePixelRatioF())
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
