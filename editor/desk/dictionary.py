"""The British dictionary as shipped, with the supplement: chunspell is used here and nowhere else."""

import os
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from time import perf_counter, sleep

from hunspell import Hunspell

from editor.checks.suggestions import CommonWords, suggestions
from editor.shipped import resource

_LONG_PATH = "\\\\?\\"
"""What makes Hunspell read a path as UTF-8 on Windows."""


class Dictionary:
    """Made by `load`. What it knows never changes, so one serves the whole program."""

    def __init__(self) -> None:
        folder = resource("dictionaries/en_GB").resolve()
        self._hunspell = Hunspell("en_GB", hunspell_data_dir=str(folder), system_encoding="utf-8")
        self._pieces = sorted(folder.glob("en_GB-*.dic"))
        self._common = CommonWords(())
        self._slips: frozenset[str] = frozenset()
        self._never: frozenset[str] = frozenset()
        self.has = lru_cache(maxsize=50_000)(self._has)
        self.suggest = lru_cache(maxsize=500)(self._suggest)

    def read_rest(self) -> Iterator[None]:
        """Reads the rest in steps of a few milliseconds; while Hunspell reads, no other thread of Python runs."""
        yield
        for piece in self._pieces:
            self._hunspell.add_dic(_for_hunspell(piece))
            yield
        supplement = []
        for line in _lines("supplement.txt"):
            word, example = line.split()
            self._hunspell.add_with_affix(word, example)
            supplement.append(word)
        yield
        common = _lines("common_words.txt")
        yield
        trigrams = frozenset(_lines("trigrams.txt")[0].split("|"))
        yield
        trade = " ".join(_lines("statement_words.txt")).split()
        words = [*common[:_TRADE_RANK], *trade, *common[_TRADE_RANK:_SUPPLEMENT_RANK], *supplement]
        words += common[_SUPPLEMENT_RANK:]
        ranked = CommonWords((), trigrams)
        for at in range(0, len(words), _RANKED_AT_ONCE):
            ranked.add(words[at : at + _RANKED_AT_ONCE])
            yield
        self._common = ranked
        self._slips = frozenset(_lines("slips.txt"))
        self._never = self._slips | frozenset(word.lower() for word in _lines("never_suggested.txt"))
        self.has.cache_clear()
        self.suggest.cache_clear()

    def _has(self, word: str) -> bool:
        """Whether the word is known as it is written, or as a sentence would begin with it."""
        return bool(self._hunspell.spell(word)) and word.lower() not in self._slips

    def _suggest(self, word: str) -> list[str]:
        return suggestions(word, self.has, self._common, self._never)


_TRADE_RANK, _SUPPLEMENT_RANK = 500, 5_000
"""Words of statements are as likely here as the five hundredth commonest elsewhere; names and bodies, as the five
thousandth."""
_RANKED_AT_ONCE = 4_000
"""Words, in a step."""
_REST = 0.01
"""Seconds between two steps at most, where the machine is slow."""


@cache
def load() -> Dictionary:
    """The dictionary, read once for the whole program; other threads wait for a few milliseconds at a time at most."""
    began = perf_counter()
    dictionary = Dictionary()
    for _ in dictionary.read_rest():
        sleep(min(perf_counter() - began, _REST))  # as long as the step was: half of the time is the window's
        began = perf_counter()
    return dictionary


def _lines(name: str) -> list[str]:
    text = resource(f"dictionaries/{name}").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def _for_hunspell(path: Path) -> str:
    return f"{_LONG_PATH}{path}" if os.name == "nt" else str(path)
