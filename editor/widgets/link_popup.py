"""The small field under the caret in which a link's address is typed."""

import re

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from editor.widgets.look import S4, S8, looks

_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_BARE = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[:/?#]\S*)?", re.IGNORECASE)
_WHOLE = re.compile(r"(?:https?://[^\s/]+\S*|mailto:\S+@\S+)", re.IGNORECASE)


def address_of(typed: str) -> str | None:
    """The whole address that was meant: https:// or mailto: in front where it is missing; None if it is none."""
    typed = typed.strip()
    if _WHOLE.fullmatch(typed):
        return typed
    if _MAIL.fullmatch(typed) and ":" not in typed:
        return f"mailto:{typed}"
    return f"https://{typed}" if _BARE.fullmatch(typed) else None


class LinkPopup(QFrame):
    chosen = Signal(str)  # the address; "" takes the link away

    def __init__(self, address: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("linkPopup")
        looks(self, "card")
        self.field = QLineEdit(address)
        self.field.setPlaceholderText("Web or e-mail address")
        self.field.setAccessibleName("Address of the link")
        self.field.setMinimumWidth(300)
        self.field.selectAll()
        self.use = QPushButton("Link")
        self.take_away = QPushButton("Remove link")
        looks(self.use, "primary")
        looks(self.take_away, "link")
        self.take_away.setVisible(bool(address))
        self.problem = QLabel("This is no web or e-mail address.")
        looks(self.problem, "attention")
        self.problem.hide()
        row = QHBoxLayout()
        row.setSpacing(S4)
        for widget in (self.field, self.use, self.take_away):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(S8, S8, S8, S8)
        column.setSpacing(S4)
        column.addLayout(row)
        column.addWidget(self.problem)
        self.field.returnPressed.connect(self._use)
        self.use.clicked.connect(self._use)
        self.take_away.clicked.connect(lambda: self._choose(""))
        self.field.textEdited.connect(lambda _: self.problem.hide())

    def show_at(self, place: QPoint) -> None:
        """Shows itself with its corner there, as far as it stays on the screen."""
        self.adjustSize()
        space = self.screen().availableGeometry()
        x = min(place.x(), space.right() - self.width())
        y = min(place.y(), space.bottom() - self.height())
        self.move(max(x, space.left()), max(y, space.top()))
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _use(self) -> None:
        address = address_of(self.field.text())
        if address is None:
            self.problem.show()
            self.adjustSize()
            return
        self._choose(address)

    def _choose(self, address: str) -> None:
        self.close()
        self.chosen.emit(address)
