"""Release while a release is being written, and after one that could not be."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor.desk.approve import approve
from editor.panels.release_gate import ReleasePanel
from editor.store.drafts import add_draft, load_draft
from editor.window.page import StatementPage
from tests.desk.releasing import YES
from tests.desk.statements import ferry
from tests.session.offices import Office, until
from tests.window.windows import window

Shown = tuple[Office, ReleasePanel]


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Iterator[Shown]:
    """A cleared draft."""
    with window(tmp_path) as (it, office):
        draft_id = add_draft(office.store, ferry(), "Bea Holm")
        approve(office.store, draft_id, "Police", YES)
        approve(office.store, draft_id, "Council", replace(YES, by="Bo Reed"))
        office.workspace.open(draft_id)
        until(lambda: it.page is not None and it.page.is_complete)
        it.menus.run("Release")
        panel = it.side.show_tab("Release")
        assert isinstance(panel, ReleasePanel)
        panel.files.show_files(panel.files.files.in_folder(tmp_path / "out"))
        until(panel.release.isEnabled, 20)
        if panel.name.is_asked:
            panel.name.field.show_text("Bea Holm")
        yield office, panel


def test_a_look_that_comes_back_while_it_is_written_does_not_offer_release_again(shown: Shown) -> None:
    it, panel = shown
    panel.release.click()
    assert not panel.release.isEnabled()
    panel.show_gate(())
    assert not panel.release.isEnabled()
    panel.override.override_requested.emit(None)  # the other way out, meanwhile
    until(lambda: panel.done is not None, 30)
    until(lambda: it.workspace.actions.running == 0, 30)
    assert [each.text for each in it.said if each.is_error] == []
    assert it.said[-1].text.startswith("Released as revision ")


def test_after_a_release_that_could_not_be_written_one_may_try_again(shown: Shown, tmp_path: Path) -> None:
    it, panel = shown
    (tmp_path / "out").write_text("no folder", encoding="utf-8")
    panel.release.click()
    until(lambda: any(each.is_error for each in it.said), 30)
    until(panel.release.isEnabled)
    assert not load_draft(it.store, it.workspace.draft_id).stage.is_sealed
    (tmp_path / "out").unlink()
    panel.release.click()
    until(lambda: panel.done is not None, 30)
    assert len(list((tmp_path / "out").iterdir())) == 3


def test_what_went_out_is_said_in_view_wherever_the_page_was(shown: Shown, qtbot: QtBot) -> None:
    _, panel = shown
    page = panel.window().findChild(StatementPage)
    assert page is not None
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    panel.release.click()
    until(lambda: panel.done is not None, 30)
    assert page.banner is not None
    qtbot.waitUntil(lambda: page.banner is not None and not page.banner.visibleRegion().isEmpty())
    assert page.verticalScrollBar().value() == 0
