"""The tables, as migrations that are only ever added to.

Plain SQL under PRAGMA user_version, all pending steps in one transaction: two programs that meet a new or an old file
at once can't both migrate it, a crash in between leaves the old schema whole, and opening a current file costs one
read. (Migrations of sqlite-utils record each step after looking outside a transaction, and cost 54 ms to import.)
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from editor.store.steps import DRAFTS, LIBRARIES, MOVED, SIGN_OFF, SOURCES

APPLICATION_ID = 0x53744664
"""Written in the file's header: this database is Standfirst's."""

MIGRATIONS: tuple[str, ...] = (DRAFTS, SIGN_OFF, SOURCES, LIBRARIES, MOVED)
"""Step n leads from version n to n + 1. Released steps are never edited; a database of each version is in the tests."""

VERSION = len(MIGRATIONS)


def version_of(connection: sqlite3.Connection) -> int:
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version


def migrate(connection: sqlite3.Connection, to: int = VERSION) -> int:
    """Brings the database to a version, in one transaction; the version that it had."""
    with transaction(connection):
        before = version_of(connection)
        for step in MIGRATIONS[before:to]:
            for statement in _statements(step):
                connection.execute(statement)
        if before < to:
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {to}")
    return before


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Commits at the end of the block, or leaves everything as it was."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def _statements(script: str) -> list[str]:
    """The statements one by one (executescript would end the transaction first)."""
    found: list[str] = []
    rest = ""
    for piece in script.split(";"):
        rest += piece + ";"
        if sqlite3.complete_statement(rest):
            found.append(rest.strip())
            rest = ""
    return found[:-1] if found and found[-1] == ";" else found
