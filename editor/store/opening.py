"""Opens the file whatever state it is in, or says what is wrong with it."""

import shutil
import sqlite3
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic, sleep

from editor.domain.errors import EditorError
from editor.domain.own_files import is_own
from editor.domain.values import frozen
from editor.store.backup import copy_database
from editor.store.file import cut_off, pending, uri_of
from editor.store.schema import APPLICATION_ID, VERSION, migrate, version_of
from editor.store.trouble import code, damaged, explained

PATIENCE = 5.0
"""Seconds to wait for another program that is writing."""


_NO_LOG = ("READONLY", "CANTOPEN", "IOERR")
"""What SQLite says where it may not write the file, or make its log beside it."""


@frozen
class Opened:
    """A first connection, and how to make more like it."""

    connection: sqlite3.Connection
    uri: str
    patience: float
    read_only: bool = False
    is_new: bool = False
    folder: TemporaryDirectory[str] | None = None
    """Where a copy is read from, for as long as the store is open."""


def connect(uri: str, patience: float) -> sqlite3.Connection:
    """A connection with the settings that durable saving stands on; it may be closed by another thread."""
    connection = sqlite3.connect(uri, uri=True, timeout=patience, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA recursive_triggers=ON")  # else REPLACE gets round the triggers of append-only tables
    except BaseException:  # whatever it was, it goes on once the connection is closed
        connection.close()
        raise
    return connection


def opened(path: Path, patience: float) -> Opened:
    """Raises EditorError that says what to do."""
    if path.is_dir():
        raise EditorError(f"{path} is a folder.", "Name a file in it with --db.")
    if not path.parent.is_dir():
        raise EditorError(f"There is no folder {path.parent}.", "Make it first, or name another file with --db.")
    try:
        if not is_own(path) and cut_off(path):
            raise damaged(path)
        try:
            return _writable(path, patience)
        except sqlite3.OperationalError as error:
            if code(error) not in _NO_LOG or not path.is_file():
                raise
            return _read_only(path, patience)
    except sqlite3.Error as error:
        raise explained(error, path) from error


def _writable(path: Path, patience: float) -> Opened:
    uri = uri_of(path, "mode=rwc")
    connection = connect(uri, patience)
    try:
        version = _recognised(connection, path)
        _keep_a_log(connection, patience)
        if version < VERSION:
            version = _migrate(connection, path, version)
        else:
            _try_to_write(connection, version)
    except BaseException:  # whatever it was, it goes on once the connection is closed
        connection.close()
        raise
    return Opened(connection, uri, patience, is_new=version == 0)


def _keep_a_log(connection: sqlite3.Connection, patience: float) -> None:
    """Write-ahead logging; SQLite itself doesn't wait for another program that is switching a new file to it."""
    deadline = monotonic() + patience
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            return
        except sqlite3.OperationalError as error:
            if code(error) != "BUSY" or monotonic() > deadline:
                raise
            sleep(0.02)


def _try_to_write(connection: sqlite3.Connection, version: int) -> None:
    """Fails here, and not at the first save, where we may not write or another program does; nothing is written."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute(f"PRAGMA user_version = {version}")
    finally:
        connection.execute("ROLLBACK")


def _recognised(connection: sqlite3.Connection, path: Path) -> int:
    """The schema version, 0 for an empty file; nothing has been written yet. Raises EditorError if it is not for us."""
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    version = version_of(connection)
    owner = connection.execute("PRAGMA application_id").fetchone()[0]
    if (tables or version) and owner != APPLICATION_ID:
        raise EditorError(
            f"{path} is the database of another program.", "Choose another file with --db; this one was left as it is."
        )
    if version > VERSION:
        raise EditorError(
            f"{path} was written by a newer Standfirst (form {version}, this one knows {VERSION}).",
            "Open it with the newer program, or another file with --db.",
        )
    return version


def _migrate(connection: sqlite3.Connection, path: Path, version: int) -> int:
    """The version that was found; another program may have migrated the file in the meantime."""
    if version:
        if connection.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
            raise damaged(path)
        copy_database(connection, path, f"form-{version}")
    return migrate(connection)


def _read_only(path: Path, patience: float) -> Opened:
    """Where the write-ahead log can't be made, SQLite reads the file only if told that nobody writes it; what a killed
    program left in the log is read from a copy."""
    uri = uri_of(path, "mode=ro")
    try:
        return Opened(_reading(path, uri, patience), uri, patience, read_only=True)
    except sqlite3.OperationalError as error:
        if code(error) not in _NO_LOG:
            raise
    if not pending(path):
        uri = uri_of(path, "mode=ro&immutable=1")
        return Opened(_reading(path, uri, patience), uri, patience, read_only=True)
    folder = TemporaryDirectory(prefix="standfirst-")
    copy = Path(folder.name, path.name)
    for name in (path.name, f"{path.name}-wal"):
        shutil.copyfile(path.with_name(name), copy.with_name(name))
    uri = uri_of(copy, "mode=rw")
    return Opened(_reading(copy, uri, patience), uri, patience, read_only=True, folder=folder)


def _reading(path: Path, uri: str, patience: float) -> sqlite3.Connection:
    connection = connect(uri, patience)
    try:
        version = _recognised(connection, path)
    except BaseException:  # whatever it was, it goes on once the connection is closed
        connection.close()
        raise
    if version < VERSION:
        connection.close()
        raise EditorError(
            f"{path} was written by an older Standfirst and can't be brought up to date, as it is read-only.",
            "Copy it to a folder where you may write and open the copy with --db.",
        )
    return connection
