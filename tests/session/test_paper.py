"""The release in pages: every word in order, header lines and numbers on each, nothing parted that belongs together."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.desk.finished import Finished
from editor.domain.draft import Draft, Quote, Speaker, Stage
from editor.domain.text import plain
from editor.reading.pdf import read_pdf
from editor.session.paper import RESOLUTION, drawn_pdf, pages_of
from editor.widgets.colours import Theme
from editor.widgets.look import apply_look
from tests.exports.samples import DRAFT_LINE, FERRY, STYLE, SUBHEADING, about, of_words

LINE = "Engineers from the trust met on the quay every morning to agree what the weather would allow that day."


def ready(draft: Draft, *header_lines: str) -> Finished:
    return Finished(draft, Stage.DRAFTING, STYLE, about(draft, *header_lines))


def pages(finished: Finished) -> list[str]:
    return [" ".join(page.text.split()) for page in read_pdf(drawn_pdf(finished))]


def test_every_block_is_printed_in_order(qtbot: QtBot) -> None:
    text, at = " ".join(pages(ready(FERRY))), 0
    for block in ready(FERRY).blocks:
        found = text.find(block.text, at)
        assert found >= 0, block.text
        at = found


def test_each_page_has_its_header_lines_its_title_and_its_number(qtbot: QtBot) -> None:
    shown = pages(ready(of_words(900), DRAFT_LINE, "EMBARGOED"))
    assert len(shown) > 1
    for number, page in enumerate(shown, 1):
        assert DRAFT_LINE in page and "EMBARGOED" in page
        assert f"Page {number} of {len(shown)}" in page


def test_the_preview_has_the_pages_of_the_pdf(qtbot: QtBot) -> None:
    for draft in (FERRY, of_words(900), of_words(1500)):
        count, sheet = pages_of(ready(draft))
        assert count.count == len(pages(ready(draft)))
        assert round(sheet.width() / RESOLUTION * 25.4) == 210  # millimetres


def test_no_page_ends_between_a_heading_or_a_speaker_and_what_follows(qtbot: QtBot) -> None:
    quote = Quote(Speaker("Ines Caldbeck", "Harbour Master"), (plain("We said so."),))
    for lines in range(14, 26):
        body = (*(plain(LINE) for _ in range(lines)), plain("What happened", SUBHEADING), plain("It sank."))
        shown = pages(ready(Draft(headline="h", body=body, quotes=(quote,))))
        assert any("What happened It sank." in page for page in shown)
        assert any("said: “We said so.” ENDS" in page for page in shown)


def _drawn(finished: Finished) -> QImage:
    page, sheet = pages_of(finished)
    image = QImage(600, 850, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(600 / sheet.width(), 600 / sheet.width())
    page.draw(painter, 0)
    painter.end()
    return image


def test_paper_is_the_same_whatever_the_theme(qtbot: QtBot) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    images = []
    for theme in (Theme.LIGHT, Theme.DARK):
        apply_look(app, theme)
        images.append(_drawn(ready(FERRY, DRAFT_LINE)))
    apply_look(app)
    blank = QImage(images[0].size(), images[0].format())
    blank.fill(Qt.GlobalColor.white)
    assert images[0] == images[1] != blank


def test_what_no_file_can_hold_is_left_out_and_a_line_separator_is_a_new_line(qtbot: QtBot) -> None:
    draft = Draft(headline="h", body=(plain("one\x00\ud800\u2028two"),))
    assert "one two" in pages(ready(draft))[0]
