"""Which paragraph of a returned file is which of those sent: by its words, its bookmark, then likeness, in order."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from editor.domain.text import cosmetic
from editor.domain.values import frozen
from editor.reading.values import ReadParagraph
from editor.returns.likeness import likeness, matched
from editor.returns.parted import parted
from editor.returns.words import visible

CERTAIN = 65.0
"""Below this likeness of 100 it is asked whether it is the paragraph."""
_MARKED = 30.0
"""What a paragraph must at least have of the one whose bookmark it bears."""
_BOOKMARK = re.compile(r"part_(\d+)(?:_Copy_\d+)?")
"""By way of .odt, LibreOffice 7.4 calls one in which something was tracked a copy."""


@frozen
class Group:
    """Sent paragraphs, by index, and the ones of the file that they are: mostly one and one; two and one where they
    were joined, none where the file has none or was sent none. `score` is their likeness of 100."""

    sent: tuple[int, ...]
    read: tuple[int, ...]
    score: float = 100.0
    has_moved: bool = False

    @property
    def is_certain(self) -> bool:
        return self.score >= CERTAIN


def fold(text: str) -> str:
    return cosmetic(visible(text))


def aligned(sent: Sequence[str], read: Sequence[ReadParagraph], first_block: int = 0) -> tuple[Group, ...]:
    """The groups in the order of the file; sent paragraphs that it has not come last. Empty paragraphs are in none.

    `first_block` is the index in `sent` of the block whose bookmark is part_0.
    """
    left = [fold(text) for text in sent]
    right = {index: folded for index, paragraph in enumerate(read) if (folded := fold(paragraph.text))}
    pairs = _exact(left, right)
    groups = [Group((a,), (b,)) for a, b in pairs.items()]
    if len(pairs) < len(left) or len(pairs) < len(right):
        groups += _only_parted(left, right, pairs)
        groups += _marked(left, right, read, first_block, groups)
        groups += _by_likeness(left, right, groups)
    known_sent = {a for group in groups for a in group.sent}
    known_read = {b for group in groups for b in group.read}
    groups += [Group((), (b,)) for b in right if b not in known_read]
    groups.sort(key=lambda group: group.read)
    groups = _moved(groups, left)
    return (*groups, *(Group((a,), ()) for a in range(len(left)) if a not in known_sent and left[a]))


def _exact(left: Sequence[str], right: dict[int, str]) -> dict[int, int]:
    """Paragraphs with the very same words: in order, then those of three words or more wherever they went."""
    order = list(right)
    texts = [right[index] for index in order]
    pairs: dict[int, int] = {}
    if texts == list(left):
        return dict(enumerate(order))
    for a, b, length in SequenceMatcher(None, left, texts, autojunk=False).get_matching_blocks():
        pairs |= {a + offset: order[b + offset] for offset in range(length)}
    taken = set(pairs.values())
    for index in order:
        if index not in taken and right[index].count(" ") > 1:
            same = [a for a, text in enumerate(left) if a not in pairs and text == right[index]]
            pairs |= dict.fromkeys(same[:1], index)
    return pairs


def _only_parted(left: Sequence[str], right: dict[int, str], pairs: dict[int, int]) -> list[Group]:
    """Paragraphs that were split or joined and not edited otherwise; empty ones may stand between."""
    known = set(pairs.values())
    sent, read = [a for a, text in enumerate(left) if text], list(right)
    free_sent = {at: left[a] for at, a in enumerate(sent) if a not in pairs}
    free_read = {at: right[b] for at, b in enumerate(read) if b not in known}
    return [
        Group(tuple(sent[at] for at in of_sent), tuple(read[at] for at in of_read))
        for of_sent, of_read in parted(free_sent, free_read)
    ]


def _marked(
    left: Sequence[str], right: dict[int, str], read: Sequence[ReadParagraph], first_block: int, known: Sequence[Group]
) -> list[Group]:
    """By bookmark, where one paragraph bears it and has something of the words. What was split or joined is left to
    likeness, which sees all of it."""
    taken_sent = {a for group in known for a in group.sent}
    taken_read = {b for group in known for b in group.read}
    bearers: dict[int, list[int]] = {}
    for b in right:
        for name in read[b].bookmarks:
            if (found := _BOOKMARK.fullmatch(name)) and int(found[1]) + first_block < len(left):
                bearers.setdefault(int(found[1]) + first_block, []).append(b)
    bears = Counter(b for each in bearers.values() for b in each)
    made: list[Group] = []
    for a, each in bearers.items():
        if len(each) == 1 and bears[each[0]] == 1 and a not in taken_sent and each[0] not in taken_read:
            score = likeness(left[a], right[each[0]])
            if score >= _MARKED and not _is_part(left, right, a, each[0], taken_sent, taken_read):
                made.append(Group((a,), (each[0],), max(score, CERTAIN)))
    return made


def _is_part(
    left: Sequence[str], right: dict[int, str], a: int, b: int, taken_sent: set[int], taken_read: set[int]
) -> bool:
    """Whether with a neighbour that nobody has claimed the words fit much better: then it was split or joined."""
    score = likeness(left[a], right[b])
    order = list(right)
    at = bisect_left(order, b)
    beside = [order[i] for i in (at - 1, at + 1) if 0 <= i < len(order) and order[i] not in taken_read]
    joined = [(f"{right[other]} {right[b]}" if other < b else f"{right[b]} {right[other]}") for other in beside]
    if any(likeness(left[a], text) > score + 5 for text in joined):
        return True
    near = [i for i in (a - 1, a + 1) if 0 <= i < len(left) and i not in taken_sent]
    parted = [(f"{left[other]} {left[a]}" if other < a else f"{left[a]} {left[other]}") for other in near]
    return any(likeness(text, right[b]) > score + 5 for text in parted)


def _by_likeness(left: Sequence[str], right: dict[int, str], known: Sequence[Group]) -> list[Group]:
    """Between those that are known and in order, the pairs that are most alike; then those that were moved."""
    in_order = [(group.sent[0], group.read[0]) for group in _in_order(sorted(known, key=lambda group: group.read))]
    taken_sent = {a for group in known for a in group.sent}
    taken_read = {b for group in known for b in group.read}
    made: list[Group] = []
    low_a, low_b = -1, -1
    for high_a, high_b in [*in_order, (len(left), max(right, default=-1) + 1)]:
        free_a = [a for a in range(low_a + 1, high_a) if a not in taken_sent and left[a]]
        free_b = [b for b in range(low_b + 1, high_b) if b not in taken_read and b in right]
        for of_a, of_b, score in matched([left[a] for a in free_a], [right[b] for b in free_b]):
            made.append(Group(tuple(free_a[i] for i in of_a), tuple(free_b[i] for i in of_b), score))
        low_a, low_b = high_a, high_b
    taken_sent |= {a for group in made for a in group.sent}
    taken_read |= {b for group in made for b in group.read}
    return made + _elsewhere(left, right, taken_sent, taken_read)


def _elsewhere(left: Sequence[str], right: dict[int, str], taken_sent: set[int], taken_read: set[int]) -> list[Group]:
    """Moved and edited: alike enough to be certain, the most alike first."""
    scored = sorted(
        (
            (-score, a, b)
            for a, text in enumerate(left)
            if a not in taken_sent and text.count(" ") > 1
            for b, other in right.items()
            if b not in taken_read and (score := likeness(text, other)) >= CERTAIN
        )
    )
    made: list[Group] = []
    for score, a, b in scored:
        if a not in taken_sent and b not in taken_read:
            made.append(Group((a,), (b,), -score))
            taken_sent.add(a)
            taken_read.add(b)
    return made


def _in_order(groups: Sequence[Group]) -> list[Group]:
    """The most groups (each counting what it holds) of which the sent paragraphs follow each other in the file."""
    best: list[tuple[int, int, list[int]]] = []
    paired = [group for group in groups if group.sent and group.read]
    if all(earlier.sent < later.sent for earlier, later in pairwise(paired)):
        return paired
    for index, group in enumerate(paired):
        weight, chain = 0, []
        for other in range(index):
            if paired[other].sent[-1] < group.sent[0] and best[other][0] > weight:
                weight, chain = best[other][0], best[other][2]
        best.append((weight + len(group.sent), index, [*chain, index]))
    return [paired[index] for index in max(best, default=(0, 0, []))[2]]


def _moved(groups: list[Group], left: Sequence[str]) -> list[Group]:
    stays = set(map(id, _in_order(groups)))
    return [Group(group.sent, group.read, group.score, group.sent != () and id(group) not in stays) for group in groups]
