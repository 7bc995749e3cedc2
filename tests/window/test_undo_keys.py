"""Ctrl+Z takes back the last thing done, wherever it was done and wherever the caret is."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from editor.domain.draft import Quote
from editor.domain.edits import AddItem, SetField
from editor.domain.places import Part
from editor.panels.release_details import ReleaseDetailsPanel
from editor.window.main_window import MainWindow
from tests.session.offices import until
from tests.window.windows import field_of, window

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize("part", [Part.HEADLINE, Part.STANDFIRST, Part.BODY, Part.NOTES])
def test_in_a_text_field_it_goes_to_the_one_stack(tmp_path: Path, qtbot: QtBot, part: Part) -> None:
    with window(tmp_path) as (shown, office):
        before = office.draft
        field = field_of(shown, part)
        field.setFocus()
        QTest.keyClicks(field, "abc")
        typed = office.draft
        assert typed != before
        stack = office.document.undo_stack
        count = stack.count()
        QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)
        assert (stack.index(), stack.count()) == (count - 1, count)
        while stack.canUndo():
            QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)
        assert office.draft == before
        QTest.keyClick(field, Qt.Key.Key_Y, CONTROL)
        assert stack.index() == 1
        while stack.canRedo():
            QTest.keyClick(field, Qt.Key.Key_Z, CONTROL | SHIFT)
        assert office.draft == typed


def test_it_takes_back_what_was_done_elsewhere(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, office):
        before = office.draft
        office.document.apply(AddItem(Quote()))
        assert shown.menus.undo.text() == "Undo add quote"
        field = field_of(shown, Part.BODY)
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)
        assert office.draft == before
        assert shown.menus.redo.text() == "Redo add quote"
        shown.drafts.list.setFocus()
        QTest.keyClick(shown.drafts.list, Qt.Key.Key_Y, CONTROL)
        assert office.draft != before


def test_a_filter_keeps_its_own(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, office):
        office.document.apply(SetField("headline", "Changed"))
        field = shown.drafts.filter_field
        field.setFocus()
        QTest.keyClicks(field, "zebra")
        QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)
        assert field.text() == ""
        assert office.draft.headline == "Changed"


def release_panel(shown: MainWindow) -> ReleaseDetailsPanel:
    assert shown.page is not None
    panel = shown.page.panel(Part.RELEASE)
    assert isinstance(panel, ReleaseDetailsPanel)
    return panel


@pytest.mark.parametrize("tabs", [0, 1, 2])
def test_words_that_are_no_date_go_before_any_step_is_taken_back(tmp_path: Path, qtbot: QtBot, tabs: int) -> None:
    with window(tmp_path) as (shown, office), qtbot.waitActive(shown):
        shown.activateWindow()
        office.document.apply(SetField("date", date(2019, 3, 14)))
        office.document.apply(SetField("organisation", "Saltmarsh Harbour Trust"))
        panel = release_panel(shown)
        panel.date.field.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClicks(panel.date.field, "when it thaws")
        for _ in range(tabs):
            QTest.keyClick(shown.focusWidget(), Qt.Key.Key_Tab)
        assert panel.date.field.text() == "when it thaws"
        assert bool(panel.date.field.problem) == bool(tabs)
        QTest.keyClick(shown.focusWidget(), Qt.Key.Key_Z, CONTROL)
        assert (panel.date.field.text(), panel.date.field.problem) == ("14 March 2019", "")
        assert office.draft.organisation == "Saltmarsh Harbour Trust"
        QTest.keyClick(shown.focusWidget(), Qt.Key.Key_Z, CONTROL)
        assert office.draft.organisation != "Saltmarsh Harbour Trust"


def test_what_was_done_after_such_words_goes_before_them(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, office), qtbot.waitActive(shown):
        shown.activateWindow()
        panel = release_panel(shown)
        panel.date.field.setFocus()
        QTest.keyClicks(panel.date.field, "when it thaws")
        line = panel.lines["reference"]
        line.setFocus()
        before = office.draft
        QTest.keyClicks(line, "7")
        QTest.keyClick(line, Qt.Key.Key_Z, CONTROL)
        assert office.draft == before
        assert panel.date.field.text().endswith("when it thaws")


def test_each_draft_has_its_own_steps(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, office):
        office.document.apply(SetField("headline", "Changed"))
        assert shown.menus.undo.isEnabled()
        office.workspace.open(3 - office.document.draft_id)
        assert not shown.menus.undo.isEnabled()


def test_the_menu_of_a_field_has_our_undo(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, office):
        office.document.apply(SetField("headline", "Changed"))
        plain = QLineEdit(shown)
        menu = plain.createStandardContextMenu()
        shown.undo_keys.adapt(menu)
        assert [action.text() for action in menu.actions()][:2] == ["Undo change headline", "Redo"]
        assert not any(action.objectName() == "edit-undo" for action in menu.actions())
        menu.actions()[0].trigger()
        until(lambda: office.draft.headline != "Changed")
        menu.deleteLater()
