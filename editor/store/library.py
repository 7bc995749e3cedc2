"""The libraries: what is kept for all drafts, in which drafts it was used, and what was put out of them."""

import json
import sqlite3
from datetime import datetime
from typing import Any

from editor.domain.draft import Draft
from editor.domain.library import Entry, Known, Library, key_of
from editor.domain.library_json import known_from_json, known_to_json
from editor.domain.text import clean
from editor.store.content import from_text
from editor.store.moments import as_text as moment_text
from editor.store.moments import from_text as moment
from editor.store.moments import now
from editor.store.store import Row, Store

_COLUMNS = "id, kind, content, by_hand, (SELECT count(*) FROM library_uses WHERE entry = library.id)"


def entries(store: Store) -> tuple[Entry, ...]:
    """All that is kept, what was used last first."""
    return tuple(
        map(_entry, store.rows(f"SELECT {_COLUMNS} FROM library WHERE removed IS NULL ORDER BY used DESC, id"))
    )


def find_entry(store: Store, library: Library, value: Known) -> Entry | None:
    """The entry of the same key, None where there is none that is kept."""
    row = store.row(
        f"SELECT {_COLUMNS} FROM library WHERE kind = ? AND key = ? AND removed IS NULL",
        (library.value, _key(library, value)),
    )
    return _entry(row) if row else None


def was_removed(store: Store, library: Library, value: Known) -> bool:
    """Somebody put it out on purpose: it does not come back by itself."""
    query = "SELECT 1 FROM library WHERE kind = ? AND key = ? AND removed IS NOT NULL"
    return store.row(query, (library.value, _key(library, value))) is not None


def keep(store: Store, entry: Entry) -> int:
    """Adds the entry, or gives the one with its id another value; one with the same key gives way. Its id."""
    key, content = _key(entry.library, entry.value), _content(entry.value)
    with store.write() as connection:
        same = connection.execute(
            "SELECT id FROM library WHERE kind = ? AND key = ?", (entry.library.value, key)
        ).fetchone()
        if same and entry.id and same[0] != entry.id:
            _forget(connection, same[0])
        entry_id: int = entry.id or (same[0] if same else 0)
        if entry_id:
            connection.execute(
                "UPDATE library SET key = ?, content = ?, by_hand = ?, used = ?, removed = NULL WHERE id = ?",
                (key, content, entry.by_hand, moment_text(now()), entry_id),
            )
            return entry_id
        added = connection.execute(
            "INSERT INTO library (kind, key, content, by_hand, used) VALUES (?, ?, ?, ?, ?)",
            (entry.library.value, key, content, entry.by_hand, moment_text(now())),
        )
        return added.lastrowid or 0


def remove(store: Store, entry_id: int) -> None:
    """Puts the entry out; `keep` with the same value brings it back."""
    with store.write() as connection:
        connection.execute("UPDATE library SET removed = ? WHERE id = ?", (moment_text(now()), entry_id))


def note_use(store: Store, entry_id: int, draft_id: int) -> None:
    with store.write() as connection:
        connection.execute("INSERT OR IGNORE INTO library_uses (entry, draft) VALUES (?, ?)", (entry_id, draft_id))
        connection.execute("UPDATE library SET used = ? WHERE id = ?", (moment_text(now()), entry_id))


def numbered_since(store: Store, revision_id: int, limit: int) -> list[tuple[int, int, Draft, datetime]]:
    """The newest numbered revisions after one, oldest first: id, the draft's id, the draft, when; examples apart."""
    rows = store.rows(
        "SELECT id, draft, content, saved FROM revisions WHERE id > ? AND number > 0 AND why <> 'example' "
        "AND content IS NOT NULL ORDER BY id DESC LIMIT ?",
        (revision_id, limit),
    )
    return [(row[0], row[1], from_text(row[2]), moment(row[3])) for row in reversed(rows)]


def _forget(connection: sqlite3.Connection, entry_id: int) -> None:
    connection.execute("DELETE FROM library_uses WHERE entry = ?", (entry_id,))
    connection.execute("DELETE FROM library WHERE id = ?", (entry_id,))


def _key(library: Library, value: Known) -> str:
    return clean(key_of(library, value))


def _content(value: Known) -> str:
    return clean(json.dumps(known_to_json(value), ensure_ascii=False, separators=(",", ":")))


def _entry(row: Row) -> Entry:
    form: Any = json.loads(row[2])
    library = Library(row[1])
    return Entry(library, known_from_json(library, form), bool(row[3]), row[4], row[0])
