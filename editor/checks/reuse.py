"""Words that somebody said before: the same quote in an older release."""

from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz import fuzz

from editor.checks.passages import Kind, Passages
from editor.domain.draft import Draft
from editor.domain.findings import Finding, Known
from editor.domain.text import quoting

MIN_WORDS = 8
LIKE = 90.0
"""Likeness, of 100, from which two paragraphs are the same words."""


def reused_quotes(draft: Draft, all_passages: Passages, known: Known) -> Iterator[Finding]:
    for passage in all_passages:
        if passage.kind is not Kind.SPEECH or len(passage.text.split()) < MIN_WORDS:
            continue
        for name, released in known.released:
            if released.announcement != draft.announcement and _is_in(passage.text, released):
                message = f"These words were used already in “{name}”."
                yield Finding("quote-reused", passage.at(0, len(passage.text)), message, text=passage.text)
                break


@lru_cache(maxsize=1024)
def _spoken(draft: Draft) -> tuple[str, ...]:
    return tuple(quoting(block.text) for quote in draft.quotes for block in quote.paragraphs)


def _is_in(text: str, released: Draft) -> bool:
    words = quoting(text)
    return any(
        fuzz.ratio(words, spoken, score_cutoff=LIKE) >= LIKE
        for spoken in _spoken(released)
        if len(spoken.split()) >= MIN_WORDS
    )
