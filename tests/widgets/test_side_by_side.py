"""The words that differ are marked on both sides, and what merely stands round them is not."""

import pytest
from pytestqt.qtbot import QtBot

from editor.widgets.side_by_side import SideBySide, marked


@pytest.mark.parametrize(
    ("here", "there", "ours", "theirs"),
    [
        ("steady progress", "They saw steady progress here.", [], []),
        ("an accelerated pace", "Signs of an acceleration of pace.", ["accelerated"], ["acceleration of"]),
        ("proud of work", "Staff are proud of their work.", [], ["their"]),
        ("never proud", "Staff are proud.", ["never"], ["Staff are"]),
        ("Proud", "proud,", [], []),
        ("", "words", [], []),
    ],
)
def test_it_marks_what_differs(here: str, there: str, ours: list[str], theirs: list[str]) -> None:
    left, right = marked(here, there)
    assert "".join(text for text, _ in left) == here
    assert "".join(text for text, _ in right) == there
    assert [text.strip() for text, is_other in left if is_other] == ours
    assert [text.strip() for text, is_other in right if is_other] == theirs


def test_it_shows_words_as_they_are(qtbot: QtBot) -> None:
    both = SideBySide("Here", "Source")
    qtbot.addWidget(both)
    both.show_texts("a <b>bold</b> claim", "a bold claim")
    assert "&lt;b&gt;" in both.labels[0].text()
    assert both.accessibleName() == "Here: a <b>bold</b> claim. Source: a bold claim"
