"""From characters as printed to characters as stored."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from editor.domain.draft import Draft
from editor.domain.errors import StaleEdit
from editor.domain.fields import BLOCK_FIELDS
from editor.domain.places import Part, Place
from editor.domain.printed import GENERATED, PrintedBlock
from editor.domain.text_edits import stored_text


class Segment(NamedTuple):
    """Printed characters `start` to `end` are the stored ones of the place from `origin` on."""

    start: int
    end: int
    place: Place
    origin: int


@dataclass(frozen=True)
class StoredBlock:
    """A printed block, and which of its characters are stored where. The rest the house style made."""

    block: PrintedBlock
    segments: tuple[Segment, ...]

    @property
    def place(self) -> Place:
        return self.block.place

    @cached_property
    def text(self) -> str:
        return self.block.text

    @property
    def container(self) -> Place | None:
        """What holds the block, if it is one of several in a text."""
        place = self.place
        if place.part is Part.QUOTES:
            return Place(Part.QUOTES, place.item) if place.paragraph else None
        return Place(place.part) if place.part in BLOCK_FIELDS and place.item else None

    @property
    def block_id(self) -> str:
        return self.place.paragraph if self.place.part is Part.QUOTES else self.place.item

    def at(self, offset: int) -> Place | None:
        """The stored place of a point between two characters, as a range without length; what it follows goes first."""
        touching = [segment for segment in self.segments if segment.start <= offset <= segment.end]
        if not touching:
            return None
        segment = next((each for each in touching if each.start < offset), touching[0])
        where = segment.origin + offset - segment.start
        return replace(segment.place, start=where, end=where)

    def range(self, start: int, end: int) -> Place | None:
        """The stored range of printed characters, where all of them are stored beside each other in one place."""
        if start == end:
            return self.at(start)
        found = [segment for segment in self.segments if segment.start < end and start < segment.end]
        if not found or found[0].start > start or found[-1].end < end:
            return None
        segment = found[0]
        if any(not _follows(a, b) for a, b in pairwise(found)):
            return None
        where = segment.origin + start - segment.start
        return replace(segment.place, start=where, end=where + end - start)

    def nearest(self, offset: int) -> int:
        """The stored offset of a point, or of the stored character nearest to it."""
        for segment in self.segments:
            if offset < segment.start:
                return segment.origin
            if offset <= segment.end:
                return segment.origin + offset - segment.start
        last = self.segments[-1]
        return last.origin + last.end - last.start


def _follows(one: Segment, other: Segment) -> bool:
    return one.place == other.place and one.end == other.start and other.origin == one.origin + one.end - one.start


def stored_blocks(release: Sequence[PrintedBlock], draft: Draft) -> tuple[StoredBlock, ...]:
    """`draft` is the one that was printed: it says which of the house style's words name a speaker."""
    return tuple(StoredBlock(block, tuple(_segments(block, draft))) for block in release)


def _segments(block: PrintedBlock, draft: Draft) -> Iterator[Segment]:
    at = 0
    place = block.place.whole
    for span in block.spans:
        end = at + len(span.text)
        if span.origin != GENERATED:
            yield Segment(at, end, place, span.origin)
        elif place.part is Part.QUOTES:
            yield from _speaker(span.text, at, place, draft)
        at = end


def _speaker(text: str, at: int, place: Place, draft: Draft) -> Iterator[Segment]:
    """Where the name, the role and the organisation stand in what the house style says of the speaker, in this
    order."""
    quote = draft.quote(place.item)
    if quote is None:
        return
    found = 0
    for field in ("name", "role", "organisation"):
        stored = str(getattr(quote.speaker, field))
        words = stored.strip()
        start = text.find(words, found) if words else -1
        if start >= 0:
            found = start + len(words)
            target = Place(Part.QUOTES, place.item, field)
            yield Segment(at + start, at + found, target, len(stored) - len(stored.lstrip()))


def whole_text(draft: Draft, place: Place) -> str | None:
    """The whole stored text of the place; None where it is gone or holds none."""
    try:
        return stored_text(draft, place.whole)
    except StaleEdit:
        return None
