"""The words around a change, with the spaces that are between them."""

import pytest
from PySide6.QtGui import QTextDocumentFragment
from pytestqt.qtbot import QtBot

from editor.domain.places import Part, Place
from editor.panels.review_words import around
from editor.widgets.changed_words import ChangedWords


@pytest.mark.parametrize(
    ("text", "old", "new", "read"),
    [
        ("It costs £1.2 million a year.", "1.2", "1.3", "It costs £1.2 1.3 million a year."),
        ("It costs 1.2% more.", "1.2", "1.3", "It costs 1.2 1.3% more."),
        ("It starts in April.", "April", "May", "It starts in April May."),
        ("Boats leave today again.", " today", "", "Boats leave today again."),
        ("He said “yes” twice.", "yes", "no", "He said “yes no” twice."),
    ],
)
def test_what_stands_close_to_a_change_stays_close(qtbot: QtBot, text: str, old: str, new: str, read: str) -> None:
    at = text.index(old)
    shown = ChangedWords(old.strip(), new, *around(Place(Part.BODY, "a", "", at, at + len(old)), text), exact=True)
    qtbot.addWidget(shown)
    assert QTextDocumentFragment.fromHtml(shown.text()).toPlainText() == read


@pytest.mark.parametrize(("text", "at"), [("It starts in April.", 12), ("It starts in April.", 13)])
def test_what_is_put_in_between_two_words_stands_between_them(qtbot: QtBot, text: str, at: int) -> None:
    shown = ChangedWords("", "late", *around(Place(Part.BODY, "a", "", at, at), text), exact=True)
    qtbot.addWidget(shown)
    assert QTextDocumentFragment.fromHtml(shown.text()).toPlainText() == "It starts in late April."


def test_far_words_are_left_out() -> None:
    text = "The night ferry to Marsh End starts again in April and goes on until the end of the year."
    at = text.index("April")
    found = around(Place(Part.BODY, "a", "", at, at + 5), text)
    assert found == ("… to Marsh End starts again in ", " and goes on until the end of …")
