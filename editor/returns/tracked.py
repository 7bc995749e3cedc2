"""Tracked changes word by word: the text before and after them, and which words became which, by whom."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from editor.domain.values import frozen
from editor.reading.values import PARAGRAPH_MARK, Mark, Piece, Stretch
from editor.returns.words import Stream, stream


class Kept(NamedTuple):
    """Characters that are in both forms: where they start in each, and how many."""

    before: int
    after: int
    length: int


class Touched(NamedTuple):
    """Characters that one form has and the other has not, and who did that."""

    start: int
    end: int
    mark: Mark


class Look(NamedTuple):
    """The formatting of characters in the form after the changes."""

    start: int
    end: int
    piece: Piece


@frozen
class Tracked:
    before: Stream
    after: Stream
    kept: tuple[Kept, ...] = ()
    deleted: tuple[Touched, ...] = ()
    inserted: tuple[Touched, ...] = ()
    looks: tuple[Look, ...] = ()


class Region(NamedTuple):
    """Words `old_start` to `old_end` of one form became `new_start` to `new_end` of the other; `marks` are of those
    who tracked it, `is_silent` says that some of it was not tracked."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int
    marks: tuple[Mark, ...] = ()
    is_silent: bool = False


def tracked(stretches: Iterable[Stretch]) -> Tracked:
    """Both forms of stretches that follow each other."""
    made = _Forms()
    for stretch in stretches:
        made.add(stretch)
    return Tracked(
        stream("".join(made.before)),
        stream("".join(made.after)),
        tuple(made.kept),
        tuple(made.deleted),
        tuple(made.inserted),
        tuple(made.looks),
    )


class _Forms:
    """Gathers both forms, with their lengths so far."""

    def __init__(self) -> None:
        self.before: list[str] = []
        self.after: list[str] = []
        self.kept: list[Kept] = []
        self.deleted: list[Touched] = []
        self.inserted: list[Touched] = []
        self.looks: list[Look] = []
        self._at_before = self._at_after = 0
        self._has_before = self._has_after = False

    def add(self, stretch: Stretch) -> None:
        who = next((piece.inserted_by or piece.deleted_by for piece in stretch.pieces if piece.text), None) or Mark()
        begins_before, begins_after = bool(stretch.before), bool(stretch.after)
        between = Piece(
            PARAGRAPH_MARK,
            None if begins_before and self._has_before else who,
            None if begins_after and self._has_after else who,
        )
        self._emit(between)
        marks_before, marks_after = len(stretch.before), len(stretch.after)
        for piece in stretch.pieces:
            is_before, is_after = piece.is_before and begins_before, piece.is_after and begins_after
            if piece.is_mark:  # the last line of a part can vanish, and then the mark before it ends the text
                marks_before -= is_before
                marks_after -= is_after
                is_before, is_after = is_before and marks_before > 0, is_after and marks_after > 0
            self._emit(piece, is_before, is_after)
        self._has_before = self._has_before or begins_before
        self._has_after = self._has_after or begins_after

    def _emit(self, piece: Piece, is_before: bool | None = None, is_after: bool | None = None) -> None:
        is_before = piece.is_before if is_before is None else is_before
        is_after = piece.is_after if is_after is None else is_after
        length = len(piece.text)
        if is_before and is_after:
            self.kept.append(Kept(self._at_before, self._at_after, length))
        elif is_before:
            self.deleted.append(Touched(self._at_before, self._at_before + length, piece.deleted_by or Mark()))
        elif is_after:
            self.inserted.append(Touched(self._at_after, self._at_after + length, piece.inserted_by or Mark()))
        if is_before:
            self.before.append(piece.text)
            self._at_before += length
        if is_after:
            self.looks.append(Look(self._at_after, self._at_after + length, piece))
            self.after.append(piece.text)
            self._at_after += length


def tracked_regions(both: Tracked) -> list[Region]:
    """The words that tracked changes touch, grown to whole words; what different people did stays apart."""
    if not (both.deleted or both.inserted):
        return []
    anchors = [*_anchors(both), (len(both.before.words), len(both.after.words))]
    regions: list[Region] = []
    b, a = 0, 0
    for next_b, next_a in anchors:
        if b < next_b or a < next_a:
            regions += _by_owner(both, b, next_b, a, next_a)
        b, a = next_b + 1, next_a + 1
    return regions


def _anchors(both: Tracked) -> Iterator[tuple[int, int]]:
    """The words that nobody touched, by their index in each form."""
    by_start = {word.start: index for index, word in enumerate(both.after.words)}
    for kept in both.kept:
        end = kept.before + kept.length
        for index in range(both.before.index_at(kept.before), len(both.before.words)):
            word = both.before.words[index]
            if word.start >= end:
                break
            shift = kept.after - kept.before
            other = by_start.get(word.start + shift)
            if other is None or word.end > end:
                continue
            there = both.after.words[other]
            if there.end == word.end + shift and there.key == word.key:
                yield index, other


def _by_owner(both: Tracked, b0: int, b1: int, a0: int, a1: int) -> Iterator[Region]:
    """The region cut at the spaces that stayed, where different people stand on either side."""
    cuts = [cut for cut in _spaces(both, b0, b1, a0, a1) if (b0, a0) < cut < (b1, a1)]
    found: list[Region] = []
    for next_b, next_a in [*dict.fromkeys(cuts), (b1, a1)]:
        if b0 == next_b and a0 == next_a:
            continue
        region = Region(b0, next_b, a0, next_a, _marks(both, b0, next_b, a0, next_a))
        if found and _authors(found[-1]) == _authors(region):
            earlier = found.pop()
            marks = tuple(dict.fromkeys((*earlier.marks, *region.marks)))
            region = Region(earlier.old_start, next_b, earlier.new_start, next_a, marks)
        found.append(region)
        b0, a0 = next_b, next_a
    yield from found


def _spaces(both: Tracked, b0: int, b1: int, a0: int, a1: int) -> Iterator[tuple[int, int]]:
    low, high = both.before.before(b0), both.before.after(b1)
    for kept in both.kept:
        for offset in range(max(low - kept.before, 0), min(high - kept.before, kept.length)):
            if both.before.text[kept.before + offset].isspace():
                b, a = both.before.index_at(kept.before + offset), both.after.index_at(kept.after + offset)
                if b0 <= b <= b1 and a0 <= a <= a1:
                    yield b, a


def _marks(both: Tracked, b0: int, b1: int, a0: int, a1: int) -> tuple[Mark, ...]:
    """Whose changes touch these words, or the space where none are left."""
    found = [*_within(both.deleted, both.before, b0, b1), *_within(both.inserted, both.after, a0, a1)]
    if not found:
        found += _touching(both.deleted, both.before.before(b0), both.before.after(b1))
        found += _touching(both.inserted, both.after.before(a0), both.after.after(a1))
    return tuple(dict.fromkeys(found))


def _within(touched: Sequence[Touched], form: Stream, start: int, end: int) -> list[Mark]:
    return _touching(touched, form.words[start].start, form.words[end - 1].end) if start < end else []


def _touching(touched: Sequence[Touched], low: int, high: int) -> list[Mark]:
    return [change.mark for change in touched if change.start < high and low < change.end]


def _authors(region: Region) -> set[str]:
    return {mark.author for mark in region.marks}
