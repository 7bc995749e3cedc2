"""What is misspelt in the whole statement, for whoever is about to release it; looked for a little at a time."""

from collections.abc import Iterator
from dataclasses import replace
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from editor.domain.draft import Draft
from editor.domain.finding import texts
from editor.domain.gate import Condition, Reason
from editor.domain.places import Part, Place
from editor.session.open_draft import OpenDraft

SLICE = 0.004
"""Seconds after which a look gives the window its turn, with the paragraph that it is at."""
NAMED = 5
"""Words that are named; the others are counted."""
_NAMES = frozenset((Part.RELEASE, Part.PARTNERS, Part.CONTACTS))
_SPEAKER = frozenset(("name", "role", "organisation"))


class Misspellings(QObject):
    """`found` comes with the outcome of each look; what is typed meanwhile ends the look, and another is to be asked
    for."""

    found = Signal(object)  # Reason | None: what to say and where the first of the words stands

    def __init__(self, open_draft: OpenDraft, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._spelling = open_draft.document, open_draft.spelling
        self._draft = self._document.draft
        self._texts: Iterator[tuple[Place, str]] = iter(())
        self._words: dict[str, Place] = {}
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._read_on)

    def look(self) -> None:
        """Looks from the beginning; nothing is misspelt while the dictionary is still being read."""
        self._draft, self._words = self._document.draft, {}
        self._texts = spelled(self._draft)
        self._turn.start()

    def _read_on(self) -> None:
        end = monotonic() + SLICE
        while self._document.draft is self._draft:
            place, text = next(self._texts, (None, ""))
            if place is None:
                self._turn.stop()
                self.found.emit(_reason(self._words))
                return
            for start, stop in self._spelling.ranges(text):
                self._words.setdefault(text[start:stop], replace(place, start=start, end=stop))
            if monotonic() > end:
                return
        self._turn.stop()


def spelled(draft: Draft) -> Iterator[tuple[Place, str]]:
    """The texts whose spelling is looked at as they are typed, from top to bottom: no names, and no ways to reach
    somebody."""
    for place, text in texts(draft):
        if place.part not in _NAMES and not (place.part is Part.QUOTES and place.paragraph in _SPEAKER):
            yield place, text


def _reason(words: dict[str, Place]) -> Reason | None:
    if not words:
        return None
    named, more = list(words)[:NAMED], len(words) - NAMED
    said = f"{', '.join(named)} and {more} more" if more > 0 else ", ".join(named)
    count = "1 word" if len(words) == 1 else f"{len(words)} words"
    return Reason(Condition.FINDING, f"{count} may be misspelt: {said}.", next(iter(words.values())))
