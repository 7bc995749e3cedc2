"""Releases: what went out, with its certificate and files; what was withdrawn and what corrects it."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from editor.domain.draft import Draft
from editor.domain.errors import EditorError
from editor.domain.values import frozen
from editor.store.content import from_text
from editor.store.moments import as_text as moment_text
from editor.store.moments import from_text as moment
from editor.store.moments import now
from editor.store.rows import Value, insert, sha256
from editor.store.store import Row, Store


@frozen
class ReleaseFile:
    """A file of a release; `data` is kept, so that a start after a crash can write what should stand at `path`."""

    id: int
    path: Path
    sha256: str
    data: bytes


@frozen
class Release:
    """`certificate` is JSON; `released` and `withdrawn` are UTC."""

    id: int
    draft_id: int
    revision_id: int
    released: datetime
    by: str
    certificate: str
    withdrawn: datetime | None = None
    withdrawn_by: str = ""
    withdrawn_why: str = ""


@frozen
class Correction:
    """A draft that corrects a release, and what it says has changed."""

    draft_id: int
    release_id: int
    made: datetime
    by: str
    what: str


_RELEASE = (
    "SELECT r.id, r.draft, r.revision, r.released, r.writer, r.certificate, w.made, w.writer, w.reason "
    "FROM releases r LEFT JOIN withdrawals w ON w.release = r.id"
)


def add_release(
    store: Store,
    draft_id: int,
    revision_id: int,
    certificate: str,
    files: Iterable[tuple[Path, bytes]],
    by: str,
    released: datetime | None = None,
) -> Release:
    """Records a release, its files pending until `mark_placed`; `released` is UTC, now where it is not given."""
    released = released or now()
    sealed: dict[str, Value] = {"revision": revision_id, "certificate": certificate}
    with store.write() as connection:
        key = insert(connection, "releases", draft=draft_id, released=moment_text(released), writer=by, **sealed)
        for path, data in files:
            file = insert(connection, "release_files", release=key, path=str(path), sha256=sha256(data), data=data)
            insert(connection, "pending_files", file=file)
    return Release(key, draft_id, revision_id, released, by, certificate)


def releases(store: Store, draft_id: int) -> tuple[Release, ...]:
    """Oldest first."""
    return tuple(_release(row) for row in store.rows(f"{_RELEASE} WHERE r.draft = ? ORDER BY r.id", (draft_id,)))


def release_by_id(store: Store, release_id: int) -> Release:
    row = store.row(f"{_RELEASE} WHERE r.id = ?", (release_id,))
    if row is None:
        raise EditorError("This release is not in the store.", "The list shows what went out.")
    return _release(row)


def release_files(store: Store, release_id: int) -> tuple[ReleaseFile, ...]:
    found = store.rows("SELECT id, path, sha256, data FROM release_files WHERE release = ? ORDER BY id", (release_id,))
    return tuple(_file(row) for row in found)


def releases_of_file(store: Store, digest: str) -> tuple[Release, ...]:
    """Those that have a file with this SHA-256, oldest first."""
    query = f"{_RELEASE} WHERE r.id IN (SELECT release FROM release_files WHERE sha256 = ?) ORDER BY r.id"
    return tuple(_release(row) for row in store.rows(query, (digest,)))


def pending_files(store: Store) -> tuple[ReleaseFile, ...]:
    """Files of releases that may not have got to their place: the program ended in between."""
    found = store.rows(
        "SELECT f.id, f.path, f.sha256, f.data FROM pending_files p JOIN release_files f ON f.id = p.file ORDER BY f.id"
    )
    return tuple(_file(row) for row in found)


def mark_placed(store: Store, file_id: int) -> None:
    """The file stands under its name."""
    with store.write() as connection:
        connection.execute("DELETE FROM pending_files WHERE file = ?", (file_id,))


def add_withdrawal(store: Store, release_id: int, by: str, reason: str) -> None:
    with store.write() as connection:
        insert(connection, "withdrawals", release=release_id, made=moment_text(now()), writer=by, reason=reason)


def add_correction(store: Store, draft_id: int, release_id: int, by: str, what: str) -> Correction:
    """Records that the draft corrects the release."""
    made = now()
    with store.write() as connection:
        about: dict[str, Value] = {"release": release_id, "made": moment_text(made), "writer": by, "what": what}
        insert(connection, "corrections", draft=draft_id, **about)
    return Correction(draft_id, release_id, made, by, what)


def correction(store: Store, draft_id: int) -> Correction | None:
    """What this draft corrects, None where it corrects nothing."""
    row = store.row("SELECT draft, release, made, writer, what FROM corrections WHERE draft = ?", (draft_id,))
    return Correction(row[0], row[1], moment(row[2]), row[3], row[4]) if row else None


def released_drafts(store: Store, but_announcement: str = "") -> tuple[tuple[Release, Draft], ...]:
    """Every release with its wording, newest first, those of one announcement left out."""
    found = store.rows(
        f"{_RELEASE.replace('w.reason ', 'w.reason, v.content ', 1)} JOIN revisions v ON v.id = r.revision "
        "JOIN drafts d ON d.id = r.draft WHERE d.announcement <> ? ORDER BY r.id DESC",
        (but_announcement,),
    )
    return tuple((_release(row[:-1]), from_text(row[-1])) for row in found)


def _release(row: Row) -> Release:
    key, draft_id, revision_id, released, by, certificate, withdrawn, withdrawn_by, why = row
    gone = (moment(withdrawn), withdrawn_by, why) if withdrawn else (None, "", "")
    return Release(key, draft_id, revision_id, moment(released), by, certificate, *gone)


def _file(row: Row) -> ReleaseFile:
    key, path, digest, data = row
    return ReleaseFile(key, Path(path), digest, data)
