"""Quiet buttons: one that adds, one that is only an icon."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from editor.widgets import look


class _Button(QToolButton):
    """Its icon follows the look and whether it can be pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        look.look_changed.connect(self.take_look)

    def take_look(self) -> None:
        """Puts on the icon as it is to be now."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.take_look()


class AddButton(_Button):
    """Quiet "+ Add"; `what` completes its name for screen readers and its tooltip."""

    add_requested = Signal()

    def __init__(self, what: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText("Add")
        self.setAccessibleName(f"Add {what}")
        self.setToolTip(f"Add {what}")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.clicked.connect(self.add_requested)
        self.take_look()

    def take_look(self) -> None:
        self.setIcon(look.icon("add", "text" if self.isEnabled() else "disabled"))


class IconButton(_Button):
    """A quiet button that is only an icon; `name` is its tooltip and what a screen reader says."""

    def __init__(self, icon: str, name: str, keys: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({keys})" if keys else name)
        self.toggled.connect(self.take_look)
        self.take_look()

    def take_look(self) -> None:
        role = look.ink("quiet", self.isChecked()) if self.isEnabled() else "disabled"
        self.setIcon(look.icon(self._icon, role))
