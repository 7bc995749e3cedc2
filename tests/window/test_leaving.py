"""Another draft is opened while something is still at work for the one before: nothing of it lands in the other."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from editor.panels.sources import SourcesPanel
from editor.panels.verify import VerifyPanel
from editor.session.releasing import hold_text_against
from editor.window.main_window import MainWindow
from tests.checks.letters import FOLDER
from tests.session.offices import Office, until
from tests.window.windows import window


def _leave(shown: MainWindow, it: Office) -> None:
    """Opens the other example, and waits until the one before is gone and all is done."""
    other = 3 - it.workspace.draft_id
    it.workspace.open(other)
    until(lambda: it.workspace.actions.running == 0 and shown.page is not None and shown.page.is_complete)


def test_a_source_read_for_the_draft_before_is_kept_there(qtbot: QtBot, tmp_path: Path) -> None:
    with window(tmp_path) as (shown, it):
        panel = shown.side.show_tab("Sources")
        assert isinstance(panel, SourcesPanel)
        until(lambda: panel.shelf.is_ready)
        before = it.workspace.draft_id
        panel.shelf.attach([FOLDER / "aldermarsh.pdf"])
        _leave(shown, it)
        it.workspace.open(before)
        now = shown.side.show_tab("Sources")
        assert isinstance(now, SourcesPanel)
        until(lambda: [row.source.name for row in now.rows] == ["aldermarsh.pdf"])


def test_a_verdict_asked_for_beside_the_draft_before_is_not_shown_beside_the_other(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with window(tmp_path) as (shown, it):
        panel = shown.side.show_tab("Approved text?")
        assert isinstance(panel, VerifyPanel)
        told: list[object] = []
        hold_text_against(it.workspace, "Some words", told.append, told.append)
        _leave(shown, it)
        assert told == []
        hold_text_against(it.workspace, "Some words", told.append, told.append)
        until(lambda: len(told) == 1)
