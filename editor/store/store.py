"""The database file as the program holds it: a connection a thread, durable transactions, errors in plain words."""

import sqlite3
import threading
import weakref
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from datetime import datetime
from pathlib import Path
from typing import Any

from editor.domain.own_files import hold, let_go
from editor.store.opening import PATIENCE, Opened, connect, opened
from editor.store.schema import transaction
from editor.store.trouble import explained, trouble

Row = tuple[Any, ...]
Values = Sequence[str | int | float | bytes | None]


class _Handle:
    """One thread's connection; closed when the thread is gone."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    def __del__(self) -> None:
        self.connection.close()


class Store:
    """`path` is the file; `read_only` says that saving will fail; `is_new` that the tables were made just now."""

    def __init__(self, path: Path, state: Opened) -> None:
        self.path = path
        self.read_only = state.read_only
        self.is_new = state.is_new
        self.saved_here: dict[int, datetime] = {}
        """When this program last saved each draft: what stands there from another moment is another program's."""
        self.logged_here: set[tuple[int, str]] = set()
        """The lines of the log that this program wrote, each with its moment: the others are another program's."""
        self._state = state
        self._local = threading.local()
        self._handles: weakref.WeakSet[_Handle] = weakref.WeakSet()
        self._lock = threading.Lock()
        self._closed = False
        hold(path)
        self._keep(state.connection)

    @property
    def connection(self) -> sqlite3.Connection:
        """This thread's own connection."""
        handle: _Handle | None = getattr(self._local, "handle", None)
        if handle is None:
            return self._keep(connect(self._state.uri, self._state.patience))
        return handle.connection

    def _keep(self, connection: sqlite3.Connection) -> sqlite3.Connection:
        self._local.handle = handle = _Handle(connection)
        with self._lock:
            if self._closed:
                connection.close()
            self._handles.add(handle)
        return connection

    def rows(self, query: str, values: Values = ()) -> list[Row]:
        """All rows of a query. Raises EditorError where the file can't be read."""
        try:
            return self.connection.execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise explained(error, self.path) from error

    def row(self, query: str, values: Values = ()) -> Row | None:
        """The first row of a query, None where there is none."""
        try:
            row: Row | None = self.connection.execute(query, values).fetchone()
        except sqlite3.Error as error:
            raise explained(error, self.path) from error
        return row

    @contextmanager
    def write(self) -> Iterator[sqlite3.Connection]:
        """One transaction: durable at the end of the block, or nothing of it; a block within joins the outer one.
        Raises EditorError where it could not be written (full disk, held by another program, read-only)."""
        if self.read_only:
            raise trouble("READONLY", self.path)
        try:
            connection = self.connection
            with nullcontext() if connection.in_transaction else transaction(connection):
                yield connection
        except sqlite3.Error as error:
            raise explained(error, self.path) from error

    def close(self) -> None:
        """Ends every thread's connection; the last one folds the write-ahead log into the file."""
        with self._lock:
            was_open, self._closed = not self._closed, True
            for handle in self._handles:
                handle.connection.close()
        if was_open:
            let_go(self.path)
        if self._state.folder:
            self._state.folder.cleanup()

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_store(path: Path, patience: float = PATIENCE) -> Store:
    """Opens the database, making a missing or empty one and migrating an older one (a copy of it is kept first).

    A file that can't be written is opened to be read. `patience` is how many seconds to wait for another program that
    holds it. Raises EditorError for a file that is no database of ours, damaged, newer than the program or held.
    """
    path = path.absolute()
    return Store(path, opened(path, patience))
