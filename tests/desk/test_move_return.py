"""A file that was taken in as one partner's and is another's: everything that it said goes over, and comes back."""

from dataclasses import replace
from pathlib import Path

import pytest

from editor.desk.approve import Answer, approve
from editor.desk.decide_proposals import accept, decline, put_back
from editor.desk.gate import why_shut
from editor.desk.move_return import move_return
from editor.desk.release import Override, release
from editor.desk.remind import waiting
from editor.desk.review import returned, suggestions
from editor.desk.send import Sent, send
from editor.desk.standing import stands
from editor.desk.take_in import ReturnedFile, TakenIn, take_in
from editor.domain.draft import Draft
from editor.domain.errors import EditorError
from editor.domain.sign_off import Standing
from editor.domain.standing import State
from editor.reading.worker import ReadingWorker
from editor.store.drafts import autosave
from editor.store.log import read
from editor.store.proposals import Fate
from editor.store.returns import return_data, returns
from editor.store.sign_offs import decisions
from editor.store.store import Store
from tests.desk.partners import answered, changed
from tests.desk.statements import COUNCIL, POLICE


def _data(sent: Sent, answer: str = "Approved with changes") -> bytes:
    """The Police's copy, as the Council filled it in."""
    return answered(changed(sent.files[0].path.read_bytes(), "in April", "in May", "Bo"), answer, "Bo Reed")


@pytest.fixture
def taken(store: Store, sent: Sent, worker: ReadingWorker) -> TakenIn:
    return take_in(store, ReturnedFile("back.docx", _data(sent)), "Bea", worker)


def _states(store: Store, draft_id: int) -> list[State]:
    return [stand.state for stand in stands(store, draft_id)]


def test_answer_proposals_and_reminders_go_over_to_the_other_partner(
    store: Store, draft_id: int, sent: Sent, taken: TakenIn, worker: ReadingWorker
) -> None:
    assert _states(store, draft_id) == [State.WITH_CHANGES, State.WAITING]
    moved = move_return(store, draft_id, taken.kept.id, sent.files[1].reference, "Bea", worker)
    assert moved.organisation == "Council"
    assert moved.decision is not None
    assert _states(store, draft_id) == [State.WAITING, State.WITH_CHANGES]
    assert [(each.by, each.partner, each.stored.proposal.new) for each in suggestions(store, draft_id)] == [
        ("Council", COUNCIL.id, "May")
    ]
    assert suggestions(store, draft_id)[0].stored.proposal.outside_scope  # the Council signs off a quote alone
    (file,) = returned(store, draft_id)
    assert (file.organisation, file.asides) == ("Council", ())
    assert return_data(store, file.kept.id) == return_data(store, taken.kept.id)
    assert [each.organisation for each in waiting(store)] == ["Police"]
    assert [line.action for line in read(store, draft_id)][-3:].count("moved") == 1


def test_moved_back_all_is_as_it_was(
    store: Store, draft_id: int, sent: Sent, taken: TakenIn, worker: ReadingWorker
) -> None:
    moved = move_return(store, draft_id, taken.kept.id, sent.files[1].reference, "Bea", worker)
    move_return(store, draft_id, moved.kept.id, sent.files[0].reference, "Bea", worker)
    assert _states(store, draft_id) == [State.WITH_CHANGES, State.WAITING]
    (found,) = suggestions(store, draft_id)
    assert (found.partner, found.stored.proposal.outside_scope) == (POLICE.id, False)
    again = take_in(store, ReturnedFile("again.docx", return_data(store, taken.kept.id)), "Bea", worker)
    assert again.before is not None  # the very same file
    assert len(returns(store, draft_id)) == 1


def test_what_was_decided_of_its_proposals_stands_and_can_be_put_back(
    store: Store, draft: Draft, draft_id: int, sent: Sent, taken: TakenIn, worker: ReadingWorker
) -> None:
    (before,) = suggestions(store, draft_id)
    accept(store, draft_id, [before.id], draft, "Bea")
    move_return(store, draft_id, taken.kept.id, sent.files[1].reference, "Bea", worker)
    (after,) = suggestions(store, draft_id)
    assert (after.id, after.stored.fate, after.partner) == (before.id, Fate.ACCEPTED, COUNCIL.id)
    put_back(store, draft_id, [before.id], "Bea")
    decline(store, draft_id, [before.id], "April it is.", "Bea")


def test_an_approval_for_the_wrong_partner_opens_no_gate_any_more(
    store: Store, draft_id: int, sent: Sent, worker: ReadingWorker
) -> None:
    data = answered(sent.files[0].path.read_bytes(), "Approved", "Bo Reed")
    taken = take_in(store, ReturnedFile("back.docx", data), "Bea", worker)
    approve(store, draft_id, "Council", Answer(Standing.APPROVED, "Bo Reed", "phone"))
    assert why_shut(store, draft_id) == ()
    move_return(store, draft_id, taken.kept.id, sent.files[1].reference, "Bea", worker)
    assert [reason.who for reason in why_shut(store, draft_id)] == [POLICE.id]
    assert _states(store, draft_id) == [State.WAITING, State.HOLDS]


def test_what_the_first_partner_said_themselves_stays(
    store: Store, draft_id: int, sent: Sent, taken: TakenIn, worker: ReadingWorker
) -> None:
    own = answered(sent.files[0].path.read_bytes(), "Approved", "Jo Lund")
    take_in(store, ReturnedFile("own.docx", own), "Bea", worker)
    move_return(store, draft_id, taken.kept.id, sent.files[1].reference, "Bea", worker)
    assert _states(store, draft_id) == [State.HOLDS, State.WITH_CHANGES]
    police = [each.by for each in decisions(store, draft_id) if each.partner == POLICE.id]
    assert police[-1] == "Jo Lund"


@pytest.mark.parametrize("how", ["phone", "copy"])
def test_an_older_approval_does_not_overtake_what_the_other_partner_said_since(
    store: Store, draft_id: int, sent: Sent, worker: ReadingWorker, how: str
) -> None:
    approved = answered(sent.files[0].path.read_bytes(), "Approved", "Bo Reed")
    taken = take_in(store, ReturnedFile("back.docx", approved), "Bea", worker)
    if how == "phone":
        approve(store, draft_id, "Council", Answer(Standing.NOT_APPROVED, "Bo Reed", "phone"))
    else:
        refused = answered(sent.files[1].path.read_bytes(), "Not approved", "Bo Reed")
        take_in(store, ReturnedFile("own.docx", refused), "Bea", worker)
    moved = move_return(store, draft_id, taken.kept.id, sent.files[1].reference, "Bea", worker)
    assert (moved.is_overtaken, moved.decision) == (True, None)
    assert moved.notice == "Council has given a newer answer: the answer in back.docx does not count."
    assert _states(store, draft_id) == [State.WAITING, State.REFUSED]
    assert [reason.who for reason in why_shut(store, draft_id)] == [POLICE.id, COUNCIL.id]
    move_return(store, draft_id, moved.kept.id, sent.files[0].reference, "Bea", worker)
    assert _states(store, draft_id) == [State.HOLDS, State.REFUSED]
    assert [reason.who for reason in why_shut(store, draft_id)] == [COUNCIL.id]


def test_moved_back_it_does_not_overtake_what_the_first_partner_said_since(
    store: Store, draft_id: int, sent: Sent, taken: TakenIn, worker: ReadingWorker
) -> None:
    own = answered(sent.files[0].path.read_bytes(), "Approved", "Jo Lund")
    take_in(store, ReturnedFile("own.docx", own), "Bea", worker)
    approve(store, draft_id, "Council", Answer(Standing.APPROVED, "Bo Reed", "phone"))
    file = taken.kept.id
    for organisation in (1, 0, 1, 0):
        moved = move_return(store, draft_id, file, sent.files[organisation].reference, "Bea", worker)
        assert moved.is_overtaken
        assert _states(store, draft_id) == [State.HOLDS, State.HOLDS]
        assert [reason.who for reason in why_shut(store, draft_id) if reason.who] == []
        file = moved.kept.id


def test_of_two_files_that_are_moved_the_newer_counts(
    store: Store, draft_id: int, sent: Sent, taken: TakenIn, worker: ReadingWorker
) -> None:
    own = answered(sent.files[0].path.read_bytes(), "Approved", "Bo Reed")
    newer = take_in(store, ReturnedFile("newer.docx", own), "Bea", worker)
    move_return(store, draft_id, taken.kept.id, sent.files[1].reference, "Bea", worker)
    moved = move_return(store, draft_id, newer.kept.id, sent.files[1].reference, "Bea", worker)
    assert not moved.is_overtaken
    assert _states(store, draft_id)[1] is not State.WITH_CHANGES
    move_return(store, draft_id, moved.kept.id, sent.files[0].reference, "Bea", worker)
    assert _states(store, draft_id) == [State.HOLDS, State.WITH_CHANGES]


def test_what_cannot_be_moved_is_said_and_nothing_happens(
    store: Store, draft: Draft, draft_id: int, sent: Sent, taken: TakenIn, worker: ReadingWorker, tmp_path: Path
) -> None:
    autosave(store, draft_id, replace(draft, headline="Boat"))
    later = send(store, draft_id, tmp_path / "later", "Bea")
    before = returns(store, draft_id), decisions(store, draft_id)
    for reference in (later.files[1].reference, sent.files[0].reference, "SF-9"):
        with pytest.raises(EditorError, match="same round"):
            move_return(store, draft_id, taken.kept.id, reference, "Bea", worker)
    with pytest.raises(EditorError, match="not there any more"):
        move_return(store, draft_id, 99, sent.files[1].reference, "Bea", worker)
    assert (returns(store, draft_id), decisions(store, draft_id)) == before
    release(store, draft_id, "Bea", tmp_path / "a.docx", tmp_path / "a.txt", Override("Bea", "It must."))
    with pytest.raises(EditorError, match="went out"):
        move_return(store, draft_id, taken.kept.id, sent.files[1].reference, "Bea", worker)
    assert (returns(store, draft_id), decisions(store, draft_id)) == before
