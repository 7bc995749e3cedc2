"""One line to fill in where it is needed: Enter gives it, Escape takes it away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.widgets.inline_message import InlineMessage
from editor.widgets.line_field import LineField
from editor.widgets.look import S4, looks


class AskLine(QWidget):
    answered = Signal(str)
    cancelled = Signal()

    def __init__(
        self, name: str, placeholder: str, button: str, missing: str = "", text: str = "", parent: QWidget | None = None
    ) -> None:
        """`missing` is what is said of an empty line; "" where it may be empty."""
        super().__init__(parent)
        self._missing = missing
        self.field = LineField(name, placeholder, curly=True, own_undo=True)
        self.field.show_text(text)
        looks(self.field, "")
        self.button = QPushButton(button)
        self.message = InlineMessage()
        line = QHBoxLayout()
        line.setSpacing(S4)
        line.addWidget(self.field, 1)
        line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S4)
        column.addLayout(line)
        column.addWidget(self.message)
        self.field.moved_on.connect(self.give)
        self.button.clicked.connect(self.give)

    def give(self) -> None:
        text = self.field.text().strip()
        if not text and self._missing:
            self.message.say(self._missing)
            return
        self.answered.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() not in (Qt.Key.Key_Up, Qt.Key.Key_Down):  # those move in the line, not on to the next card
            super().keyPressEvent(event)
