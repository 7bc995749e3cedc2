"""What a keyboard and a screen reader find in a window: its controls, and where Tab goes."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QHeaderView,
    QScrollBar,
    QSplitterHandle,
    QWidget,
)

_INNER = ("qt_", "spacer")
_ROLELESS = (QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Window)


def stops(root: QWidget) -> list[QWidget]:
    """All that Tab should reach in a window: what is shown, switched on, and takes the keyboard by Tab."""
    return [widget for widget in _shown(root) if _is_stop(widget)]


def clickable_only(root: QWidget) -> list[QWidget]:
    """Buttons and lists that the mouse can use and the keyboard can't; in a group of buttons Tab goes to one, the
    arrows to the others."""
    return [
        widget
        for widget in _shown(root)
        if isinstance(widget, (QAbstractButton, QAbstractItemView))
        and not isinstance(widget, QHeaderView)
        and not _is_stop(widget)
        and widget.focusProxy() is None
        and not _arrows_lead_to(widget)
    ]


def _arrows_lead_to(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    siblings = parent.findChildren(QAbstractButton) if parent and isinstance(widget, QAbstractButton) else []
    stop = next((each for each in siblings if _is_stop(each)), None)
    if stop is None:
        return False
    if isinstance(widget, QAbstractButton) and widget.autoExclusive():
        return True  # Qt's own: an arrow would choose, too
    stop.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in siblings:
        here = QApplication.focusWidget()
        if here is widget or here is None:
            return here is widget
        QTest.keyClick(here, Qt.Key.Key_Right)
    return QApplication.focusWidget() is widget


def name_of(widget: QWidget) -> str:
    """What a screen reader says of it."""
    face = QAccessible.queryAccessibleInterface(widget)
    return face.text(QAccessible.Text.Name).strip() if face else ""


def has_role(widget: QWidget) -> bool:
    """A named area that scrolls has none but that; everything else says what it is."""
    if isinstance(widget, QAbstractScrollArea) and widget.focusPolicy() == Qt.FocusPolicy.StrongFocus:
        return True
    face = QAccessible.queryAccessibleInterface(widget)
    return face is not None and face.role() not in _ROLELESS


def tabbed(root: QWidget) -> list[QWidget]:
    """Where Tab goes from the beginning of the window until it comes round, by Qt's own chain."""
    found: list[QWidget] = []
    at = root.nextInFocusChain()
    while at is not None and at is not root:
        if at.window() is root and _is_stop(at):
            found.append(at)
        at = at.nextInFocusChain()
    return found


def told(widgets: list[QWidget]) -> list[str]:
    """For a message: what each is, and in what."""
    return [f"{type(w).__name__} “{name_of(w)}” in {type(w.parentWidget()).__name__}" for w in widgets]


def _shown(root: QWidget) -> Iterator[QWidget]:
    for widget in root.findChildren(QWidget):
        is_inner = isinstance(widget, (QScrollBar, QSplitterHandle)) or widget.objectName().startswith(_INNER)
        if widget.isVisible() and widget.isEnabled() and widget.window() is root and not is_inner:
            parent = widget.parentWidget()
            if isinstance(parent, QAbstractScrollArea) and parent.viewport() is widget:
                continue
            yield widget


def _is_stop(widget: QWidget) -> bool:
    takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(takes) and widget.focusProxy() is None and widget.isVisible() and widget.isEnabled()
