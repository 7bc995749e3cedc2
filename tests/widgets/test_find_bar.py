"""The find bar by itself: what it asks for, what it says."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.domain.finding import Query
from editor.widgets.find_bar import FindBar


def opened_bar(qtbot: QtBot, replacing: bool = False) -> FindBar:
    bar = FindBar()
    qtbot.addWidget(bar)
    bar.open(replacing)
    bar.activateWindow()
    qtbot.waitUntil(bar.wanted.hasFocus)
    return bar


def test_words_and_choices_make_the_query(qtbot: QtBot) -> None:
    bar = opened_bar(qtbot)
    asked: list[Query] = []
    bar.query_changed.connect(asked.append)
    bar.wanted.setText("pond")
    bar.match_case.click()
    bar.whole_words.click()
    bar.ignore_marks.click()
    assert asked[0] == Query("pond")
    assert asked[-1] == bar.query == Query("pond", match_case=True, whole_words=True, ignore_marks=False)


def test_what_was_found_is_counted(qtbot: QtBot) -> None:
    bar = opened_bar(qtbot)
    said = []
    for words, number, of in (("", 0, 0), ("pond", 0, 0), ("pond", 0, 3), ("pond", 2, 3)):
        bar.wanted.setText(words)
        bar.show_count(number, of)
        said.append(bar.count.text())
    assert said == ["", "Not found", "3 found", "2 of 3"]
    assert bar.wanted.accessibleDescription() == "2 of 3"


def test_words_to_put_in_place_are_asked_for_only_when_replacing(qtbot: QtBot) -> None:
    bar = opened_bar(qtbot)
    assert not bar.instead.isVisible()
    bar.open(replacing=True, words="pond")
    assert bar.instead.isVisible() and bar.wanted.selectedText() == "pond"


def test_tab_goes_from_what_to_find_to_what_to_put_in_its_place(qtbot: QtBot) -> None:
    bar = opened_bar(qtbot, replacing=True)
    QTest.keyClick(bar.wanted, Qt.Key.Key_Tab)
    assert bar.instead.hasFocus()
    QTest.keyClick(bar.instead, Qt.Key.Key_Tab)
    assert bar.replace.hasFocus()


def test_escape_closes_from_anywhere_in_the_bar(qtbot: QtBot) -> None:
    bar = opened_bar(qtbot, replacing=True)
    for widget in (bar.wanted, bar.instead, bar.match_case, bar.replace_all):
        with qtbot.waitSignal(bar.close_requested):
            QTest.keyClick(widget, Qt.Key.Key_Escape)
