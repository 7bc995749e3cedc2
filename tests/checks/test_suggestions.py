"""What is offered for a misspelt word, measured on lists of real slips."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.checks.slips import distance, variants
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


@given(st.text("abcdein'", min_size=2, max_size=9), st.sets(st.text(" abcdein'", min_size=3, max_size=3)))
def test_what_one_slip_could_have_meant_is_every_word_one_slip_away_with_known_letters_in_a_row(
    wrong: str, others: set[str]
) -> None:
    """Also where the word itself is strange: trigrams are those of another word and some more."""
    trigrams = frozenset(
        others | {f" {wrong[::-1]} "[at : at + 3] for at in range(len(wrong))} | set(_in_a_row("bidence"))
    )
    near = {form for form in _one_slip_away(wrong) if form and trigrams.issuperset(_in_a_row(form))}
    assert {form for _, form in variants(wrong, trigrams)} == near


def _in_a_row(word: str) -> list[str]:
    return [f" {word} "[at : at + 3] for at in range(len(word))]


def _one_slip_away(wrong: str) -> Iterator[str]:
    letters = "abcdefghijklmnopqrstuvwxyz'"
    for at in range(len(wrong) + 1):
        before, after = wrong[:at], wrong[at:]
        yield from (before + letter + after for letter in letters)
        yield from (before + letter + after[1:] for letter in letters if letter != after[:1] and after)
        if after:
            yield before + after[1:]
        if len(after) > 1 and after[0] != after[1]:
            yield before + after[1] + after[0] + after[2:]
