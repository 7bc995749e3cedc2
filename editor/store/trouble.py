"""What SQLite complains of, in words a writer can act on."""

import sqlite3
from pathlib import Path

from editor.domain.errors import EditorError
from editor.store.backup import newest_backup

_READ_ONLY = "Copy it to a folder where you may write and open the copy with --db."
_WORDS = {
    "FULL": (
        "The disk is full, so {name} could not be saved.",
        "Free some space: what you typed is still in the window and is saved as soon as there is room.",
    ),
    "IOERR": (
        "The disk did not take what should be saved in {name}.",
        "See whether the drive is still connected and has room; what you typed is still in the window.",
    ),
    "BUSY": (
        "Another program holds {name}.",
        "Close the other program that has it open (a second Standfirst, a backup, a database browser) and try again.",
    ),
    "READONLY": ("{name} can be read but not written.", _READ_ONLY),
    "CANTOPEN": ("{name} can't be opened.", "See that its folder is there and that you may write in it."),
    "NOTADB": ("{name} is not a Standfirst database.", "Choose another file with --db; this one was left as it is."),
}
_ALIKE = {"LOCKED": "BUSY", "PROTOCOL": "BUSY", "PERM": "CANTOPEN", "AUTH": "CANTOPEN", "TOOBIG": "FULL"}


def code(error: sqlite3.Error) -> str:
    """SQLite's own name of the error without its prefix and detail: "BUSY", "CORRUPT", "IOERR"."""
    name: str = getattr(error, "sqlite_errorname", "") or ""
    return name.removeprefix("SQLITE_").split("_")[0]


def explained(error: sqlite3.Error, path: Path) -> sqlite3.Error | EditorError:
    """The error as the writer should hear it; an error that is a bug of ours comes back as it is."""
    name = _ALIKE.get(code(error), code(error))
    if name == "CORRUPT":
        return damaged(path)
    if name not in _WORDS:
        return error
    return trouble(name, path)


def trouble(name: str, path: Path) -> EditorError:
    """The words for one of SQLite's errors."""
    message, hint = _WORDS[name]
    return EditorError(message.format(name=path), hint)


def damaged(path: Path) -> EditorError:
    """Names the newest backup where there is one; nothing is written to the damaged file."""
    backup = newest_backup(path)
    hint = (
        f"Your newest backup is {backup}: open it with --db."
        if backup
        else "Restore it from a backup of this computer, or open another file with --db."
    )
    return EditorError(f"{path} is damaged and was left as it is.", hint)
