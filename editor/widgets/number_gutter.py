"""Numbers beside the paragraphs of a text; never part of it."""

from PySide6.QtCore import QPoint, QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from editor.widgets.look import S4, colour, look_changed


class NumberGutter(QWidget):
    """Stands left of a text that never scrolls; paragraphs without words get no number."""

    def __init__(self, text: QTextEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        text.document().contentsChanged.connect(self._refresh)
        text.document().documentLayout().documentSizeChanged.connect(lambda _: self.update())
        look_changed.connect(self._refresh)

    def baselines(self) -> list[float]:
        """Where, in the document, the first line of each numbered paragraph stands."""
        layout = self._text.document().documentLayout()
        result: list[float] = []
        block = self._text.document().firstBlock()
        while block.isValid():
            if block.text().strip():
                line = block.layout().lineAt(0)
                result.append(layout.blockBoundingRect(block).top() + line.y() + line.ascent())
            block = block.next()
        return result

    def sizeHint(self) -> QSize:
        digits = len(str(max(self._text.document().blockCount(), 10)))
        font = self._text.document().defaultFont()
        self.setFont(font)
        return QSize(self.fontMetrics().horizontalAdvance("0" * digits + ".") + S4, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._text.document().defaultFont())
        painter.setPen(colour("quiet"))
        top = self._text.viewport().mapTo(self._text, QPoint(0, 0)).y()
        for number, baseline in enumerate(self.baselines(), 1):
            words = f"{number}."
            left = self.width() - S4 - painter.fontMetrics().horizontalAdvance(words)
            painter.drawText(QPointF(left, top + baseline), words)

    def _refresh(self) -> None:
        self.updateGeometry()
        self.update()
