"""The Sign-off tab in a narrow column: nothing in it is cut off."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor.desk.send import send as write_copies
from editor.panels.sign_off import SignOffPanel
from editor.store.drafts import add_draft
from editor.widgets.columns import RIGHT_LEAST
from editor.widgets.elided_button import ElidedButton
from editor.window.main_window import MainWindow
from tests.desk.statements import POLICE, ferry
from tests.panels.sign_off_shown import open_sign_off
from tests.session.offices import Office, until
from tests.window.windows import window

Shown = tuple[MainWindow, Office, SignOffPanel]


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Iterator[Shown]:
    with window(tmp_path) as (it, office):
        yield it, office, open_sign_off(it, office, ferry())


def _needs(panel: SignOffPanel) -> int:
    content = panel.widget()
    assert content is not None
    return content.minimumSizeHint().width()


def test_nothing_in_the_tab_needs_more_width_than_a_narrow_column_has(shown: Shown, tmp_path: Path) -> None:
    it, office, panel = shown
    room = RIGHT_LEAST - 10  # less the scroll bar
    long = replace(ferry(), headline="Night ferry to Marsh End, Outer Wolds and Fenshire")
    other = add_draft(office.store, long, "Bea Holm")
    write_copies(office.store, other, tmp_path / "copies", "Bea Holm")
    panel.refresh()
    until(lambda: bool(panel.waiting.findChildren(ElidedButton)))
    assert _needs(panel) <= room
    panel.rows[POLICE.id].chip.click()
    panel.open_form()
    assert panel.form is not None
    folder = tmp_path / "OneDrive-MarshEndFerryTrustCommunications" / "Press and public affairs" / "Sign-off"
    panel.form.show_folder(folder)
    assert _needs(panel) <= room
    it.resize(910, 512)
    until(lambda: panel.viewport().width() <= 400)
    for button in (panel.form.send, panel.form.choose):
        right = button.mapTo(panel.viewport(), button.rect().topRight()).x()
        assert right < panel.viewport().width()
    bar = panel.waiting.findChildren(ElidedButton)[0]
    until(lambda: bar.text().endswith("…") or bar.width() >= bar.sizeHint().width())
    assert bar.accessibleName() == bar.words == long.headline


def test_the_form_keeps_within_its_column_however_long_a_name_is(shown: Shown) -> None:
    it, office, _ = shown
    long = "Northmoor, Fenshire and the Wolds Safeguarding Children and Vulnerable Adults Partnership Executive Board"
    panel = open_sign_off(it, office, replace(ferry(), partners=(replace(POLICE, organisation=long),)))
    panel.open_form()
    assert panel.form is not None
    assert panel.form.minimumSizeHint().width() <= 400
    assert next(iter(panel.form.choices.values())).toolTip() == long


def test_where_the_column_is_narrower_still_it_scrolls_sideways(shown: Shown) -> None:
    it, _, panel = shown
    panel.open_form()
    it.resize(950, 512)
    until(lambda: it.columns.is_folded("left") and it.minimumWidth() < 800)
    it.resize(760, 512)
    until(lambda: panel.viewport().width() < _needs(panel))
    until(lambda: panel.horizontalScrollBar().isVisible())
