"""Names and titles are spelled one way throughout."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz import distance  # by this door: two threads that come in by different ones find it half loaded

from editor.checks.passages import Kind, Passage, Passages
from editor.domain.draft import Draft
from editor.domain.findings import Finding, Known

_NAME = re.compile(r"[A-Z][a-z]+(?:[-’'][A-Z]?[a-z]+)*")
_LOWER = re.compile(r"(?<![\w’'])[a-z]{4,}")
MIN_LETTERS = 5
LONG = 9
"""Letters from which two may differ."""
_ENDINGS = ("s", "’s", "es", "n", "ed", "d", "er", "al", "ly", "ing")

Word = tuple[str, int, int]


def names(draft: Draft, all_passages: Passages, known: Known) -> Iterator[Finding]:
    """Two capitalised words that differ by a letter or two: the rarer is likely a slip of the other."""
    places: dict[str, list[tuple[Passage, int, int]]] = {}
    common: set[str] = set()
    for passage in all_passages:
        if passage.label in ("email", "phone", "out_of_hours"):
            continue
        words, lower = _words(passage.text)
        common |= lower
        for word, start, end in words:
            places.setdefault(word, []).append((passage, start, end))
    candidates = sorted(word for word in places if word.lower() not in common)
    counts = Counter({word: len(places[word]) for word in candidates})
    for slip, other in _near_pairs(tuple(candidates)):
        if counts[slip] > counts[other]:
            slip, other = other, slip
        for passage, start, end in places[slip]:
            message = f"Elsewhere it is “{other}”: a name is spelled one way."
            yield Finding("names", passage.at(start, end), message, text=slip)


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[tuple[Word, ...], frozenset[str]]:
    found = []
    for match in _NAME.finditer(text):
        word = re.sub("[’']s$", "", match.group())
        if len(word) >= MIN_LETTERS:
            found.append((word, match.start(), match.start() + len(word)))
    return tuple(found), frozenset(_LOWER.findall(text))


@lru_cache(maxsize=64)
def _near_pairs(words: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    pairs = []
    for index, first in enumerate(words):
        for second in words[index + 1 :]:
            if second[0] != first[0]:
                break  # they are sorted
            if abs(len(first) - len(second)) > 1 or _are_forms(first, second):
                continue
            allowed = 2 if min(len(first), len(second)) >= LONG and first[:4] == second[:4] else 1
            if distance.DamerauLevenshtein.distance(first, second, score_cutoff=allowed) <= allowed:
                pairs.append((second, first))
    return tuple(pairs)


def _are_forms(first: str, second: str) -> bool:
    """Forms of one word ("Inspector", "Inspectors"), not two spellings."""
    short, long = sorted((first, second), key=len)
    return any(long == short + ending for ending in _ENDINGS)


def titles(draft: Draft, all_passages: Passages, known: Known) -> Iterator[Finding]:
    """A speaker whom the text gives another title than the quote does."""
    for quote in draft.quotes:
        name, role = quote.speaker.name.strip(), quote.speaker.role.strip()
        if not name or not role:
            continue
        after_name = re.compile(rf"{re.escape(name)}(?:,\s+|\s+\()(?P<role>[^,.;:()]{{4,80}})(?=[,.;:)])")
        for passage in all_passages:
            if passage.kind is Kind.FIELD or not passage.is_prose:
                continue
            for match in after_name.finditer(passage.text):
                if _is_other_title(match["role"], role):
                    message = f"In the quote, {name} is “{role}”."
                    place = passage.at(match.start("role"), match.end("role"))
                    yield Finding("titles", place, message, text=match["role"])


_SAME = re.compile(r"\b(?:the|of|for|and|&)\b|[^\w\s]")


def _is_other_title(one: str, other: str) -> bool:
    """Not the same words, and not merely one shorter than the other; but about the same office: a word in common."""
    first, second = ({*_SAME.sub(" ", title.lower()).split()} for title in (one, other))
    return bool(first & second) and not (first <= second or second <= first)
