"""Find and replace in the open draft: what is found, which of it is shown, and what replaces it."""

from PySide6.QtCore import QObject, QTimer, Signal

from editor.domain.finding import Query, Range, find, replacing, texts
from editor.domain.places import Place
from editor.session.document import DraftDocument
from editor.session.open_draft import OpenDraft

PAUSE = 150
"""Milliseconds from an edit until the draft is searched again."""


class Search(QObject):
    """`changed` comes when other words are searched for, `counted` when more or fewer are found or another is shown."""

    changed = Signal()
    counted = Signal()

    def __init__(self, open_draft: OpenDraft, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_draft = open_draft
        self.query = Query("")
        self.places: tuple[Place, ...] = ()
        self.current: Place | None = None
        """The place that was shown last; None while none of what is found was."""
        self._again = QTimer(self, singleShot=True, interval=PAUSE)
        self._again.timeout.connect(self._search)
        self._document.changed.connect(self._note_change)

    @property
    def _document(self) -> DraftDocument:
        return self._open_draft.document

    @property
    def number(self) -> int:
        """Which of the places is shown, counted from 1; 0 for none."""
        return self.places.index(self.current) + 1 if self.current in self.places else 0

    def ranges(self, text: str) -> list[Range]:
        """Where a paragraph has what is searched for."""
        return list(self.query.ranges(text))

    def look_for(self, query: Query) -> None:
        if query != self.query:
            self.query = query
            self._search()
            self.changed.emit()

    def show_from(self, place: Place) -> None:
        """Shows the first that is found at the place or after it, else the first of all."""
        order = _order(self._open_draft)
        start = _rank(place, order)
        after = (found for found in self.places if _rank(found, order) >= start)
        self._show(next(after, self.places[0] if self.places else None))

    def step(self, by: int) -> None:
        """Shows the next (1) or the one before (-1), round the end."""
        self._settle()
        if self.number:
            self._show(self.places[(self.number - 1 + by) % len(self.places)])
        elif by > 0 and self.current is not None:
            self.show_from(self.current)
        elif by > 0:
            self._show(self.places[0] if self.places else None)
        else:
            self._show_before(self.current)

    def _show_before(self, place: Place | None) -> None:
        order = _order(self._open_draft)
        end = _rank(place, order) if place else (0, 0)
        before = [found for found in self.places if _rank(found, order) < end]
        self._show(before[-1] if before else self.places[-1] if self.places else None)

    def replace(self, new: str) -> None:
        """Replaces what is shown and shows the next; where nothing is shown yet, shows the first."""
        self._settle()
        place = self.current
        if place is None or place not in self.places:
            self.step(1)
            return
        self._document.apply(replacing(self._document.draft, (place,), new))
        self._search()
        end = place.start + len(new)
        self.show_from(Place(place.part, place.item, place.paragraph, end, end))

    def replace_all(self, new: str) -> int:
        """Replaces all that is found, as one undo step; how many there were."""
        self._settle()
        count = len(self.places)
        if count:
            self._document.apply(replacing(self._document.draft, self.places, new))
            self.current = None
            self._search()
        return count

    def stop(self) -> None:
        self._again.stop()
        self._document.changed.disconnect(self._note_change)

    def _note_change(self) -> None:
        if not self._again.isActive():
            self._again.start()

    def _settle(self) -> None:
        if self._again.isActive():
            self._search()

    def _search(self) -> None:
        self._again.stop()
        self.places = find(self._document.draft, self.query)
        self.counted.emit()

    def _show(self, place: Place | None) -> None:
        self.current = place
        self.counted.emit()
        if place is not None:
            self._open_draft.spotlight.show(place)


Order = dict[Place, int]


def _order(open_draft: OpenDraft) -> Order:
    return {place: at for at, (place, _) in enumerate(texts(open_draft.document.draft))}


def _rank(place: Place, order: Order) -> tuple[int, int]:
    """How far from the top; a place that is only a part stands where that begins."""
    at = order.get(place.whole)
    if at is None:
        at = next((at for each, at in order.items() if each.part is place.part), len(order))
        return at, 0
    return at, place.start
