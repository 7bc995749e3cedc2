"""Decisions of partners, in the order in which they were made; added to and never changed, at most declared void.

Here is told which were made after the statement went out: everything that reckons with decisions leaves those out, so
that what the record says of a release is what it said when it was released.
"""

import json
from dataclasses import replace

from editor.domain.places import Place, place_of, place_row
from editor.domain.sign_off import Decision, Standing
from editor.store.moments import as_text as moment_text
from editor.store.moments import from_text as moment
from editor.store.moments import now
from editor.store.rows import insert
from editor.store.store import Store

_AFTER = "EXISTS (SELECT 1 FROM releases r WHERE r.draft = {draft} AND r.released < {made})"


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
        after = connection.execute(
            f"SELECT {_AFTER.format(draft='?', made='?')}", (draft_id, moment_text(decision.on))
        ).fetchone()[0]
    return replace(decision, id=cursor.lastrowid or 0, after_release=bool(after))


def decisions(store: Store, draft_id: int) -> tuple[Decision, ...]:
    """Oldest first, without those that are void."""
    found = store.rows(
        "SELECT partner, standing, made, writer, how, note, covers, round, evidence, id, "
        f"{_AFTER.format(draft='decisions.draft', made='decisions.made')} FROM decisions "
        "WHERE draft = ? AND id NOT IN (SELECT decision FROM void_decisions) ORDER BY id",
        (draft_id,),
    )
    return tuple(
        Decision(
            partner, Standing(standing), moment(made), by, how, note, _covers(covers), sent, kept, key, bool(after)
        )
        for partner, standing, made, by, how, note, covers, sent, kept, key, after in found
    )


def declare_void(store: Store, decision_id: int, by: str, reason: str) -> None:
    """It was never that partner's: it counts no more, and stays on record."""
    with store.write() as connection:
        insert(connection, "void_decisions", decision=decision_id, made=moment_text(now()), writer=by, reason=reason)


def _covers(text: str) -> tuple[tuple[Place, str], ...]:
    return tuple((place_of(place), wording) for *place, wording in json.loads(text))
