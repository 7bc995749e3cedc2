"""Copies of the database beside it: before each migration, and one a day."""

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

DAILY = 7
"""How many daily copies are kept; those made before a migration stay for good."""


def newest_backup(path: Path) -> Path | None:
    """The latest copy of this database, None where there is none."""
    return max(backups(path), default=None, key=lambda backup: backup.name.rpartition(".")[2])


def backups(path: Path, why: str = "*") -> list[Path]:
    """The copies of this database, oldest first within one `why`."""
    folder = path.parent
    start = f"{path.name}.backup-"
    found = [p for p in folder.iterdir() if p.name.startswith(start)] if folder.is_dir() else []
    return sorted(p for p in found if why == "*" or p.name.startswith(f"{start}{why}."))


def copy_database(source: sqlite3.Connection, path: Path, why: str) -> Path:
    """Writes drafts.db.backup-WHY.TIME beside the database, whole or not at all, and durably."""
    stamp = f"{datetime.now(UTC):%Y%m%d-%H%M%S-%f}"
    target = path.with_name(f"{path.name}.backup-{why}.{stamp}")
    unfinished = path.with_name(f"{path.name}.unfinished-{stamp}")
    copy = sqlite3.connect(unfinished, isolation_level=None)
    try:
        copy.execute("PRAGMA synchronous=FULL")
        source.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
        copy.close()
        unfinished.replace(target)
    finally:
        copy.close()
        unfinished.unlink(missing_ok=True)
    return target


def daily_copy(source: sqlite3.Connection, path: Path) -> Path | None:
    """A copy if the last daily one is a day old; older than the last seven go. None where none was due."""
    kept = backups(path, "daily")
    if kept and datetime.now(UTC) - _made(kept[-1]) < timedelta(days=1):
        return None
    target = copy_database(source, path, "daily")
    for old in backups(path, "daily")[:-DAILY]:
        old.unlink(missing_ok=True)
    return target


def _made(backup: Path) -> datetime:
    return datetime.strptime(backup.name.rpartition(".")[2], "%Y%m%d-%H%M%S-%f").replace(tzinfo=UTC)
