"""The statement's text is made larger and smaller, the controls stay; the next start has it as it was left."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from editor.domain.places import Part
from editor.widgets.look import font, set_text_zoom, text_zoom
from tests.window.windows import field_of, window


def test_text_grows_with_the_page_and_stays_so(qtbot: QtBot, tmp_path: Path) -> None:
    control = font("control").pointSizeF()
    try:
        with window(tmp_path) as (shown, office):
            body = field_of(shown, Part.BODY)
            before = body.document().defaultFont().pointSizeF()
            shown.menus.run("Larger text")
            shown.menus.run("Larger text")
            assert body.document().defaultFont().pointSizeF() == before * 1.25
            assert font("control").pointSizeF() == control
            assert office.said[-1].text == "Text at 125 %."
        set_text_zoom(100)
        with window(tmp_path) as (shown, _):
            assert text_zoom() == 125
            for _ in range(9):
                shown.menus.run("Larger text")
            assert text_zoom() == 200
            shown.menus.run("Text as usual")
            assert text_zoom() == 100
    finally:
        set_text_zoom(100)


def test_statistics_are_said_and_shown_on_the_count_of_words(qtbot: QtBot, tmp_path: Path) -> None:
    with window(tmp_path) as (shown, office):
        shown.menus.run("Statistics")
        assert "words a sentence on average" in office.said[-1].text
        count = int(office.said[-1].text.split(" ")[0].replace(",", ""))
        assert shown.foot.status.words.text() == f"{count:,} words"


def test_the_tab_that_was_in_front_is_in_front_again(qtbot: QtBot, tmp_path: Path) -> None:
    with window(tmp_path) as (shown, _):
        shown.side.show_tab("Sources")
    with window(tmp_path) as (shown, _):
        assert shown.side.current_title == "Sources"
        shown.side.show_tab("Release")
    with window(tmp_path) as (shown, _):
        assert shown.side.current_title == "Preview"
