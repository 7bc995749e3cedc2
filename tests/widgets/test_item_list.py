"""A list whose items are moved by keyboard and by drag."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from editor.widgets.drag_handle import DragHandle
from editor.widgets.drop_line import DropLine
from editor.widgets.item_list import ItemList, ItemRow

MIME = "application/x-test"


@pytest.fixture
def items(qtbot: QtBot) -> ItemList:
    """Three items, a b c, whose list does what it asks for."""
    shown = ItemList("partner", lambda _: QLineEdit(), MIME)

    def move(item_id: str, index: int) -> None:
        ids = [other for other in shown.ids if other != item_id]
        ids.insert(index, item_id)
        shown.show_ids(ids)

    shown.move_requested.connect(move)
    shown.remove_requested.connect(lambda gone: shown.show_ids([i for i in shown.ids if i != gone]))
    shown.show_ids(["a", "b", "c"])
    qtbot.addWidget(shown)
    shown.resize(400, 200)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    return shown


def handle(items: ItemList, item_id: str) -> DragHandle:
    content = items.content(item_id)
    assert content is not None
    row = content.parentWidget()
    assert row is not None
    found = row.findChild(DragHandle)
    assert isinstance(found, DragHandle)
    return found


def remover(items: ItemList, item_id: str) -> QWidget:
    row = handle(items, item_id).parentWidget()
    assert isinstance(row, ItemRow)
    return row.remove_button


def focus() -> QWidget | None:
    return QApplication.focusWidget()


def test_alt_and_an_arrow_move_the_item_that_one_types_in_and_the_caret_stays(items: ItemList) -> None:
    field = items.content("a")
    assert field is not None
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert items.ids == ("b", "a", "c")
    assert focus() is field
    QTest.keyClick(field, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(field, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert items.ids == ("a", "b", "c")


def test_arrows_walk_the_handles_and_enter_goes_into_the_item(items: ItemList) -> None:
    handle(items, "a").setFocus()
    QTest.keyClick(handle(items, "a"), Qt.Key.Key_Down)
    assert focus() is handle(items, "b")
    QTest.keyClick(handle(items, "b"), Qt.Key.Key_End)
    assert focus() is handle(items, "c")
    QTest.keyClick(handle(items, "c"), Qt.Key.Key_Return)
    assert focus() is items.content("c")


def test_delete_on_a_handle_removes_the_item_and_the_next_one_has_the_focus(items: ItemList) -> None:
    handle(items, "b").setFocus()
    QTest.keyClick(handle(items, "b"), Qt.Key.Key_Delete)
    assert items.ids == ("a", "c")
    assert focus() is handle(items, "c")


def test_tab_follows_the_order_on_the_screen_after_a_move(items: ItemList) -> None:
    items.show_ids(["c", "a", "b"])
    handle(items, "c").setFocus()
    seen = []
    for _ in range(9):
        stop = focus()
        assert stop is not None
        seen.append(stop)
        QTest.keyClick(stop, Qt.Key.Key_Tab)
    assert seen == [part for i in "cab" for part in (handle(items, i), items.content(i), remover(items, i))]


def drag(items: ItemList, item_id: str, y: int, drop: bool = True) -> bool:
    """Whether the list takes it."""
    data = QMimeData()
    data.setData(MIME, item_id.encode())
    keys = (Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entered = QDragEnterEvent(QPoint(50, y), *keys)
    entered.ignore()
    QApplication.sendEvent(items, entered)
    QApplication.sendEvent(items, QDragMoveEvent(QPoint(50, y), *keys))
    if drop:
        QApplication.sendEvent(items, QDropEvent(QPointF(50, y), *keys))
    return entered.isAccepted()


def test_a_drag_lands_where_the_line_shows_it(items: ItemList) -> None:
    last = items.content("c")
    assert last is not None
    line = items.findChild(DropLine)
    assert isinstance(line, DropLine)
    assert drag(items, "a", items.height() - 1, drop=False)
    assert line.isVisible()
    assert line.y() > last.y()
    drag(items, "a", items.height() - 1)
    assert items.ids == ("b", "c", "a")
    assert line.isHidden()
    drag(items, "a", 0)
    assert items.ids == ("a", "b", "c")


def test_a_drag_to_where_it_was_moves_nothing(items: ItemList, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(items.move_requested):
        drag(items, "a", 1)


def test_an_item_of_another_list_is_not_taken(items: ItemList) -> None:
    assert not drag(items, "zebra", 1)
    assert items.ids == ("a", "b", "c")


def test_every_handle_says_which_item_it_moves(items: ItemList) -> None:
    assert handle(items, "b").accessibleName() == "Partner 2 of 3"
    items.show_ids(["b", "c"])
    assert handle(items, "b").accessibleName() == "Partner 1 of 2"
