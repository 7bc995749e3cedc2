"""Sent paragraphs and those of the file that must be compared together: what was aligned, and what tracked changes
join."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from editor.reading.values import Part, ReadParagraph, Stretch
from editor.returns.alignment import Group
from editor.returns.tracked import Tracked, tracked
from editor.returns.words import MARK, Span4, Stream, differing, stream, visible


@dataclass(frozen=True)
class Cluster:
    """`sent` are indexes of sent paragraphs in the order that the file has them, `stretches` of the file's stretches,
    `texts` the words of `sent`. `gap` is the index of the sent paragraph before which the file has it, by what stands
    in front of it."""

    groups: tuple[Group, ...]
    stretches: tuple[int, ...]
    texts: tuple[str, ...]
    part: Part
    gap: int

    @property
    def items(self) -> tuple[int, ...]:
        return tuple(index for group in self.groups for index in group.sent)

    @property
    def has_moved(self) -> bool:
        return any(group.has_moved for group in self.groups)

    @property
    def least(self) -> float:
        """How alike the least certain of its groups is."""
        return min((group.score for group in self.groups if group.sent and group.read), default=100.0)

    @property
    def is_as_sent(self) -> bool:
        """Whether no word differs: one paragraph each, the same words, no tracked change."""
        if len(self.groups) != 1 or len(self.stretches) != 1 or self.groups[0].score < 100:
            return False
        group = self.groups[0]
        if len(group.sent) != 1 or len(group.read) != 1 or self._stretches[0].is_changed:
            return False
        before = self.part.before[group.read[0]].text
        return before == self.texts[0] or stream(before).keys == self.sent.keys

    @cached_property
    def sent(self) -> Stream:
        return stream(MARK.join(visible(text) for text in self.texts))

    @cached_property
    def both(self) -> Tracked:
        return tracked(self._stretches)

    @property
    def _stretches(self) -> tuple[Stretch, ...]:
        return tuple(self.part.stretches[index] for index in self.stretches)

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where each sent paragraph starts in the words of all."""
        return _starts(self.texts)

    @property
    def after(self) -> tuple[ReadParagraph, ...]:
        return tuple(self.part.after[index] for stretch in self._stretches for index in stretch.after)

    def silent(self) -> list[Span4]:
        """The words that differ between what was sent and the text before the tracked changes."""
        read = [index for stretch in self._stretches for index in stretch.before]
        starts = dict(zip(read, _starts([self.part.before[index].text for index in read]), strict=True))
        at = dict(zip(self.items, self.starts, strict=True))
        found: list[Span4] = []
        s = b = 0
        for group in self.groups:
            if not (group.sent and group.read):
                continue
            last_sent, last_read = group.sent[-1], group.read[-1]
            s_end = at[last_sent] + len(self.texts[self.items.index(last_sent)])
            b_end = starts[last_read] + len(self.part.before[last_read].text)
            borders = (
                (self.sent.index_at(at[group.sent[0]]), self.both.before.index_at(starts[group.read[0]])),
                (self.sent.index_at(s_end), self.both.before.index_at(b_end)),
            )
            for next_s, next_b in borders:
                found += self._between(s, next_s, b, next_b)
                s, b = next_s, next_b
        return found + self._between(s, len(self.sent.keys), b, len(self.both.before.keys))

    def _between(self, s0: int, s1: int, b0: int, b1: int) -> list[Span4]:
        spans = differing(self.sent.keys[s0:s1], self.both.before.keys[b0:b1])
        return [Span4(a + s0, b + s0, c + b0, d + b0) for a, b, c, d in spans]


def _starts(texts: Sequence[str]) -> tuple[int, ...]:
    starts: list[int] = []
    at = 0
    for text in texts:
        starts.append(at)
        at += len(text) + 1
    return tuple(starts)


def clusters(groups: Iterable[Group], part: Part, texts: Sequence[str]) -> list[Cluster]:
    """In the order of the file; sent paragraphs that it has not are in none."""
    of_stretch: dict[int, int] = {}  # stretch -> its cluster's first stretch
    present = [group for group in groups if group.read]

    def root(stretch: int) -> int:
        while of_stretch.setdefault(stretch, stretch) != stretch:
            stretch = of_stretch[stretch]
        return stretch

    for group in present:
        first = root(part.before[group.read[0]].stretch)
        for index in group.read[1:]:
            of_stretch[root(part.before[index].stretch)] = first
    members: dict[int, tuple[list[Group], list[int]]] = {}
    for index, stretch in enumerate(part.stretches):
        if stretch.after or stretch.before:
            members.setdefault(root(index), ([], []))[1].append(index)
    for group in present:
        members[root(part.before[group.read[0]].stretch)][0].append(group)
    made: list[Cluster] = []
    gap = 0
    for own, stretches in sorted(members.values(), key=lambda member: member[1]):
        own.sort(key=lambda group: group.read)
        items = [index for group in own for index in group.sent]
        made.append(Cluster(tuple(own), tuple(stretches), tuple(texts[index] for index in items), part, gap))
        stays = [group.sent[-1] + 1 for group in own if group.sent and not group.has_moved]
        gap = max([gap, *stays])
    return made
