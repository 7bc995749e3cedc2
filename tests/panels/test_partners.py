"""The checklist: content that can be undone."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.domain.draft import Draft, Partner, Scope, ScopeKind
from editor.domain.edits import SetField
from editor.domain.places import Part, Place
from tests.panels.opened import opened
from tests.panels.partners_shown import BODY, DRAFT, POLICE, focus, names, row_of, show


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
    assert notice.stands is not None
    assert notice.stands()
    notice.action()
    assert it.draft == DRAFT
    assert it.steps == 0
    assert not notice.stands()


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
