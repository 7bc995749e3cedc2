"""What a returned file changes, in terms of the paragraphs as printed."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from editor.domain.text import Span, Spans, joined
from editor.domain.values import frozen
from editor.reading.values import Mark, ReadParagraph
from editor.returns.clusters import Cluster
from editor.returns.composed import composed
from editor.returns.likeness import likeness
from editor.returns.tracked import Region, tracked_regions
from editor.returns.words import MARK, Stream


class Owner(NamedTuple):
    """Who made a change; `is_silent`: some of it without tracking."""

    marks: tuple[Mark, ...] = ()
    is_silent: bool = False


@frozen
class Words:
    """Characters `start` to `end` of the sent paragraph `item` became `new`."""

    item: int
    start: int
    end: int
    new: Spans
    owner: Owner


@frozen
class NewParagraph:
    """A paragraph that came before the sent paragraph `gap` (the number of all, at the end). `order` sorts those of
    one gap as the file has them. `moved` is the sent paragraph that it was, if it was one."""

    gap: int
    order: tuple[int, int]
    spans: Spans
    like: ReadParagraph | None
    owner: Owner
    moved: int | None = None

    @property
    def text(self) -> str:
        return "".join(span.text for span in self.spans)


@frozen
class Gone:
    """A sent paragraph that is there no more."""

    item: int
    owner: Owner


@frozen
class Across:
    """From character `start` of a sent paragraph to `end` of the same or a later one: split, joined, rewritten."""

    first: int
    start: int
    last: int
    end: int
    new: tuple[Spans, ...]
    like: ReadParagraph | None
    owner: Owner


Change = Words | NewParagraph | Gone | Across


def regions_of(cluster: Cluster) -> list[Region]:
    """The words that differ from what was sent, none where it is as sent."""
    if cluster.is_as_sent:
        return []
    return composed(cluster.sent, cluster.both, cluster.silent(), tracked_regions(cluster.both))


def changes_of(cluster: Cluster, regions: Sequence[Region]) -> list[Change]:
    """In order; none for empty paragraphs that came or went."""
    marks = tuple(dict.fromkeys(mark for region in regions for mark in region.marks))
    if not cluster.items:
        return list(_all_new(cluster, Owner(marks, bool(cluster.both.before.keys))))
    if is_rewritten(cluster):
        owner = Owner(marks, True)
        return [*(Gone(item, owner) for item in cluster.items), *_all_new(cluster, owner)]
    found = [change for region in regions for change in _Reading(cluster, region).changes()]
    if cluster.has_moved and not any(isinstance(change, Gone) for change in found):
        order = (cluster.stretches[0], 0)
        found.append(NewParagraph(cluster.gap, order, (), None, Owner((), True), cluster.items[0]))
    return found


def is_rewritten(cluster: Cluster) -> bool:
    """Whether it was moved and split or joined as well: then it went here and came there."""
    return cluster.has_moved and (len(cluster.items) > 1 or MARK in cluster.both.after.keys)


def _all_new(cluster: Cluster, owner: Owner) -> Iterator[Change]:
    after = cluster.both.after
    for start, end in fragments(after, 0, len(after.keys)):
        if start < end:
            low, high = after.words[start].start, after.words[end - 1].end
            yield NewParagraph(
                cluster.gap, (cluster.stretches[0], low), spans_of(cluster, low, high), _like(cluster, low), owner
            )


def fragments(form: Stream, start: int, end: int) -> list[tuple[int, int]]:
    """The words from `start` to `end` cut at paragraph marks."""
    found: list[tuple[int, int]] = []
    for index in range(start, end):
        if form.keys[index] == MARK:
            found.append((start, index))
            start = index + 1
    return [*found, (start, end)]


def spans_of(cluster: Cluster, start: int, end: int) -> Spans:
    """Characters of the form after the changes, with their formatting."""
    found: list[Span] = []
    for look in cluster.both.looks:
        if look.start < end and start < look.end:
            piece = look.piece
            text = piece.text[max(start - look.start, 0) : end - look.start]
            found.append(Span(text.replace("\n", " "), piece.bold, piece.italic, piece.link))
    return joined(found)


def _like(cluster: Cluster, offset: int) -> ReadParagraph | None:
    """The paragraph of the file, after the changes, that has this character."""
    at = 0
    for paragraph in cluster.after:
        at += len(paragraph.text) + 1
        if offset < at:
            return paragraph
    return None


class _Reading:
    """One region, read as changes to paragraphs: words, paragraphs that came or went, borders that came or went."""

    def __init__(self, cluster: Cluster, region: Region) -> None:
        self.cluster, self.region = cluster, region
        self.sent, self.after = cluster.sent, cluster.both.after
        self.owner = Owner(region.marks, region.is_silent)
        self.first = sum(key == MARK for key in self.sent.keys[: region.old_start])
        self.old = fragments(self.sent, region.old_start, region.old_end)
        self.new = fragments(self.after, region.new_start, region.new_end)
        self.is_at_start = self.sent.starts_paragraph(region.old_start) and self.after.starts_paragraph(
            region.new_start
        )
        self.is_at_end = self.sent.ends_paragraph(region.old_end) and self.after.ends_paragraph(region.new_end)

    def changes(self) -> Iterator[Change]:
        more = len(self.new) - len(self.old)
        if more == 0:
            for index in range(len(self.old)):
                yield from self._words(index, index)
        elif not (self.is_at_start or self.is_at_end) or (min(len(self.old), len(self.new)) > 1 and not self._is_whole):
            yield self._across()
        else:
            yield from self._paired()

    @property
    def _is_whole(self) -> bool:
        return self.is_at_start and self.is_at_end

    def _paired(self) -> Iterator[Change]:
        """The fewer are the ones of the more that they are most like, or that they stand beside; the rest came or
        went."""
        few, many = sorted((len(self.old), len(self.new)))
        if self._is_whole:
            kept = self._most_alike(few, many)
        else:
            kept = tuple(range(few)) if self.is_at_end else tuple(range(many - few, many))
        at = 0
        for index in range(many):
            if index in kept:
                yield from self._words(*((index, at) if len(self.old) > len(self.new) else (at, index)))
                at += 1
            elif len(self.old) > len(self.new):
                yield Gone(self._item(index), self.owner)
            else:
                yield from self._came(self.cluster.items[self.first] + at, index)

    def _most_alike(self, few: int, many: int) -> tuple[int, ...]:
        """Which of the more, in order, the fewer are, one after the other."""
        is_old_few = len(self.old) < len(self.new)
        kept: list[int] = []
        for index in range(few):
            one = self._text(self.sent, self.old[index]) if is_old_few else self._text(self.after, self.new[index])
            start = kept[-1] + 1 if kept else 0
            others = [
                self._text(self.after, self.new[at]) if is_old_few else self._text(self.sent, self.old[at])
                for at in range(start, many - (few - index) + 1)
            ]
            scores = [likeness(one, other) for other in others]
            kept.append(start + scores.index(max(scores)))
        return tuple(kept)

    def _text(self, form: Stream, fragment: tuple[int, int]) -> str:
        start, end = fragment
        return form.text[form.words[start].start : form.words[end - 1].end] if start < end else ""

    def _item(self, index: int) -> int:
        return self.cluster.items[self.first + index]

    def _came(self, gap: int, index: int) -> Iterator[Change]:
        start, end = self.new[index]
        if start < end:
            low, high = self.after.words[start].start, self.after.words[end - 1].end
            like = _like(self.cluster, low)
            order = (self.cluster.stretches[0], low)
            yield NewParagraph(gap, order, spans_of(self.cluster, low, high), like, self.owner)

    def _words(self, old: int, new: int) -> Iterator[Change]:
        (old_start, old_end), (new_start, new_end) = self.old[old], self.new[new]
        while old_start < old_end and new_start < new_end and self.sent.keys[old_start] == self.after.keys[new_start]:
            old_start, new_start = old_start + 1, new_start + 1
        while (
            old_start < old_end and new_start < new_end and self.sent.keys[old_end - 1] == self.after.keys[new_end - 1]
        ):
            old_end, new_end = old_end - 1, new_end - 1
        if old_start == old_end and new_start == new_end:
            return
        item = self._item(old)
        is_all = self.sent.starts_paragraph(old_start) and self.sent.ends_paragraph(old_end)
        if is_all and new_start == new_end:
            yield Gone(item, self.owner)
            return
        (low, high), (new_low, new_high) = self._trimmed(old_start, old_end, new_start, new_end)
        at = self.cluster.starts[self.first + old]
        yield Words(item, low - at, high - at, spans_of(self.cluster, new_low, new_high), self.owner)

    def _trimmed(
        self, old_start: int, old_end: int, new_start: int, new_end: int
    ) -> tuple[tuple[int, int], tuple[int, int]]:
        """The characters of both with the spaces beside them, without those that both have."""
        low, high = self.sent.before(old_start), self.sent.after(old_end)
        new_low, new_high = self.after.before(new_start), self.after.after(new_end)
        old, new = self.sent.text[low:high], self.after.text[new_low:new_high]
        in_old, in_new = len(old) - len(old.lstrip()), len(new) - len(new.lstrip())
        if (in_old and in_new) or self.sent.starts_paragraph(old_start):
            low, new_low = low + in_old, new_low + in_new
        old, new = self.sent.text[low:high], self.after.text[new_low:new_high]
        in_old, in_new = len(old) - len(old.rstrip()), len(new) - len(new.rstrip())
        if (in_old and in_new) or self.sent.ends_paragraph(old_end):
            high, new_high = high - in_old, new_high - in_new
        return (low, high), (new_low, new_high)

    def _across(self) -> Across:
        old_start, old_end, _, new_end = self.region[:4]
        low, high = self.sent.before(old_start), self.sent.after(old_end)
        text = self.after.text
        new: list[Spans] = []
        for index, (start, end) in enumerate(self.new):
            from_, to = self.after.before(start), self.after.after(end)
            if index:  # a paragraph starts with its first word
                from_ += len(text[from_:to]) - len(text[from_:to].lstrip())
            if index < len(self.new) - 1:
                to -= len(text[from_:to]) - len(text[from_:to].rstrip())
            new.append(spans_of(self.cluster, from_, max(from_, to)))
        last = self.first + len(self.old) - 1
        starts = self.cluster.starts
        like = _like(self.cluster, self.after.after(new_end) - 1)
        return Across(
            self._item(0), low - starts[self.first], self._item(len(self.old) - 1), high - starts[last], tuple(new),
            like, self.owner,
        )  # fmt: skip
