"""Page numbers, which each program counts for itself."""

import pytest

from editor.domain.page_numbers import without_page_numbers


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Night ferry\tPage 1 of 12", "Night ferry\tPage of"),
        ("pages 3", "pages"),
        ("Revision 3, copy SF-1-3-ABCD", "Revision 3, copy SF-1-3-ABCD"),
        ("webpage 4", "webpage 4"),
    ],
)
def test_they_are_left_out_and_other_figures_stay(text: str, left: str) -> None:
    assert without_page_numbers(text) == left
