"""A line to search with: what is found is counted, Enter goes on, Shift+Enter back."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from editor.widgets.buttons import IconButton
from editor.widgets.look import S4, looks

DELAY = 150
"""Milliseconds without a key after which it searches."""


class _Field(QLineEdit):
    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class SearchLine(QWidget):
    searched = Signal(str)
    stepped = Signal(int)

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = _Field()
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.field.setClearButtonEnabled(True)
        self.field.setProperty("own_undo", True)
        self.count = QLabel()
        looks(self.count, "meta")
        self._back = IconButton("up", "Previous", "Shift+Enter")
        self._on = IconButton("down", "Next", "Enter")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S4)
        row.addWidget(self.field, 1)
        for widget in (self.count, self._back, self._on):
            row.addWidget(widget)
        self._wait = QTimer(self, singleShot=True, interval=DELAY)
        self._wait.timeout.connect(lambda: self.searched.emit(self.field.text()))
        self.field.textChanged.connect(lambda _: self._wait.start())
        self.field.stepped.connect(self.stepped)
        self._back.clicked.connect(lambda: self.stepped.emit(-1))
        self._on.clicked.connect(lambda: self.stepped.emit(1))
        self.show_count(0, 0)

    def clear(self) -> None:
        self.field.clear()

    def show_count(self, number: int, of: int) -> None:
        has_words = bool(self.field.text().strip())
        said = f"{number} of {of}" if of else "Not found" if has_words else ""
        self.count.setText(said)
        for button in (self._back, self._on):
            button.setVisible(of > 1)
