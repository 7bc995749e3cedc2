"""Rounds, copies, returns and proposals: what was sent and what came back, kept as it was."""

import hashlib
import sqlite3
from datetime import UTC, datetime, timedelta

import pytest

from editor.domain.draft import Draft
from editor.domain.errors import EditorError
from editor.domain.places import Part, Place
from editor.store.drafts import add_draft, autosave, delete_draft, save_revision
from editor.store.history import list_revisions
from editor.store.proposals import Fate, NewProposal, ProposalKind, add_proposals, proposals, set_fate
from editor.store.returns import add_return, return_data, returns, returns_of_file
from editor.store.rounds import CopyToSend, SentRound, add_round, copy_by_reference, rounds, unanswered
from editor.store.store import Store, open_store

DUE = datetime(2025, 3, 20, 17, 0, tzinfo=UTC)


def _copy(reference: str, deadline: datetime | None = DUE) -> CopyToSend:
    return CopyToSend("w1", "Ambley Police", reference, "police.docx", "0" * 64, '["Létter 🙂"]', deadline)


def _sent(store: Store, *references: str, deadline: datetime | None = DUE) -> SentRound:
    draft_id = add_draft(store, Draft(headline=references[0]))
    revision = list_revisions(store, draft_id)[0]
    return add_round(store, draft_id, revision.id, "Bea", [_copy(reference, deadline) for reference in references])


def test_rounds_are_numbered_within_a_draft_and_come_back_equal(store: Store) -> None:
    first = _sent(store, "A-1", "A-2")
    other = _sent(store, "B-1")
    revision = save_revision(store, first.draft_id, Draft(headline="changed"), "Bea", "sent for sign-off")
    second = add_round(store, first.draft_id, revision.id, "Cy", [])
    store.close()
    with open_store(store.path) as again:
        assert rounds(again, first.draft_id) == (first, second)
        assert rounds(again, other.draft_id) == (other,)
    assert [made.number for made in (first, second, other)] == [1, 2, 1]
    assert [copy.reference for copy in first.copies] == ["A-1", "A-2"]


def test_a_copy_is_found_by_its_reference_which_is_never_given_twice(store: Store) -> None:
    sent = _sent(store, "A-1")
    assert copy_by_reference(store, "A-1") == (sent.draft_id, sent.copies[0])
    assert copy_by_reference(store, "A-2") is None
    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
        _sent(store, "A-2", "A-1")
    assert copy_by_reference(store, "A-2") is None


def test_only_a_numbered_revision_of_the_draft_is_sent(store: Store) -> None:
    draft_id, other = add_draft(store, Draft()), add_draft(store, Draft())
    autosave(store, draft_id, Draft(headline="not numbered"))
    for revision in (list_revisions(store, draft_id)[0], list_revisions(store, other)[0]):
        with pytest.raises(sqlite3.IntegrityError, match="numbered revision of the draft"):
            add_round(store, draft_id, revision.id, "Bea", [])


def test_who_has_not_answered_is_known_across_all_drafts(store: Store) -> None:
    late = _sent(store, "late", deadline=DUE + timedelta(days=1))
    soon = _sent(store, "soon", "back", "blank")
    never = _sent(store, "never", deadline=None)
    gone = _sent(store, "gone")
    delete_draft(store, gone.draft_id)
    add_return(store, soon.draft_id, b"PK", "back.docx", "Bea", copy_id=soon.copies[1].id, answer="approved")
    add_return(store, soon.draft_id, b"PK", "blank.docx", "Bea", copy_id=soon.copies[2].id)
    waiting = unanswered(store)
    assert [line.copy.reference for line in waiting] == ["soon", "blank", "late", "never"]
    assert [line.draft_id for line in waiting] == [soon.draft_id, soon.draft_id, late.draft_id, never.draft_id]
    assert (waiting[0].headline, waiting[0].sent, waiting[0].copy.deadline) == ("soon", soon.sent, DUE)
    add_round(store, late.draft_id, late.revision_id, "Bea", [_copy("again")])
    assert [line.copy.reference for line in unanswered(store)] == ["soon", "blank", "again", "never"]


def test_a_returned_file_is_kept_byte_for_byte_with_its_hash(store: Store) -> None:
    sent = _sent(store, "A-1")
    data = bytes(range(256)) * 1000
    kept = add_return(
        store, sent.draft_id, data, "Ré: police.docx", "Bea", sent.copies[0].id, "Cy", "approved", '{"a":1}'
    )
    unmatched = add_return(store, sent.draft_id, b"", "x.docx", "Bea")
    store.close()
    with open_store(store.path) as again:
        assert returns(again, sent.draft_id) == (kept, unmatched)
        assert return_data(again, kept.id) == data
        assert returns_of_file(again, hashlib.sha256(data).hexdigest()) == (kept,)
        with pytest.raises(EditorError, match="not in the store"):
            return_data(again, 99)
    assert (kept.sha256, unmatched.copy_id) == (hashlib.sha256(data).hexdigest(), 0)


EDIT = NewProposal(
    Place(Part.QUOTES, "q1", "p1", 4, 10),
    "fourth",
    "fífth",
    "Cy",
    dated=datetime(2025, 3, 12, 8, 0, tzinfo=UTC),
    tracked=False,
    outside_scope=True,
    edit='{"new": "fífth"}',
)
COMMENT = NewProposal(Place(Part.HEADLINE), "", "Is this right?", kind=ProposalKind.COMMENT)


def test_proposals_come_back_equal_and_their_fate_is_remembered(store: Store) -> None:
    sent = _sent(store, "A-1")
    returned = add_return(store, sent.draft_id, b"PK", "x.docx", "Bea")
    made = [EDIT, COMMENT, NewProposal(Place(Part.BODY, "b1"), "a", "b", return_id=returned.id)]
    kept = add_proposals(store, sent.draft_id, made)
    assert [stored.proposal for stored in kept] == made
    set_fate(store, kept[0].id, Fate.DECLINED, "Bea", "it was the fourth")
    set_fate(store, kept[2].id, Fate.ACCEPTED, "Bea")
    set_fate(store, kept[2].id, Fate.PENDING, "Bea")
    declined, comment, undone = proposals(store, sent.draft_id)
    assert (declined.proposal, declined.fate, declined.reason, declined.by) == (
        EDIT,
        Fate.DECLINED,
        "it was the fourth",
        "Bea",
    )
    assert declined.decided is not None
    assert (comment, undone.fate, undone.decided) == (kept[1], Fate.PENDING, None)
    with pytest.raises(EditorError, match="not in the store"):
        set_fate(store, 99, Fate.STALE, "Bea")


def test_of_proposals_that_can_not_all_be_kept_none_is(store: Store) -> None:
    draft_id = add_draft(store, Draft())
    with pytest.raises(sqlite3.IntegrityError):
        add_proposals(store, draft_id, [EDIT, NewProposal(Place(Part.BODY), "a", "b", return_id=99)])
    assert proposals(store, draft_id) == ()


@pytest.mark.parametrize("table", ["rounds", "copies", "returns"])
@pytest.mark.parametrize("change", ["DELETE FROM {}", "UPDATE {} SET id = id + 1"])
def test_what_was_sent_and_came_back_can_be_neither_changed_nor_deleted(store: Store, table: str, change: str) -> None:
    sent = _sent(store, "A-1")
    add_return(store, sent.draft_id, b"PK", "x.docx", "Bea")
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        store.connection.execute(change.format(table))
