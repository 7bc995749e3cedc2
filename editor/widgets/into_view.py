"""Brings a widget into view on the page it stands on."""

from PySide6.QtWidgets import QScrollArea, QWidget

from editor.widgets.look import S24


def bring_into_view(widget: QWidget) -> None:
    page = widget.parentWidget()
    while page is not None and not isinstance(page, QScrollArea):
        page = page.parentWidget()
    if isinstance(page, QScrollArea):
        page.ensureWidgetVisible(widget, S24, S24)
