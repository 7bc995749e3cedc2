"""The tables, as migrations that are only ever added to.

Plain SQL under PRAGMA user_version, all pending steps in one transaction: two programs that meet a new or an old file
at once can't both migrate it, a crash in between leaves the old schema whole, and opening a current file costs one
read. (Migrations of sqlite-utils record each step after looking outside a transaction, and cost 54 ms to import.)
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

APPLICATION_ID = 0x53744664
"""Written in the file's header: this database is Standfirst's."""


def _append_only(table: str) -> str:
    return f"""
    CREATE TRIGGER {table}_unchanged BEFORE UPDATE ON {table}
    BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;
    CREATE TRIGGER {table}_kept BEFORE DELETE ON {table}
    BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;
    """


_DRAFTS = f"""
    CREATE TABLE drafts (
        id INTEGER PRIMARY KEY, announcement TEXT NOT NULL, audience TEXT NOT NULL, headline TEXT NOT NULL,
        kind TEXT NOT NULL, organisation TEXT NOT NULL, stage TEXT NOT NULL, saved TEXT NOT NULL,
        words INTEGER NOT NULL, current INTEGER NOT NULL, deleted TEXT
    ) STRICT;
    CREATE INDEX drafts_by_saved ON drafts (saved DESC, id DESC) WHERE deleted IS NULL;
    CREATE INDEX drafts_by_announcement ON drafts (announcement);

    CREATE TABLE revisions (
        id INTEGER PRIMARY KEY, draft INTEGER NOT NULL REFERENCES drafts (id), number INTEGER NOT NULL,
        saved TEXT NOT NULL, writer TEXT NOT NULL, why TEXT NOT NULL, words INTEGER NOT NULL,
        content TEXT, packed BLOB, base INTEGER,
        CHECK ((content IS NULL) <> (packed IS NULL)), CHECK ((packed IS NULL) = (base IS NULL))
    ) STRICT;
    CREATE INDEX revisions_by_draft ON revisions (draft, number, id);
    CREATE TRIGGER revisions_numbered_once BEFORE INSERT ON revisions WHEN NEW.number > 0 AND EXISTS
        (SELECT 1 FROM revisions WHERE draft = NEW.draft AND number = NEW.number)
    BEGIN SELECT RAISE(ABORT, 'a number is given once'); END;
    CREATE TRIGGER revisions_unchanged BEFORE UPDATE ON revisions WHEN OLD.number > 0
    BEGIN SELECT RAISE(ABORT, 'a numbered revision stays as it is'); END;
    CREATE TRIGGER revisions_kept BEFORE DELETE ON revisions WHEN OLD.number > 0
    BEGIN SELECT RAISE(ABORT, 'a numbered revision stays'); END;

    CREATE VIRTUAL TABLE search USING fts5 (words, columnsize = 0, tokenize = "unicode61 remove_diacritics 2");

    CREATE TABLE decisions (
        id INTEGER PRIMARY KEY, draft INTEGER NOT NULL REFERENCES drafts (id), partner TEXT NOT NULL,
        standing TEXT NOT NULL, made TEXT NOT NULL, writer TEXT NOT NULL, how TEXT NOT NULL, note TEXT NOT NULL,
        covers TEXT NOT NULL, round INTEGER NOT NULL, evidence INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX decisions_by_draft ON decisions (draft, id);
    {_append_only("decisions")}

    CREATE TABLE log (
        id INTEGER PRIMARY KEY, draft INTEGER NOT NULL, at TEXT NOT NULL, action TEXT NOT NULL, writer TEXT NOT NULL,
        detail TEXT NOT NULL
    ) STRICT;
    CREATE INDEX log_by_draft ON log (draft, id);
    {_append_only("log")}

    CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
"""

MIGRATIONS: tuple[str, ...] = (_DRAFTS,)
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
