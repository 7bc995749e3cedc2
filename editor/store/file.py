"""The database file as a file: its name as SQLite takes it, and what can be seen of its state from outside."""

from pathlib import Path
from urllib.parse import quote


def uri_of(path: Path, mode: str) -> str:
    """The path as SQLite takes it with a mode; '#', '?' and '%' in names are escaped, drives and shares kept."""
    name = path.as_posix()
    return f"file://{'' if name.startswith('/') else '/'}{quote(name, safe='/:')}?{mode}"


def cut_off(path: Path) -> bool:
    """The file is shorter than its own header says, and no log holds the rest (SQLite overlooks a cut last page)."""
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except OSError:
        return False  # it isn't there, or SQLite will say what is wrong with it
    if not header.startswith(b"SQLite format 3\0") or len(header) < 100:
        return False
    # in this order: a program that is writing this moment leaves its log until the file is as long as its header says
    if pending(path) or path.with_name(f"{path.name}-journal").exists():
        return False
    page, pages = int.from_bytes(header[16:18], "big"), int.from_bytes(header[28:32], "big")
    return path.stat().st_size < (65536 if page == 1 else page) * pages


def pending(path: Path) -> bool:
    """A program that was killed, or one that runs, has written to the log what is not in the file yet."""
    log = path.with_name(f"{path.name}-wal")
    return log.is_file() and log.stat().st_size > 0
