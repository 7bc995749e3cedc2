"""Which way a paragraph is written."""

import pytest

from editor.exports.direction import is_right_to_left


@pytest.mark.parametrize("text", ["اللجنة تعتذر", "עברית and English", "“30 – اللجنة", "12. ועדה"])
def test_the_first_letter_that_has_a_direction_decides(text: str) -> None:
    assert is_right_to_left(text)


@pytest.mark.parametrize("text", ["", "English", "“Café” and עברית", "30 – 40", "🙂 ½", "中文"])
def test_all_else_runs_from_left_to_right(text: str) -> None:
    assert not is_right_to_left(text)
