"""Tab order as the eye reads: the order of the layouts, whenever the widgets were made."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def put_in_order(root: QWidget) -> None:
    """Makes Tab go through all that stands in the layouts of `root` in their order. Where `root` itself comes in the
    window's order does not change."""
    stops = list(_stops(root))
    for one, following in pairwise(stops):
        QWidget.setTabOrder(one, following)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    if layout := widget.layout():
        yield from _stops_in(layout)


def _stops_in(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        if widget := item.widget():
            yield from _stops(widget)
        elif inner := item.layout():
            yield from _stops_in(inner)
