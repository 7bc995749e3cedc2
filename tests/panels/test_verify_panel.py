"""The tab that tells whether a text is the approved one: what it offers beside its verdict."""

from pathlib import Path

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from editor.desk.export import export_word
from editor.desk.send import send
from editor.panels.verify import VerifyPanel
from editor.session.deleting import delete
from editor.store.drafts import add_draft
from tests.desk.statements import ferry
from tests.session.offices import until
from tests.window.windows import window


def test_a_copy_of_another_draft_opens_it_and_of_a_deleted_one_brings_it_back(qtbot: QtBot, tmp_path: Path) -> None:
    with window(tmp_path) as (it, office):
        workspace = office.workspace
        here, other = workspace.draft_id, add_draft(office.store, ferry(), "Bea Holm")
        copy = send(office.store, other, tmp_path / "shelf", "Bea Holm").files[0].path
        it.menus.run("Is this the approved text?")
        compare = it.side.show_tab("Approved text?")
        assert isinstance(compare, VerifyPanel)
        compare.take_file(copy)
        until(lambda: _button(compare) is not None, 30)
        delete(workspace, other)
        until(lambda: any(each.text == "Draft deleted." for each in office.said))
        _click(compare, "Open that draft")
        assert workspace.draft_id == here
        assert office.said[-1].is_error and "no draft" in office.said[-1].text
        compare.take_file(copy)
        until(lambda: _label(compare) == "Bring that draft back", 30)
        _click(compare, "Bring that draft back")
        until(lambda: workspace.draft_id == other)


def test_a_verdict_goes_when_the_next_text_is_asked_about(qtbot: QtBot, tmp_path: Path) -> None:
    with window(tmp_path) as (it, office):
        workspace = office.workspace
        it.menus.run("Is this the approved text?")
        compare = it.side.show_tab("Approved text?")
        assert isinstance(compare, VerifyPanel)
        good, bad = tmp_path / "good.docx", tmp_path / "bad.docx"
        export_word(office.store, workspace.draft_id, good)
        bad.write_bytes(b"PK no Word file at all")
        compare.take_file(good)
        until(lambda: compare.verdict.text.startswith("Identical to "), 30)
        assert (compare.of.text(), compare.verdict.isVisible()) == ("good.docx", True)
        compare.take_file(bad)
        assert (compare.of.text(), compare.verdict.isVisible()) == ("bad.docx", False)
        until(compare.verdict.isVisible, 30)
        assert compare.verdict.text.startswith("It can’t be compared. The Word file is damaged")
        compare.take_file(good)
        compare.take_file(bad)  # what is known of the first comes under the name of the second
        until(lambda: workspace.actions.running == 0, 30)
        assert compare.verdict.text.startswith("It can’t be compared. ")


def _button(compare: VerifyPanel) -> QPushButton | None:
    return next((each for each in compare.findChildren(QPushButton) if "draft" in each.text()), None)


def _label(compare: VerifyPanel) -> str:
    button = _button(compare)
    return button.text() if button else ""


def _click(compare: VerifyPanel, label: str) -> None:
    button = _button(compare)
    assert button is not None and button.text() == label
    button.click()
