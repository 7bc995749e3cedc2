"""F7 in the real window."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu, QTextEdit
from pytestqt.qtbot import QtBot

from editor.domain.draft import Quote, Speaker
from editor.domain.edits import Restore
from editor.domain.places import Part
from editor.domain.text import plain
from editor.widgets.underlines import Underlines
from editor.window.main_window import MainWindow
from tests.session.offices import Office, until
from tests.window.windows import field_of, window


def misspelt(opened: Office) -> None:
    opened.document.apply(
        Restore(
            replace(
                opened.draft,
                headline="Servcies improve",
                standfirst="All is well.",
                body=(plain("It recieved it."), plain("And so on, childrens rooms.")),
                quotes=(Quote(Speaker("Ada Okafor"), (plain("We are greatful."),)),),
                notes=(plain("A noet."),),
                boilerplate=(plain("About us."),),
            )
        )
    )


def next_word(shown: MainWindow) -> tuple[str, list[str]]:
    """Presses F7; the word that is selected then, and what is offered."""
    shown.menus.actions["Next misspelling"].trigger()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    field = menu.parentWidget()
    assert isinstance(field, QTextEdit)
    word = field.textCursor().selectedText()
    offered = [action.text() for action in menu.actions()]
    menu.close()
    return word, offered


def test_f7_goes_through_all_parts_and_round_again(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, opened):
        until(lambda: opened.workspace.words.is_loaded, seconds=30)
        misspelt(opened)
        headline = field_of(shown, Part.HEADLINE)
        headline.setFocus()
        headline.moveCursor(QTextCursor.MoveOperation.Start)
        words = [next_word(shown)[0] for _ in range(6)]
        assert words == ["Servcies", "recieved", "childrens", "greatful", "noet", "Servcies"]


def test_f7_begins_after_the_caret_and_offers_what_was_meant(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, opened):
        until(lambda: opened.workspace.words.is_loaded, seconds=30)
        misspelt(opened)
        body = field_of(shown, Part.BODY)
        body.setFocus()
        cursor = body.textCursor()
        cursor.setPosition(len("It recieved it. "))
        body.setTextCursor(cursor)
        word, offered = next_word(shown)
        assert word == "childrens" and offered[0] == "children’s"


def test_where_nothing_is_misspelt_that_is_said(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, opened):
        until(lambda: opened.workspace.words.is_loaded, seconds=30)
        opened.document.apply(
            Restore(replace(opened.draft, headline="Good", standfirst="", body=(), quotes=(), notes=(), boilerplate=()))
        )
        shown.menus.actions["Next misspelling"].trigger()
        assert opened.said[-1].text == "Nothing is misspelt."


@pytest.mark.parametrize("part", [Part.HEADLINE, Part.BODY])
def test_the_menu_key_offers_what_was_meant_in_lines_and_texts(tmp_path: Path, qtbot: QtBot, part: Part) -> None:
    with window(tmp_path) as (shown, opened):
        until(lambda: opened.workspace.words.is_loaded, seconds=30)
        misspelt(opened)
        field = field_of(shown, part)
        shown.activateWindow()
        field.setFocus()
        field.moveCursor(QTextCursor.MoveOperation.Start)
        field.moveCursor(QTextCursor.MoveOperation.NextWord)
        field.moveCursor(QTextCursor.MoveOperation.NextCharacter)
        if part is Part.HEADLINE:
            field.moveCursor(QTextCursor.MoveOperation.Start)
        until(lambda: bool(Underlines.of(field).ranges("spelling")) and field.hasFocus())
        offered: list[str] = []

        def read() -> None:
            menu = QApplication.activePopupWidget()
            assert isinstance(menu, QMenu)
            offered.extend(action.text() for action in menu.actions() if not action.isSeparator())
            menu.close()

        QTimer.singleShot(50, read)  # the menu of a line holds its own event loop
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), field.mapToGlobal(QPoint(5, 5)))
        QApplication.sendEvent(field, asked)
        until(lambda: bool(offered))
        assert offered[0] == ("Services" if part is Part.HEADLINE else "received")
        assert {"Add to dictionary", "Ignore in this draft"} <= set(offered)
        assert any("Cut" in words or "Cu&t" in words for words in offered)
