"""Rounds of sign-off: the revision that was sent, and the copy that each partner got."""

from collections.abc import Iterable
from datetime import datetime

from editor.domain.values import frozen
from editor.store.moments import as_text as moment_text
from editor.store.moments import from_text as moment
from editor.store.moments import now
from editor.store.rows import insert
from editor.store.store import Row, Store


@frozen
class CopyToSend:
    """`printed` is the JSON of the text as sent: the truth, whatever becomes of the house style; `deadline` is UTC."""

    partner: str
    organisation: str
    reference: str
    file_name: str
    sha256: str
    printed: str
    deadline: datetime | None = None


@frozen
class SentCopy:
    """The file that one partner got; `reference` is printed in it and is never given twice."""

    id: int
    round_id: int
    partner: str
    organisation: str
    reference: str
    file_name: str
    sha256: str
    printed: str
    deadline: datetime | None


@frozen
class SentRound:
    """`number` counts from 1 within a draft; `sent` is UTC."""

    id: int
    draft_id: int
    number: int
    revision_id: int
    sent: datetime
    by: str
    copies: tuple[SentCopy, ...]


@frozen
class Unanswered:
    """The newest copy that a partner got of a draft, where no file has come back for it."""

    draft_id: int
    headline: str
    sent: datetime
    copy: SentCopy


_COPY = "c.id, c.round, c.partner, c.organisation, c.reference, c.file_name, c.sha256, c.printed, c.deadline"


def add_round(store: Store, draft_id: int, revision_id: int, by: str, copies: Iterable[CopyToSend]) -> SentRound:
    """Keeps a round with all its copies, durably."""
    sent = now()
    with store.write() as connection:
        newest = connection.execute("SELECT coalesce(max(number), 0) FROM rounds WHERE draft = ?", (draft_id,))
        number: int = newest.fetchone()[0] + 1
        round_id = insert(
            connection, "rounds", draft=draft_id, number=number, revision=revision_id, sent=moment_text(sent), writer=by
        )
        for copy in copies:
            insert(
                connection,
                "copies",
                round=round_id,
                partner=copy.partner,
                organisation=copy.organisation,
                reference=copy.reference,
                file_name=copy.file_name,
                sha256=copy.sha256,
                printed=copy.printed,
                deadline=moment_text(copy.deadline) if copy.deadline else None,
            )
    return SentRound(round_id, draft_id, number, revision_id, sent, by, _copies(store, round_id))


def rounds(store: Store, draft_id: int) -> tuple[SentRound, ...]:
    """Oldest first."""
    found = store.rows(
        "SELECT id, number, revision, sent, writer FROM rounds WHERE draft = ? ORDER BY number", (draft_id,)
    )
    return tuple(
        SentRound(key, draft_id, number, revision, moment(sent), by, _copies(store, key))
        for key, number, revision, sent, by in found
    )


def copy_by_reference(store: Store, reference: str) -> tuple[int, SentCopy] | None:
    """The draft and the copy that the reference was printed in."""
    row = store.row(
        f"SELECT r.draft, {_COPY} FROM copies c JOIN rounds r ON r.id = c.round WHERE c.reference = ?", (reference,)
    )
    return (row[0], _copy(row[1:])) if row else None


def unanswered(store: Store) -> tuple[Unanswered, ...]:
    """Across all drafts that are not deleted, those due first first; without a deadline last. A copy that came back
    without an answer is not answered."""
    found = store.rows(
        f"SELECT d.id, d.headline, r.sent, {_COPY} FROM copies c JOIN rounds r ON r.id = c.round "
        "JOIN drafts d ON d.id = r.draft WHERE d.deleted IS NULL "
        "AND r.number = (SELECT max(o.number) FROM copies own JOIN rounds o ON o.id = own.round "
        "WHERE o.draft = d.id AND own.partner = c.partner) "
        "AND NOT EXISTS (SELECT 1 FROM returns WHERE copy = c.id AND answer <> '' "
        "AND id NOT IN (SELECT returned FROM moved_returns)) "
        "ORDER BY c.deadline IS NULL, c.deadline, c.id"
    )
    return tuple(Unanswered(row[0], row[1], moment(row[2]), _copy(row[3:])) for row in found)


def _copies(store: Store, round_id: int) -> tuple[SentCopy, ...]:
    found = store.rows(f"SELECT {_COPY} FROM copies c WHERE c.round = ? ORDER BY c.id", (round_id,))
    return tuple(_copy(row) for row in found)


def _copy(row: Row) -> SentCopy:
    key, round_id, partner, organisation, reference, file_name, digest, printed, deadline = row
    due = moment(deadline) if deadline else None
    return SentCopy(key, round_id, partner, organisation, reference, file_name, digest, printed, due)
