"""The libraries: filled from what numbered revisions use, edited by hand, and held against the drafts still open."""

from dataclasses import replace
from time import sleep

from editor.desk.settings import get_setting, set_setting
from editor.domain.draft import Stage
from editor.domain.library import Entry, Known, KnownContact, KnownSpeaker, KnownText, Library, used_in
from editor.domain.library_use import catching_up, uses
from editor.domain.uk_time import london
from editor.domain.values import frozen
from editor.store.drafts import list_drafts, load_draft
from editor.store.library import entries, find_entry, keep, note_use, numbered_since, remove, was_removed
from editor.store.store import Store

__all__ = ["Differing", "Use", "entries", "keep", "learn", "remove", "used_by"]

READ = "libraries read up to revision"
MOST = 200
"""Numbered revisions that are read at once; older ones of a large store are left."""
DRAFTS = 500
"""Drafts, the newest that have the name in them, that are looked at for what uses an entry."""


@frozen
class Differing:
    """A draft has other words than what somebody put into the libraries by hand."""

    draft_id: int
    entry: Entry
    value: Known


@frozen
class Use:
    """A draft that is still open and uses an entry; `differs` where it does not say what the library says."""

    draft_id: int
    headline: str
    stage: Stage
    differs: bool


def learn(store: Store) -> tuple[Differing, ...]:
    """Keeps what numbered revisions have used since the last time. What was put out stays out; what was kept by hand
    stays as it is, and is given back where a revision has it otherwise."""
    if store.read_only:
        return ()
    found: list[Differing] = []
    last = int(get_setting(store, READ, "0"))
    for revision_id, draft_id, draft, saved in numbered_since(store, last, MOST):
        sleep(0.001)  # lets the thread of the window go first
        for library, value in used_in(draft):
            if isinstance(value, KnownSpeaker):
                value = replace(value, as_of=london(saved).date())
            if was_removed(store, library, value):
                continue
            present = find_entry(store, library, value)
            if present is None or (not present.by_hand and not _says(present, value)):
                entry_id = keep(store, Entry(library, _with_kept(present, value), id=present.id if present else 0))
            else:
                entry_id = present.id
                if not _says(present, value) and library is not Library.PARTNERS:
                    found.append(Differing(draft_id, present, value))
            note_use(store, entry_id, draft_id)
        last = revision_id
    if last > int(get_setting(store, READ, "0")):
        set_setting(store, READ, str(last))
    return tuple(found)


def used_by(store: Store, known: Known) -> tuple[Use, ...]:
    """The drafts that have not gone out and use it, those that differ first."""
    found = []
    words = "" if isinstance(known, KnownContact) else known.name.removesuffix("…")  # contacts are not searched for
    for row in list_drafts(store, words, 0, DRAFTS):
        if row.stage.is_sealed:
            continue
        sleep(0.001)
        draft = load_draft(store, row.id).draft
        if uses(known, draft):
            found.append(Use(row.id, row.headline, row.stage, catching_up(known, draft) is not None))
    return tuple(sorted(found, key=lambda use: not use.differs))


def _says(entry: Entry, value: Known) -> bool:
    return _comparable(entry.value) == _comparable(value)


def _comparable(value: Known) -> Known:
    """Without what no draft says; texts of one key are the same."""
    if isinstance(value, KnownSpeaker):
        return replace(value, as_of=None, pronoun="")
    return KnownText() if isinstance(value, KnownText) else value


def _with_kept(present: Entry | None, value: Known) -> Known:
    """No revision says a pronoun: the one that is kept stays."""
    if present and isinstance(present.value, KnownSpeaker) and isinstance(value, KnownSpeaker):
        return replace(value, pronoun=present.value.pronoun)
    return value
