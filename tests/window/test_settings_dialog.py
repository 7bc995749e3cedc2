"""The settings dialog: what is set there counts at once, and a wrong style is said where it stands."""

import json
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from editor.desk.letterhead import letterhead_name
from editor.desk.office_settings import office_settings
from editor.session import settings
from editor.session.open_draft import OpenDraft
from editor.window.letterhead_dialog import LetterheadDialog
from editor.window.settings_dialog import SettingsDialog, open_settings
from tests.exports.letterheads import council
from tests.session.offices import until
from tests.window.windows import window


def shows(ends_line: str, open_draft: OpenDraft | None) -> bool:
    return open_draft is not None and open_draft.style.ends_line == ends_line


def test_a_name_set_here_is_the_writer_from_now_on(qtbot: QtBot, tmp_path: Path) -> None:
    with window(tmp_path) as (shown, office):
        dialog = open_settings(shown)
        account = office.workspace.writer()
        assert dialog.you.writer.placeholderText() == account
        dialog.you.writer.setText("Bea Tregear")
        dialog.you.organisation.setText("Zennor Parish")
        dialog.words.words.setPlainText("Zennor\nPenhallow’s")
        dialog.keep()
        until(lambda: office.workspace.writer() == "Bea Tregear")
        until(lambda: office.workspace.words.own == {"Zennor", "Penhallow's"})
        before = office.workspace.draft_id
        office.workspace.new()
        until(lambda: office.workspace.draft_id != before)
        assert office.draft.organisation == "Zennor Parish"


def test_the_letterhead_is_chosen_over_the_settings_which_stay_open(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "Council.dotx").write_bytes(council())
    with window(tmp_path) as (shown, office):
        dialog = open_settings(shown)
        assert dialog.you.in_use.text() == "Standfirst’s own"
        dialog.you.organisation.setText("Zennor Parish")
        dialog.you.letterhead.click()
        until(lambda: dialog.findChild(LetterheadDialog) is not None, 20)
        letterhead = dialog.findChild(LetterheadDialog)
        assert isinstance(letterhead, LetterheadDialog)
        letterhead.look_at(tmp_path / "Council.dotx")
        until(letterhead.keep_button.isEnabled, 20)
        letterhead.keep_button.click()
        assert dialog.you.in_use.text() == "Council.dotx"
        assert dialog.isVisible() and dialog.you.organisation.text() == "Zennor Parish"
        until(lambda: letterhead_name(office.store) == "Council.dotx")
        assert office_settings(office.store).organisation != "Zennor Parish"  # not saved yet
        dialog.reject()
        dialog = open_settings(shown)
        assert dialog.you.in_use.text() == "Council.dotx"
        dialog.reject()


def test_the_house_style_shows_at_once_in_the_open_draft(qtbot: QtBot, tmp_path: Path) -> None:
    with window(tmp_path) as (shown, office):
        assert office.workspace.open_draft is not None
        dialog = open_settings(shown)
        ends = dialog.style_page.fields["ends_line"]
        assert isinstance(ends, QLineEdit)
        ends.setText("")
        assert not dialog.keep()
        assert dialog.tabs.currentWidget() is dialog.style_page
        assert "ends_line" in dialog.message.text
        ends.setText("- ends -")
        named = dialog.style_page.fields["attribution"]
        assert isinstance(named, QComboBox)
        named.setCurrentIndex(named.findData("after"))
        assert dialog.keep()
        until(
            lambda: (
                office.workspace.open_draft is not None and office.workspace.open_draft.style.ends_line == "- ends -"
            )
        )
        assert dict(office_settings(office.store).house_style) == {"attribution": "after", "ends_line": "- ends -"}
        until(lambda: shown.page is not None and shown.page.is_complete)


def test_a_rule_is_switched_off_and_on_again(qtbot: QtBot, tmp_path: Path) -> None:
    with window(tmp_path) as (shown, office):
        dialog = open_settings(shown)
        line = dialog.checks.list.item(0)
        rule = line.data(Qt.ItemDataRole.UserRole)
        line.setCheckState(Qt.CheckState.Unchecked)
        dialog.keep()
        until(lambda: office_settings(office.store).off == {rule})
        again = open_settings(shown)
        assert again.checks.list.item(0).checkState() is Qt.CheckState.Unchecked
        again.reject()


def test_a_colleagues_settings_are_taken_and_undone(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "theirs.json"
    form = {"format": "standfirst settings", "version": 1, "organisation": "Zennor Parish"}
    path.write_text(json.dumps(form), encoding="utf-8")
    with window(tmp_path) as (_, office):
        settings.import_settings(office.workspace, path)
        until(lambda: office_settings(office.store).organisation == "Zennor Parish")
        until(lambda: bool(office.said) and "theirs.json" in office.said[-1].text)
        undo = office.said[-1].action
        assert undo is not None
        undo()
        until(lambda: office_settings(office.store).organisation == "")
        path.write_text("{}", encoding="utf-8")
        settings.import_settings(office.workspace, path)
        until(lambda: office.said[-1].is_error)
        assert "holds no settings" in office.said[-1].text


def test_the_dialog_is_gone_once_it_is_closed(qtbot: QtBot, tmp_path: Path) -> None:
    with window(tmp_path) as (shown, _):
        open_settings(shown).reject()
        until(lambda: shown.findChild(SettingsDialog) is None)
