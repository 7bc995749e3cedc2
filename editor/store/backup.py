"""Copies of the database beside it."""

import re
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

STAMP = "%Y%m%d-%H%M%S-%f"


def newest_backup(path: Path) -> Path | None:
    """The latest copy of this database, None where there is none."""
    return max(backups(path), default=None, key=lambda backup: backup.name.rpartition(".")[2])


def backups(path: Path, why: str = "[a-z0-9-]+") -> list[Path]:
    """The copies of this database, oldest first among those made for one reason ("daily", "form-1")."""
    name = re.compile(rf"{re.escape(path.name)}\.backup-{why}\.\d{{8}}-\d{{6}}-\d{{6}}")
    return sorted(found for found in path.parent.iterdir() if name.fullmatch(found.name))


def copy_database(source: sqlite3.Connection, path: Path, why: str) -> Path:
    """Writes drafts.db.backup-WHY.TIME beside the database, whole or not at all, and durably."""
    stamp = f"{datetime.now(UTC):{STAMP}}"
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
