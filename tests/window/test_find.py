"""Find and replace in the real window, by keyboard."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit
from pytestqt.qtbot import QtBot

from editor.domain.draft import Partner, Quote, Speaker
from editor.domain.edits import AddItem, Restore
from editor.domain.places import Part
from editor.domain.text import plain
from editor.widgets.find_bar import FindBar
from editor.widgets.underlines import Underlines
from editor.window.find import Find
from editor.window.main_window import MainWindow
from tests.session.offices import Office, until
from tests.window.windows import field_of, window

BODY = ("A pond opens.", "Two ponds, the council’s own.", "Pond!")


def ponds(opened: Office) -> None:
    opened.document.apply(
        Restore(
            replace(
                opened.draft,
                organisation="Northmoor Council",
                headline="Pond opens",
                standfirst="",
                body=tuple(plain(text) for text in BODY),
                quotes=(Quote(Speaker("Ada Pond"), (plain("My pond."),)),),
                partners=(Partner("Friends of Water"),),
                notes=(),
                contacts=(),
                boilerplate=(),
            )
        )
    )


def bar_of(shown: MainWindow, command: str = "Find") -> FindBar:
    shown.activateWindow()
    shown.menus.actions[command].trigger()
    assert shown.page is not None
    find = shown.page.findChild(Find)
    assert isinstance(find, Find)
    until(find.bar.wanted.hasFocus)
    return find.bar


def selected(shown: MainWindow) -> list[tuple[str, str]]:
    """The fields with a selection: name, words."""
    assert shown.page is not None
    fields = shown.page.findChildren(QTextEdit)
    return [
        (field.accessibleName(), field.textCursor().selectedText())
        for field in fields
        if field.textCursor().hasSelection()
    ]


def marked(field: QTextEdit) -> int:
    return len(Underlines.of(field).ranges("found"))


def test_typing_finds_marks_and_counts_and_the_keyboard_stays_in_the_bar(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, opened):
        ponds(opened)
        shown.activateWindow()
        headline = field_of(shown, Part.HEADLINE)
        headline.setFocus()
        headline.moveCursor(QTextCursor.MoveOperation.Start)
        bar = bar_of(shown)
        steps = opened.document.undo_stack.index()
        for key in "pond":
            focus = QApplication.focusWidget()
            assert focus is not None
            QTest.keyClicks(focus, key)
        assert bar.wanted.text() == "pond" and bar.wanted.hasFocus()
        assert bar.count.text() == "1 of 6"
        assert ("Headline", "Pond") in selected(shown)
        until(lambda: marked(field_of(shown, Part.BODY)) == 3 and marked(field_of(shown, Part.HEADLINE)) == 1)
        assert opened.document.undo_stack.index() == steps


def test_enter_and_shift_enter_go_round_all_parts(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, opened):
        ponds(opened)
        bar = bar_of(shown)
        bar.wanted.setText("pond")
        counts = []
        for _ in range(6):
            QTest.keyClick(bar.wanted, Qt.Key.Key_Return)
            counts.append(bar.count.text()[0])
        assert counts == ["2", "3", "4", "5", "6", "1"]
        QTest.keyClick(bar.wanted, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        assert bar.count.text() == "6 of 6"
        assert selected(shown) == [("Words of the quote", "pond")], "what was shown before is no longer selected"
        bar.wanted.setText("zebra")
        assert selected(shown) == []


def test_the_search_begins_where_the_caret_was_with_the_words_selected_there(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, opened):
        ponds(opened)
        shown.activateWindow()
        body = field_of(shown, Part.BODY)
        body.setFocus()
        until(body.hasFocus)
        cursor = body.textCursor()
        cursor.setPosition(len(BODY[0]) + 5)
        cursor.setPosition(len(BODY[0]) + 9, cursor.MoveMode.KeepAnchor)
        body.setTextCursor(cursor)
        bar = bar_of(shown)
        assert bar.wanted.text() == "pond" and bar.count.text() == "3 of 6"


def test_as_one_types_the_first_after_the_caret_is_shown_however_many_letters_it_takes(
    tmp_path: Path, qtbot: QtBot
) -> None:
    with window(tmp_path) as (shown, opened):
        ponds(opened)
        shown.activateWindow()
        headline = field_of(shown, Part.HEADLINE)
        headline.setFocus()
        until(headline.hasFocus)
        headline.moveCursor(QTextCursor.MoveOperation.End)
        bar = bar_of(shown)
        QTest.keyClicks(bar.wanted, "p")
        QTest.keyClicks(bar.wanted, "on")
        assert bar.count.text() == "2 of 6"
        assert ("Body", "pon") in selected(shown)


def test_escape_puts_the_keyboard_where_the_words_are_and_takes_the_marks_away(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, opened):
        ponds(opened)
        bar = bar_of(shown)
        bar.wanted.setText("council's")
        until(lambda: marked(field_of(shown, Part.BODY)) == 1)
        QTest.keyClick(bar.wanted, Qt.Key.Key_Escape)
        body = field_of(shown, Part.BODY)
        assert bar.isHidden() and body.hasFocus() and body.textCursor().selectedText() == "council’s"
        assert marked(body) == 0


def test_escape_goes_back_to_where_one_was_if_nothing_was_found(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, opened):
        ponds(opened)
        shown.activateWindow()
        headline = field_of(shown, Part.HEADLINE)
        headline.setFocus()
        until(headline.hasFocus)
        bar = bar_of(shown)
        bar.wanted.setText("zebra")
        assert bar.count.text() == "Not found"
        QTest.keyClick(bar.wanted, Qt.Key.Key_Escape)
        assert headline.hasFocus()


def test_f3_goes_on_without_the_bar(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, opened):
        ponds(opened)
        bar = bar_of(shown)
        bar.wanted.setText("pond")
        QTest.keyClick(bar.wanted, Qt.Key.Key_Escape)
        shown.menus.actions["Find the next"].trigger()
        body = field_of(shown, Part.BODY)
        assert bar.isHidden() and body.hasFocus() and body.textCursor().selectionStart() == 2
        shown.menus.actions["Find the one before"].trigger()
        assert field_of(shown, Part.HEADLINE).hasFocus() and selected(shown) == [("Headline", "Pond")]
        body.setFocus()
        body.moveCursor(QTextCursor.MoveOperation.End)
        shown.menus.actions["Find the one before"].trigger()
        assert body.textCursor().selectedText() == "Pond"


def test_replacing_one_goes_on_to_the_next(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, opened):
        ponds(opened)
        bar = bar_of(shown, "Find and replace")
        bar.wanted.setText("pond")
        bar.instead.setText("lake")
        bar.replace.click()
        assert opened.draft.headline == "lake opens" and bar.count.text() == "1 of 5"
        bar.instead.setFocus()
        QTest.keyClick(bar.instead, Qt.Key.Key_Return)
        assert opened.draft.body[0].text == "A lake opens." and bar.count.text() == "1 of 4"
        assert bar.instead.hasFocus()


def test_replacing_all_is_one_undo_step_over_all_parts(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, opened):
        ponds(opened)
        before = opened.draft
        bar = bar_of(shown, "Find and replace")
        bar.wanted.setText("pond")
        bar.whole_words.setChecked(True)
        bar.instead.setText("mere's")
        steps = opened.document.undo_stack.index()
        bar.replace_all.click()
        assert [block.text for block in opened.draft.body] == ["A mere’s opens.", BODY[1], "mere’s!"]
        assert opened.draft.quotes[0].speaker.name == "Ada mere’s"
        assert opened.document.undo_stack.index() == steps + 1
        assert opened.said[-1].text == "Replaced 5 times." and bar.count.text() == "Not found"
        opened.document.undo_stack.undo()
        assert opened.draft == before


def test_what_is_typed_or_added_while_the_bar_is_open_is_found_too(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, opened):
        ponds(opened)
        bar = bar_of(shown)
        bar.wanted.setText("pond")
        opened.document.apply(AddItem(Quote(Speaker("Zeb"), (plain("Ponds, ponds."),))))
        until(lambda: bar.count.text() == "1 of 8")
        assert shown.page is not None
        texts = [field for field in shown.page.findChildren(QTextEdit) if field.toPlainText() == "Ponds, ponds."]
        until(lambda: marked(texts[0]) == 2)


def test_a_released_draft_is_searched_and_not_changed(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, opened):
        ponds(opened)
        opened.document.read_only = True
        bar = bar_of(shown, "Find and replace")
        bar.wanted.setText("pond")
        assert bar.count.text() == "1 of 6" and not bar.replace_all.isEnabled()


def test_opening_another_draft_takes_the_bar_with_it(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, opened):
        bar_of(shown)
        other = next(row.id for row in opened.workspace.find_drafts("", 9) if row.id != opened.workspace.draft_id)
        opened.workspace.open(other)
        until(lambda: shown.findChildren(FindBar) == [])
