"""Lines under words: on every line that the words take, in their own colour, and none as an extra selection."""

from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from editor.widgets.look import colour
from editor.widgets.marked_text import baselines
from editor.widgets.rich_text import RichText
from editor.widgets.underlines import Underlines
from tests.widgets.test_underlines import text_of

WORDS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"


def _reddish(text: RichText, top: float, bottom: float, wanted: QColor) -> int:
    """How many pixels between two heights are near the colour."""
    image = text.grab().toImage()
    near = 0
    for y in range(max(int(top), 0), min(int(bottom), image.height())):
        for x in range(2, image.width() - 2):
            pixel = image.pixelColor(x, y)
            away = abs(pixel.red() - wanted.red()) + abs(pixel.green() - wanted.green())
            near += away + abs(pixel.blue() - wanted.blue()) < 90
    return near


def test_words_on_several_lines_have_a_line_under_each(qtbot: QtBot) -> None:
    _, text = text_of(qtbot, WORDS)
    text.resize(200, 200)
    text.show()
    marks = Underlines.of(text)
    marks.show("spelling", [(4, len(WORDS))])
    lines = list(baselines(text.document(), [(4, len(WORDS))]))
    assert len(lines) == text.document().firstBlock().layout().lineCount() > 2
    assert all(left < right for left, right, _ in lines)
    for _, _, baseline in lines:
        assert _reddish(text, baseline, baseline + 7, colour("blocks"))
    marks.show("spelling", ())
    assert not _reddish(text, 2, text.height() - 2, colour("blocks"))


def test_lines_are_no_extra_selections_for_each_of_which_qt_would_draw_the_paragraph_again(qtbot: QtBot) -> None:
    _, text = text_of(qtbot, WORDS)
    marks = Underlines.of(text)
    marks.show("spelling", [(0, 3)])
    marks.show("findings", [(4, 7)])
    assert text.extraSelections() == []
    marks.show("found", [(8, 13)])
    assert len(text.extraSelections()) == 1


def test_words_that_are_gone_have_no_line(qtbot: QtBot) -> None:
    _, text = text_of(qtbot, "One two")
    assert list(baselines(text.document(), [(4, 4)])) == []
    assert list(baselines(text.document(), [(7, 9)])) == []
