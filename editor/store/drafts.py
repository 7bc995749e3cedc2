"""Drafts: listed, made, loaded, saved, put away and brought back."""

import sqlite3
from datetime import datetime
from typing import TYPE_CHECKING

from editor.domain.draft import Draft, Stage
from editor.domain.errors import EditorError
from editor.domain.text import clean
from editor.domain.values import frozen
from editor.store.content import as_text, count_words, from_text, searched
from editor.store.draft_list import DraftRow, count_drafts, list_drafts, list_versions
from editor.store.moments import as_text as moment_text
from editor.store.moments import from_text as moment
from editor.store.moments import now
from editor.store.store import Store

if TYPE_CHECKING:
    from editor.domain.revisions import Revision

__all__ = [
    "DraftRow",
    "StoredDraft",
    "add_draft",
    "autosave",
    "bring_back",
    "count_drafts",
    "delete_draft",
    "is_there",
    "list_drafts",
    "list_versions",
    "load_draft",
    "save_revision",
    "set_stage",
]


@frozen
class StoredDraft:
    """A draft with the facts about it; `revision` is the number of its newest numbered revision."""

    id: int
    draft: Draft
    stage: Stage
    saved: datetime
    revision: int


def add_draft(store: Store, draft: Draft, by: str = "", why: str = "created", stage: Stage = Stage.DRAFTING) -> int:
    """The id of the new draft, which stands in its revision 1."""
    with store.write() as connection:
        connection.execute(
            "INSERT INTO drafts (announcement, audience, headline, kind, organisation, stage, saved, words, current) "
            "VALUES (?, '', '', '', '', ?, '', 0, 0)",
            (draft.announcement, stage.value),
        )
        draft_id: int = connection.execute("SELECT last_insert_rowid()").fetchone()[0]
        _save(connection, draft_id, draft, as_text(draft), number=1, by=by, why=why)
    return draft_id


def load_draft(store: Store, draft_id: int) -> StoredDraft:
    """The draft as last saved. Raises EditorError where there is none, or it was deleted."""
    row = store.row(
        "SELECT r.content, d.stage, d.saved, (SELECT max(number) FROM revisions WHERE draft = d.id) "
        "FROM drafts d JOIN revisions r ON r.id = d.current WHERE d.id = ? AND d.deleted IS NULL",
        (draft_id,),
    )
    if row is None:
        raise _no_draft(draft_id)
    return StoredDraft(draft_id, from_text(row[0]), Stage(row[1]), moment(row[2]), row[3])


def is_there(store: Store, draft_id: int) -> bool:
    """Whether there is such a draft that was not deleted."""
    return store.row("SELECT 1 FROM drafts WHERE id = ? AND deleted IS NULL", (draft_id,)) is not None


def autosave(store: Store, draft_id: int, draft: Draft) -> datetime:
    """Keeps the content as an unnumbered snapshot, durably; the same content writes nothing. When it was saved."""
    text = as_text(draft)
    known, saved = _current(store, draft_id)
    if known == text:
        return saved
    with store.write() as connection:
        _check_not_sealed(connection, draft_id)
        revision = _save(connection, draft_id, draft, text)
    store.saved_here[draft_id] = revision.saved
    if revision.id % 10 == 0:
        from editor.store.history import thin

        thin(store, draft_id)
    return revision.saved


def save_revision(store: Store, draft_id: int, draft: Draft, by: str, why: str = "saved") -> "Revision":
    """Keeps the content as the next numbered revision, durably; the newest one is given back if it is the very same."""
    from editor.domain.revisions import Revision

    text = as_text(draft)
    with store.write() as connection:
        newest = connection.execute(
            "SELECT id, number, content, saved, writer, why FROM revisions WHERE draft = ? AND number > 0 "
            "ORDER BY number DESC LIMIT 1",
            (draft_id,),
        ).fetchone()
        if newest is None:
            raise _no_draft(draft_id)
        current = connection.execute("SELECT current FROM drafts WHERE id = ?", (draft_id,)).fetchone()[0]
        if newest[0] == current and newest[2] == text and newest[4:] == (by, why):
            return Revision(newest[0], draft_id, newest[1], draft, moment(newest[3]), by, why)
        _check_not_sealed(connection, draft_id)
        revision = _save(connection, draft_id, draft, text, newest[1] + 1, by, why)
    store.saved_here[draft_id] = revision.saved
    return revision


def _check_not_sealed(connection: sqlite3.Connection, draft_id: int) -> None:
    """Raises EditorError for what went out: it stays as it is, whatever program has it open."""
    stage = connection.execute("SELECT stage FROM drafts WHERE id = ?", (draft_id,)).fetchone()[0]
    if Stage(stage).is_sealed:
        raise EditorError(
            "This statement went out and can't be changed any more.", "Make a correction to send out another wording."
        )


def _current(store: Store, draft_id: int) -> tuple[str, datetime]:
    row = store.row(
        "SELECT r.content, d.saved FROM drafts d JOIN revisions r ON r.id = d.current WHERE d.id = ?", (draft_id,)
    )
    if row is None:
        raise _no_draft(draft_id)
    return row[0], moment(row[1])


def _save(
    connection: sqlite3.Connection,
    draft_id: int,
    draft: Draft,
    text: str,
    number: int = 0,
    by: str = "",
    why: str = "autosaved",
) -> "Revision":
    """Within a transaction: the revision, the line of the list and the search index."""
    from editor.domain.revisions import Revision

    saved, words = now(), count_words(draft)
    revision_id: int = (
        connection.execute(
            "INSERT INTO revisions (draft, number, saved, writer, why, words, content) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (draft_id, number, moment_text(saved), by, why, words, text),
        ).lastrowid
        or 0
    )
    connection.execute(
        "UPDATE drafts SET announcement = ?, audience = ?, headline = ?, kind = ?, organisation = ?, saved = ?, "
        "words = ?, current = ? WHERE id = ?",
        (
            *(clean(text) for text in (draft.announcement, draft.audience, draft.headline, draft.kind.value)),
            *(clean(draft.organisation), moment_text(saved), words, revision_id, draft_id),
        ),
    )
    connection.execute("INSERT OR REPLACE INTO search (rowid, words) VALUES (?, ?)", (draft_id, searched(draft)))
    return Revision(revision_id, draft_id, number, draft, saved, by, why)


def delete_draft(store: Store, draft_id: int) -> None:
    """Takes the draft out of the list; it is kept with all its revisions."""
    _set(store, draft_id, "deleted = ?", moment_text(now()))


def bring_back(store: Store, draft_id: int) -> None:
    """Puts a deleted draft in the list again."""
    _set(store, draft_id, "deleted = ?", None)


def last_deleted(store: Store) -> int | None:
    """The id of the draft that was deleted last, None where none is."""
    row = store.row("SELECT id FROM drafts WHERE deleted IS NOT NULL ORDER BY deleted DESC, id DESC LIMIT 1")
    return int(row[0]) if row else None


def set_stage(store: Store, draft_id: int, stage: Stage) -> None:
    _set(store, draft_id, "stage = ?", stage.value)


def _set(store: Store, draft_id: int, change: str, value: str | None) -> None:
    with store.write() as connection:
        if not connection.execute(f"UPDATE drafts SET {change} WHERE id = ?", (value, draft_id)).rowcount:
            raise _no_draft(draft_id)


def _no_draft(draft_id: int) -> EditorError:
    return EditorError(f"There is no draft {draft_id}.", "The list shows the drafts that there are.")
