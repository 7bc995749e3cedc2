"""Proposals: what partners suggest, and what became of it."""

import json
from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

from editor.domain.errors import EditorError
from editor.domain.places import Place, place_of, place_row
from editor.domain.values import frozen
from editor.store.moments import as_text as moment_text
from editor.store.moments import from_text as moment
from editor.store.moments import now
from editor.store.rows import Value, insert
from editor.store.store import Row, Store


class Fate(StrEnum):
    PENDING = "pending"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    STALE = "stale"


MADE_BY_HAND = "made by hand"
"""The reason that is kept with one which the writer has typed."""


class ProposalKind(StrEnum):
    EDIT = "edit"
    COMMENT = "comment"


@frozen
class NewProposal:
    """`return_id` is 0 for one that came from another version of the announcement; `dated` is what the file says;
    `edit` is the edit as JSON, its form known to whoever made it, empty for a comment."""

    place: Place
    old: str
    new: str
    author: str = ""
    return_id: int = 0
    kind: ProposalKind = ProposalKind.EDIT
    dated: datetime | None = None
    tracked: bool = True
    outside_scope: bool = False
    edit: str = ""


@frozen
class StoredProposal:
    """A proposal and its fate: by whom it was decided, when (UTC) and why."""

    id: int
    draft_id: int
    proposal: NewProposal
    fate: Fate = Fate.PENDING
    reason: str = ""
    by: str = ""
    decided: datetime | None = None


def add_proposals(store: Store, draft_id: int, proposals: Iterable[NewProposal]) -> tuple[StoredProposal, ...]:
    """Keeps them all or none, each pending."""
    with store.write() as connection:
        return tuple(
            StoredProposal(insert(connection, "proposals", **_row(draft_id, proposal)), draft_id, proposal)
            for proposal in proposals
        )


def proposals(store: Store, draft_id: int) -> tuple[StoredProposal, ...]:
    """In the order in which they came."""
    found = store.rows(
        "SELECT id, draft, place, old, new, author, coalesce(returned, 0), kind, dated, tracked, outside_scope, edit, "
        "fate, reason, writer, decided FROM proposals WHERE draft = ? ORDER BY id",
        (draft_id,),
    )
    return tuple(_stored(row) for row in found)


def set_fate(store: Store, proposal_id: int, fate: Fate, by: str, reason: str = "") -> None:
    """Also back to pending, when an accepted one is undone."""
    decided = None if fate is Fate.PENDING else moment_text(now())
    with store.write() as connection:
        changed = connection.execute(
            "UPDATE proposals SET fate = ?, reason = ?, writer = ?, decided = ? WHERE id = ?",
            (fate.value, reason, by, decided, proposal_id),
        )
        if not changed.rowcount:
            raise EditorError("This proposal is not in the store.", "Take the returned file in again.")


def hand_over(store: Store, old_return: int, new_return: int) -> None:
    """They came with the other return; what was decided of them stands."""
    with store.write() as connection:
        connection.execute("UPDATE proposals SET returned = ? WHERE returned = ?", (new_return, old_return))


def set_outside_scope(store: Store, proposal_id: int, is_outside: bool) -> None:
    """Whether it touches what its partner was not asked about."""
    with store.write() as connection:
        connection.execute("UPDATE proposals SET outside_scope = ? WHERE id = ?", (int(is_outside), proposal_id))


def _row(draft_id: int, proposal: NewProposal) -> dict[str, Value]:
    return {
        "draft": draft_id,
        "returned": proposal.return_id or None,
        "kind": proposal.kind.value,
        "place": json.dumps(place_row(proposal.place)),
        "old": proposal.old,
        "new": proposal.new,
        "author": proposal.author,
        "dated": moment_text(proposal.dated) if proposal.dated else None,
        "tracked": int(proposal.tracked),
        "outside_scope": int(proposal.outside_scope),
        "edit": proposal.edit,
        "fate": Fate.PENDING.value,
        "reason": "",
        "writer": "",
    }


def _stored(row: Row) -> StoredProposal:
    (
        key,
        draft_id,
        place,
        old,
        new,
        author,
        return_id,
        kind,
        dated,
        tracked,
        outside,
        edit,
        fate,
        reason,
        by,
        decided,
    ) = row
    made = NewProposal(
        place_of(json.loads(place)),
        old,
        new,
        author,
        return_id,
        ProposalKind(kind),
        moment(dated) if dated else None,
        bool(tracked),
        bool(outside),
        edit,
    )
    return StoredProposal(key, draft_id, made, Fate(fate), reason, by, moment(decided) if decided else None)
