"""What the checks cost: altered fragments against a long source, and a key with all checks live (pytest -n0
--benchmark-enable)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import count
from random import Random
from typing import Any

import pytest

from editor.checks.all_checks import all_checks
from editor.checks.lookup import look_up
from editor.checks.source_text import source_text
from editor.desk.rule_book import rule_book
from editor.domain.draft import Draft
from editor.domain.findings import NOT_IN_SOURCE, CheckStage, Known, Source, SourcePage
from editor.domain.text import Block, plain
from tests.checks.letters import NAMES, sentences, source
from tests.checks.mutations import add_word

Benchmark = Callable[..., Any]
SENTENCES = [sentence for name in NAMES for sentence in sentences(name)]


def long_source(words: int, random: Random) -> Source:
    """Pages of sentences with some of their words exchanged, so that none comes twice."""
    vocabulary = [word for sentence in SENTENCES for word in sentence.split()]
    pages: list[SourcePage] = []
    while sum(len(page.text.split()) for page in pages) < words:
        lines = []
        for _ in range(18):
            line = random.choice(SENTENCES).split()
            for _ in range(4):
                line[random.randrange(len(line))] = random.choice(vocabulary)
            lines.append(" ".join(line))
        pages.append(SourcePage(len(pages) + 1, "\n".join(lines)))
    return Source("long.pdf", tuple(pages))


def test_twenty_altered_fragments_against_ten_thousand_words(benchmark: Benchmark) -> None:
    """Budget: 20 ms."""
    random = Random(1)
    long = long_source(10_000, random)
    texts = (source_text(long),)
    altered = []
    for _ in range(20):
        words = random.choice(long.pages).text.split()
        start = random.randrange(len(words) - 15)
        altered.append(add_word(" ".join(words[start : start + random.randint(4, 14)]), [], random))

    def look_all_up() -> list[str]:
        look_up.cache_clear()
        return [str(look_up(text, texts, rule_book()).status) for text in altered]

    assert set(benchmark(look_all_up)) <= {str(status) for status in NOT_IN_SOURCE}


def body(words: int, random: Random) -> tuple[Block, ...]:
    paragraphs: list[Block] = []
    while sum(len(block.text.split()) for block in paragraphs) < words:
        words_of_one = " ".join(random.sample(SENTENCES, 4)).split()
        start = random.randrange(len(words_of_one) - 5)
        words_of_one[start] = f"‘{words_of_one[start]}"
        words_of_one[start + 4] += "’"
        paragraphs.append(plain(" ".join(words_of_one)))
    return tuple(paragraphs)


@pytest.mark.parametrize("words", [600, 5_000])
def test_a_key_with_all_checks(benchmark: Benchmark, words: int) -> None:
    """One paragraph changes, all findings of the draft are wanted."""
    draft = Draft(date=date(2026, 3, 12), headline="Headline", body=body(words, Random(2)))
    known = Known(rules=rule_book(), sources=tuple(source(name) for name in NAMES), today=date(2026, 3, 1))
    middle = len(draft.body) // 2
    numbers = count()

    def typed() -> tuple[tuple[Draft, Known, CheckStage], dict[str, Any]]:
        changed = replace(draft.body[middle], spans=plain(f"{draft.body[middle].text} {next(numbers)}").spans)
        new = (*draft.body[:middle], changed, *draft.body[middle + 1 :])
        return (replace(draft, body=new), known, CheckStage.DRAFTING), {}

    all_checks(draft, known, CheckStage.DRAFTING)
    assert benchmark.pedantic(all_checks, setup=typed, rounds=100)  # type: ignore[attr-defined] # pytest-benchmark has no types
