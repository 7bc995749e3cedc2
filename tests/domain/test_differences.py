"""The words that differ, as somebody would tell them."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from editor.domain.differences import Difference, differences
from editor.domain.text import binding

PARAGRAPHS = st.lists(st.sampled_from("boat pier rope tide gull fog".split()), min_size=1, max_size=5).map(" ".join)


def _told(old: list[str], new: list[str]) -> list[tuple[str, str]]:
    return [(each.old, each.new) for each in differences(old, new)]


def test_what_is_the_same_in_binding_wording_does_not_differ() -> None:
    assert differences(["“It’s” two  words"], ['"It\'s" two\u00a0words']) == ()


def test_changed_words_come_with_those_around_them() -> None:
    (found,) = differences(["One two three four five six seven eight"], ["One two three four FIVE six seven eight"])
    assert found == Difference("five", "FIVE", "two three four", "six seven eight", 0)


def test_a_paragraph_that_came_or_went_is_told_whole() -> None:
    assert _told(["One.", "Two."], ["One.", "A new one.", "Two."]) == [("", "A new one.")]
    assert _told(["One.", "Two here.", "Three."], ["One.", "Three."]) == [("Two here.", "")]


def test_a_paragraph_of_which_nothing_is_left_is_told_whole() -> None:
    old, new = "The boat leaves every half an hour.", "Nobody knows why this happened!"
    assert _told([old], [new]) == [(old, new)]


def test_empty_paragraphs_are_no_difference() -> None:
    assert differences(["One.", "", "Two."], ["One.", "Two.", " "]) == ()
    (found,) = differences(["", "Two boats."], ["", "", "Two gulls."])
    assert (found.new, found.paragraph) == ("gulls", 1)


def test_a_comma_and_a_dash_are_words_too() -> None:
    assert _told(["a boat, a pier – a rope"], ["a boat a pier - a rope"]) == [(",", ""), ("–", "-")]


def test_words_that_were_joined_are_a_difference() -> None:
    assert _told(["under way at last now"], ["underway at last now"]) == [("under way", "underway")]
    assert _told(["(one"], ["( one"]) == [("(one", "( one")]


def test_a_new_paragraph_between_changed_ones_is_told_apart_from_them() -> None:
    old = ["Boats leave every hour from the pier.", "Tickets cost ten pounds at the gate."]
    new = ["Boats leave every day from the pier.", "Nobody swims here!", "Tickets cost six pounds at the gate."]
    assert _told(old, new) == [("hour", "day"), ("", "Nobody swims here!"), ("ten", "six")]
    assert _told(new, old) == [("day", "hour"), ("Nobody swims here!", ""), ("six", "ten")]
    assert [each.paragraph for each in differences(old, new)] == [0, 1, 1]


@given(st.lists(PARAGRAPHS, max_size=6), st.lists(PARAGRAPHS, max_size=6))
def test_nothing_is_told_of_equal_texts_and_something_of_all_others(old: list[str], new: list[str]) -> None:
    found = differences(old, new)
    assert bool(found) is ([binding(text) for text in old] != [binding(text) for text in new])
    assert all(0 <= each.paragraph <= len(old) for each in found)
    told = Counter(" ".join(each.new for each in found).split())
    came = Counter(" ".join(map(binding, new)).split()) - Counter(" ".join(map(binding, old)).split())
    assert not came - told
