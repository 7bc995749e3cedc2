"""What a draft was: its revisions, old autosaves packed small and the oldest of them let go."""

import zlib
from datetime import datetime
from itertools import pairwise

from editor.domain.errors import EditorError
from editor.domain.revisions import Revision
from editor.domain.values import frozen
from editor.store.content import from_text
from editor.store.moments import from_text as moment
from editor.store.store import Store

KEPT = 50
"""How many autosaves of a draft are kept; numbered revisions are kept whole and for ever."""


@frozen
class RevisionRow:
    """A line of a draft's history; `number` is 0 for an autosave."""

    id: int
    number: int
    saved: datetime
    by: str
    why: str
    words: int


def list_revisions(store: Store, draft_id: int) -> list[RevisionRow]:
    """Newest first."""
    found = store.rows(
        "SELECT id, number, saved, writer, why, words FROM revisions WHERE draft = ? ORDER BY id DESC", (draft_id,)
    )
    return [RevisionRow(row[0], row[1], moment(row[2]), *row[3:]) for row in found]


def load_revision(store: Store, revision_id: int) -> Revision:
    """The draft as it stood then. Raises EditorError where the autosave has been let go since."""
    row = store.row("SELECT id, draft, number, saved, writer, why FROM revisions WHERE id = ?", (revision_id,))
    if row is None:
        raise EditorError("This revision is no longer kept.", "Choose another one.")
    draft = from_text(_content(store, revision_id))
    return Revision(row[0], row[1], row[2], draft, moment(row[3]), row[4], row[5])


def numbered_revision(store: Store, draft_id: int, number: int) -> int:
    """The id of a draft's revision by its number. Raises EditorError where there is none."""
    row = store.row("SELECT id FROM revisions WHERE draft = ? AND number = ? AND number > 0", (draft_id, number))
    if row is None:
        raise EditorError(f"Draft {draft_id} has no revision {number}.", "Its history lists those that it has.")
    key: int = row[0]
    return key


def thin(store: Store, draft_id: int) -> None:
    """Keeps the latest fifty autosaves, all but the newest packed with the revision that followed as dictionary.

    The one that followed and not the one before: then nothing that stays ever depends on what is let go.
    """
    with store.write() as connection:
        rows = connection.execute(
            "SELECT id, content FROM revisions WHERE draft = ? AND id >= coalesce((SELECT max(id) FROM revisions "
            "WHERE draft = ? AND packed IS NOT NULL), 0) AND content IS NOT NULL ORDER BY id",
            (draft_id, draft_id),
        ).fetchall()
        numbered = {
            row[0] for row in connection.execute("SELECT id FROM revisions WHERE draft = ? AND number > 0", (draft_id,))
        }
        for (revision_id, content), (next_id, next_content) in pairwise(rows):
            if revision_id not in numbered:
                connection.execute(
                    "UPDATE revisions SET content = NULL, packed = ?, base = ? WHERE id = ?",
                    (packed(content, next_content), next_id, revision_id),
                )
        connection.execute(
            "DELETE FROM revisions WHERE draft = ? AND number = 0 AND id NOT IN "
            "(SELECT id FROM revisions WHERE draft = ? AND number = 0 ORDER BY id DESC LIMIT ?)",
            (draft_id, draft_id, KEPT),
        )


def packed(text: str, dictionary: str) -> bytes:
    """The text compressed; what it has in common with the dictionary costs next to nothing."""
    packer = zlib.compressobj(zdict=dictionary.encode())
    return packer.compress(text.encode()) + packer.flush()


def unpacked(data: bytes, dictionary: str) -> str:
    opener = zlib.decompressobj(zdict=dictionary.encode())
    return (opener.decompress(data) + opener.flush()).decode()


def _content(store: Store, revision_id: int) -> str:
    """The text of a revision, packed or not, by way of those that it is packed with."""
    chain: list[bytes] = []
    content: str | None = None
    at = revision_id
    while content is None:
        row = store.row("SELECT content, packed, base FROM revisions WHERE id = ?", (at,))
        if row is None:
            raise EditorError("This revision is no longer kept.", "Choose another one.")
        content = row[0]
        if content is None:
            chain.append(row[1])
            at = row[2]
    for data in reversed(chain):
        content = unpacked(data, content)
    return content
