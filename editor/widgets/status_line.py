"""A sentence with the icon and colour of what it says: cleared, waiting, refused."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from editor.widgets.look import S4, S8, colour, icon, look_changed
from editor.widgets.status_chip import sign_of


class StatusLine(QWidget):
    def __init__(self, bold: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._word = ""
        self._weight = 600 if bold else 400
        self._icon, self._label = QLabel(), QLabel()
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, S4, 0, S4)
        row.setSpacing(S8)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label, 1)
        look_changed.connect(self._take_look)

    @property
    def text(self) -> str:
        return self._label.text()

    def say(self, word: str, text: str) -> None:
        """`word` is one that status chips know."""
        self._word = word
        self._label.setText(text)
        self.setAccessibleName(text)
        self._take_look()

    def _take_look(self) -> None:
        name, role = sign_of(self._word)
        self._icon.setPixmap(icon(name, role).pixmap(16, 16))
        self._label.setStyleSheet(f"color: {colour(role).name()}; font-weight: {self._weight}")
