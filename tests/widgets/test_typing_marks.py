"""Straight marks become the curly ones that a writer means."""

import pytest

from editor.widgets.typing_marks import clipped_word, curly_mark


@pytest.mark.parametrize(
    ("mark", "before", "curly"),
    [
        ('"', "", "“"),
        ('"', "They said ", "“"),
        ('"', "They said “yes", "”"),
        ('"', "They said “yes.", "”"),
        ('"', "(", "“"),
        ('"', "no\u00a0", "“"),
        ('"', "it was—", "“"),
        ('"', "“I was going to—", "”"),
        ("'", "", "‘"),
        ("'", "“", "‘"),
        ("'", "the borough", "’"),
        ("'", "children", "’"),
        ("'", "‘it’s time", "’"),
        ("'", "‘we don’t–", "’"),
        ("'", "the borough’s plan –", "‘"),
        ('"', "said ‘yes’", "”"),
    ],
)
def test_a_mark_opens_after_space_and_bracket_and_closes_otherwise(mark: str, before: str, curly: str) -> None:
    assert curly_mark(mark, before) == curly


@pytest.mark.parametrize(
    ("before", "typed", "at"),
    [
        ("in the ‘90s", " ", 7),
        ("in the ‘90s", ",", 7),
        ("‘Tis", " ", 0),
        ("rock ‘n", "’", 5),
        ("‘90", " ", None),
        ("‘tis", "s", None),
        ("‘times", " ", None),
        ("no mark", " ", None),
    ],
)
def test_a_clipped_word_gets_an_apostrophe_when_it_is_finished(before: str, typed: str, at: int | None) -> None:
    assert clipped_word(before, typed) == at
