"""Brings a widget, or the caret of a text, into view on the page it stands on."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QScrollArea, QTextEdit, QWidget

from editor.widgets.look import S24
from editor.widgets.viewports import viewport_of

KEEPS_KEYBOARD = "keeps_keyboard"
"""The property of a widget in which the keyboard stays when undo shows what it changed elsewhere."""


def bring_into_view(widget: QWidget) -> None:
    page = _page_of(widget)
    if page is not None:
        page.ensureWidgetVisible(widget, S24, S24)


def bring_caret_into_view(field: QTextEdit) -> None:
    """The keyboard stays where it is."""
    page = _page_of(field)
    content = page.widget() if page is not None else None
    if page is not None and content is not None:
        at = viewport_of(field).mapTo(content, QPoint(0, field.cursorRect().center().y()))
        page.ensureVisible(page.horizontalScrollBar().value(), at.y(), 0, 2 * S24)


def keyboard_stays() -> bool:
    """Whether the keyboard is where it is to be left."""
    widget = QApplication.focusWidget()
    while widget is not None and not widget.property(KEEPS_KEYBOARD):
        widget = widget.parentWidget()
    return widget is not None


def _page_of(widget: QWidget) -> QScrollArea | None:
    page = widget.parentWidget()
    while page is not None and not isinstance(page, QScrollArea):
        page = page.parentWidget()
    return page
