"""Three columns in a window of any width: none of them ever leaves it."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor.widgets.columns import MIDDLE_LEAST, RIGHT_LEAST, Columns


@pytest.fixture
def columns(qtbot: QtBot) -> Iterator[Columns]:
    it = Columns(QWidget(), QWidget(), QWidget())
    qtbot.addWidget(it)
    it.show()
    yield it


@pytest.mark.parametrize("width", [780, 910, 1059, 1070, 1200, 1366, 1920])
def test_showing_the_list_pushes_no_column_out_of_the_window(columns: Columns, width: int) -> None:
    columns.resize(width, 500)
    before = columns.sizes()
    if columns.is_folded("left"):
        columns.toggle("left")
    assert not columns.is_folded("left")
    assert columns.width() == width
    assert sum(columns.sizes()) + 2 * columns.handleWidth() <= width
    assert columns.sizes()[1] >= MIDDLE_LEAST
    assert columns.is_folded("right") or columns.sizes()[2] >= RIGHT_LEAST
    columns.toggle("left")
    assert not columns.is_folded("right")
    columns.toggle("left")
    columns.toggle("left")
    assert columns.sizes()[2] == before[2]


def test_the_right_column_comes_back_in_the_place_of_the_list_that_it_gave_way_to(columns: Columns) -> None:
    columns.resize(910, 500)
    columns.set_folded("left", False)
    assert columns.is_folded("right")
    columns.set_folded("right", False)
    assert columns.is_folded("left") and not columns.is_folded("right")
    columns.set_folded("left", False)
    columns.resize(1920, 500)
    assert not columns.is_folded("left") and not columns.is_folded("right")
    assert columns.state()["right_folded"] == 0


def test_what_is_asked_for_last_opens_at_the_first_press(columns: Columns) -> None:
    columns.resize(900, 500)
    columns.toggle("right")
    columns.toggle("left")
    columns.toggle("left")
    assert columns.is_folded("right") and not columns.is_folded("left")
    columns.toggle("right")
    assert columns.is_folded("left") and not columns.is_folded("right")
