"""How long a statement is: words, characters, sentences, and how long it takes to read."""

from math import ceil

from editor.domain.draft import Draft
from editor.domain.sentences import sentence_ranges
from editor.domain.text import words
from editor.domain.values import frozen

PACE = 200
"""Words a minute that a careful reader reads."""


@frozen
class Statistics:
    """Of headline, standfirst, body and quotes; characters with their spaces."""

    words: int
    characters: int
    sentences: int
    sentence_words: int

    @property
    def minutes(self) -> int:
        """To read it, begun minutes as whole ones."""
        return ceil(self.words / PACE)

    @property
    def average(self) -> float:
        """Words in a sentence of body and quotes."""
        return self.sentence_words / self.sentences if self.sentences else 0.0

    def __str__(self) -> str:
        parts = [_count(self.words, "word"), _count(self.characters, "character")]
        if self.sentences:
            parts += [f"{_count(self.minutes, 'minute')} to read", f"{self.average:.0f} words a sentence on average"]
        return " · ".join(parts)


def statistics(draft: Draft) -> Statistics:
    prose = [block.text for block in draft.body if block.text]
    prose += [block.text for quote in draft.quotes for block in quote.paragraphs if block.text]
    every = [text for text in (draft.headline, draft.standfirst, *prose) if text]
    counts = [words(text[start:end]) for text in prose for start, end in sentence_ranges(text)]
    counts = [count for count in counts if count]
    return Statistics(sum(map(words, every)), sum(map(len, every)), len(counts), sum(counts))


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
