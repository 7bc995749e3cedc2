"""How unlikely it is that one word was written for another: slips of the fingers and of the ear, and how rare it is."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate
from math import log

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_LETTERS = "abcdefghijklmnopqrstuvwxyz'"
_VOWELS = frozenset("aeiouy")
_SOUND_ALIKE = frozenset(
    frozenset(pair) for pair in ("ck", "cs", "sz", "kq", "fv", "gj", "xs", "xc", "mn", "dt", "bp", "uw", "iy", "td")
)
_SILENT = frozenset("hebgkuw'")
FIRST = 0.55
"""What a slip in the first letter costs more: people get it right."""
RARITY = 0.13
"""What each doubling of a word's rank costs."""


def _neighbours() -> frozenset[frozenset[str]]:
    near = set()
    for row, keys in enumerate(_ROWS):
        for at, key in enumerate(keys):
            if at:
                near.add(frozenset((key, keys[at - 1])))
            if row:
                near.update(frozenset((key, above)) for above in _ROWS[row - 1][at : at + 2])
    return frozenset(near)


_NEAR = _neighbours()


def cost(wrong: str, right: str, rank: int) -> float:
    """Both in lower case; `rank` counts from 0 for the commonest word. Less is likelier."""
    return distance(wrong, right) + RARITY * log(rank + 20, 2)


def distance(wrong: str, right: str) -> float:
    """Slips weighed by how often they are made: 0 for none, about 1 for a plain wrong letter."""
    left_out = [_left_out(letter, right, at) for at, letter in enumerate(right)]
    row = list(accumulate(left_out, initial=0.0))
    above = before_above = row
    for i, typed in enumerate(wrong, 1):
        put_in = _put_in(typed, wrong, i - 1)
        above, row = row, [row[0] + put_in]
        for j, meant in enumerate(right, 1):
            best = above[j - 1]
            if typed != meant:
                best += _swapped(typed, meant) + (FIRST if i == 1 and j == 1 else 0)
                if i > 1 and j > 1 and typed == right[j - 2] and wrong[i - 2] == meant:
                    best = min(best, before_above[j - 2] + _turned(i - 2))
            row.append(min(best, above[j] + put_in, row[-1] + left_out[j - 1]))
        before_above = above
    return row[-1]


@lru_cache(maxsize=1024)
def _swapped(typed: str, meant: str) -> float:
    pair = frozenset((typed, meant))
    if typed in _VOWELS and meant in _VOWELS:
        return 0.55
    if pair in _SOUND_ALIKE:
        return 0.6
    return 0.75 if pair in _NEAR else 1.0


def _left_out(letter: str, right: str, at: int) -> float:
    """A letter that is not typed: a double one most often, then a silent one."""
    if (at and right[at - 1] == letter) or right[at + 1 : at + 2] == letter:
        return 0.4
    if letter in "' ":
        return 0.4
    return (0.65 if letter in _VOWELS or letter in _SILENT else 0.85) + (FIRST if at == 0 else 0)


def _put_in(letter: str, wrong: str, at: int) -> float:
    """A letter too many."""
    if (at and wrong[at - 1] == letter) or wrong[at + 1 : at + 2] == letter:
        return 0.4
    return (0.7 if letter in _VOWELS or letter in _SILENT else 0.9) + (FIRST if at == 0 else 0)


def _turned(at: int) -> float:
    """Two neighbours in the wrong order."""
    return 0.55 if at else 0.8


def variants(wrong: str, trigrams: frozenset[str]) -> Iterator[tuple[float, str]]:
    """What one slip could have been meant to be, with what that slip costs: the forms in which only letters follow each
    other that do so in words; `trigrams` has all three that do, with a space before and after the word."""
    edged = f" {wrong} "
    strange = [at for at in range(len(edged) - 2) if edged[at : at + 3] not in trigrams]
    for at in range(len(wrong) + 1):
        for taken in (0, 1, 2):
            if strange and not at - 1 <= strange[0] <= strange[-1] <= at + taken:
                continue  # what is strange about the word is elsewhere
            before, after = edged[: at + 1], edged[at + 1 + taken :]
            left, right = before[-2:], after[:2]
            for price, new in _slips_at(wrong, at, taken):
                around = left + new + right
                if around[:3] not in trigrams:
                    continue  # most end here: this is quicker than all at once
                if all(around[start : start + 3] in trigrams for start in range(1, len(around) - 2)):
                    yield price, f"{before}{new}{after}"[1:-1]


def _slips_at(wrong: str, at: int, taken: int) -> Iterator[tuple[float, str]]:
    """What one slip at the place could have been meant to be in place of that many letters."""
    if taken == 0:
        for letter in _LETTERS:
            yield _left_out(letter, wrong[:at] + letter + wrong[at:], at), letter
    elif taken == 1 and at < len(wrong):
        yield _put_in(wrong[at], wrong, at), ""
        for letter in _LETTERS:
            if letter != wrong[at]:
                yield _swapped(wrong[at], letter) + (0 if at else FIRST), letter
    elif taken == 2 and at + 1 < len(wrong) and wrong[at] != wrong[at + 1]:
        yield _turned(at), wrong[at + 1] + wrong[at]
