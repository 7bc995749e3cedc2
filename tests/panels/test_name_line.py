"""The writer's name is asked for once, in the form, before it first goes out."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor.domain.places import Part
from editor.panels.name_line import MISSING
from editor.panels.partner_row import PartnerRow
from editor.panels.release_gate import ReleasePanel
from editor.panels.sign_off import SignOffPanel
from editor.session.own_name import is_name_known
from editor.store.log import read
from editor.window.main_window import MainWindow
from editor.window.settings_dialog import open_settings
from tests.desk.statements import POLICE
from tests.session.offices import Office, until
from tests.session.returned import open_ferry
from tests.window.windows import window

Shown = tuple[MainWindow, Office]


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Iterator[Shown]:
    with window(tmp_path) as (it, office):
        open_ferry(office)
        until(lambda: it.page is not None and it.page.is_complete)
        yield it, office


def _sign_off(it: MainWindow) -> SignOffPanel:
    panel = it.side.show_tab("Sign-off")
    assert isinstance(panel, SignOffPanel)
    until(lambda: bool(panel.summary.text()))
    panel.open_form()
    return panel


def _release(it: MainWindow) -> ReleasePanel:
    it.menus.run("Release")
    panel = it.side.show_tab("Release")
    assert isinstance(panel, ReleasePanel)
    until(lambda: bool(panel.reasons), 20)
    return panel


def test_the_first_copy_asks_for_it_with_the_accounts_name_suggested(shown: Shown, tmp_path: Path) -> None:
    it, office = shown
    panel = _sign_off(it)
    assert panel.form is not None
    assert panel.form.name.isVisible()
    assert panel.form.name.field.text() == office.workspace.writer()
    panel.form.name.field.show_text(" ")
    panel.form.show_folder(tmp_path / "copies")
    panel.form.send.click()
    assert panel.form.message.text == MISSING
    assert panel.sent is None
    panel.form.name.field.show_text("Bea Holm ")
    panel.form.send.click()
    until(lambda: panel.sent is not None, 30)
    assert office.workspace.writer() == "Bea Holm"
    assert [
        line.by for line in read(office.store, office.workspace.draft_id) if line.action == "sent for sign-off"
    ] == ["Bea Holm"]
    panel.open_form()
    assert panel.form is not None
    assert not panel.form.name.isVisible()


def test_a_release_asks_for_it_and_the_certificate_carries_it(shown: Shown, tmp_path: Path) -> None:
    it, office = shown
    panel = _release(it)
    panel.files.show_files(panel.files.files.in_folder(tmp_path / "out"))
    assert panel.name.isVisible()
    assert panel.override.by.text() == ""
    panel.by_word.set_open(True)
    panel.override.by.show_text("Ann Reed")
    panel.override.reason.show_text("The harbour master needs it now")
    panel.name.field.show_text("")
    panel.override.button.click()
    assert panel.message.text == MISSING
    assert not (tmp_path / "out").exists()
    panel.name.field.show_text("Bea Holm")
    panel.override.button.click()
    until(lambda: panel.done is not None, 30)
    (certificate,) = (tmp_path / "out").glob("*-certificate.txt")
    assert "Bea Holm" in certificate.read_text(encoding="utf-8-sig")
    assert is_name_known(office.workspace)
    assert not panel.name.isVisible()
    assert panel.afterwards.by.text() == "Bea Holm"


def test_who_has_set_it_is_not_asked(shown: Shown) -> None:
    it, office = shown
    office.workspace.remember("writer", "Cy Marsh")
    assert not _release(it).name.isVisible()
    panel = _sign_off(it)
    assert panel.form is not None
    assert not panel.form.name.isVisible()


def _set_in_settings(it: MainWindow, office: Office, name: str) -> None:
    dialog = open_settings(it)
    dialog.you.writer.setText(name)
    dialog.keep()
    until(lambda: office.workspace.writer() == name)


def test_a_name_set_in_the_settings_is_suggested_in_each_form_that_opens_from_then_on(shown: Shown) -> None:
    it, office = shown
    panel = _sign_off(it)
    release = _release(it)
    assert it.page is not None
    in_page = next(row for row in it.page.panel(Part.PARTNERS).findChildren(PartnerRow))
    rows = (panel.rows[POLICE.id], in_page)
    for row in rows:
        row.chip.click()
        assert row.form is not None
        assert row.form.by.text() == ""  # nobody signs with the name of a computer's account
        row.close_form()
    _set_in_settings(it, office, "Ros Kettle")
    for row in rows:
        row.chip.click()
        assert row.form is not None
        assert row.form.by.text() == "Ros Kettle"
    until(lambda: release.afterwards.by.text() == "Ros Kettle")
    assert release.override.by.text() == "Ros Kettle"
    assert not release.name.isVisible()
    assert panel.form is not None and panel.form.name.isHidden()
    release.override.by.show_text("Ann Reed")
    _set_in_settings(it, office, "Cy Marsh")
    until(lambda: release.afterwards.by.text() == "Cy Marsh")
    assert release.override.by.text() == "Ann Reed"


def test_the_withdrawal_says_that_name_and_reason_are_printed(shown: Shown) -> None:
    it, _ = shown
    afterwards = _release(it).afterwards
    assert "printed" in afterwards.by.accessibleName()
    assert "printed" in afterwards.reason.accessibleName()
