"""Text cut into words that compare as the cosmetic folding has them, and which words differ."""

import re
from bisect import bisect_left
from dataclasses import field
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from editor.domain.text import INVISIBLE, clean, cosmetic
from editor.domain.values import frozen
from editor.reading.values import PARAGRAPH_MARK

_LETTER = rf"[\w\u0300-\u036f\u20d0-\u20ff\ufe0f{INVISIBLE}]"
_JOINS = "['’‘‚‛′.,/‐‑‒–—―−-]"
_WORD = re.compile(rf"{_LETTER}+(?:{_JOINS}{_LETTER}+)*|{PARAGRAPH_MARK}|[^\s]")
MARK = PARAGRAPH_MARK


class Word(NamedTuple):
    """A word, a single sign or a paragraph mark, from character `start` to `end`. Two words compare by `key`: the
    folded word, with a space before it where it is set apart."""

    key: str
    start: int
    end: int


@frozen
class Stream:
    """Paragraphs with marks between them, and their words. Empty paragraphs have no mark among the words."""

    text: str
    words: tuple[Word, ...] = field(repr=False)
    keys: tuple[str, ...] = field(repr=False)

    def before(self, index: int) -> int:
        """Where the word before this one ends, in characters."""
        return self.words[index - 1].end if index else 0

    def after(self, index: int) -> int:
        """Where this word starts; the end of the text for the one behind the last."""
        return self.words[index].start if index < len(self.words) else len(self.text)

    def index_at(self, offset: int) -> int:
        """The first word that starts at this character or later."""
        return bisect_left(self.words, offset, key=lambda word: word.start)

    def starts_paragraph(self, index: int) -> bool:
        return index == 0 or self.keys[index - 1] == MARK

    def ends_paragraph(self, index: int) -> bool:
        """Whether a paragraph ends before this word."""
        return index == len(self.keys) or self.keys[index] == MARK


def visible(text: str) -> str:
    """The text with each character that no Word file can hold made one that nobody sees, so that it stays as long."""
    if text.isprintable() or (MARK not in text and clean(text) == text):
        return text
    return "".join(sign if clean(sign) else "\u200b" for sign in text).replace(MARK, " ")


@lru_cache(maxsize=512)
def stream(text: str) -> Stream:
    """Cut into words; words that fold to nothing are left out."""
    words: list[Word] = []
    end, pending = 0, None
    for found in _WORD.finditer(text):
        start, stop = found.span()
        if found.group() == MARK:
            pending = Word(MARK, start, stop) if words and not pending else pending
            end = stop
            continue
        folded = _folded(found.group())
        if not folded:
            continue
        if pending:
            words.append(pending)
        is_first = not words or pending is not None
        words.append(Word(folded if is_first or start == end else f" {folded}", start, stop))
        end, pending = stop, None
    return Stream(text, tuple(words), tuple(word.key for word in words))


@lru_cache(maxsize=8192)
def _folded(word: str) -> str:
    return cosmetic(word)


class Span4(NamedTuple):
    """Words `old_start` to `old_end` became words `new_start` to `new_end`."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int


def differing(old: tuple[str, ...], new: tuple[str, ...]) -> list[Span4]:
    """The ranges of words that differ, in order."""
    if old == new:
        return []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return [Span4(*code[1:]) for code in matcher.get_opcodes() if code[0] != "equal"]


def alike(old: tuple[str, ...], new: tuple[str, ...]) -> float:
    """How much of the words is the same and in the same order: 0 to 1."""
    return SequenceMatcher(None, old, new, autojunk=False).ratio()
