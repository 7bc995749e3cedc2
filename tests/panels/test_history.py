"""The History tab, in the real window."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from editor.panels.history import HistoryPanel
from editor.widgets.changed_words import ChangedWords
from editor.window.main_window import MainWindow
from tests.session.offices import until
from tests.window.windows import window


def _history(shown: MainWindow) -> HistoryPanel:
    shown.menus.run("History")
    panel = shown.side.show_tab("History")
    assert isinstance(panel, HistoryPanel)
    until(lambda: panel.list.count() > 0)
    return panel


def test_a_revision_is_looked_at_and_restored_as_an_edit_that_undo_takes_back(qtbot: QtBot, tmp_path: Path) -> None:
    with window(tmp_path) as (shown, it):
        was = it.draft
        it.type_headline("Another headline")
        it.workspace.number_revision()
        panel = _history(shown)
        until(lambda: panel.list.count() == 2)
        assert panel.list.item(0).text().startswith("Revision 2: saved\n")
        panel.list.setCurrentRow(1)
        until(lambda: bool(panel.view.findChildren(ChangedWords)))
        assert panel.view.title.text() == "From revision 1 to now"
        panel.view.restore.click()
        assert it.draft == was
        assert it.said[-1].text == "Revision 1 restored."
        shown.foot.messages.do_action()
        assert it.draft.headline == "Another headline"


def test_autosaves_are_listed_and_the_log_says_that_it_is_empty(qtbot: QtBot, tmp_path: Path) -> None:
    with window(tmp_path) as (shown, it):
        panel = _history(shown)
        it.type_headline("Another headline")
        it.workspace.flush()
        until(lambda: panel.list.count() == 2)
        assert panel.list.item(0).text().startswith("Autosaved\n")
        panel.choice.button("log").click()
        assert panel.lines.isVisible()
        assert panel.lines.item(0).text() == "Nothing has been sent, decided or released yet."
