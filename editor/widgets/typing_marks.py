"""Which curly mark a straight one becomes as it is typed."""

import re

OPENS_AFTER = "([{<‘“/|"
_DASHES = "-–—"
_CLIPPED = re.compile(r"‘(?=(?:tis|twas|twere|twill|til|em|n|\d0s)$)", re.IGNORECASE)
"""A left mark before these was meant as an apostrophe: ’tis, ’90s."""


def curly_mark(mark: str, before: str) -> str:
    """The curly form of a straight ' or ", given the words before it in its paragraph: left at the start, after a space
    or an opening bracket; else right, which also is the apostrophe."""
    left, right = "“”" if mark == '"' else "‘’"
    last = before[-1:]
    if not last or last.isspace() or last in OPENS_AFTER:
        return left
    if last in _DASHES:
        return right if is_open(before, left, right) else left
    return right


def is_open(before: str, left: str, right: str) -> bool:
    """Whether a left mark still waits for its right one; apostrophes within words don't count."""
    opened = before.rfind(left)
    if opened < 0:
        return False
    inside = before[opened:]
    within_words = (inside[at - 1 : at + 2 : 2].isalpha() for at, char in enumerate(inside) if char == right)
    return all(within_words)


def clipped_word(before: str, typed: str) -> int | None:
    """Where, in the words before the caret, a left mark should be an apostrophe now that `typed` ended a word: ‘tis,
    ‘90s. None where there is nothing to mend."""
    if typed.isalnum():
        return None
    word = re.search(r"‘[A-Za-z0-9]+$", before)
    return word.start() if word and _CLIPPED.match(word.group()) else None
