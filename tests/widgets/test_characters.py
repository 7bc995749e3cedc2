"""Counting between Qt and Python, and finding what differs."""

from hypothesis import given
from hypothesis import strategies as st

from editor.widgets.characters import differing_middle, to_characters, to_units


def test_an_emoji_is_one_character_and_two_units() -> None:
    assert to_units("a😀b", 2) == 3
    assert to_characters("a😀b", 3) == 2
    assert to_characters("a😀b", 2) == 1


@given(st.text(), st.integers(0, 30))
def test_units_lead_back_to_the_same_characters(text: str, count: int) -> None:
    count = min(count, len(text))
    assert to_characters(text, to_units(text, count)) == count


@given(st.text("ab😀"), st.text("ab😀"))
def test_the_middle_put_into_the_old_text_gives_the_new(old: str, new: str) -> None:
    start, old_end, new_end = differing_middle(old, new)
    assert old[:start] + new[start:new_end] + old[old_end:] == new


def test_a_typed_letter_is_the_whole_difference() -> None:
    assert differing_middle("council", "councils") == (7, 7, 8)
    assert differing_middle("aa", "aaa")[2] - differing_middle("aa", "aaa")[0] == 1
