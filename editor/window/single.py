"""One window a database: a second start brings the first window to the front, also after a crash left its lock."""

import getpass
import hashlib
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep

from PySide6.QtCore import QLockFile, QObject

from editor.domain.errors import EditorError

ANSWER = 3.0
"""Seconds that a second start waits for the first window, which may be starting itself."""


def _folder() -> Path:
    """A folder of this user's own for locks and sockets. Raises EditorError if another user has taken its name."""
    try:
        name = str(os.getuid())  # type: ignore[attr-defined,unused-ignore]  # not on Windows, where folders are a user's own
    except AttributeError:
        name = hashlib.sha256(getpass.getuser().encode()).hexdigest()[:8]
    folder = Path(tempfile.gettempdir()) / f"standfirst-{name}"
    folder.mkdir(mode=0o700, exist_ok=True)
    if os.name == "posix":
        found = folder.lstat()
        if found.st_uid != os.getuid() or found.st_mode & 0o077 or folder.is_symlink():
            raise EditorError(f"{folder} is not safe to use.", "Remove it and start again.")
    return folder


class Single(QObject):
    """`is_first` says whether this process may open the database."""

    def __init__(self, database: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        key = hashlib.sha256(os.path.normcase(database.resolve()).encode()).hexdigest()[:16]
        folder = _folder()
        self._name = f"standfirst-{key}" if os.name == "nt" else str(folder / f"{key}.s")
        self._lock = QLockFile(str(folder / f"{key}.lock"))
        self._lock.setStaleLockTime(0)
        self.is_first = self._lock.tryLock(0)

    def listen(self, bring_to_front: Callable[[], object]) -> None:
        """From now on a second start is heard; only this user can reach the socket."""
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._name)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)

        def heard() -> None:
            while (socket := server.nextPendingConnection()) is not None:
                socket.write(b"shown\n")
                socket.flush()
                socket.disconnectFromServer()
                bring_to_front()

        server.newConnection.connect(heard)
        server.listen(self._name)

    def call_first(self) -> bool:
        """Asks the first window to come to the front. False if that process is gone: then this one is the first.

        Raises EditorError where the first one lives and does not answer.
        """
        from PySide6.QtNetwork import QLocalSocket

        until = monotonic() + ANSWER
        while monotonic() < until:
            if self._lock.tryLock(0):
                self.is_first = True
                return False
            socket = QLocalSocket()
            socket.connectToServer(self._name)
            if socket.waitForConnected(200) and socket.waitForReadyRead(1000):
                return True
            sleep(0.05)
        raise EditorError(
            "Standfirst has this file open already, and does not answer.", "Close it first, or end it and start again."
        )

    def release(self) -> None:
        if self.is_first:
            self._lock.unlock()
