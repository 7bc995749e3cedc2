"""A line that unfolds what stands under it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from editor.widgets import look


class Disclosure(QToolButton):
    toggled_open = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        look.looks(self, "fold")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.clicked.connect(lambda: self.set_open(not self._open))
        look.look_changed.connect(self._take_look)
        self._take_look()

    @property
    def is_open(self) -> bool:
        return self._open

    def set_open(self, is_open: bool) -> None:
        if is_open != self._open:
            self._open = is_open
            self._take_look()
            self.toggled_open.emit(is_open)

    def _take_look(self) -> None:
        self.setIcon(look.icon("chevron-down" if self._open else "chevron-right", "quiet"))
        self.setAccessibleDescription("Unfolded" if self._open else "Folded")
