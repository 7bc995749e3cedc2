"""A quote as one object in a text: a tinted card of one line, as wide as the text."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QPyTextObject, QTextDocument, QTextFormat

from editor.widgets.block_format import QUOTE
from editor.widgets.look import RADIUS, S8, S12, S24, colour, font


class QuoteLabel(NamedTuple):
    """What a card says: who speaks, and the words."""

    speaker: str
    words: str


class QuoteObject(QPyTextObject):
    """`label` gives what the card of a quote says now; `held` is the quote that the keyboard is on."""

    def __init__(self, label: Callable[[str], QuoteLabel]) -> None:
        super().__init__()
        self._label = label
        self.held = ""

    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, format: QTextFormat) -> QSizeF:
        width = doc.textWidth() if doc.textWidth() > 0 else 400
        return QSizeF(max(width - 2 * doc.documentMargin() - 1, 40), _height())

    def drawObject(
        self, painter: QPainter, rect: QRectF | QRect, doc: QTextDocument, posInDocument: int, format: QTextFormat
    ) -> None:
        self.paint(painter, QRectF(rect), str(format.property(QUOTE)))

    def paint(self, painter: QPainter, area: QRectF, quote: str) -> None:
        held = quote == self.held
        label = self._label(quote)
        card = area.adjusted(1, 1.5, -1, -1.5)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("accent" if held else "hairline"), 2 if held else 1))
        painter.setBrush(colour("surface"))
        painter.drawRoundedRect(card, RADIUS, RADIUS)
        inside = card.adjusted(S12, 0, -S12, 0)
        painter.setFont(font("headline"))
        painter.setPen(colour("accent"))
        # the mark hangs from the top of its line: lowered, it stands in the middle of the card
        painter.drawText(inside.adjusted(0, painter.fontMetrics().ascent() * 0.38, 0, 0), _LEFT, "“")
        inside.setLeft(inside.left() + S24)
        if label.speaker:
            speaker = f"{label.speaker}:" if label.words else label.speaker
            painter.setPen(colour("text"))
            used = _write(painter, inside, speaker, font("control", bold=True), 0.6 if label.words else 1)
            inside.setLeft(inside.left() + used + S8)
        painter.setPen(colour("quiet"))
        _write(painter, inside, label.words or ("" if label.speaker else "Empty quote"), font("control"), 1)
        painter.restore()


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


def _write(painter: QPainter, area: QRectF, words: str, look: QFont, share: float) -> float:
    """Writes on one line, cut short beyond a share of the width; the width that it took."""
    painter.setFont(look)
    metrics = QFontMetricsF(look)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, area.width() * share)
    painter.drawText(area, _LEFT, shown)
    return metrics.horizontalAdvance(shown)


def _height() -> float:
    return QFontMetricsF(font("control")).height() + 2 * S8 + 3
