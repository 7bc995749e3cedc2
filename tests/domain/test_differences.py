"""The words that differ, as somebody would tell them."""

from editor.domain.differences import Difference, differences


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


def test_a_comma_and_a_dash_are_words_too() -> None:
    assert _told(["a boat, a pier – a rope"], ["a boat a pier - a rope"]) == [(",", ""), ("–", "-")]


def test_words_that_were_joined_are_a_difference() -> None:
    assert _told(["under way at last now"], ["underway at last now"]) == [("under way", "underway")]
    assert _told(["(one"], ["( one"]) == [("(one", "( one")]
