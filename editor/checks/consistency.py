"""One way throughout: words that can be written two ways, marks straight or curly, times."""

import re
from collections.abc import Iterator
from functools import lru_cache

from editor.checks.context import found, like, own_words
from editor.checks.passages import Kind, Passage, Passages
from editor.domain.draft import Draft
from editor.domain.findings import Finding, Known
from editor.domain.rule_book import RuleBook

_STRAIGHT = re.compile(r"['\"]")
_CURLY = re.compile(r"[‘’“”]")

Use = tuple[int, int, int]
"""The index of the form among a pair's two, and where it stands."""


def one_way(draft: Draft, all_passages: Passages, known: Known) -> Iterator[Finding]:
    """Where both forms of a pair stand in the draft, each place of the rarer one (of the second, if as many)."""
    uses: dict[int, list[tuple[Passage, Use]]] = {}
    for passage in all_passages:
        for pair, use in _uses(passage.text, known.rules):
            uses.setdefault(pair, []).append((passage, use))
    pairs = _pairs(known.rules)
    for pair, places in sorted(uses.items()):
        counts = [sum(use[0] == form for _, use in places) for form in (0, 1)]
        if not all(counts):
            continue
        rarer = 0 if counts[0] < counts[1] else 1
        for passage, (form, start, end) in places:
            if form == rarer:
                other = pairs[pair][1 - rarer]
                words = passage.text[start:end]
                message = f"Elsewhere it is “{other}”: write it one way throughout."
                yield found("one-way", passage, start, end, message, like(words, other))


@lru_cache(maxsize=8)
def _pairs(book: RuleBook) -> tuple[tuple[str, str], ...]:
    return tuple(
        (first.strip(), second.strip()) for first, _, second in (pair.partition("|") for pair in book.list("pairs"))
    )


@lru_cache(maxsize=8)
def _pattern(book: RuleBook) -> tuple[re.Pattern[str], dict[str, tuple[int, int]]]:
    forms = {form.lower(): (pair, index) for pair, both in enumerate(_pairs(book)) for index, form in enumerate(both)}
    longest_first = sorted(forms, key=len, reverse=True)
    either = "|".join(re.escape(form) for form in longest_first)
    return re.compile(rf"(?<![\w@./-])(?:{either})(?![\w@/-])", re.IGNORECASE), forms


@lru_cache(maxsize=4096)
def _uses(text: str, book: RuleBook) -> tuple[tuple[int, Use], ...]:
    pattern, forms = _pattern(book)
    result = []
    for match in pattern.finditer(own_words(text)):
        pair, form = forms[match.group().lower()]
        result.append((pair, (form, match.start(), match.end())))
    return tuple(result)


def straight_marks(draft: Draft, all_passages: Passages, known: Known) -> Iterator[Finding]:
    """Straight marks in a draft that has curly ones too."""
    texts = [passage for passage in all_passages if passage.kind is not Kind.FIELD]
    if not any(_CURLY.search(passage.text) for passage in texts):
        return
    for passage in texts:
        if match := _STRAIGHT.search(passage.text):
            message = "A straight mark among curly ones."
            yield found(
                "marks-straight", passage, match.start(), match.end(), message, _curled(passage.text, match.start())
            )


def _curled(text: str, at: int) -> str:
    opens = (at == 0 or text[at - 1] in " \u00a0([–—“‘") and at + 1 < len(text) and not text[at + 1].isspace()
    if text[at] == '"':
        return "“" if opens else "”"
    return "‘" if opens else "’"
