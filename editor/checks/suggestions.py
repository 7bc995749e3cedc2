"""What a misspelt word was meant to be: words close to it, the likeliest first."""

import re
from collections.abc import Iterable, Iterator
from heapq import nsmallest
from itertools import product

from rapidfuzz import process
from rapidfuzz.distance import OSA

from editor.checks.slips import cost, variants
from editor.checks.spelling import IsWord, bare

MOST = 5
"""How many words are offered."""
_IZE = re.compile(r"(.*(?:i|y))z((?:e|es|ed|er|ers|ing|ation|ations|able)(?:'s)?)")
_SHORTLIST = 20
_CHECKED = 60
"""How many of the words that one slip could have been meant to be are looked up, the likeliest slips first."""
_VERY_COMMON, _COMMON_ENOUGH = 60, 700
"""Ranks of the halves of what may be two words without their space."""
_PHRASE_RANK = 2_000
_UNKNOWN_RANK = 50_000


class CommonWords:
    """Words in the order of how often they are met, by length; `trigrams` are all three letters that follow each other
    in words of the language, with a space before and after."""

    def __init__(self, words: Iterable[str], trigrams: frozenset[str] = frozenset()) -> None:
        self.trigrams = trigrams
        self.form: dict[str, str] = {}
        """How a word is written, by its lower case."""
        self.rank: dict[str, int] = {}
        """By lower case, from 0 for the commonest."""
        self.by_start: dict[tuple[str, int], list[str]] = {}
        """By each of their first two letters, and their length."""
        self.add(words)

    def add(self, words: Iterable[str]) -> None:
        """Less common ones than those there are."""
        for word in words:
            low = word.lower()
            if low not in self.rank:
                self.rank[low], self.form[low] = len(self.rank), word
                for letter in set(low[:2]):
                    self.by_start.setdefault((letter, len(low)), []).append(low)


def suggestions(word: str, is_word: IsWord, common: CommonWords, never: frozenset[str] = frozenset()) -> list[str]:
    """At most MOST words, with the capitals and the curly apostrophe that the word has or needs; none of `never`."""
    wrong = bare(word)
    low = wrong.lower()
    found: dict[str, float] = {}
    for candidate in _candidates(wrong, low, is_word, common):
        if candidate not in found and candidate.lower() not in never and candidate != wrong:
            found[candidate] = cost(low, candidate.lower(), _rank(candidate, common))
    result: list[str] = []
    for candidate in sorted(found, key=lambda candidate: (found[candidate], candidate)):
        shaped = _like(word, _british(candidate, is_word)).replace("'", "’")
        if shaped not in result and shaped != word:
            result.append(shaped)
        if len(result) == MOST:
            break
    return result


def _rank(candidate: str, common: CommonWords) -> int:
    return _PHRASE_RANK if " " in candidate else common.rank.get(candidate.lower(), _UNKNOWN_RANK)


def _candidates(wrong: str, low: str, is_word: IsWord, common: CommonWords) -> Iterator[str]:
    if not wrong.isupper():
        capitals = (low.capitalize(), low.upper())  # Hunspell takes any word in capitals for right
        yield from [form for form in capitals if form != wrong and is_word(form)][:1]
    yield from (common.form[near] for near in _near(low, common))
    for _, variant in nsmallest(_CHECKED, variants(low, common.trigrams)):
        if is_word(variant):
            yield variant
        elif wrong[0].isupper() and is_word(variant.capitalize()):
            yield variant.capitalize()
    yield from _halves(low, common)


def _near(low: str, common: CommonWords) -> list[str]:
    """Common words within two slips, three in a long word; in lower case. Of the first two letters one is right, if
    not in its place: so it is unless both are slips."""
    allowed = 1 if len(low) < 4 else 2 if len(low) < 8 else 3
    found: dict[str, float] = {}
    lengths = range(len(low) - allowed, len(low) + allowed + 1)
    for start in product(set(low[:2]), lengths):
        near = process.extract(
            low,
            common.by_start.get(start, ()),
            scorer=OSA.distance,
            processor=None,
            score_cutoff=allowed,
            limit=_SHORTLIST,
        )
        found.update((word, distance) for word, distance, _ in near)
    return sorted(found, key=lambda word: (found[word], common.rank[word]))[:_SHORTLIST]


def _halves(low: str, common: CommonWords) -> Iterator[str]:
    """Two words that stand together without their space; one of them is among the very commonest, as in "a lot"."""
    for at in range(1, len(low)):
        halves = low[:at], low[at:]
        ranks = sorted(common.rank.get(half, _UNKNOWN_RANK) for half in halves)
        are_words = all(len(half) > 1 or half == "a" for half in halves)
        if are_words and ranks[0] < _VERY_COMMON and ranks[1] < _COMMON_ENOUGH:
            yield " ".join(halves)


def _british(candidate: str, is_word: IsWord) -> str:
    """-ise, where the dictionary has both."""
    ize = _IZE.fullmatch(candidate)
    ise = f"{ize[1]}s{ize[2]}" if ize else candidate
    return ise if is_word(ise) else candidate


def _like(word: str, candidate: str) -> str:
    """The candidate with the capitals that the word has."""
    if word.isupper() and len(word) > 1:
        return candidate.upper()
    if word[:1].isupper() and candidate[:1].islower():
        return candidate[:1].upper() + candidate[1:]
    return candidate
