"""The daily copy is made beside the window, and its failure is said."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from editor.session.daily_copy import DailyCopy
from editor.store.backup import backups
from tests.session.offices import office, until
from tests.store.places import unwritable


def test_a_copy_stands_beside_the_database_some_time_after_the_start(tmp_path: Path, qtbot: QtBot) -> None:
    with office(tmp_path) as opened:
        copying = DailyCopy(opened.store, opened.workspace.notices, delay=0)
        until(lambda: bool(backups(opened.store.path, "daily")))
        copying.stop()
        assert opened.said == []


def test_a_copy_that_can_not_be_written_is_said(tmp_path: Path, qtbot: QtBot) -> None:
    with office(tmp_path) as opened, unwritable(tmp_path):
        copying = DailyCopy(opened.store, opened.workspace.notices, delay=0)
        until(lambda: bool(opened.said))
        copying.stop()
        assert opened.said[0].is_error
        assert opened.said[0].text.startswith("Today's copy of the drafts was not made.")


def test_a_program_that_ends_at_once_makes_none(tmp_path: Path, qtbot: QtBot) -> None:
    with office(tmp_path) as opened:
        DailyCopy(opened.store, opened.workspace.notices).stop()
        assert backups(opened.store.path, "daily") == []
