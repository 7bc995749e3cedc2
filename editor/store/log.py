"""The office's log: what was done with which draft, when and by whom; added to and never changed."""

from datetime import datetime

from editor.domain.values import frozen
from editor.store.moments import as_text as moment_text
from editor.store.moments import from_text as moment
from editor.store.moments import now
from editor.store.store import Store


@frozen
class LogLine:
    """`at` is UTC; `detail` is JSON, its form known to the action that wrote it."""

    id: int
    draft_id: int
    at: datetime
    action: str
    by: str
    detail: str


def write(store: Store, draft_id: int, action: str, by: str, detail_json: str = "{}") -> None:
    """Adds a line, durably."""
    at = moment_text(now())
    with store.write() as connection:
        added = connection.execute(
            "INSERT INTO log (draft, at, action, writer, detail) VALUES (?, ?, ?, ?, ?)",
            (draft_id, at, action, by, detail_json),
        )
        store.logged_here.add((added.lastrowid or 0, at))


def read(store: Store, draft_id: int) -> list[LogLine]:
    """The lines about a draft, oldest first."""
    found = store.rows("SELECT id, draft, at, action, writer, detail FROM log WHERE draft = ? ORDER BY id", (draft_id,))
    return [LogLine(row[0], row[1], moment(row[2]), *row[3:]) for row in found]


def newest(store: Store, draft_id: int) -> int:
    """The id of a draft's last line, 0 where it has none: another one says that something was done meanwhile."""
    row = store.row("SELECT coalesce(max(id), 0) FROM log WHERE draft = ?", (draft_id,))
    return int(row[0]) if row else 0
