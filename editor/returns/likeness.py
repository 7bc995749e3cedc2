"""How alike two paragraphs are, and which of one list are which of another, in order."""

from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

Match = tuple[tuple[int, ...], tuple[int, ...], float]
"""Indexes into one list, indexes into the other, likeness of 100."""

_LEAST = 24.0
"""Less alike than this, by letters and words, two paragraphs are not matched on their own account."""
_SAME_LENGTH = 30.0
"""What it counts that two have as many words."""
_SAME_PLACE = 30.0
"""What it counts where as many stand on both sides, that two have the same place."""
_WHOLE = 70.0
"""How alike a paragraph and two others together must be to be taken for split or joined."""
_BETTER = 6.0
"""How much better than one with one they must fit."""


def likeness(one: str, other: str) -> float:
    """0 to 100, by the letters in order; both folded."""
    return fuzz.ratio(one, other)


def matched(left: Sequence[str], right: Sequence[str]) -> list[Match]:
    """The matches of most likeness in all: one and one, one and two (split), two and one (joined)."""
    if not left or not right:
        return []
    rows, columns = len(left), len(right)
    scores = [[fuzz.ratio(a, b) for b in right] for a in left]
    same_place = _SAME_PLACE if rows == columns else 0.0
    words_left, words_right = [text.split() for text in left], [text.split() for text in right]
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    steps: list[list[Match | None]] = [[None] * (columns + 1) for _ in range(rows + 1)]
    for a in range(rows - 1, -1, -1):
        for b in range(columns - 1, -1, -1):
            total = max(best[a + 1][b], best[a][b + 1])
            step: Match | None = None
            of_words = 100 * Indel.normalized_similarity(words_left[a], words_right[b])
            few, many = sorted((len(words_left[a]), len(words_right[b])))
            worth = (scores[a][b] + of_words) / 2 - _LEAST + _SAME_LENGTH * few / many + (same_place if a == b else 0.0)
            if worth > 0 and worth + best[a + 1][b + 1] >= total:
                total, step = worth + best[a + 1][b + 1], ((a,), (b,), scores[a][b])
            for match in _of_three(left, right, scores, a, b):
                worth = match[2] * 1.5 + best[a + len(match[0])][b + len(match[1])]
                if worth > total:
                    total, step = worth, match
            best[a][b], steps[a][b] = total, step
    return list(_walk(best, steps))


def _of_three(
    left: Sequence[str], right: Sequence[str], scores: Sequence[Sequence[float]], a: int, b: int
) -> Iterator[Match]:
    """A paragraph and two of the other side that together are much more like it than either alone."""
    if b + 1 < len(right):
        score = fuzz.ratio(left[a], f"{right[b]} {right[b + 1]}", score_cutoff=_WHOLE)
        if score > max(scores[a][b], scores[a][b + 1]) + _BETTER:
            yield (a,), (b, b + 1), score
    if a + 1 < len(left):
        score = fuzz.ratio(f"{left[a]} {left[a + 1]}", right[b], score_cutoff=_WHOLE)
        if score > max(scores[a][b], scores[a + 1][b]) + _BETTER:
            yield (a, a + 1), (b,), score


def _walk(best: Sequence[Sequence[float]], steps: Sequence[Sequence[Match | None]]) -> Iterator[Match]:
    a = b = 0
    while a < len(steps) - 1 and b < len(steps[0]) - 1:
        step = steps[a][b]
        if step is not None:
            yield step
            a, b = a + len(step[0]), b + len(step[1])
        elif best[a + 1][b] >= best[a][b + 1]:
            a += 1
        else:
            b += 1
