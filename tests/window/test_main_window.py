"""The window shows the drafts and the open one, follows the typing, and remembers its place."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from editor.domain.draft import Draft
from editor.domain.edits import SetField
from editor.domain.places import Part, Place
from editor.domain.text import plain
from editor.panels.preview import PreviewPanel
from editor.session.draft_list import RowRole
from editor.session.open_draft import OpenDraft
from editor.store.drafts import add_draft, autosave
from editor.window import parts
from editor.window.jump import JumpBox
from editor.window.main_window import MainWindow
from tests.session.offices import until
from tests.window.windows import field_of, window


def _preview(shown: MainWindow) -> str:
    panel = shown.side.panel(0)
    assert isinstance(panel, PreviewPanel)
    return panel.sheet.toPlainText()


def test_it_opens_with_the_drafts_listed_and_the_newest_one_open(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, office):
        assert office.workspace.drafts.rowCount() == 2
        assert field_of(shown, Part.HEADLINE).toPlainText() == office.draft.headline
        assert shown.windowTitle().startswith(office.draft.headline)
        assert shown.foot.status.file.text() == "drafts.db"
        assert shown.foot.status.file.toolTip() == str(tmp_path / "drafts.db")


def test_the_preview_and_the_title_follow_the_typing(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, office):
        shown.go_to(Part.HEADLINE)
        field = field_of(shown, Part.HEADLINE)
        field.selectAll()
        QTest.keyClicks(field, "Library opens")
        assert office.draft.headline == "Library opens"
        until(lambda: "Library opens" in _preview(shown))
        assert shown.windowTitle().startswith("Library opens")
        assert shown.foot.status.saved.text() in ("Not saved yet", "Saving")
        until(lambda: shown.foot.status.saved.text().startswith("Saved "))


def test_another_draft_gets_panels_of_its_own(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, office):
        before = shown.page
        first = office.document.draft_id
        shown.drafts.write_requested.emit(3 - first)
        assert office.document.draft_id == 3 - first
        assert shown.page is not before
        until(lambda: shown.page is not None and shown.page.isVisible())
        assert field_of(shown, Part.HEADLINE).toPlainText() == office.draft.headline
        until(lambda: shown.side.panel(0) is not None)
        until(lambda: office.draft.headline in _preview(shown))


def test_the_keys_of_the_parts_put_the_caret_there(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, _):
        assert shown.page is not None
        for part in (Part.BODY, Part.NOTES, Part.HEADLINE, Part.BOILERPLATE):
            shown.menus.actions[f"Go to {part.value}"].trigger()
            focus = QApplication.focusWidget()
            assert focus is not None
            assert shown.page.panel(part).isAncestorOf(focus), part


def test_a_place_that_is_shown_comes_into_view(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path, (1200, 600)) as (shown, office):
        assert office.workspace.open_draft is not None
        note = office.draft.notes[0]
        office.workspace.open_draft.spotlight.show(Place(Part.NOTES, note.id))
        QTest.qWait(50)
        assert shown.page is not None
        panel = shown.page.panel(Part.NOTES)
        top = panel.mapTo(shown.page.viewport(), panel.rect().topLeft()).y()
        assert top + panel.height() >= 0 and top < shown.page.viewport().height()


def test_it_comes_back_where_it_was_left(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, office):
        left = 3 - office.document.draft_id
        office.workspace.open(left)
        shown.columns.set_folded("right", True)
        shown.resize(1111, 777)
    with window(tmp_path, (1111, 777)) as (shown, office):
        assert office.document.draft_id == left
        assert shown.columns.is_folded("right")
        assert not shown.columns.is_folded("left")


def test_a_draft_deleted_from_the_list_comes_back_by_the_button_in_the_message_bar(
    tmp_path: Path, qtbot: QtBot
) -> None:
    with window(tmp_path) as (shown, office):
        deleted = office.document.draft_id
        shown.drafts.list.setFocus()
        QTest.keyClick(shown.drafts.list, Qt.Key.Key_Delete)
        until(lambda: office.workspace.drafts.row_of(deleted) == -1)
        assert shown.foot.messages.text == "Draft deleted."
        undo = next(button for button in shown.foot.findChildren(QPushButton) if button.text() == "Undo")
        undo.click()
        until(lambda: office.workspace.drafts.row_of(deleted) >= 0)
        assert office.document.draft_id == deleted


def test_the_list_folds_where_there_is_no_room_for_three_columns(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path, (1366, 768)) as (shown, _):
        assert shown.columns.is_folded("left")
        shown.columns.set_folded("right", True)
        assert not shown.columns.is_folded("left")
        shown.columns.set_folded("right", False)
        assert shown.columns.is_folded("left")
        shown.columns.set_focus_mode(True)
        assert shown.page is not None
        assert shown.page.width() > 1300


def test_the_words_are_counted_as_the_list_counts_them(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, office):
        drafts = office.workspace.drafts
        row = drafts.data(drafts.index(0), RowRole)
        assert shown.foot.status.words.text() == f"{row.words:,} words"
        office.document.apply(SetField("headline", ""))
        until(lambda: shown.foot.status.words.text() != f"{row.words:,} words")


def test_the_jump_box_finds_commands_parts_and_drafts(tmp_path: Path, qtbot: QtBot) -> None:
    from editor.window.jump import JumpBox

    with window(tmp_path) as (shown, office):
        box = JumpBox(shown)
        box.open_at_top()
        box.field.setText("go to notes")
        box.go()
        focus = QApplication.focusWidget()
        assert shown.page is not None
        assert focus is not None and shown.page.panel(Part.NOTES).isAncestorOf(focus)
        other = 3 - office.document.draft_id
        row = next(row for row in office.workspace.find_drafts("", 9) if row.id == other)
        box = JumpBox(shown)
        box.open_at_top()
        box.field.setText(row.headline[:20])
        while (item := box.found.currentItem()) is not None and item.text() != row.headline:
            QTest.keyClick(box.field, Qt.Key.Key_Down)
        QTest.keyClick(box.field, Qt.Key.Key_Return)
        assert office.document.draft_id == other
        box = JumpBox(shown)
        box.open_at_top()
        whole = box.height()
        box.field.setText("no draft, part or command")
        assert box.height() < whole
        box.go()
        assert box.isVisible()


def test_the_jump_box_has_what_is_called_so_before_what_only_mentions_it(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, office):
        words = "Is this the approved text? The bridge opens, said the council."
        mentions = add_draft(office.store, Draft(headline="Library", body=(plain(words),)))
        called = add_draft(office.store, Draft(headline="The bridge opens"))
        autosave(office.store, mentions, Draft(headline="Library at last", body=(plain(words),)))
        box = JumpBox(shown)
        qtbot.addWidget(box)
        box.field.setText("the bridge")
        assert [box.found.item(row).text() for row in range(2)] == ["The bridge opens", "Library at last"]
        box.field.setText("is this the")
        assert [box.found.item(row).text() for row in range(2)] == ["Is this the approved text?", "Library at last"]
        assert called != mentions


def test_typing_keeps_the_page_where_it_is(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path, (1200, 500)) as (shown, _):
        shown.go_to(Part.BODY)
        QTest.qWait(50)
        field = field_of(shown, Part.BODY)
        field.moveCursor(QTextCursor.MoveOperation.End)
        QTest.keyClicks(field, "a")
        QTest.qWait(100)
        assert shown.page is not None
        moves: list[int] = []
        shown.page.verticalScrollBar().valueChanged.connect(moves.append)
        for _ in range(5):
            QTest.keyClicks(field, "a")
            QTest.qWait(10)
        assert moves == []


def test_a_part_that_was_out_of_view_comes_to_the_top_with_the_caret_in_its_first_text(
    tmp_path: Path, qtbot: QtBot
) -> None:
    with window(tmp_path, (1300, 600)) as (shown, _):
        assert shown.page is not None
        shown.go_to(Part.QUOTES)
        QTest.qWait(50)
        panel = shown.page.panel(Part.QUOTES)
        assert 0 <= panel.mapTo(shown.page.viewport(), panel.rect().topLeft()).y() < 40
        focus = QApplication.focusWidget()
        assert isinstance(focus, QTextEdit)
        assert panel.isAncestorOf(focus)


def test_a_part_that_cannot_be_built_is_reported_once_and_the_others_are_there(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: OpenDraft) -> QWidget:
        raise ValueError("planted")

    # two panels with a bug among the real ones
    monkeypatch.setattr(parts, "_MAKERS", {**parts._MAKERS, Part.HEADLINE: broken, Part.NOTES: broken})
    with qtbot.capture_exceptions() as reported, window(tmp_path) as (shown, it):
        qtbot.wait(50)
        assert shown.page is not None
        label = shown.page.panel(Part.NOTES)
        assert isinstance(label, QLabel)
        assert label.text().startswith("The notes to editors can’t be shown now.")
        field_of(shown, Part.CONTACTS)
        assert it.draft.notes
    assert [str(error) for _, error, _ in reported] == ["planted", "planted"]
