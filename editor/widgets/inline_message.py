"""What is wrong with a field, said under it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from editor.widgets import look


class InlineMessage(QWidget):
    """Takes no room while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said: tuple[QLabel, QLabel] | None = None  # the sign and the words, made with the first
        self.hide()

    @property
    def text(self) -> str:
        return self._said[1].text() if self._said else ""

    def say(self, text: str) -> None:
        """Shows the text; "" takes the message away."""
        if text == self.text:
            return
        if self._said is None:
            self._said = self._make()
            self._take_look()
        self._said[1].setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))

    def _make(self) -> tuple[QLabel, QLabel]:
        sign, words = QLabel(self), QLabel(self)
        words.setWordWrap(True)
        look.looks(words, "attention")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(look.S4, 0, 0, 0)
        layout.setSpacing(look.S8)
        layout.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(words, 1)

        look.look_changed.connect(self._take_look)
        return sign, words

    def _take_look(self) -> None:
        if self._said:
            self._said[0].setPixmap(look.icon("warning", "attention").pixmap(16, 16))
