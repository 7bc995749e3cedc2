"""Sources: the documents that an announcement quotes, their text read once."""

import json
from datetime import datetime

from editor.domain.errors import EditorError
from editor.domain.findings import Source, SourcePage
from editor.domain.values import frozen
from editor.store.moments import as_text as moment_text
from editor.store.moments import from_text as moment
from editor.store.moments import now
from editor.store.rows import Value, insert, sha256
from editor.store.store import Store


@frozen
class StoredSource:
    """A source without its bytes; `added` is UTC."""

    id: int
    source: Source
    sha256: str
    added: datetime
    by: str


def add_source(
    store: Store, announcement: str, name: str, data: bytes, pages: tuple[SourcePage, ...], by: str
) -> StoredSource:
    """Keeps the file as it came and its text; the same file again comes back as it is kept already."""
    digest = sha256(data)
    known = [stored for stored in sources(store, announcement) if stored.sha256 == digest]
    if known:
        return known[0]
    added = now()
    about: dict[str, Value] = {"name": name, "sha256": digest, "added": moment_text(added), "writer": by}
    text = json.dumps([[page.number, page.text] for page in pages], ensure_ascii=False)
    with store.write() as connection:
        key = insert(connection, "sources", announcement=announcement, pages=text, data=data, **about)
    return StoredSource(key, Source(name, pages, str(key)), digest, added, by)


def sources(store: Store, announcement: str) -> tuple[StoredSource, ...]:
    """In the order in which they were attached, without those that were taken off."""
    found = store.rows(
        "SELECT id, name, pages, sha256, added, writer FROM sources WHERE announcement = ? AND removed IS NULL "
        "ORDER BY id",
        (announcement,),
    )
    return tuple(
        StoredSource(key, Source(name, _pages(pages), str(key)), digest, moment(added), by)
        for key, name, pages, digest, added, by in found
    )


def source_data(store: Store, source_id: int) -> bytes:
    """The file as it was attached."""
    row = store.row("SELECT data FROM sources WHERE id = ?", (source_id,))
    if row is None:
        raise EditorError("This source is not in the store.", "Attach the file again.")
    data: bytes = row[0]
    return data


def remove_source(store: Store, source_id: int) -> None:
    """Takes it off the announcement; the file stays in the store."""
    with store.write() as connection:
        connection.execute("UPDATE sources SET removed = ? WHERE id = ?", (moment_text(now()), source_id))


def bring_source_back(store: Store, source_id: int) -> None:
    with store.write() as connection:
        connection.execute("UPDATE sources SET removed = NULL WHERE id = ?", (source_id,))


def _pages(text: str) -> tuple[SourcePage, ...]:
    return tuple(SourcePage(number, words) for number, words in json.loads(text))
