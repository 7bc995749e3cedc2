"""Words that were replaced, shown where they stand."""

import pytest
from PySide6.QtGui import QTextDocumentFragment
from pytestqt.qtbot import QtBot

from editor.widgets.changed_words import ChangedWords


@pytest.mark.parametrize(
    ("before", "old", "new", "after", "read"),
    [
        ("The letter is", "good", "fine", ". Inspectors", "The letter is good fine. Inspectors"),
        ("he said “", "yes", "no", "” twice", "he said “yes no” twice"),
        ("", "gone", "", "", "gone"),
        ("before", "", "came", "after", "before came after"),
    ],
)
def test_the_words_stand_in_their_sentence(
    qtbot: QtBot, before: str, old: str, new: str, after: str, read: str
) -> None:
    shown = ChangedWords(old, new, before, after)
    qtbot.addWidget(shown)
    assert QTextDocumentFragment.fromHtml(shown.text()).toPlainText() == read


def test_colour_is_not_all_that_tells_them_apart(qtbot: QtBot) -> None:
    shown = ChangedWords("<b>old</b>", "new")
    qtbot.addWidget(shown)
    assert "<s " in shown.text()
    assert "<u " in shown.text()
    assert "&lt;b&gt;" in shown.text()
    assert shown.accessibleName() == "“<b>old</b>” becomes “new”"
