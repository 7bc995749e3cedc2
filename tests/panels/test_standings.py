"""The checklist: standings, which can't be undone."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor.domain.draft import Draft, Partner, Scope, ScopeKind
from editor.domain.edits import SetField
from editor.domain.errors import EditorError
from editor.domain.sign_off import Decision, Standing
from editor.panels.partners import PartnersPanel
from editor.store.drafts import add_draft
from editor.store.sign_offs import add_decision, decisions
from editor.store.store import open_store
from tests.panels.opened import opened
from tests.panels.partners_shown import (
    BODY,
    DRAFT,
    QUOTES,
    approve,
    focus,
    form_of,
    row_of,
    show,
)


def test_who_asks_is_the_writer_and_who_answers_is_to_be_named(qtbot: QtBot) -> None:
    """The name stands on the certificate."""
    form = form_of(row_of(show(qtbot, opened(DRAFT)), "council"))
    assert (form.standing.value, form.by.text()) == (Standing.ASKED, "Ada Okafor")
    for standing in (Standing.APPROVED, Standing.APPROVED_WITH_CHANGES, Standing.NOT_APPROVED):
        QTest.keyClick(form.standing, Qt.Key.Key_Down)
        assert (form.standing.value, form.by.text()) == (standing, "")
    for _ in range(3):
        QTest.keyClick(form.standing, Qt.Key.Key_Up)
    assert (form.standing.value, form.by.text()) == (Standing.ASKED, "Ada Okafor")
    form.by.show_text("Dev Ranasinghe")
    QTest.keyClick(form.standing, Qt.Key.Key_Down)
    assert form.by.text() == "Dev Ranasinghe"


def test_an_approval_is_recorded_with_date_name_note_and_exact_wording_and_undo_leaves_it(qtbot: QtBot) -> None:
    it = opened(DRAFT)
    row = row_of(show(qtbot, it), "council")
    it.document.apply(SetField("headline", "Newer library"))
    form = form_of(row)
    assert form.by.text() == "Ada Okafor"
    assert form.standing.value is Standing.ASKED
    form.standing.show_value(Standing.APPROVED)
    form.day.show_date(date(2019, 7, 14))
    form.by.show_text("Dev Ranasinghe")
    form.note.setFocus()
    QTest.keyClicks(form.note, "By phone")
    QTest.keyClick(form.note, Qt.Key.Key_Return)
    decision = it.written[0]
    assert (decision.partner, decision.standing, decision.by, decision.note, decision.how) == (
        *("council", Standing.APPROVED, "Dev Ranasinghe", "By phone", "phone"),
    )
    assert decision.on == datetime(2019, 7, 14, 11, tzinfo=UTC)
    assert [place.item for place, _ in decision.covers] == ["whole text"]
    assert row.form is None
    assert focus() is row.chip
    assert row.chip.word == "approved"
    assert it.steps == 1
    it.undo()
    assert it.steps == 0
    assert row.chip.word == "approved"


def test_an_edit_after_approval_reopens_it_and_undoing_the_edit_restores_it(qtbot: QtBot) -> None:
    it = opened(DRAFT)
    row = row_of(show(qtbot, it), "council")
    approve(row)
    it.document.apply(SetField("headline", "Newer library"))
    qtbot.waitUntil(lambda: row.chip.word == "needs approval again")
    it.undo()
    qtbot.waitUntil(lambda: row.chip.word == "approved")


def test_an_approval_of_a_quote_survives_an_edit_elsewhere_but_not_a_wider_scope(qtbot: QtBot) -> None:
    partner = Partner("Fenshire Police", scope=Scope(ScopeKind.QUOTES, ("q2",)), id="police")
    it = opened(Draft(quotes=QUOTES, partners=(partner,)))
    panel = show(qtbot, it)
    row = row_of(panel, "police")
    approve(row)
    it.document.apply(SetField("headline", "Newer library"))
    panel.show_standings()
    assert row.chip.word == "approved"
    panel.set_item(Partner("Fenshire Police", scope=Scope(ScopeKind.QUOTES, ("q1", "q2")), id="police"))
    panel.show_standings()
    assert row.chip.word == "approved in part"


def test_nothing_can_be_approved_before_it_is_said_what(qtbot: QtBot) -> None:
    partner = Partner("Fenshire Police", scope=Scope(ScopeKind.FACTS), id="police")
    it = opened(Draft(body=BODY, partners=(partner,)))
    row = row_of(show(qtbot, it), "police")
    approve(row)
    assert it.written == []
    assert it.said[-1].is_error
    assert row.form is not None


def test_a_decision_cannot_be_made_on_a_day_to_come(qtbot: QtBot) -> None:
    it = opened(DRAFT)
    form = form_of(row_of(show(qtbot, it), "council"))
    form.day.show_date(date(2199, 1, 1))
    form.record.click()
    assert it.written == []
    assert "still to come" in form.message.text
    form.day.show_date(date(2019, 1, 1))
    form.record.click()
    assert len(it.written) == 1


@pytest.mark.parametrize("where", ["standing", "by", "note"])
def test_escape_closes_the_form_and_nothing_is_recorded(qtbot: QtBot, where: str) -> None:
    it = opened(DRAFT)
    row = row_of(show(qtbot, it), "council")
    field: QWidget = getattr(form_of(row), where)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert row.form is None
    assert it.written == []
    assert focus() is row.chip


def test_the_forms_lines_are_no_part_of_the_statement_and_keep_their_own_undo(qtbot: QtBot) -> None:
    it = opened(DRAFT)
    form = form_of(row_of(show(qtbot, it), "council"))
    form.note.setFocus()
    QTest.keyClicks(form.note, "By phone")
    assert form.note.property("own_undo")
    QTest.keyClick(form.note, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert form.note.text() == ""
    assert it.steps == 0


def test_tab_goes_through_an_unfolded_row_as_it_is_seen(qtbot: QtBot) -> None:
    it = opened(DRAFT)
    panel = show(qtbot, it)
    row = row_of(panel, "council")
    row.fold.click()
    form = form_of(row)
    assert row.details is not None
    row.organisation.setFocus()
    seen = []
    for _ in range(8):
        stop = focus()
        assert stop is not None
        seen.append(stop.accessibleName() or type(stop).__name__)
        QTest.keyClick(stop, Qt.Key.Key_Tab)
    assert seen[:6] == ["Organisation", "Stands at: not asked", "Contact", "E-mail", "Signs off", "QCheckBox"]
    assert seen[7:] == ["Standing"]
    assert focus() is form.day.field


def test_standings_stand_in_the_real_store_and_outlive_undo(qtbot: QtBot, tmp_path: Path) -> None:
    with open_store(tmp_path / "drafts.db") as store:
        draft_id = add_draft(store, DRAFT)
        it = opened(DRAFT, write=lambda decision: add_decision(store, draft_id, decision))
        panel = show(qtbot, it)
        approve(row_of(panel, "council"), "By phone")
        panel.remove("council")
        it.undo()
        assert row_of(panel, "council").chip.word == "approved"
        kept = decisions(store, draft_id)
    assert [(each.partner, each.standing, each.note) for each in kept] == [("council", Standing.APPROVED, "By phone")]
    again = PartnersPanel(opened(DRAFT, decisions=kept).open_draft)
    qtbot.addWidget(again)
    assert row_of(again, "council").chip.word == "approved"
    assert row_of(again, "police").chip.word == "not asked"


def test_a_decision_that_cannot_be_written_is_said_and_the_form_stays(qtbot: QtBot) -> None:
    def full(_: Decision) -> Decision:
        raise EditorError("The disk is full.", "Make room and try again.")

    it = opened(DRAFT, write=full)
    row = row_of(show(qtbot, it), "council")
    approve(row)
    assert it.said[-1].text == "The disk is full. Make room and try again."
    assert row.form is not None
    assert row.chip.word == "not asked"
