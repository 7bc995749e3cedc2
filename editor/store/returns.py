"""Returns: the files that came back, as they came; one that was taken for another copy's is kept and passed over."""

from datetime import datetime

from editor.domain.errors import EditorError
from editor.domain.values import frozen
from editor.store.moments import as_text as moment_text
from editor.store.moments import from_text as moment
from editor.store.moments import now
from editor.store.rows import insert, sha256
from editor.store.store import Row, Store


@frozen
class StoredReturn:
    """`copy_id` is 0 where no copy of ours was recognised; `sender` is whom it came from as far as known; `detail` is
    JSON of what was read besides the proposals, its form known to whoever reads returns; `taken_in` is UTC."""

    id: int
    draft_id: int
    copy_id: int
    file_name: str
    sha256: str
    sender: str
    answer: str
    taken_in: datetime
    by: str
    detail: str


_COLUMNS = "id, draft, coalesce(copy, 0), file_name, sha256, sender, answer, taken_in, writer, detail"
_STAYS = "id NOT IN (SELECT returned FROM moved_returns)"


def add_return(
    store: Store,
    draft_id: int,
    data: bytes,
    file_name: str,
    by: str,
    copy_id: int = 0,
    sender: str = "",
    answer: str = "",
    detail: str = "{}",
) -> StoredReturn:
    """Keeps the file as it came, durably."""
    taken_in, digest = now(), sha256(data)
    with store.write() as connection:
        key = insert(
            connection,
            "returns",
            draft=draft_id,
            copy=copy_id or None,
            file_name=file_name,
            sha256=digest,
            sender=sender,
            answer=answer,
            taken_in=moment_text(taken_in),
            writer=by,
            detail=detail,
            data=data,
        )
    return StoredReturn(key, draft_id, copy_id, file_name, digest, sender, answer, taken_in, by, detail)


def returns(store: Store, draft_id: int) -> tuple[StoredReturn, ...]:
    """Oldest first."""
    found = store.rows(f"SELECT {_COLUMNS} FROM returns WHERE draft = ? AND {_STAYS} ORDER BY id", (draft_id,))
    return tuple(_return(row) for row in found)


def newest_returns(store: Store, draft_id: int) -> dict[str, StoredReturn]:
    """By partner, what came back last of the newest copy that they got."""
    found = store.rows(
        "SELECT c.partner, r.id, r.draft, r.copy, r.file_name, r.sha256, r.sender, r.answer, r.taken_in, r.writer, "
        "r.detail FROM returns r JOIN copies c ON c.id = r.copy WHERE r.draft = ? "
        "AND r.id NOT IN (SELECT returned FROM moved_returns) AND c.id = (SELECT max(own.id) FROM copies own "
        "JOIN rounds o ON o.id = own.round WHERE o.draft = r.draft AND own.partner = c.partner) ORDER BY r.id",
        (draft_id,),
    )
    return {partner: _return(tuple(row)) for partner, *row in found}


def returns_of_file(store: Store, digest: str) -> tuple[StoredReturn, ...]:
    """Where the very same file, known by its SHA-256, was taken in before."""
    found = store.rows(f"SELECT {_COLUMNS} FROM returns WHERE sha256 = ? AND {_STAYS} ORDER BY id", (digest,))
    return tuple(_return(row) for row in found)


def mark_moved(store: Store, return_id: int, became: int, by: str) -> None:
    """The file was another copy's: from now on `became`, the same file taken in as that, stands for it."""
    with store.write() as connection:
        insert(connection, "moved_returns", returned=return_id, became=became, moved=moment_text(now()), writer=by)


def first_taken_in(store: Store, return_id: int) -> datetime:
    """When the file came, whoever's it was taken for then, however often it was moved since."""
    row = store.row(
        "WITH RECURSIVE was(id) AS (VALUES(?) UNION SELECT returned FROM moved_returns JOIN was ON became = was.id) "
        "SELECT taken_in FROM returns WHERE id IN (SELECT id FROM was) ORDER BY id LIMIT 1",
        (return_id,),
    )
    if row is None:
        raise EditorError("This returned file is not in the store.", "Take it in again.")
    return moment(row[0])


def return_data(store: Store, return_id: int) -> bytes:
    """The file as it came."""
    row = store.row("SELECT data FROM returns WHERE id = ?", (return_id,))
    if row is None:
        raise EditorError("This returned file is not in the store.", "Take it in again.")
    data: bytes = row[0]
    return data


def _return(row: Row) -> StoredReturn:
    key, draft_id, copy_id, file_name, digest, sender, answer, taken_in, by, detail = row
    return StoredReturn(key, draft_id, copy_id, file_name, digest, sender, answer, moment(taken_in), by, detail)
