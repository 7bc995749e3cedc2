"""A line to search with: it waits for the typing, counts, and goes on with Enter."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.widgets.search_line import SearchLine


def test_it_searches_once_the_typing_pauses(qtbot: QtBot) -> None:
    line = SearchLine("Search")
    qtbot.addWidget(line)
    searched: list[str] = []
    line.searched.connect(searched.append)
    QTest.keyClicks(line.field, "pace")
    assert searched == []
    qtbot.waitUntil(lambda: searched == ["pace"])


def test_enter_goes_on_and_shift_enter_back(qtbot: QtBot) -> None:
    line = SearchLine("Search")
    qtbot.addWidget(line)
    steps: list[int] = []
    line.stepped.connect(steps.append)
    QTest.keyClick(line.field, Qt.Key.Key_Return)
    QTest.keyClick(line.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert steps == [1, -1]


def test_it_counts_and_says_when_nothing_is_found(qtbot: QtBot) -> None:
    line = SearchLine("Search")
    qtbot.addWidget(line)
    assert line.count.text() == ""
    line.field.setText("pace")
    line.show_count(2, 5)
    assert line.count.text() == "2 of 5"
    line.show_count(0, 0)
    assert line.count.text() == "Not found"
    QTest.keyClick(line.field, Qt.Key.Key_Escape)
    assert line.field.text() == ""
