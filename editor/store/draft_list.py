"""The list of drafts, and the search in it."""

import re
from collections.abc import Iterable
from datetime import datetime
from unicodedata import normalize

from editor.domain.draft import Stage
from editor.domain.values import frozen
from editor.store.moments import from_text as moment
from editor.store.store import Row, Store


@frozen
class DraftRow:
    """A line of the list; `saved` is UTC, and so is `out`: when it was released or withdrawn, None while it was not."""

    id: int
    announcement: str
    audience: str
    headline: str
    kind: str
    organisation: str
    stage: Stage
    saved: datetime
    words: int
    out: datetime | None = None

    @property
    def on(self) -> datetime:
        """The time that a list shows: of what went out when it did, else of the last save."""
        return self.out or self.saved


_TOKEN = re.compile(r"\w+")
_COLUMNS = "id, announcement, audience, headline, kind, organisation, stage, saved, words, " + (
    "(SELECT max(coalesce(w.made, r.released)) FROM releases r LEFT JOIN withdrawals w ON w.release = r.id "
    "WHERE r.draft = drafts.id)"
)
_LISTED = "FROM drafts WHERE deleted IS NULL"
_TELLING = 40
"""By how many of its phrases, and of its words, a text is looked for."""
_PHRASE = 3
_FOUND = " AND id IN (SELECT rowid FROM search WHERE search MATCH ?)"


def list_drafts(store: Store, text: str = "", offset: int = 0, limit: int = 200) -> list[DraftRow]:
    """Newest saved first, deleted ones left out; with a text, those that hold each of its words or its beginning."""
    query = _query(text)
    found = store.rows(
        f"SELECT {_COLUMNS} {_LISTED}{_FOUND if query else ''} ORDER BY saved DESC, id DESC LIMIT ? OFFSET ?",
        (*query, limit, offset),
    )
    return [_row(row) for row in found]


def list_versions(store: Store, announcement: str) -> list[DraftRow]:
    """The audience versions of one announcement, in the order in which they were made."""
    found = store.rows(f"SELECT {_COLUMNS} {_LISTED} AND announcement = ? ORDER BY id", (announcement,))
    return [_row(row) for row in found]


def count_drafts(store: Store, text: str = "") -> int:
    """How many `list_drafts` has in all."""
    query = _query(text)
    return int(store.rows(f"SELECT count(*) {_LISTED}{_FOUND if query else ''}", query)[0][0])


def _row(row: Row) -> DraftRow:
    key, announcement, audience, headline, kind, organisation, stage, saved, words, out = row
    about = (key, announcement, audience, headline, kind, organisation, Stage(stage), moment(saved), words)
    return DraftRow(*about, moment(out) if out else None)


def _query(text: str) -> tuple[str, ...]:
    words = _TOKEN.findall(normalize("NFC", text))
    return (" ".join(f'"{word}"*' for word in words),) if words else ()


def likely_drafts(store: Store, text: str, limit: int = 20) -> list[int]:
    """The ids of the drafts that have most of the text's phrases, deleted drafts too, the likeliest first; then those
    that have most of its longer words."""
    words = [word.lower() for word in _TOKEN.findall(normalize("NFC", text))]
    step = max(1, len(words) // _TELLING)
    phrases = dict.fromkeys(" ".join(words[at : at + _PHRASE]) for at in range(0, len(words) - _PHRASE + 1, step))
    longest = sorted(dict.fromkeys(words), key=len)[-_TELLING:]
    found = dict.fromkeys((*_with_most(store, phrases, limit), *_with_most(store, longest, limit)))
    return list(found)[:limit]


def _with_most(store: Store, phrases: Iterable[str], limit: int) -> list[int]:
    query = " OR ".join(f'"{phrase}"' for phrase in phrases)
    if not query:
        return []
    matching = "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rank, rowid DESC LIMIT ?"
    return [row[0] for row in store.rows(matching, (query, limit))]
