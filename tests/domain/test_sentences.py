"""Sentences end where a reader would say they do."""

import pytest

from editor.domain.sentences import sentence_ranges


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_ranges(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Cllr. Okafor met Dr. Hill and Mr. J. R. Marsh.",
        "It cost £2.5 million, i.e. more than in 2024.",
        "See No. 10 and fig. 3 for more.",
        "The meeting is at 10 a.m. on Monday.",
        "He asked “Why?” and left.",
        "Staff have a clear … view of what is needed.",
    ],
)
def test_one_sentence_stays_whole(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is so. It was so.", ["It is so.", "It was so."]),
        ("“It is so.” It was so.", ["“It is so.”", "It was so."]),
        ("The answer is no. Then we left.", ["The answer is no.", "Then we left."]),
        ("So it was I. Then they left!  Gone…", ["So it was I.", "Then they left!", "Gone…"]),
        ("It ends at 5 p.m. Then we leave.", ["It ends at 5 p.m.", "Then we leave."]),
        ("  ", []),
    ],
)
def test_several_are_told_apart(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_a_very_long_paragraph_is_quick() -> None:
    text = "It is so. " * 20_000
    assert len(sentence_ranges(text)) == 20_000
