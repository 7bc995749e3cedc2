"""Tab goes as the eye reads, also to what has just come."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from editor.widgets.tab_order import put_at, put_in_order


def _column(qtbot: QtBot, *words: str) -> tuple[QWidget, QVBoxLayout]:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    for each in words:
        column.addWidget(QPushButton(each))
    put_in_order(page)
    return page, column


def _stops(page: QWidget) -> list[str]:
    """From "one" on, round."""
    found, step = [], page.nextInFocusChain()
    while step is not None and step is not page:
        if isinstance(step, QPushButton) and step.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(step.text())
        step = step.nextInFocusChain()
    return found[found.index("one") :] + found[: found.index("one")]


def test_what_comes_between_is_reached_between(qtbot: QtBot) -> None:
    page, column = _column(qtbot, "one", "three")
    column.insertWidget(1, QLabel("no stop"))
    column.insertWidget(2, QPushButton("two"))
    assert put_at(column, 2)
    assert _stops(page) == ["one", "two", "three"]


def test_what_comes_first_needs_all_to_be_put_in_order(qtbot: QtBot) -> None:
    page, column = _column(qtbot, "two", "three")
    column.insertWidget(0, QPushButton("one"))
    assert not put_at(column, 0)
    put_in_order(page)
    assert _stops(page) == ["one", "two", "three"]
