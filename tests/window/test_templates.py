"""A draft is begun from a template, and kept as one."""

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from editor.checks.all_checks import all_checks
from editor.desk.rule_book import rule_book
from editor.desk.templates import new_from, shipped, templates
from editor.domain.draft import Kind
from editor.domain.findings import Known
from editor.domain.rule_book import CheckStage
from editor.store.drafts import load_draft
from editor.store.store import open_store
from editor.window.template_commands import choose_template, save_as_template
from tests.session.offices import until
from tests.window.windows import window


def test_there_is_a_template_for_each_kind_of_statement() -> None:
    assert [template.draft.kind for template in shipped()] == list(Kind)


@pytest.mark.parametrize("kind", list(Kind))
def test_a_draft_from_a_template_is_new_and_dated_today(tmp_path: Path, kind: Kind) -> None:
    template = next(template for template in shipped() if template.draft.kind is kind)
    with open_store(tmp_path / "drafts.db") as store:
        first, second = (load_draft(store, new_from(store, template, "Bea")).draft for _ in range(2))
    assert first.announcement != second.announcement
    assert first.date is not None
    assert first.body == template.draft.body


@pytest.mark.parametrize("kind", list(Kind))
def test_no_word_that_is_still_to_be_replaced_can_go_out(kind: Kind) -> None:
    (draft,) = (template.draft for template in shipped() if template.draft.kind is kind)
    found = all_checks(draft, Known(rules=rule_book()), CheckStage.RELEASE)
    marked = {finding.text for finding in found if finding.rule == "placeholder" and finding.blocks}
    texts = [*draft.body, *draft.notes, *(block for quote in draft.quotes for block in quote.paragraphs)]
    assert {words for block in texts for words in re.findall(r"\[.*?\]", block.text)} <= marked


def test_the_menu_offers_the_kinds_and_what_was_kept(qtbot: QtBot, tmp_path: Path) -> None:
    with window(tmp_path) as (shown, office):
        office.type_headline("Library hours")
        dialog = save_as_template(shown)
        assert isinstance(dialog, QInputDialog)
        assert dialog.textValue() == "Library hours"
        dialog.setTextValue("Opening hours")
        dialog.accept()
        until(lambda: any("template" in notice.text for notice in office.said))
        (kept,) = templates(office.store)
        assert (kept.name, kept.draft.date, kept.draft.reference) == ("Opening hours", None, "")
        menu = choose_template(shown)
        words = [action.text() for action in menu.actions() if action.text()]
        assert words == [*(kind.label for kind in Kind), "Opening hours", "Remove a template"]
        before = office.workspace.draft_id
        next(action for action in menu.actions() if action.text() == "Opening hours").trigger()
        menu.close()
        until(lambda: office.workspace.draft_id != before)
        assert office.draft.headline == "Library hours"
        undo = next(notice.action for notice in office.said if "template" in notice.text)
        assert undo is not None
        undo()
        assert templates(office.store) == ()
