"""Marks under ranges of a text: they move with the words, layer by layer, and are painted."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.domain.text import plain
from editor.widgets.colours import Role, Theme
from editor.widgets.look import apply_look, colour
from editor.widgets.rich_text import RichText
from editor.widgets.underlines import Layer, Underlines
from tests.widgets.typed import Bound

BLENDED = 30


def text_of(qtbot: QtBot, *paragraphs: str) -> tuple[Bound, RichText]:
    bound = Bound(tuple(plain(text) for text in paragraphs))
    qtbot.addWidget(bound.text)
    return bound, bound.text


def nearest(text: RichText, wanted: QColor) -> int:
    """How far the pixel that is likest is from the colour: 0 for the colour itself; a wavy line is blended."""
    text.resize(300, 120)
    image = text.grab().toImage()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return min(
        abs(pixel.red() - wanted.red()) + abs(pixel.green() - wanted.green()) + abs(pixel.blue() - wanted.blue())
        for pixel in pixels
    )


def test_a_field_has_one_set_of_marks(qtbot: QtBot) -> None:
    _, text = text_of(qtbot, "One two three.")
    assert Underlines.of(text) is Underlines.of(text)


def test_each_layer_is_shown_and_taken_away_for_itself(qtbot: QtBot) -> None:
    _, text = text_of(qtbot, "One two three.")
    marks = Underlines.of(text)
    marks.show("spelling", [(0, 3)])
    marks.show("findings", [(4, 7), (8, 13)])
    marks.show("spelling", ())
    assert marks.ranges("spelling") == [] and marks.ranges("findings") == [(4, 7), (8, 13)]
    assert marks.at("findings", 5) == (4, 7) and marks.at("findings", 3) is None


def test_a_part_of_the_text_is_marked_anew_without_the_rest(qtbot: QtBot) -> None:
    _, text = text_of(qtbot, "One two.", "Three four.")
    marks = Underlines.of(text)
    marks.show("spelling", [(0, 3), (9, 14)])
    marks.show("spelling", [(4, 7)], 0, 9)
    assert marks.ranges("spelling") == [(4, 7), (9, 14)]


def test_marks_move_with_their_words_and_go_with_them(qtbot: QtBot) -> None:
    bound, text = text_of(qtbot, "One xyz three.")
    marks = Underlines.of(text)
    marks.show("spelling", [(4, 7), (8, 13)])
    bound.put_caret(0, 0)
    text.insertPlainText("Now ")
    assert marks.ranges("spelling") == [(8, 11), (12, 17)]
    text.set_selection((0, 7), (0, 11))
    text.delete_selection()
    assert marks.ranges("spelling") == [(8, 13)]


def test_marks_are_no_part_of_what_is_copied_or_undone(qtbot: QtBot) -> None:
    bound, text = text_of(qtbot, "One two three.")
    before = bound.body
    Underlines.of(text).show("found", [(0, 3)])
    assert bound.body == before and bound.steps == 0
    text.selectAll()
    assert "background" not in text.createMimeDataFromSelection().html()


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
@pytest.mark.parametrize(("layer", "role"), [("spelling", "blocks"), ("findings", "attention"), ("found", "found")])
def test_each_layer_has_its_colour_in_each_theme(qtbot: QtBot, theme: Theme, layer: Layer, role: Role) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    _, text = text_of(qtbot, "One two three.")
    apply_look(app, theme)
    try:
        Underlines.of(text).show(layer, [(4, 7)])
        assert nearest(text, colour(role)) < BLENDED
        Underlines.of(text).show(layer, ())
        assert nearest(text, colour(role)) > BLENDED
    finally:
        apply_look(app)
