"""A statement that went out: no field, no key and no undo changes it any more, and none looks as if it did."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QComboBox, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from editor.domain.draft import Stage
from editor.domain.places import Part
from editor.panels.partner_row import PartnerRow
from editor.panels.release_details import ReleaseDetailsPanel
from editor.panels.sign_off import SignOffPanel
from editor.widgets.date_field import DateField
from editor.widgets.disclosure import Disclosure
from editor.window.main_window import MainWindow
from tests.session.offices import Office, until
from tests.window.windows import window

Shown = tuple[MainWindow, Office]


@pytest.fixture(params=[Stage.RELEASED, Stage.WITHDRAWN])
def shown(qtbot: QtBot, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Shown]:
    """A statement that went out while its window was open."""
    with window(tmp_path) as (it, office):
        office.type_headline("As it went out")
        office.workspace.stage.take(request.param)
        yield it, office


def _panels(it: MainWindow) -> list[QWidget]:
    assert it.page is not None
    return [it.page.panel(part) for part in Part]


def _controls(panel: QWidget) -> list[QWidget]:
    """What changes a statement otherwise than by typing."""
    found: list[QWidget] = [*panel.findChildren(QAbstractButton), *panel.findChildren(QComboBox)]
    found += [view for view in panel.findChildren(QAbstractItemView) if not isinstance(view.window(), QComboBox)]
    return [each for each in found if not isinstance(each, Disclosure) and each.isVisibleTo(panel)]


def test_it_can_be_changed_in_no_part_and_not_by_undo(shown: Shown) -> None:
    it, office = shown
    released = office.draft
    for panel in _panels(it):
        field = next(each for each in panel.findChildren(QTextEdit) if each.isVisibleTo(it))
        text = field.toPlainText()
        field.setFocus()
        QTest.keyClicks(field, "q")
        assert (office.draft, field.toPlainText()) == (released, text), panel
        assert office.said.pop().text.startswith("This draft has been released and can't be changed.")
    it.menus.undo.trigger()
    assert office.draft == released


def test_every_text_is_read_only_and_can_be_selected_and_copied_with_the_keyboard(shown: Shown) -> None:
    it, _ = shown
    for panel in _panels(it):
        for field in panel.findChildren(QTextEdit):
            face = QAccessible.queryAccessibleInterface(field)
            assert face is not None and face.state().readOnly, (panel, field.accessibleName())
            assert field.isEnabled()
    field = next(each for each in _panels(it)[0].findChildren(QTextEdit))
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "As it went out"
    it.menus.run("Paste")
    assert field.toPlainText() == "As it went out"


def test_all_else_is_off_also_what_unfolds_only_now(shown: Shown) -> None:
    it, _ = shown
    for panel in _panels(it):
        for fold in panel.findChildren(Disclosure):
            assert fold.isEnabled()
            fold.set_open(True)
        for each in _controls(panel):
            assert not each.isEnabled(), (panel, each.accessibleName())
    style = next(panel for panel in _panels(it) if isinstance(panel, ReleaseDetailsPanel)).style_choice
    assert style.fields


def test_the_calendar_does_not_open_by_its_key_either(shown: Shown) -> None:
    it, _ = shown
    date = next(panel for panel in _panels(it) if isinstance(panel, ReleaseDetailsPanel)).date
    assert isinstance(date, DateField)
    date.field.setFocus()
    QTest.keyClick(date.field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert QApplication.activePopupWidget() is None


def test_where_a_partner_stands_can_no_longer_be_taken_down(shown: Shown) -> None:
    it, office = shown
    row = next(row for panel in _panels(it) for row in panel.findChildren(PartnerRow))
    assert not row.chip.isEnabled()
    panel = it.side.show_tab("Sign-off")
    assert isinstance(panel, SignOffPanel)
    until(lambda: bool(panel.rows))
    for chip in (row.chip, *(each.chip for each in panel.rows.values())):
        chip.click()
        assert not chip.isEnabled() and not chip.toolTip()
    assert row.form is None and all(each.form is None for each in panel.rows.values())
    panel.open_form()
    assert panel.form is None
    assert office.said[-1].text.startswith("This statement went out")


def test_a_form_that_is_open_when_it_goes_out_is_closed(qtbot: QtBot, tmp_path: Path) -> None:
    with window(tmp_path) as (it, office):
        row = next(row for panel in _panels(it) for row in panel.findChildren(PartnerRow))
        row.chip.click()
        side = it.side.show_tab("Sign-off")
        assert isinstance(side, SignOffPanel)
        until(lambda: bool(side.rows))
        other = next(iter(side.rows.values()))
        other.chip.click()
        rows = (row, other)
        assert [each.form is None for each in rows] == [False, False]
        office.workspace.stage.take(Stage.RELEASED)
        until(lambda: all(each.form is None for each in rows))
