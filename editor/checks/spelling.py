"""Which words of a text are misspelt: what counts as a word, and which are names, acronyms or addresses."""

import re
from collections.abc import Callable, Iterator

from editor.domain.text import INVISIBLE

IsWord = Callable[[str], bool]
"""Whether a dictionary has the word, written with straight apostrophes."""

_LETTER = r"[^\W\d_]"
_WORD = re.compile(rf"{_LETTER}[^\W\d_{INVISIBLE}]*(?:[-'’‑{INVISIBLE}]+{_LETTER}+)*")
_NOT_WORDS = re.compile(
    r"(?:https?://|www\.)\S+"
    r"|\S+@\S+"
    r"|[@#]\w+"
    r"|(?<![\w.])\w[\w-]*(?:\.[\w-]+)*\.(?:uk|com|org|net|gov|eu|scot|wales|london|info)\b(?:/\S*)?"
    r"|[\w-]*[\d_][\w’'-]*",
    re.IGNORECASE,
)
"""Addresses, handles, and whatever has a digit in it (A12, 21st, COVID-19)."""
_MAY_HAVE_ADDRESSES = re.compile(r"[@#/\d_]|\.\S")
"""What each of them has: most paragraphs don't, and are quickly told from the others."""
_ACRONYM = re.compile(r"[A-ZÀ-Þ]{2,}s?(?:['’]s)?")
_LONGEST_ACRONYM = 5
_INNER_CAPITAL = re.compile(r"[a-zß-ÿ][A-ZÀ-Þ]|[A-ZÀ-Þ]{2,}[a-zß-ÿ]{2,}")
_POSSESSIVE = re.compile(r"['’](?:s|S)?$")
_STRAIGHT = str.maketrans({"’": "'", "‑": "-"} | dict.fromkeys(INVISIBLE, ""))

Range = tuple[int, int]


def misspelt(text: str, is_word: IsWord) -> Iterator[Range]:
    """Where the words that are wrong stand, in Python characters. A compound with hyphens is right if its parts are;
    the part that isn't is given alone."""
    skipped = [match.span() for match in _NOT_WORDS.finditer(text)] if _MAY_HAVE_ADDRESSES.search(text) else []
    in_capitals = text.isupper() and " " in text.strip()
    for match in _WORD.finditer(text):
        start, end = match.span()
        if any(start < last and first < end for first, last in skipped):
            continue
        word = match.group()
        if is_right(word, is_word, in_capitals):
            continue
        if "-" not in word and "‑" not in word:
            yield start, end
            continue
        for part in re.finditer(r"[^-‑]+", word):
            if not is_right(part.group(), is_word, in_capitals):
                yield start + part.start(), start + part.end()


def is_right(word: str, is_word: IsWord, in_capitals: bool = False) -> bool:
    """Whether a word may stand as it is. Among words that are not all in capitals, a short word that is counts as an
    acronym, and one with capitals inside as a name (TikTok, McDonald)."""
    plain = bare(word)
    if len(plain) < 2 or is_word(plain):
        return True
    base = without_possessive(plain)
    if base != plain and (len(base) < 2 or is_word(base)):
        return True
    if plain.isupper():
        if len(base) <= _LONGEST_ACRONYM and not in_capitals:
            return True
        return any(is_word(form) for form in (base.lower(), base.capitalize(), plain.lower()))
    if _ACRONYM.fullmatch(plain):
        return True
    return bool(_INNER_CAPITAL.search(plain))


def bare(word: str) -> str:
    """The word as dictionaries write it: straight apostrophe, plain hyphen, no invisible characters."""
    return word if word.isascii() else word.translate(_STRAIGHT)


def without_possessive(word: str) -> str:
    """The word as dictionaries write it, without 's."""
    return _POSSESSIVE.sub("", bare(word))


def words_of(text: str) -> Iterator[str]:
    """The words of a name, as they may stand elsewhere: "Ada Okafor-Reid" gives Ada, Okafor-Reid, Okafor and Reid."""
    for match in _WORD.finditer(text):
        word = bare(match.group())
        yield word
        if "-" in word:
            yield from word.split("-")
