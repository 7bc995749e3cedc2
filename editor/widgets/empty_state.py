"""What stands where nothing is yet: a sentence, and the first step."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from editor.widgets.look import S4, looks


class EmptyState(QWidget):
    step_requested = Signal()

    def __init__(self, text: str, step: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        label = QLabel(text)
        looks(label, "quiet")
        self.button = QPushButton(step)
        looks(self.button, "link")
        self.button.clicked.connect(self.step_requested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(S4 + 1, 0, 0, 0)
        layout.setSpacing(S4)
        layout.addWidget(label)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
