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


def put_at(layout: QLayout, index: int) -> bool:
    """The same where all others are in order and the widget at this index has just come: Tab goes to it after what
    stands before it in the layout. False where nothing does."""
    before = next((stops[-1] for at in range(index - 1, -1, -1) if (stops := _stops_at(layout, at))), None)
    if before is None:
        return False
    for one, following in pairwise((before, *_stops_at(layout, index))):
        QWidget.setTabOrder(one, following)
    return True


def _stops_at(layout: QLayout, index: int) -> list[QWidget]:
    item = layout.itemAt(index)
    widget = item.widget() if item else None
    return list(_stops(widget)) if widget else []


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
