"""Tells a screen reader something that no focus goes to."""

from PySide6 import QtGui
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Says the text, after what is being said; nothing where no screen reader listens."""
    event = getattr(QtGui, "QAccessibleAnnouncementEvent", None)  # Qt 6.8 on
    if text and event is not None and QAccessible.isActive():
        QAccessible.updateAccessibility(event(widget, text))
