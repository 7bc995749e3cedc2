"""The libraries in memory: read beside the window once that is painted, offered as one types, changed with Undo."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from editor.desk.library import Differing, Use, entries, keep, learn, remove, used_by
from editor.domain.errors import EditorError
from editor.domain.library import Entry, Known, KnownContact, KnownPartner, KnownSpeaker, Library, folded
from editor.domain.library_use import catching_up

if TYPE_CHECKING:
    from editor.session.workspace import Workspace

__all__ = ["Libraries", "Use", "ranked"]

PAUSE = 1_500
"""Milliseconds after a save until it is looked at whether it was a numbered revision that uses something new."""
MOST = 8
"""Lines of an offer."""


class Libraries(QObject):
    """`changed` comes when what is kept is other than before."""

    changed = Signal()

    def __init__(self, workspace: "Workspace") -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self.entries: tuple[Entry, ...] = ()
        self.is_read = False
        self._said: set[tuple[int, Known]] = set()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.refresh)

    def load(self) -> None:
        """Reads the libraries, once."""
        if not self.is_read:
            self.is_read = True
            self.refresh()

    def note_save(self) -> None:
        """Something was saved: perhaps a numbered revision."""
        if self.is_read:
            self._pause.start()

    def refresh(self) -> None:
        """Learns what numbered revisions have used since, and reads all that is kept."""
        store = self._workspace.store

        def job() -> tuple[tuple[Differing, ...], tuple[Entry, ...]]:
            return learn(store), entries(store)

        self._workspace.write(job, lambda found: self._take(*found), lambda _: None)  # held by another: next time

    def stop(self) -> None:
        self._pause.stop()

    def of(self, library: Library) -> tuple[Entry, ...]:
        """By name."""
        return tuple(sorted((e for e in self.entries if e.library is library), key=lambda e: folded(e.value.name)))

    def offers(self, library: Library, typed: str) -> tuple[Entry, ...]:
        """What fits what is typed, the likeliest first; all that is offered where nothing is."""
        return ranked((e for e in self.entries if e.library is library and e.is_offered), typed)

    # --- changing -----------------------------------------------------------------------------------------------------

    def save(self, entry: Entry, done: Callable[[int], object] | None = None) -> None:
        """Keeps the entry, on somebody's word; Undo in the message bar."""
        before = next((kept for kept in self.entries if kept.id and kept.id == entry.id), None)
        entry = replace(entry, by_hand=True)

        def kept(entry_id: int) -> None:
            self.refresh()
            name = entry.value.name or "It"
            if before is None:
                undo = replace(entry, id=entry_id)
                self._say(f"{name} is kept in your {entry.library}.", lambda: self._remove(undo))
            else:
                self._say(f"{name} changed in your {entry.library}.", lambda: self._keep(before))
            if done:
                done(entry_id)

        self._workspace.write(lambda: keep(self._workspace.store, entry), kept)

    def remove(self, entry: Entry) -> None:
        """Puts the entry out; it does not come back by being used, only by Undo or by hand."""

        def removed(_: None) -> None:
            self.refresh()
            self._say(f"{entry.value.name} removed from your {entry.library}.", lambda: self._keep(entry))

        self._workspace.write(lambda: remove(self._workspace.store, entry.id), removed)

    def _say(self, words: str, undo: Callable[[], object]) -> None:
        self._workspace.notices.say(words, "Undo", undo)

    def _keep(self, entry: Entry) -> None:
        self._workspace.write(lambda: keep(self._workspace.store, entry), lambda _: self.refresh())

    def _remove(self, entry: Entry) -> None:
        self._workspace.write(lambda: remove(self._workspace.store, entry.id), lambda _: self.refresh())

    # --- the drafts that use it ---------------------------------------------------------------------------------------

    def find_uses(self, known: Known, done: Callable[[tuple[Use, ...]], object]) -> None:
        """The open drafts that use it, looked up beside the window."""
        store = self._workspace.store
        self._workspace.flush()
        self._workspace.look_up(lambda: used_by(store, known), done)

    def bring_up_to_date(self, draft_id: int, known: Known) -> bool:
        """Opens the draft and makes it say what the library says, as one edit with Undo."""
        try:
            self._workspace.open(draft_id)
            open_draft = self._workspace.open_draft
            assert open_draft is not None
            edit = catching_up(known, open_draft.document.draft)
            if edit is None:
                return False
            open_draft.document.apply(edit)
        except EditorError as error:
            self._workspace.notices.say_error(error)
            return False
        self._workspace.notices.say(f"{known.name} brought up to date.", "Undo", *open_draft.document.taking_back())
        return True

    # --- what came back -----------------------------------------------------------------------------------------------

    def _take(self, differing: tuple[Differing, ...], found: tuple[Entry, ...]) -> None:
        if found != self.entries:
            self.entries = found
            self._workspace.words.know_names(_names(found))
            self.changed.emit()
        for each in differing:
            if each.draft_id == self._workspace.draft_id and (each.entry.id, each.value) not in self._said:
                self._said.add((each.entry.id, each.value))
                self._offer_change(each)

    def _offer_change(self, differing: Differing) -> None:
        entry, value = differing.entry, differing.value
        if isinstance(entry.value, KnownSpeaker) and isinstance(value, KnownSpeaker):
            value = replace(value, pronoun=entry.value.pronoun)
        self._workspace.notices.say(
            f"{value.name} is “{value.detail}” here, “{entry.value.detail}” in your {entry.library}.",
            "Change it there",
            lambda: self.save(replace(entry, value=value)),
        )


def ranked(entries: Iterable[Entry], typed: str, most: int = MOST) -> tuple[Entry, ...]:
    """Those whose name begins with what is typed, then those with a word that does, then those that hold all its words
    anywhere; each in the order given."""
    wanted = folded(typed)
    words = wanted.split()
    found: list[tuple[int, Entry]] = []
    for entry in entries:
        name = folded(entry.value.name)
        if name.startswith(wanted):
            rank = 0
        elif any(part.startswith(wanted) for part in name.split()):
            rank = 1
        elif words and all(word in f"{name} {folded(entry.value.detail)}" for word in words):
            rank = 2
        else:
            continue
        found.append((rank, entry))
    return tuple(entry for _, entry in sorted(found, key=lambda pair: pair[0])[:most])


def _names(found: tuple[Entry, ...]) -> Iterator[str]:
    for entry in found:
        if isinstance(entry.value, (KnownSpeaker, KnownPartner, KnownContact)):
            yield entry.value.name
        if isinstance(entry.value, KnownSpeaker):
            yield entry.value.organisation
        if isinstance(entry.value, KnownPartner):
            yield entry.value.contact
