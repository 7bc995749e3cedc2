"""What is offered for a misspelt word, measured on lists of real slips."""

from pathlib import Path

import pytest

from editor.checks.slips import distance
from editor.checks.spelling import misspelt
from editor.desk.dictionary import load

DICTIONARY = load()
LISTS = Path(__file__).with_name("spelling")
FIRST, FIVE = 0.85, 0.95


def slips(name: str) -> list[tuple[str, str]]:
    lines = (LISTS / name).read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if not line.startswith("#"))
    return [(wrong, right) for wrong, right in pairs]


def test_most_misspellings_are_found_and_what_was_meant_is_offered() -> None:
    pairs = slips("misspellings.txt")
    tuned = {wrong for wrong, _ in slips("tuning.txt")}
    assert len({wrong for wrong, _ in pairs}) == 200 and tuned.isdisjoint(wrong for wrong, _ in pairs)
    first = five = 0
    for wrong, right in pairs:
        offered = DICTIONARY.suggest(wrong) if list(misspelt(wrong, DICTIONARY.has)) else []
        first += offered[:1] == [right]
        five += right in offered
    print(f"right first {first / len(pairs):.1%}, among five {five / len(pairs):.1%}")
    assert first >= FIRST * len(pairs)
    assert five >= FIVE * len(pairs)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Goverment", "Government"),
        ("GOVERMENT", "GOVERNMENT"),
        ("dont", "don’t"),
        ("alot", "a lot"),
        ("ofsted", "Ofsted"),
        ("Ofstead", "Ofsted"),
        ("wednesday", "Wednesday"),
        ("organizaton", "organisation"),
        ("pubic", "public"),
    ],
)
def test_capitals_apostrophes_spaces_and_british_endings_come_out_as_they_should(wrong: str, right: str) -> None:
    assert DICTIONARY.suggest(wrong)[0] == right


def test_coarse_words_are_never_offered() -> None:
    assert DICTIONARY.has("shit") and "shit" not in DICTIONARY.suggest("shti")


def test_a_word_that_is_like_no_other_has_no_suggestions() -> None:
    assert DICTIONARY.suggest("xqzvkjxqzw") == []


@pytest.mark.parametrize(
    ("wrong", "likelier", "than"),
    [("recieve", "receive", "recite"), ("comitee", "committee", "comites"), ("sevice", "service", "device")],
)
def test_slips_of_finger_and_ear_are_likelier_than_other_differences(wrong: str, likelier: str, than: str) -> None:
    assert distance(wrong, likelier) < distance(wrong, than) + 0.3
    assert distance(wrong, wrong) == 0
