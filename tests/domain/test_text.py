"""Spans that are cut, joined and spliced, and the three foldings of wording, each wider than the one before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.text import Span, binding, clean, cosmetic, cut, in_marks, joined, quoting, spliced, wording_hash
from tests.strategies import lines, spans

BOLD = Span("bold", bold=True)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ('it\'s "so"', "it’s “so”"),
        ("no break", "no\u00a0break"),
        ("a narrow one", "a\u202fnarrow   one "),
        ("softhyphen", "soft\u00adhy\u200bphen\ufeff"),
        ("é Å", "e\u0301 A\u030a"),
        ("one two", "one\u2028two"),
    ],
)
def test_an_approval_does_not_mind(one: str, other: str) -> None:
    assert binding(one) == binding(other)
    assert wording_hash([one]) == wording_hash([other])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("m2", "m²"),
        ("1/2", "½"),
        ("2019-20", "2019–20"),
        ("yes.", "yes"),
        ("The", "the"),
        ("...", "…"),
        ("a b", "ab"),
        ("fi", "ﬁ"),
    ],
)
def test_an_approval_minds(one: str, other: str) -> None:
    assert binding(one) != binding(other)
    assert wording_hash([one]) != wording_hash([other])


def test_a_returned_copy_may_change_dashes_too() -> None:
    assert cosmetic("2019–20 — or ‑ so −1") == cosmetic("2019-20 - or - so -1")
    assert cosmetic("yes.") != cosmetic("yes")


def test_a_fragment_may_begin_small_and_end_without_its_stop() -> None:
    assert quoting("‘Leaders know their services well.’") == quoting("leaders know their services well")
    assert quoting("Leaders Know") != quoting("leaders know")


@given(lines, lines)
def test_each_folding_takes_as_alike_what_the_one_before_does(one: str, other: str) -> None:
    if binding(one) == binding(other):
        assert cosmetic(one) == cosmetic(other)
    if cosmetic(one) == cosmetic(other):
        assert quoting(one) == quoting(other)


@given(lines)
def test_folding_what_is_folded_changes_nothing(text: str) -> None:
    assert binding(binding(text)) == binding(text)
    assert cosmetic(cosmetic(text)) == cosmetic(text)


def test_where_a_text_ends_matters_to_the_hash() -> None:
    assert wording_hash(["a", "b"]) != wording_hash(["a b"]) != wording_hash(["ab"])


def test_what_a_file_cannot_hold_is_cleaned_away() -> None:
    assert clean("a\x00\x08b\ttab\nline\ud800\uffff🙂") == "ab\ttab\nline🙂"


@given(spans(), st.integers(0, 40), st.integers(0, 40))
def test_spans_cut_in_two_and_joined_are_the_same(made: tuple[Span, ...], start: int, length: int) -> None:
    text = "".join(span.text for span in made)
    assert joined((*cut(made, 0, start), *cut(made, start))) == made
    assert "".join(span.text for span in cut(made, start, start + length)) == text[start : start + length]


def test_empty_spans_go_and_neighbours_of_one_formatting_are_one() -> None:
    assert joined((Span("a"), Span("", bold=True), Span("b"), BOLD)) == (Span("ab"), BOLD)


def test_new_words_look_like_those_they_replace_or_stand_behind() -> None:
    assert spliced((Span("a "), BOLD), 2, 6, "strong") == (Span("a "), Span("strong", bold=True))
    assert spliced((Span("a "), BOLD), 2, 2, "very ") == (Span("a very "), BOLD)
    assert spliced((BOLD,), 0, 0, "so ") == (Span("so bold", bold=True),)
    assert spliced((), 0, 0, "new") == (Span("new"),)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Neighbours", "“Neighbours”"),
        ("“Neighbours come first.”", "“Neighbours come first.”"),
        ('"Neighbours"', "“Neighbours”"),
        ("“Neighbours", "“‘Neighbours”"),
        ("“One” and “two”", "“‘One’ and ‘two’”"),
        ('"One" and "two"', "“'One' and 'two'”"),
        ("“", "“‘”"),
        ("", "“”"),
    ],
)
def test_words_stand_in_double_marks_once(words: str, said: str) -> None:
    assert in_marks(words) == said
