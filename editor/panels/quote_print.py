"""A quote as it will be printed, small, under its card."""

from html import escape

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from editor.domain.draft import Quote
from editor.domain.house_style import HouseStyle
from editor.domain.printed import PrintedBlock, PrintedSpan, Role, printed_quote
from editor.widgets.look import S12, colour, looks

_PAUSE = 40
"""Milliseconds after a key, so that fast typing is not held up by it."""


class QuotePrint(QLabel):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        looks(self, "quiet")
        self.setWordWrap(True)
        self.setContentsMargins(S12, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._next: tuple[Quote, HouseStyle] | None = None
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._soon.timeout.connect(self.catch_up)

    def show_quote(self, quote: Quote, style: HouseStyle) -> None:
        """Soon; at once where nothing is shown yet."""
        self._next = quote, style
        if self.text():
            self._soon.start()
        else:
            self.catch_up()

    def catch_up(self) -> None:
        if self._next is None:
            return
        blocks = printed_quote(*self._next)
        self._next = None
        lines = "".join(
            f'<p style="margin: {0 if at == 0 else 4}px 0 0 0">{_line(b)}</p>' for at, b in enumerate(blocks)
        )
        self.setText(lines)
        self.setAccessibleName("As printed: " + " ".join(block.text for block in blocks))
        self.setVisible(any(block.role is Role.QUOTE for block in blocks))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QPainter(self).fillRect(0, 1, 2, self.height() - 2, colour("hairline"))


def _line(block: PrintedBlock) -> str:
    return "".join(_span(span) for span in block.spans)


def _span(span: PrintedSpan) -> str:
    text = escape(span.text)
    text = f"<b>{text}</b>" if span.bold else text
    text = f"<i>{text}</i>" if span.italic else text
    return f"<u>{text}</u>" if span.link else text
