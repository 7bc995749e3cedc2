"""Small things that all tables share: a row written by its columns' names, a place as text, a hash."""

import json
import sqlite3

from editor.domain.places import Part, Place

Value = str | int | bytes | None


def insert(connection: sqlite3.Connection, table: str, **row: Value) -> int:
    """The new row's id."""
    columns, marks = ", ".join(row), ", ".join("?" * len(row))
    return connection.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", tuple(row.values())).lastrowid or 0


def place_row(place: Place) -> tuple[str, str, str, int, int]:
    return (place.part.value, place.item, place.paragraph, place.start, place.end)


def place_text(place: Place) -> str:
    return json.dumps(place_row(place))


def place_of(text: str) -> Place:
    part, *rest = json.loads(text)
    return Place(Part(part), *rest)


def sha256(data: bytes) -> str:
    import hashlib  # loads OpenSSL: not on the way to the first paint

    return hashlib.sha256(data).hexdigest()
