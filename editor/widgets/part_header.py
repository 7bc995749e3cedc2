"""The line above a part of the statement: its name, quietly, and at the end what one can do there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from editor.widgets import look


class PartHeader(QWidget):
    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(look.S4 + 1, 0, 0, 0)
        self._layout.setSpacing(look.S4)
        self._title = QLabel(title, self)
        look.looks(self._title, "part")
        self._layout.addWidget(self._title, 1)

    def add(self, widget: QWidget) -> None:
        """Stands the widget at the end of the line."""
        self._layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
