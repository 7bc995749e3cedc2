"""Ctrl+Z takes back the last thing done, wherever it was done and wherever the caret is."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from editor.domain.draft import Quote
from editor.domain.edits import AddItem, SetField
from editor.domain.places import Part
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
