"""A stage or a standing as a word with its icon, the same wherever it is shown."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from editor.widgets.colours import Role
from editor.widgets.look import S4, colour, icon, look_changed

SIGNS: dict[str, tuple[str, Role]] = {
    "drafting": ("drafting", "quiet"),
    "in sign-off": ("sign-off", "attention"),
    "cleared": ("cleared", "holds"),
    "released": ("released", "holds"),
    "withdrawn": ("withdrawn", "blocks"),
    "not asked": ("not-asked", "quiet"),
    "asked": ("send", "attention"),
    "waiting": ("clock", "attention"),
    "approved": ("cleared", "holds"),
    "approved by partner": ("cleared", "holds"),
    "approved in part": ("cleared", "attention"),
    "approved with changes": ("warning", "attention"),
    "not approved": ("withdrawn", "blocks"),
    "needs approval again": ("history", "attention"),
}
"""The icon and the colour of each word."""


def sign_of(word: str) -> tuple[str, Role]:
    return SIGNS.get(word, ("info", "quiet"))


class StatusChip(QWidget):
    def __init__(self, word: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._label = QLabel(self), QLabel(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S4)
        layout.addWidget(self._icon)
        layout.addWidget(self._label)
        self._word = word
        look_changed.connect(self._draw)
        self._draw()

    @property
    def word(self) -> str:
        return self._word

    def show_word(self, word: str) -> None:
        if word != self._word:
            self._word = word
            self._draw()

    def _draw(self) -> None:
        name, role = sign_of(self._word)
        self._icon.setPixmap(icon(name, role).pixmap(16, 16))
        self._label.setText(self._word.capitalize())
        self._label.setStyleSheet(f"color: {colour(role).name()}")
        self.setAccessibleName(self._word)
