"""A source's text made fit to be searched: in the form that fragments are compared in, with its sentences and pages."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from editor.checks.source_pages import running_text, tidy
from editor.domain.findings import Source
from editor.domain.sentences import sentence_ranges
from editor.domain.text import cosmetic

_SPACE_AT_DASH = re.compile(r"\s*-\s*")
_HYPHEN_IN_WORD = re.compile(r"(?<=[^\W\d_])[-‐‑](?=[^\W\d_])")
_SPACE_BEFORE = re.compile(r"\s+(?=[,.;:!?)\]])")
_SPACE_AFTER = re.compile(r"(?<=[(\[])\s+")
_WORD = re.compile(r"[^\W_]+")


def key(text: str) -> str:
    """The form in which a fragment may differ harmlessly from its source: marks, dashes and spaces alike. A hyphen
    within a word is left out: one at a line's end cannot be told from one that the word has."""
    folded = cosmetic(_HYPHEN_IN_WORD.sub("", tidy(text))).replace('"', "'").replace("…", "...")
    if "-" in folded:
        folded = _SPACE_AT_DASH.sub("-", folded)
    return _SPACE_AFTER.sub("", _SPACE_BEFORE.sub("", folded))


def stem(word: str) -> str:
    """The letters by which forms of one word are taken for alike."""
    return word.lower()[:5]


@dataclass(frozen=True, slots=True, eq=False)
class SourceText:
    """`text` is the source as it reads, on one line; `keyed` its key. `starts` says where each sentence begins in
    `keyed`; `stems` in which sentences a word's first letters occur; `textless` which pages have no text."""

    name: str
    text: str
    keyed: str
    sentences: tuple[str, ...]
    starts: tuple[int, ...]
    pages: tuple[int, ...]
    page_starts: tuple[int, ...]
    stems: Mapping[str, tuple[int, ...]]
    textless: tuple[int, ...]

    def page_at(self, at: int) -> int:
        """The number of the page that a character of `keyed` stands on."""
        return self.pages[max(bisect_right(self.page_starts, at) - 1, 0)]

    def sentence_at(self, at: int) -> int:
        """The index of the sentence that a character of `keyed` stands in."""
        return max(bisect_right(self.starts, at) - 1, 0)

    def sentences_of(self, start: int, end: int) -> str:
        """The sentences, as they read, that hold the characters of `keyed`."""
        return " ".join(self.sentences[self.sentence_at(start) : self.sentence_at(max(end - 1, start)) + 1])


@lru_cache(maxsize=32)
def source_text(source: Source) -> SourceText:
    """The source's text, made once."""
    running = running_text([page.text for page in source.pages])
    ranges = _sentences(running.text, running.breaks)
    sentences = tuple(running.text[first:last] for first, last in ranges)
    keyed = [key(sentence) for sentence in sentences]
    starts: list[int] = []
    at = 0
    for sentence in keyed:
        starts.append(at)
        at += len(sentence) + 1
    stems: dict[str, list[int]] = {}
    for index, sentence in enumerate(keyed):
        for word in {stem(word) for word in _WORD.findall(sentence)}:
            stems.setdefault(word, []).append(index)

    def keyed_start(at: int) -> int:
        index = bisect_right([first for first, _ in ranges], at) - 1
        if index < 0:
            return 0
        inside = key(running.text[ranges[index][0] : at])
        return starts[index] + (len(inside) + 1 if inside else 0)

    return SourceText(
        name=source.name,
        text=running.text,
        keyed=" ".join(keyed),
        sentences=sentences,
        starts=tuple(starts),
        pages=tuple(page.number for page in source.pages),
        page_starts=tuple(keyed_start(at) for at in running.page_starts),
        stems={word: tuple(found) for word, found in stems.items()},
        textless=tuple(page.number for page in source.pages if not _WORD.search(page.text)),
    )


def _sentences(text: str, breaks: tuple[int, ...]) -> list[tuple[int, int]]:
    """The ranges of the sentences; a break ends one too."""
    ranges: list[tuple[int, int]] = []
    edges = [0, *breaks, len(text)]
    for first, last in pairwise(edges):
        ranges += [(first + start, first + end) for start, end in sentence_ranges(text[first:last])]
    return ranges
