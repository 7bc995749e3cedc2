"""Puts what has grown in its place at once: Qt goes up to the page a level at a time, and paints in between."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget


def settle(widget: QWidget) -> None:
    """What stands below the widget makes room for its height as it is now, up to the page that scrolls."""
    at = widget.parentWidget() if widget.isVisible() else None
    while at is not None and not isinstance(at, QScrollArea):
        if layout := at.layout():
            layout.activate()
        at = at.parentWidget()
    if at is not None:
        QApplication.sendEvent(at, QEvent(QEvent.Type.LayoutRequest))
