"""Recognises a paper of our own that is not just a statement: a certificate of release, a copy for sign-off."""

import re
from enum import StrEnum
from itertools import islice

from editor.desk.read_text import ForeignText
from editor.domain.uk_time import short_time
from editor.domain.values import frozen
from editor.exports.certificate import FILES, TITLE
from editor.store.drafts import is_there
from editor.store.history import load_revision
from editor.store.releases import Release, release_files, releases_of_file
from editor.store.rounds import copy_by_reference, rounds
from editor.store.store import Store

_DIGEST = re.compile(r"\b[0-9a-f]{64}\b")
_MOST_SUMS = 20
"""That are looked up of a text that passes for a certificate; a real one has a few."""


class Kind(StrEnum):
    CERTIFICATE = "certificate of release"
    COPY = "copy for sign-off"


@frozen
class Paper:
    """`line` says what it is and whose; `draft_id` 0: it belongs to none here; `release` is that of a certificate."""

    kind: Kind
    line: str
    draft_id: int = 0
    headline: str = ""
    revision: int = 0
    release: Release | None = None

    @property
    def is_a_known_copy(self) -> bool:
        """Whether it holds the text of a draft here, and can be held against it."""
        return self.kind is Kind.COPY and self.draft_id > 0


def own_paper(store: Store, text: ForeignText) -> Paper | None:
    """None where it is neither."""
    if text.references:
        return _copy(store, text.references)
    words = _words("\n".join(text.paragraphs))
    return _certificate(store, words) if TITLE in words and FILES in words else None


def _copy(store: Store, references: tuple[str, ...]) -> Paper:
    for reference in references:
        known = copy_by_reference(store, reference)
        if known:
            draft_id, copy = known
            sent = next(each for each in rounds(store, draft_id) if each.id == copy.round_id)
            revision = load_revision(store, sent.revision_id)
            headline = revision.draft.headline
            whose = _whose(store, draft_id, headline, revision.number)
            line = f"This is the copy for sign-off {reference}, sent to {copy.organisation} {short_time(sent.sent)}: "
            return Paper(Kind.COPY, f"{line}{whose}.", draft_id, headline, revision.number)
    return Paper(Kind.COPY, f"This is a copy for sign-off, {references[0]}, but of no draft that is here.")


def _certificate(store: Store, words: str) -> Paper:
    """By the files whose sums it lists; then its words are held against those of the certificate that was kept."""
    sums = islice(dict.fromkeys(match[0] for match in _DIGEST.finditer(words.partition(FILES)[2])), _MOST_SUMS)
    found = {release.id: release for each in sums for release in releases_of_file(store, each)}
    if not found:
        return Paper(Kind.CERTIFICATE, "This is a certificate of release, but of nothing that went out from here.")
    kept = {key: _kept(store, release) for key, release in found.items()}
    release = max(found.values(), key=lambda each: (kept[each.id] == words, kept[each.id] in words, each.id))
    revision = load_revision(store, release.revision_id)
    headline = revision.draft.headline
    whose = _whose(store, release.draft_id, headline, revision.number)
    out = f"released {short_time(release.released)}{' and then withdrawn' if release.withdrawn else ''}"
    if kept[release.id] == words:
        line = f"This is the certificate of {whose}, {out}. It is not the statement: choose the Word file or the text."
    elif kept[release.id] in words:
        line = f"This holds the certificate of {whose}, {out}, with other words around it that were not part of it."
    else:
        line = f"This passes for the certificate of {whose}, {out}, but the one that was kept says something else."
    return Paper(Kind.CERTIFICATE, line, release.draft_id, headline, revision.number, release)


def _whose(store: Store, draft_id: int, headline: str, revision: int) -> str:
    of = f"draft {draft_id}" if is_there(store, draft_id) else f"draft {draft_id}, which was deleted"
    return f"revision {revision} of “{headline}” ({of})"


def _kept(store: Store, release: Release) -> str:
    """The words of its certificate, the last of its files."""
    files = release_files(store, release.id)
    return _words(files[-1].data.decode("utf-8-sig", "replace"))


def _words(text: str) -> str:
    """In one line, however a program breaks and indents them."""
    return " ".join(text.split())
