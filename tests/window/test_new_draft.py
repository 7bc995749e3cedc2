"""A new draft takes the very next key, however soon it comes."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.desk.settings import get_setting
from tests.session.offices import until
from tests.window.windows import window


def test_keys_right_after_the_command_go_into_the_new_draft(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, office):
        before = office.workspace.draft_id
        headline = office.draft.headline
        shown.menus.run("New draft")  # nothing is waited for: the writer types on
        for key in "new":
            focus = QApplication.focusWidget()
            assert focus is not None
            QTest.keyClick(focus, Qt.Key(ord(key.upper())))
        assert office.workspace.draft_id != before
        assert office.draft.headline == "new"
        office.workspace.open(before)
        assert office.draft.headline == headline


def test_the_draft_that_is_open_is_remembered_before_the_window_is_closed(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, office):
        shown.menus.run("New draft")
        until(lambda: get_setting(office.store, "open draft") == str(office.workspace.draft_id))
