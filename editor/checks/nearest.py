"""The words of a source that come nearest to a fragment that is not in it."""

import re
from typing import NamedTuple

from rapidfuzz import fuzz

from editor.checks.source_text import SourceText, stem

MIN_SCORE = 60.0
"""Likeness of the letters, of 100, below which words are not shown as those meant."""
MIN_SHARED = 0.5
"""Part of the fragment's telling words that must stand in the source's passage."""
_CANDIDATES = 4
_WORD = re.compile(r"[^\W_]+")
_COMMON = frozenset(
    "a an the of to in on at by for with from and or but is are was were be been being has have had that this it its "
    "their they we our as not no".split()
)


class Near(NamedTuple):
    """Where the nearest words begin in the source's key, the sentence they stand in, and how alike they are, of 100."""

    start: int
    words: str
    likeness: float


def nearest(words: str, source: SourceText) -> Near | None:
    """The passage of the source that the key `words` was most likely taken from, or None."""
    found = _WORD.findall(words.lower())
    telling = {stem(word) for word in found if word not in _COMMON} or {stem(word) for word in found}
    exact = {word for word in found if word not in _COMMON}
    best: tuple[float, Near] | None = None
    for index in _candidates(telling, source):
        start = source.starts[max(index - 1, 0)]
        stop = source.starts[index + 2] if index + 2 < len(source.starts) else len(source.keyed)
        window = source.keyed[start:stop]
        alignment = fuzz.partial_ratio_alignment(words.lower(), window.lower(), score_cutoff=MIN_SCORE)
        if alignment is None:
            continue
        first = window.rfind(" ", 0, alignment.dest_start) + 1
        last = window.find(" ", alignment.dest_end)
        passage = window[first : last if last >= 0 else len(window)]
        shared = telling & {stem(word) for word in _WORD.findall(passage)}
        if len(shared) < MIN_SHARED * len(telling):
            continue
        if len(shared) == MIN_SHARED * len(telling) and exact.isdisjoint(_WORD.findall(window.lower())):
            continue  # one word of two, and that by its stem only: "manageable caseloads" are no "managers"
        score = alignment.score * (0.5 + 0.5 * len(shared) / len(telling))
        if best is None or score > best[0]:
            sentences = source.sentences_of(start + first, start + first + len(passage))
            best = (score, Near(start + first, sentences, alignment.score))
    return best[1] if best else None


def _candidates(telling: set[str], source: SourceText) -> list[int]:
    """The sentences that share most with the fragment, rare words counting more."""
    scores: dict[int, float] = {}
    for word in telling:
        where = source.stems.get(word, ())
        for index in where:
            scores[index] = scores.get(index, 0.0) + 1.0 / len(where)
    return sorted(scores, key=lambda index: -scores[index])[:_CANDIDATES]
