"""House style: settings replace one another, and what means nothing is refused by name."""

import pytest

from editor.domain.errors import EditorError
from editor.domain.house_style import CHOICES, NAMES, HouseStyle

STYLE = HouseStyle()


def test_settings_replace_those_they_name_and_leave_the_rest() -> None:
    changed = STYLE.with_settings({"ends_line": "-ends-", "text_columns": 72})
    assert (changed.ends_line, changed.text_columns, changed.date_form) == ("-ends-", "72", "day")
    assert STYLE.ends_line == "ENDS"


@pytest.mark.parametrize(("name", "value"), [(name, value) for name in CHOICES for value in CHOICES[name]])
def test_each_choice_can_be_made(name: str, value: str) -> None:
    assert getattr(STYLE.with_settings({name: value}), name) == value


def test_what_is_set_without_more_is_among_the_choices() -> None:
    assert all(getattr(STYLE, name) in values for name, values in CHOICES.items())
    assert set(CHOICES) < set(NAMES)


@pytest.mark.parametrize(
    ("name", "value", "hint"),
    [
        ("colour", "red", "Known are: attribution, "),
        ("date_form", "month", "It can be: day, weekday."),
        ("text_columns", "39", "It can be 0 or a number from 40 to 200."),
        ("text_columns", "201", "It can be 0 or a number from 40 to 200."),
        ("text_columns", "wide", "It can be 0 or a number from 40 to 200."),
        ("ends_line", " ", "Give it a text."),
    ],
)
def test_what_means_nothing_is_refused_with_where_it_stands(name: str, value: str, hint: str) -> None:
    with pytest.raises(EditorError) as caught:
        STYLE.with_settings({name: value}, "house_style.toml")
    assert caught.value.message.startswith("house_style.toml ") and name in caught.value.message
    assert caught.value.hint.startswith(hint)
