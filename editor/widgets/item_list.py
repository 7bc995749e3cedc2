"""A list of cards or rows that the writer reorders by drag or keyboard: partners, contacts, quotes."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeySequence,
    QPixmap,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from editor.widgets.buttons import IconButton
from editor.widgets.drag_handle import DragHandle
from editor.widgets.drop_line import DropLine
from editor.widgets.look import S4
from editor.widgets.tab_order import put_in_order


class ItemRow(QWidget):
    """One item: the handle, beside it what the list's maker made, and a button that removes it."""

    def __init__(self, item_id: str, content: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.item_id, self.content = item_id, content
        self.handle = DragHandle(self)
        self.remove_button = IconButton("close", "Remove", "Delete")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S4)
        layout.addWidget(self.handle, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(content, 1)
        layout.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignTop)

    def say_place(self, noun: str, index: int, count: int) -> None:
        """For screen readers: which of the items this is."""
        self.handle.setAccessibleName(f"{noun.capitalize()} {index + 1} of {count}")
        self.handle.setAccessibleDescription("Alt+Up and Alt+Down move it, Delete removes it, Enter goes into it.")
        self.remove_button.setAccessibleName(f"Remove {noun} {index + 1}")


class ItemList(QWidget):
    """Shows ids in order; only asks for changes: whoever holds the items makes them and shows the new ids.

    Alt+Up and Alt+Down move the item that the keyboard is in, from anywhere within it; Delete on its handle removes it.
    """

    move_requested = Signal(str, int)  # id; the index it should have, counted after it has been taken out
    remove_requested = Signal(str)

    def __init__(
        self,
        noun: str,
        make: Callable[[str], QWidget],
        mime: str,
        spacing: int = S4,
        remove_buttons: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """`make(id)` makes an item's widget; `mime` is the format in which a dragged id travels (as UTF-8), so that
        other places can take it too; `remove_buttons` False where the items bring their own."""
        super().__init__(parent)
        self._noun, self._make, self._mime = noun, make, mime
        self._remove_buttons = remove_buttons
        self._rows: dict[str, ItemRow] = {}
        self._order: list[str] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(spacing)
        self._line = DropLine(self)
        self.setAcceptDrops(True)
        for keys, by in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self._move_focused(by))

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(self._order)

    def content(self, item_id: str) -> QWidget | None:
        """The widget that was made for the item, or None if it is not shown."""
        row = self._rows.get(item_id)
        return row.content if row else None

    def show_ids(self, ids: Sequence[str]) -> None:
        """Shows these items in this order. Widgets of items that stay are kept, with caret and focus."""
        if list(ids) == self._order:
            return
        focused = self._focused_index()
        kept = focused is not None and self._order[focused] in ids
        for item_id in [item_id for item_id in self._order if item_id not in ids]:
            self._let_go(self._rows.pop(item_id))
        self._order = list(ids)
        for index, item_id in enumerate(ids):
            row = self._rows.get(item_id)
            if row is None:
                row = self._rows[item_id] = self._new_row(item_id)
            if self._layout.indexOf(row) != index:
                self._layout.removeWidget(row)
                self._layout.insertWidget(index, row)
                if self.isVisible():
                    row.show()  # at once, so that it can be focused
            row.say_place(self._noun, index, len(ids))
        put_in_order(self)
        if focused is not None and not kept and ids:
            self.focus_handle(min(focused, len(ids) - 1))

    def focus_handle(self, index: int) -> None:
        if 0 <= index < len(self._order):
            self._rows[self._order[index]].handle.setFocus(Qt.FocusReason.OtherFocusReason)

    def _new_row(self, item_id: str) -> ItemRow:
        row = ItemRow(item_id, self._make(item_id), self)
        handle = row.handle
        handle.drag_started.connect(lambda at: self._drag(row, at))
        handle.step_requested.connect(lambda by: self.focus_handle(self._order.index(item_id) + by))
        handle.end_requested.connect(lambda last: self.focus_handle(len(self._order) - 1 if last else 0))
        handle.enter_requested.connect(lambda: row.focusNextChild())
        for wish in (handle.remove_requested, row.remove_button.clicked):
            wish.connect(lambda: self.remove_requested.emit(item_id))
        row.remove_button.setVisible(self._remove_buttons)
        return row

    def _let_go(self, row: ItemRow) -> None:
        self._layout.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _focused_index(self) -> int | None:
        focus = self.window().focusWidget()
        for index, item_id in enumerate(self._order):
            row = self._rows[item_id]
            if focus is not None and (focus is row or row.isAncestorOf(focus)):
                return index
        return None

    def _move_focused(self, by: int) -> None:
        index = self._focused_index()
        if index is not None and 0 <= index + by < len(self._order):
            self.move_requested.emit(self._order[index], index + by)

    # --- drag and drop ------------------------------------------------------------------------------------------------

    def _drag(self, row: ItemRow, at: QPoint) -> None:
        data = QMimeData()
        data.setData(self._mime, row.item_id.encode())
        drag = QDrag(row.handle)
        drag.setMimeData(data)
        drag.setPixmap(_picture(row))
        drag.setHotSpot(row.handle.mapTo(row, at))
        drag.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.DropAction.MoveAction)
        self._line.hide()

    def _dragged(self, data: QMimeData) -> str | None:
        """The id of the item in the air, if it is one of this list."""
        if not data.hasFormat(self._mime):
            return None
        item_id = bytes(data.data(self._mime).data()).decode("utf-8", "replace")
        return item_id if item_id in self._rows else None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._dragged(event.mimeData()) is not None:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self._dragged(event.mimeData()) is None:
            event.ignore()
            return
        position = event.position().toPoint()
        self._line.show_at(self._gap_y(self._gap(position.y())))
        self._scroll_to(position)
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._line.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._line.hide()
        item_id = self._dragged(event.mimeData())
        if item_id is None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        was, gap = self._order.index(item_id), self._gap(event.position().toPoint().y())
        index = gap - 1 if gap > was else gap
        if index != was:
            self.move_requested.emit(item_id, index)

    def _gap(self, y: int) -> int:
        """The gap between items (0 before the first) that is nearest to a height."""
        return sum(1 for item_id in self._order if self._rows[item_id].geometry().center().y() < y)

    def _gap_y(self, gap: int) -> int:
        spacing = self._layout.spacing()
        if gap < len(self._order):
            return max(self._rows[self._order[gap]].y() - spacing // 2 - 1, 0)
        return self._rows[self._order[-1]].geometry().bottom() - 1

    def _scroll_to(self, position: QPoint) -> None:
        """Scrolls the page on when the item is held near its edge."""
        page: QWidget | None = self
        while page is not None and not isinstance(page, QScrollArea):
            page = page.parentWidget()
        if isinstance(page, QScrollArea) and (inside := page.widget()) is not None:
            at = self.mapTo(inside, position)
            page.ensureVisible(at.x(), at.y(), 0, 32)


def _picture(row: QWidget) -> QPixmap:
    """What hangs at the pointer: the top of the item, not so large that it hides where it lands."""
    return row.grab(QRect(0, 0, min(row.width(), 420), min(row.height(), 64)))
