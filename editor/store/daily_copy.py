"""A copy of the database a day, for the day when the file is found damaged."""

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

from editor.store.backup import STAMP, backups, copy_database
from editor.store.store import Store
from editor.store.trouble import explained

DAILY = 7
"""How many daily copies are kept; those made before a migration stay for good."""


def keep_daily_copy(store: Store) -> Path | None:
    """Makes a copy if the last is a day old and lets the oldest go; None where none was due or the store is read-only.
    Takes its time on a large store: call it beside the window. Raises EditorError where it could not be written."""
    kept = backups(store.path, "daily")
    if store.read_only or (kept and datetime.now(UTC) - _made(kept[-1]) < timedelta(days=1)):
        return None
    try:
        target = copy_database(store.connection, store.path, "daily")
    except sqlite3.Error as error:
        raise explained(error, store.path) from error
    for old in backups(store.path, "daily")[:-DAILY]:
        old.unlink(missing_ok=True)
    return target


def _made(backup: Path) -> datetime:
    return datetime.strptime(backup.name.rpartition(".")[2], STAMP).replace(tzinfo=UTC)
