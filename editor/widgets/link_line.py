"""A sentence that leads somewhere: an icon and words that wrap, pressed by mouse, Enter or Space."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from editor.widgets.colours import Role
from editor.widgets.look import S4, S8, icon, look_changed, looks


class LinkLine(QFrame):
    clicked = Signal()

    def __init__(self, text: str, sign: str, role: Role = "quiet", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign, self._role = sign, role
        looks(self, "line")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(text)
        self.setAccessibleDescription("Press Enter to go there.")
        self._icon, self.label = QLabel(), QLabel(text)
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(S4, S4, S4, S4)
        row.setSpacing(S8)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.label, 1)
        look_changed.connect(self._take_look)
        self._take_look()

    @property
    def text(self) -> str:
        return self.label.text()

    def click(self) -> None:
        self.clicked.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)

    def _take_look(self) -> None:
        self._icon.setPixmap(icon(self._sign, self._role).pixmap(16, 16))
