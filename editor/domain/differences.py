"""Which words differ between two texts, paragraph by paragraph, for people to read."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from editor.domain.text import binding

_TOKEN = re.compile(r"\w+(?:['’.,]\w+)*|[^\w\s]")
_AROUND = 3
"""How many words are shown on either side of a difference."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Words `old` became `new` (either can be empty) between the words `before` and `after`; `paragraph` is the index
    of the paragraph in the older text that has them, or of the one before which a new paragraph came."""

    old: str
    new: str
    before: str = ""
    after: str = ""
    paragraph: int = 0

    def __str__(self) -> str:
        if self.old and self.new:
            return f"“{self.old}” became “{self.new}”"
        return f"“{self.old}” went" if self.old else f"“{self.new}” came"


def differences(old: Sequence[str], new: Sequence[str]) -> tuple[Difference, ...]:
    """In order; none where both are the same in binding wording. A paragraph of which little is left is shown whole."""
    return tuple(_differences(old, new))


def _differences(old: Sequence[str], new: Sequence[str]) -> Iterator[Difference]:
    folded = [binding(text) for text in old], [binding(text) for text in new]
    for action, a, b, c, d in SequenceMatcher(None, *folded, autojunk=False).get_opcodes():
        if action == "equal":
            continue
        for index in range(max(b - a, d - c)):
            before = old[a + index] if a + index < b else ""
            after = new[c + index] if c + index < d else ""
            yield from _in_paragraph(before, after, min(a + index, b))


def _in_paragraph(old: str, new: str, paragraph: int) -> Iterator[Difference]:
    a_words, b_words = list(_TOKEN.finditer(old)), list(_TOKEN.finditer(new))
    folded_a, folded_b = [_folded(word) for word in a_words], [_folded(word) for word in b_words]
    matcher = SequenceMatcher(None, folded_a, folded_b, autojunk=False)
    if matcher.ratio() < 0.35:
        yield Difference(" ".join(old.split()), " ".join(new.split()), paragraph=paragraph)
        return
    changed = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    for _, a, b, c, d in changed:
        yield Difference(
            _words(old, a_words[a:b]),
            _words(new, b_words[c:d]),
            _words(old, a_words[max(a - _AROUND, 0) : a]),
            _words(old, a_words[b : b + _AROUND]),
            paragraph,
        )
    if not changed:  # only where spaces stand is another
        yield Difference(" ".join(old.split()), " ".join(new.split()), paragraph=paragraph)


def _folded(word: re.Match[str]) -> str:
    return binding(word.group())


def _words(text: str, words: Sequence[re.Match[str]]) -> str:
    return " ".join(text[words[0].start() : words[-1].end()].split()) if words else ""
