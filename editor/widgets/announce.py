"""Tells a screen reader something that no focus goes to."""

from PySide6 import QtGui
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Says the text, after what is being said; nothing where no screen reader listens."""
    if not text or not QAccessible.isActive():
        return
    event = getattr(QtGui, "QAccessibleAnnouncementEvent", None)  # Qt 6.8 on
    said = event(widget, text) if event else QAccessibleEvent(widget, QAccessible.Event.Alert)
    QAccessible.updateAccessibility(said)
