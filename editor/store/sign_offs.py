"""Decisions of partners, in the order in which they were made; added to and never changed, at most declared void.

Here is told which were made after the statement went out: everything that reckons with decisions leaves those out, so
that what the record says of a release is what it said when it was released.
"""

import json
from collections.abc import Callable
from dataclasses import replace

from editor.domain.places import Place, place_of, place_row
from editor.domain.sign_off import Decision, Standing
from editor.store.moments import as_text as moment_text
from editor.store.moments import from_text as moment
from editor.store.moments import now
from editor.store.rows import insert
from editor.store.store import Store

DECIDED = "decided"
"""Under this name a release keeps the id of the last decision before it."""


def add_decision(store: Store, draft_id: int, decision: Decision) -> Decision:
    """The decision with its id, once it is durably written."""
    covers = [[*place_row(place), wording] for place, wording in decision.covers]
    with store.write() as connection:
        cursor = connection.execute(
            "INSERT INTO decisions (draft, partner, standing, made, writer, how, note, covers, round, evidence) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(draft_id, decision.partner, decision.standing.value, moment_text(decision.on), decision.by),
                *(decision.how, decision.note, json.dumps(covers), decision.round, decision.evidence),
            ),
        )
        key = cursor.lastrowid or 0
        after = _is_after_release(store, draft_id)(key, moment_text(decision.on))
    return replace(decision, id=key, after_release=after)


def decisions(store: Store, draft_id: int) -> tuple[Decision, ...]:
    """Oldest first, without those that are void."""
    found = store.rows(
        "SELECT partner, standing, made, writer, how, note, covers, round, evidence, id FROM decisions "
        "WHERE draft = ? AND id NOT IN (SELECT decision FROM void_decisions) ORDER BY id",
        (draft_id,),
    )
    after = _is_after_release(store, draft_id)
    return tuple(
        Decision(
            *(partner, Standing(standing), moment(made), by, how, note, _covers(covers), sent, kept, key),
            after_release=after(key, made),
        )
        for partner, standing, made, by, how, note, covers, sent, kept, key in found
    )


def last_decision(store: Store, draft_id: int) -> int:
    """The id of the one that was recorded last, 0 where there is none."""
    row = store.row("SELECT max(id) FROM decisions WHERE draft = ?", (draft_id,))
    return (row and row[0]) or 0


def _is_after_release(store: Store, draft_id: int) -> Callable[[int, str], bool]:
    """Tells it of a decision's id and time. By the order in which they were written, whatever the clock said; by the
    time where the release, of an earlier version, does not keep what was the last."""
    row = store.row("SELECT released, certificate FROM releases WHERE draft = ? ORDER BY id LIMIT 1", (draft_id,))
    if row is None:
        return lambda key, made: False
    released, last = row[0], json.loads(row[1]).get(DECIDED)
    return lambda key, made: made > released if last is None else key > last


def declare_void(store: Store, decision_id: int, by: str, reason: str) -> None:
    """It was never that partner's: it counts no more, and stays on record."""
    with store.write() as connection:
        insert(connection, "void_decisions", decision=decision_id, made=moment_text(now()), writer=by, reason=reason)


def _covers(text: str) -> tuple[tuple[Place, str], ...]:
    return tuple((place_of(place), wording) for *place, wording in json.loads(text))
