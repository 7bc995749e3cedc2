"""Which words differ between two texts, paragraph by paragraph, for people to read."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from editor.domain.text import binding
from editor.domain.values import frozen

_TOKEN = re.compile(r"\w+(?:['’.,]\w+)*|[^\w\s]")
_LIKE = 0.35
"""The share of words, of 1, below which two paragraphs are not one that was changed."""
_AROUND = 3
"""How many words are shown on either side of a difference."""


HOUSE_STYLE = "the house style"


@frozen
class Difference:
    """Words `old` became `new` (either can be empty) between the words `before` and `after`; `paragraph` is the index
    of the paragraph in the older text that has them, or of the one before which a new paragraph came."""

    old: str
    new: str
    before: str = ""
    after: str = ""
    paragraph: int = 0
    cause: str = ""
    """What is another where no word of the draft is, as HOUSE_STYLE."""

    def __str__(self) -> str:
        if self.cause:
            return self.cause
        if self.old and self.new:
            return f"“{self.old}” became “{self.new}”"
        return f"“{self.old}” went" if self.old else f"“{self.new}” came"


def differences(old: Sequence[str], new: Sequence[str]) -> tuple[Difference, ...]:
    """In order; none where both are the same in binding wording but for empty paragraphs. A paragraph of which little
    is left is shown whole."""
    return tuple(_differences(old, new))


def _differences(old: Sequence[str], new: Sequence[str]) -> Iterator[Difference]:
    at = [*(index for index, text in enumerate(old) if binding(text)), len(old)]
    old, new = [text for text in old if binding(text)], [text for text in new if binding(text)]
    folded = [binding(text) for text in old], [binding(text) for text in new]
    for action, a, b, c, d in SequenceMatcher(None, *folded, autojunk=False).get_opcodes():
        if action != "equal":
            for index, one, other in _paired(old[a:b], new[c:d]):
                yield from _in_paragraph(one, other, at[a + index])


def _paired(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, str, str]]:
    """Each old paragraph, by its index, with the new one that it became, in the order that leaves most words in their
    place; "" where there is none."""
    words = [_counted(text) for text in old], [_counted(text) for text in new]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in reversed(range(len(old))):
        for j in reversed(range(len(new))):
            alike = _alike(words[0][i], words[1][j])
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + alike if alike >= _LIKE else 0.0)
    i = j = 0
    while i < len(old) or j < len(new):
        if i < len(old) and best[i][j] == best[i + 1][j]:
            is_replaced = j < len(new) and best[i][j] == best[i + 1][j + 1]
            yield i, old[i], new[j] if is_replaced else ""
            i, j = i + 1, j + is_replaced
        elif j < len(new) and (i == len(old) or best[i][j] == best[i][j + 1]):
            yield i, "", new[j]
            j += 1
        else:
            yield i, old[i], new[j]
            i, j = i + 1, j + 1


def _counted(text: str) -> Counter[str]:
    return Counter(_folded(word) for word in _TOKEN.finditer(text))


def _alike(one: Counter[str], other: Counter[str]) -> float:
    """The share of words that both have, 0 to 1."""
    return 2 * (one & other).total() / max(one.total() + other.total(), 1)


def _in_paragraph(old: str, new: str, paragraph: int) -> Iterator[Difference]:
    a_words, b_words = list(_TOKEN.finditer(old)), list(_TOKEN.finditer(new))
    folded_a, folded_b = [_folded(word) for word in a_words], [_folded(word) for word in b_words]
    matcher = SequenceMatcher(None, folded_a, folded_b, autojunk=False)
    if matcher.ratio() < _LIKE:
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
