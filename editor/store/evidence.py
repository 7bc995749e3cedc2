"""Evidence: files that show a decision made by e-mail, letter or on paper."""

from datetime import datetime

from editor.domain.errors import EditorError
from editor.domain.values import frozen
from editor.store.moments import as_text as moment_text
from editor.store.moments import from_text as moment
from editor.store.moments import now
from editor.store.rows import Value, insert, sha256
from editor.store.store import Store


@frozen
class Evidence:
    """A kept file without its bytes; `added` is UTC."""

    id: int
    draft_id: int
    name: str
    sha256: str
    added: datetime
    by: str


def add_evidence(store: Store, draft_id: int, name: str, data: bytes, by: str) -> Evidence:
    added, digest = now(), sha256(data)
    about: dict[str, Value] = {"name": name, "sha256": digest, "added": moment_text(added), "writer": by}
    with store.write() as connection:
        key = insert(connection, "evidence", draft=draft_id, data=data, **about)
    return Evidence(key, draft_id, name, digest, added, by)


def evidence(store: Store, draft_id: int) -> tuple[Evidence, ...]:
    """Oldest first."""
    found = store.rows(
        "SELECT id, draft, name, sha256, added, writer FROM evidence WHERE draft = ? ORDER BY id", (draft_id,)
    )
    return tuple(Evidence(key, draft, name, digest, moment(added), by) for key, draft, name, digest, added, by in found)


def evidence_data(store: Store, evidence_id: int) -> bytes:
    """The file as it was attached."""
    row = store.row("SELECT data FROM evidence WHERE id = ?", (evidence_id,))
    if row is None:
        raise EditorError("This evidence is not in the store.", "Attach the file again.")
    data: bytes = row[0]
    return data
