"""Small things that all tables share: a row written by its columns' names, a hash."""

import sqlite3

Value = str | int | bytes | None


def insert(connection: sqlite3.Connection, table: str, **row: Value) -> int:
    """The new row's id; within the transaction that is open. Plugins that others may have installed are not run."""
    from sqlite_utils import Database  # a tenth of a second: with the first row of sign-off, not with the window

    return Database(connection, execute_plugins=False).table(table).insert(row).last_rowid or 0


def sha256(data: bytes) -> str:
    import hashlib  # loads OpenSSL: not on the way to the first paint

    return hashlib.sha256(data).hexdigest()
