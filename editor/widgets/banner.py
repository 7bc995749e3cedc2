"""A line across the page that says what is true of it as a whole, with what one can do about it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from editor.widgets.look import S4, S8, looks


class Banner(QFrame):
    command_requested = Signal(str)  # the words on a button

    def __init__(self, text: str, commands: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        looks(self, "card")
        self.label = QLabel(text)
        self.label.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(S8, S4, S4, S4)
        row.setSpacing(S4)
        row.addWidget(self.label, 1)
        self.buttons: dict[str, QPushButton] = {}
        for command in commands:
            button = self.buttons[command] = QPushButton(command)
            looks(button, "link")
            button.clicked.connect(lambda _, command=command: self.command_requested.emit(command))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
