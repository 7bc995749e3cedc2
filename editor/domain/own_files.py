"""The open database's own files, which must not be taken for anybody else's.

On Linux and macOS a process that opens and closes a file lets go of every lock that it holds on it, SQLite's too:
another program could then write in the middle of our writing. So whatever reads or writes a file that the writer chose
comes through here first. The locks belong to the process; hence the list does as well.
"""

import os
from pathlib import Path

from editor.domain.errors import EditorError, UnreadableFile

_BESIDE = ("", "-wal", "-shm", "-journal")
_open: list[Path] = []
"""Databases that are open in this process, each as often as it is open."""


def hold(database: Path) -> None:
    """It is open."""
    _open.append(database)


def let_go(database: Path) -> None:
    """It has been closed."""
    _open.remove(database)


def is_own(path: Path) -> bool:
    """Whether it is a file of an open database, also under another name (a link, another way to the folder)."""
    return any(_is_same(path, database.with_name(database.name + end)) for database in _open for end in _BESIDE)


def read_chosen(path: Path, most: int = -1) -> bytes:
    """The bytes, or the first `most`, of a file that the writer chose. Raises UnreadableFile for one of the open
    database's, before it is opened; OSError as usual."""
    if is_own(path):
        raise UnreadableFile(*_refused(path))
    with path.open("rb") as file:
        return file.read(most)


def check_target(path: Path) -> None:
    """Raises EditorError where writing to it would go over the open database."""
    if is_own(path):
        raise EditorError(*_refused(path))


def _refused(path: Path) -> tuple[str, str]:
    return f"{path.name} is where Standfirst keeps the drafts, and is open.", "Choose another file."


def _is_same(path: Path, own: Path) -> bool:
    """Only names and numbers are looked at; nothing is opened."""
    try:
        return os.path.samestat(path.stat(), own.stat())
    except (OSError, ValueError):
        return _resolved(path) == _resolved(own)


def _resolved(path: Path) -> str:
    """Where it is, or would be."""
    try:
        return os.path.normcase(os.path.realpath(path))
    except (OSError, ValueError):
        return str(path)
