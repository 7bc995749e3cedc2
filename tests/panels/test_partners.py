"""The checklist: content that can be undone, and standings that can't."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editor.domain.draft import Draft, Partner, Quote, Scope, ScopeKind, Speaker
from editor.domain.edits import SetField
from editor.domain.errors import EditorError
from editor.domain.places import Part, Place
from editor.domain.sign_off import Decision, Standing
from editor.domain.text import plain
from editor.panels.partner_row import PartnerRow
from editor.panels.partners import PartnersPanel
from editor.panels.standing_choice import StandingForm
from editor.store.drafts import add_draft
from editor.store.sign_offs import add_decision, decisions
from editor.store.store import open_store
from tests.panels.opened import Opened, opened

COUNCIL = Partner("Northmoor Borough Council", "Dev Ranasinghe", "press@northmoor.example", id="council")
POLICE = Partner("Fenshire Police", "Carol Whitmore", "media@fenshire-police.example", id="police")
QUOTES = (
    Quote(Speaker("Ada Okafor", "Cabinet Member", "Northmoor Borough Council"), (plain("This is good."),), id="q1"),
    Quote(Speaker("Carol Whitmore", "Inspector", "Fenshire Police"), (plain("We agree."),), id="q2"),
)
BODY = (plain("Work began in May."), plain("Fenshire Police took part throughout."))
DRAFT = Draft(headline="New library", body=BODY, quotes=QUOTES, partners=(COUNCIL, POLICE))


def show(qtbot: QtBot, it: Opened) -> PartnersPanel:
    panel = PartnersPanel(it.open_draft)
    qtbot.addWidget(panel)
    panel.resize(640, 400)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    return panel


def row_of(panel: PartnersPanel, partner: str) -> PartnerRow:
    row = panel.list.content(partner)
    assert isinstance(row, PartnerRow)
    return row


def form_of(row: PartnerRow) -> StandingForm:
    row.chip.click()
    assert row.form is not None
    return row.form


def approve(row: PartnerRow, note: str = "") -> None:
    form = form_of(row)
    form.standing.show_value(Standing.APPROVED)
    form.note.show_text(note)
    form.record.click()


def names(it: Opened) -> list[str]:
    return [partner.organisation for partner in it.draft.partners]


def focus() -> QWidget | None:
    return QApplication.focusWidget()


# --- content ----------------------------------------------------------------------------------------------------------


def test_an_empty_checklist_offers_the_first_step_and_the_new_row_has_the_focus(qtbot: QtBot) -> None:
    it = opened(Draft())
    panel = show(qtbot, it)
    assert panel.nothing.isVisible()
    panel.nothing.button.click()
    assert not panel.nothing.isVisible()
    row = row_of(panel, it.draft.partners[0].id)
    assert focus() is row.organisation
    QTest.keyClicks(row.organisation, "Fenshire Police")
    assert names(it) == ["Fenshire Police"]
    assert it.draft.partners[0].needed
    assert it.draft.partners[0].listed
    assert it.steps == 2


def test_contact_and_email_are_typed_in_the_details(qtbot: QtBot) -> None:
    it = opened(DRAFT)
    row = row_of(show(qtbot, it), "police")
    row.fold.click()
    assert row.details is not None
    row.details.lines["email"].setFocus()
    row.details.lines["email"].selectAll()
    QTest.keyClicks(row.details.lines["email"], "x@police.example")
    assert it.draft.partners[1].email == "x@police.example"
    assert it.document.undo_stack.undoText() == "type in partner"
    it.undo()
    assert row.details.lines["email"].text() == POLICE.email


def test_what_the_row_says_of_a_partner_follows_its_ticks(qtbot: QtBot) -> None:
    it = opened(DRAFT)
    row = row_of(show(qtbot, it), "police")
    row.fold.click()
    assert row.details is not None
    row.details.needed.click()
    row.details.listed.click()
    assert (it.draft.partners[1].needed, it.draft.partners[1].listed) == (False, False)
    row.fold.click()
    shown = [label.text() for label in row.findChildren(type(row._summary)) if label.isVisible()]
    assert "Carol Whitmore · signs off the whole text · sign-off not needed · not listed on the release" in shown


def test_choosing_quotes_ticks_the_partners_own_and_others_can_be_added(qtbot: QtBot) -> None:
    it = opened(DRAFT)
    row = row_of(show(qtbot, it), "police")
    row.fold.click()
    assert row.details is not None
    scope = row.details.scope
    scope.kind.setFocus()
    QTest.keyClick(scope.kind, Qt.Key.Key_Down)
    assert it.draft.partners[1].scope == Scope(ScopeKind.QUOTES, ("q2",))
    assert [scope.list.item(i).text() for i in range(2)] == ["Ada Okafor: This is good.", "Carol Whitmore: We agree."]
    scope.list.item(0).setCheckState(Qt.CheckState.Checked)
    assert it.draft.partners[1].scope.quotes == ("q1", "q2")
    it.undo()
    assert scope.list.item(0).checkState() is Qt.CheckState.Unchecked


def test_choosing_facts_ticks_the_passages_that_name_the_partner(qtbot: QtBot) -> None:
    it = opened(DRAFT)
    row = row_of(show(qtbot, it), "police")
    row.fold.click()
    assert row.details is not None
    row.details.scope.kind.setFocus()
    QTest.keyClick(row.details.scope.kind, Qt.Key.Key_End)
    assert it.draft.partners[1].scope == Scope(ScopeKind.FACTS, (), (BODY[1].id,))


def test_a_chosen_passage_that_is_gone_is_still_shown_and_can_be_unticked(qtbot: QtBot) -> None:
    partner = Partner("Fenshire Police", scope=Scope(ScopeKind.FACTS, (), ("gone",)), id="police")
    it = opened(Draft(body=BODY, partners=(partner,)))
    row = row_of(show(qtbot, it), "police")
    row.fold.click()
    assert row.details is not None
    shown = row.details.scope.list
    assert shown.item(2).text() == "A passage that is no longer in the body"
    shown.item(2).setCheckState(Qt.CheckState.Unchecked)
    assert it.draft.partners[0].scope.passages == ()
    assert shown.count() == 2


def test_rows_move_with_alt_and_the_arrows(qtbot: QtBot) -> None:
    it = opened(DRAFT)
    row = row_of(show(qtbot, it), "police")
    row.organisation.setFocus()
    QTest.keyClick(row.organisation, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert names(it) == ["Fenshire Police", "Northmoor Borough Council"]
    assert focus() is row.organisation
    it.undo()
    assert names(it) == ["Northmoor Borough Council", "Fenshire Police"]


def test_a_removed_partner_comes_back_with_undo_in_the_message_bar(qtbot: QtBot) -> None:
    it = opened(DRAFT)
    panel = show(qtbot, it)
    panel.remove("council")
    assert names(it) == ["Fenshire Police"]
    notice = it.said[-1]
    assert (notice.text, notice.action_label) == ("Partner Northmoor Borough Council removed.", "Undo")
    assert notice.action is not None
    notice.action()
    assert it.draft == DRAFT
    assert it.steps == 0


def test_after_further_edits_undo_in_the_message_bar_brings_back_only_the_partner(qtbot: QtBot) -> None:
    it = opened(DRAFT)
    panel = show(qtbot, it)
    panel.remove("council")
    it.document.apply(SetField("headline", "Newer library"))
    action = it.said[-1].action
    assert action is not None
    action()
    assert names(it) == ["Northmoor Borough Council", "Fenshire Police"]
    assert it.draft.headline == "Newer library"
    action()
    assert len(it.draft.partners) == 2


def test_the_spotlight_unfolds_what_it_points_at(qtbot: QtBot) -> None:
    it = opened(DRAFT)
    panel = show(qtbot, it)
    it.open_draft.spotlight.show(Place(Part.PARTNERS, "police", "email", 0, 5))
    row = row_of(panel, "police")
    assert row.details is not None
    assert focus() is row.details.lines["email"]
    assert row.details.lines["email"].textCursor().selectedText() == "media"
    it.open_draft.spotlight.show(Place(Part.PARTNERS, "council", "organisation"))
    assert focus() is row_of(panel, "council").organisation
    it.open_draft.spotlight.show(Place(Part.PARTNERS, "council", "standing"))
    assert focus() is row_of(panel, "council").chip


# --- standings --------------------------------------------------------------------------------------------------------


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
        *("council", Standing.APPROVED, "Dev Ranasinghe", "By phone", "window"),
    )
    assert decision.on == datetime(2019, 7, 14, 11, tzinfo=UTC)
    assert [place.item for place, _ in decision.covers] == ["whole text"]
    assert row.form is None
    assert focus() is row.chip
    assert row.chip.word == "approved"
    assert it.steps == 1
    it.undo()
    assert it.steps == 0
    assert it.open_draft.sign_off.standing_of("council") is Standing.APPROVED


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
    assert row.chip.word == "needs approval again"


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
