"""The handle by which an item of a list is taken hold of, with the mouse or the keyboard."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from editor.widgets import look
from editor.widgets.colours import Role


class DragHandle(QToolButton):
    """Focused, it takes the arrows, Home, End, Enter, F2 and Delete for the whole item."""

    drag_started = Signal(QPoint)  # where in the handle it was taken
    step_requested = Signal(int)  # to the item so many further down, or up where negative
    end_requested = Signal(bool)  # to the last item, or the first
    enter_requested = Signal()
    remove_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip("Drag to move (Alt+Up, Alt+Down)")

    def sizeHint(self) -> QSize:
        return QSize(20, 25)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        role: Role = "disabled" if not self.isEnabled() else "text" if self.underMouse() or self.hasFocus() else "quiet"
        pixmap = look.icon("drag", role).pixmap(16, 16)
        QPainter(self).drawPixmap((self.width() - 16) // 2, (self.height() - 16) // 2, pixmap)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step_requested.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.end_requested.emit(key == Qt.Key.Key_End)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.enter_requested.emit()
        elif key == Qt.Key.Key_Delete:
            self.remove_requested.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        if (event.position().toPoint() - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            taken, self._pressed = self._pressed, None
            self.drag_started.emit(taken)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
