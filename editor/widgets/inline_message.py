"""What is wrong with a field, said under it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from editor.widgets import look


class InlineMessage(QWidget):
    """Takes no room while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._label = QLabel(self), QLabel(self)
        self._label.setWordWrap(True)
        look.looks(self._label, "attention")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(look.S4, 0, 0, 0)
        layout.setSpacing(look.S8)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._label, 1)
        look.look_changed.connect(self._take_look)
        self._take_look()
        self.hide()

    @property
    def text(self) -> str:
        return self._label.text()

    def say(self, text: str) -> None:
        """Shows the text; "" takes the message away."""
        self._label.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))

    def _take_look(self) -> None:
        self._icon.setPixmap(look.icon("warning", "attention").pixmap(16, 16))
