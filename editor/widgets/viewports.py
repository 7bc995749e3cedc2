"""The inner part of a scrolling widget, met cheaply.

The first `viewport()` of a program makes PySide set up every widget class there is, to see which of them it was given:
8 ms. A child that is looked for by its name is taken for what it is asked for; as long as that is held, `viewport()`
gives the same.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def viewport_of(area: QAbstractScrollArea) -> QWidget:
    """To be held by who asks."""
    child: QWidget | None = area.findChild(QWidget, "qt_scrollarea_viewport", Qt.FindChildOption.FindDirectChildrenOnly)
    return child or area.viewport()
