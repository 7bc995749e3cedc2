"""Proposals decided: accepted as one edit, changed first, declined with a reason, put back; nothing of it gets lost."""

import json
from pathlib import Path

import pytest

from editor.desk.approve import Answer, approve
from editor.desk.decide_proposals import (
    accept,
    accept_again,
    answer_comment,
    decline,
    decline_letter,
    made_by_hand,
    put_back,
    take_back,
)
from editor.desk.gate import why_shut
from editor.desk.history import log_of
from editor.desk.release import Override, release
from editor.desk.review import Review, review, suggestions
from editor.desk.send import Sent
from editor.desk.take_in import ReturnedFile, take_in
from editor.domain.draft import Draft
from editor.domain.edits import SetField
from editor.domain.errors import EditorError, StaleEdit
from editor.domain.places import Part, Place
from editor.domain.sign_off import Standing
from editor.domain.text_edits import ReplaceText
from editor.reading.worker import ReadingWorker
from editor.store.drafts import autosave, load_draft
from editor.store.history import list_revisions, load_revision
from editor.store.log import read
from editor.store.proposals import Fate
from editor.store.store import Store, open_store
from tests.desk.partners import changed, remarked
from tests.desk.statements import COUNCIL, POLICE


@pytest.fixture
def came_back(store: Store, draft_id: int, sent: Sent, worker: ReadingWorker) -> dict[str, int]:
    """Both say May for April; the police say 40 minutes and the council 50; the police ask about the pier. The ids by
    the words proposed."""
    police, council = (file.path.read_bytes() for file in sent.files)
    police = changed(changed(police, "in April", "in May", "Jo Lund"), "30 minutes", "40 minutes", "Jo Lund")
    police = remarked(police, "after dark", "From which pier?", "Jo Lund")
    council = changed(changed(council, "in April", "in May"), "30 minutes", "50 minutes", "Bo Reed")
    for data in (police, council):
        take_in(store, ReturnedFile("back.docx", data), "Bea", worker)
    return {f"{each.by}: {each.stored.proposal.new}": each.id for each in suggestions(store, draft_id)}


def _review(store: Store, draft_id: int) -> Review:
    return review(store, draft_id, load_draft(store, draft_id).draft)


def _fates(store: Store, draft_id: int) -> dict[str, Fate]:
    return {f"{each.by}: {each.stored.proposal.new}": each.stored.fate for each in suggestions(store, draft_id)}


def test_agreements_are_one_and_what_contradicts_is_one_conflict(
    store: Store, draft_id: int, came_back: dict[str, int]
) -> None:
    found = _review(store, draft_id)
    agreement, conflict = found.merged.groups
    assert agreement.is_agreement
    assert agreement.choices[0].partners == ("Council", "Police")
    assert conflict.is_conflict
    assert {choice.proposal.new for choice in conflict.choices} == {"40", "50"}
    assert set(found.agreements) == {came_back["Police: May"], came_back["Council: May"]}
    assert set(found.of_copy(found.suggested[came_back["Police: May"]].source)) == set(found.agreements)
    assert [each.stored.proposal.new for each in found.comments] == ["From which pier?"]


def test_an_agreement_is_accepted_as_one_edit(
    store: Store, draft: Draft, draft_id: int, came_back: dict[str, int]
) -> None:
    edit = accept(store, draft_id, _review(store, draft_id).agreements, draft, "Bea").edit
    assert isinstance(edit, ReplaceText)
    assert edit.apply(draft).body[0].text == "The night ferry to Marsh End starts again in May."
    fates = _fates(store, draft_id)
    assert fates["Police: May"] is Fate.ACCEPTED
    assert fates["Council: May"] is Fate.ACCEPTED
    line = json.loads(read(store, draft_id)[-1].detail)
    assert (line["fate"], line["what"]) == ("accepted", "Police, “April” to “May”: accepted")


def test_several_are_one_edit_too(store: Store, draft: Draft, draft_id: int, came_back: dict[str, int]) -> None:
    chosen = [came_back["Police: May"], came_back["Police: 40"]]
    edit = accept(store, draft_id, chosen, draft, "Bea").edit
    assert edit is not None
    assert edit.name == "accept 2 changes"
    assert [block.text for block in edit.apply(draft).body] == [
        "The night ferry to Marsh End starts again in May.",
        "Boats leave every 40 minutes.",
    ]


def test_what_is_accepted_is_saved_with_its_words_in_one_step(
    store: Store, draft: Draft, draft_id: int, came_back: dict[str, int]
) -> None:
    edit = accept(store, draft_id, [came_back["Police: 40"]], draft, "Bea").edit
    assert edit is not None
    with open_store(store.path) as after_a_crash:
        assert load_draft(after_a_crash, draft_id).draft == edit.apply(draft)
    store.connection.execute("PRAGMA max_page_count = 1")  # as on a full disk
    unsaved = SetField("headline", "Typed a moment ago " * 50_000).apply(draft)
    with pytest.raises(EditorError, match="full"):
        accept(store, draft_id, [came_back["Police: May"]], unsaved, "Bea")
    assert _fates(store, draft_id)["Police: May"] is Fate.PENDING


def test_accepting_does_not_go_over_what_another_program_saved(
    store: Store, draft: Draft, draft_id: int, came_back: dict[str, int]
) -> None:
    theirs = SetField("headline", "Typed on another computer").apply(draft)
    with open_store(store.path) as other:
        autosave(other, draft_id, theirs)
    accept(store, draft_id, [came_back["Police: 40"]], draft, "Bea")
    newest = next(row for row in list_revisions(store, draft_id) if row.number)
    assert newest.why == "changed elsewhere"
    assert load_revision(store, newest.id).draft == theirs


def test_two_that_contradict_each_other_are_not_both_accepted(
    store: Store, draft: Draft, draft_id: int, came_back: dict[str, int]
) -> None:
    with pytest.raises(EditorError, match="contradict"):
        accept(store, draft_id, [came_back["Police: 40"], came_back["Council: 50"]], draft, "Bea")
    assert set(_fates(store, draft_id).values()) == {Fate.PENDING}


def test_the_other_side_of_a_conflict_stays_visible_and_is_declined(
    store: Store, draft: Draft, draft_id: int, came_back: dict[str, int]
) -> None:
    edit = accept(store, draft_id, [came_back["Police: 40"]], draft, "Bea").edit
    assert edit is not None
    after = edit.apply(draft)
    autosave(store, draft_id, after)
    assert [offer.proposal.new for offer in _review(store, draft_id).merged.stale] == ["50"]
    with pytest.raises(StaleEdit, match="“50” no longer fits"):
        accept(store, draft_id, [came_back["Council: 50"]], after, "Bea")
    assert _fates(store, draft_id)["Council: 50"] is Fate.STALE
    assert any("“50”" in reason.message for reason in why_shut(store, draft_id))
    decline(store, draft_id, [came_back["Council: 50"]], "The timetable says 40.", "Bea")
    assert not any("“50”" in reason.message for reason in why_shut(store, draft_id))


def test_undoing_an_acceptance_puts_it_back(
    store: Store, draft: Draft, draft_id: int, came_back: dict[str, int]
) -> None:
    ids = _review(store, draft_id).agreements
    edit = accept(store, draft_id, ids, draft, "Bea").edit
    assert edit is not None
    autosave(store, draft_id, edit.apply(draft))
    assert len(_review(store, draft_id).merged.groups) == 1
    autosave(store, draft_id, draft)
    put_back(store, draft_id, ids, "Bea")
    assert _fates(store, draft_id)["Police: May"] is Fate.PENDING
    assert len(_review(store, draft_id).merged.groups) == 2


def test_redo_and_undo_save_the_words_with_the_fate_in_one_step(
    store: Store, draft: Draft, draft_id: int, came_back: dict[str, int]
) -> None:
    ids = _review(store, draft_id).agreements
    edit = accept(store, draft_id, ids, draft, "Bea").edit
    assert edit is not None
    take_back(store, draft_id, ids, draft, "Bea")
    with open_store(store.path) as after_a_crash:
        assert load_draft(after_a_crash, draft_id).draft == draft
    accept_again(store, draft_id, ids, edit.apply(draft), "Bea")
    with open_store(store.path) as after_a_crash:
        assert load_draft(after_a_crash, draft_id).draft == edit.apply(draft)
    store.connection.execute("PRAGMA max_page_count = 1")  # as on a full disk
    long = SetField("headline", "Typed a moment ago " * 50_000).apply(draft)
    with pytest.raises(EditorError, match="full"):
        take_back(store, draft_id, ids, long, "Bea")
    assert _fates(store, draft_id)["Police: May"] is Fate.ACCEPTED


def test_what_the_draft_says_already_is_accepted_without_an_edit(
    store: Store, draft: Draft, draft_id: int, came_back: dict[str, int]
) -> None:
    body = draft.body[0]
    place = Place(Part.BODY, body.id, start=body.text.index("April"), end=body.text.index("April") + 5)
    typed = ReplaceText(place, "April", "May").apply(draft)
    assert accept(store, draft_id, [came_back["Police: May"]], typed, "Bea").edit is None
    assert _fates(store, draft_id)["Police: May"] is Fate.ACCEPTED


def test_the_writer_changes_a_proposal_before_accepting_it(
    store: Store, draft: Draft, draft_id: int, came_back: dict[str, int]
) -> None:
    own = SetField("headline", "Night ferry returns in early May")
    assert accept(store, draft_id, [came_back["Police: May"]], draft, "Bea", own).edit == own
    (stored,) = [each.stored for each in suggestions(store, draft_id) if each.id == came_back["Police: May"]]
    assert (stored.fate, stored.reason, stored.by) == (Fate.ACCEPTED, "changed before it was accepted", "Bea")
    made_by_hand(store, draft_id, came_back["Council: May"], "Bea")
    assert _fates(store, draft_id)["Council: May"] is Fate.ACCEPTED


def test_a_reason_is_needed_to_decline(store: Store, draft_id: int, came_back: dict[str, int]) -> None:
    with pytest.raises(EditorError, match="Why it is declined"):
        decline(store, draft_id, came_back.values(), " ", "Bea")
    assert set(_fates(store, draft_id).values()) == {Fate.PENDING}


def test_a_comment_is_answered_not_accepted(
    store: Store, draft: Draft, draft_id: int, came_back: dict[str, int]
) -> None:
    with pytest.raises(EditorError, match="can't be accepted"):
        accept(store, draft_id, [came_back["Police: From which pier?"]], draft, "Bea")
    with pytest.raises(EditorError, match="not a comment"):
        answer_comment(store, draft_id, came_back["Police: May"], "Bea")
    answer_comment(store, draft_id, came_back["Police: From which pier?"], "Bea", "From the old one.")
    assert _review(store, draft_id).comments == ()


def test_the_letter_tells_a_partner_what_became_of_their_changes(
    store: Store, draft: Draft, draft_id: int, came_back: dict[str, int]
) -> None:
    accept(store, draft_id, [came_back["Police: May"]], draft, "Bea")
    decline(store, draft_id, [came_back["Police: 40"]], "The timetable says 30.", "Bea")
    answer_comment(store, draft_id, came_back["Police: From which pier?"], "Bea", "From the old one.")
    assert decline_letter(store, draft_id, POLICE.id) == (
        "Dear Jo Lund,\n\n"
        "Thank you for your changes to “Night ferry to Marsh End returns”.\n\n"
        "We have taken over one of them.\n\n"
        "We have not taken over one of them:\n- “30” to “40”: The timetable says 30.\n\n"
        "On your comments:\n- “From which pier?”: From the old one."
    )
    assert decline_letter(store, draft_id, "nobody") == ""


def test_every_decision_is_in_the_log_and_unknown_ones_are_refused(
    store: Store, draft: Draft, draft_id: int, came_back: dict[str, int]
) -> None:
    decline(store, draft_id, [came_back["Police: 40"], came_back["Council: 50"]], "No.", "Bea")
    assert [line.action for line in read(store, draft_id)][-2:] == ["decided", "decided"]
    for missing in (999, -1):
        with pytest.raises(EditorError, match="not in the store"):
            accept(store, draft_id, [missing], draft, "Bea")


def test_all_decided_and_approved_opens_the_gate(
    store: Store, draft: Draft, draft_id: int, came_back: dict[str, int]
) -> None:
    edit = accept(store, draft_id, [*_review(store, draft_id).agreements, came_back["Police: 40"]], draft, "Bea").edit
    assert edit is not None
    autosave(store, draft_id, edit.apply(draft))
    decline(store, draft_id, [came_back["Council: 50"]], "The timetable says 40.", "Bea")
    answer_comment(store, draft_id, came_back["Police: From which pier?"], "Bea")
    assert {reason.who for reason in why_shut(store, draft_id)} == {POLICE.id, COUNCIL.id}
    for name in ("Police", "Council"):
        approve(store, draft_id, name, Answer(Standing.APPROVED, "Jo Lund", "phone"))
    assert why_shut(store, draft_id) == ()


def test_nothing_is_decided_any_more_once_it_went_out(
    store: Store, draft_id: int, came_back: dict[str, int], tmp_path: Path
) -> None:
    release(store, draft_id, "Bea", tmp_path / "a.docx", tmp_path / "a.txt", Override("Bea", "test"))
    with pytest.raises(EditorError, match="went out"):
        decline(store, draft_id, came_back.values(), "No.", "Bea")
    assert set(_fates(store, draft_id).values()) == {Fate.PENDING}


def test_the_log_tells_a_comment_from_a_change_and_a_decision_from_its_undo(
    store: Store, draft: Draft, draft_id: int, came_back: dict[str, int]
) -> None:
    answer_comment(store, draft_id, came_back["Police: From which pier?"], "Bea", "From the old one.")
    accept(store, draft_id, [came_back["Council: May"]], draft, "Bea")
    put_back(store, draft_id, [came_back["Council: May"], came_back["Council: 50"]], "Bea")
    assert [line.words for line in log_of(store, draft_id)][:3] == [
        "Taken back, to be decided again: Council, “April” to “May”",
        "Accepted: Council, “April” to “May”",
        "Comment dealt with: Police, “From which pier?”. Answer: From the old one.",
    ]
