"""Ctrl+P: the finished pages are looked at first, then printed or saved."""

from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from editor.desk.letterhead import keep_letterhead, take_letterhead
from editor.reading.pdf import read_pdf
from editor.reading.worker import ReadingWorker
from editor.window.main_window import MainWindow
from editor.window.print_preview import WITHOUT, PrintPreview
from tests.exports.letterheads import council
from tests.session.offices import until
from tests.window.windows import window


def opened(shown: MainWindow) -> PrintPreview:
    shown.menus.actions["Print"].trigger()
    until(lambda: shown.findChild(PrintPreview) is not None, 20)
    found = shown.findChild(PrintPreview)
    assert isinstance(found, PrintPreview)
    return found


def test_it_shows_the_pages_whole_and_larger(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, _):
        preview = opened(shown)
        assert preview.count.text() == "2 pages"
        sheets = preview.pages.widget()
        assert sheets is not None
        assert sheets.height() <= preview.pages.height() < sheets.width()
        before = sheets.size()
        preview.pages.larger()
        assert sheets.width() > before.width() or sheets.height() > before.height()
        preview.reject()


def test_what_is_printed_is_the_release(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, office):
        preview = opened(shown)
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        preview.print_on(printer)
        pages = read_pdf((tmp_path / "printed.pdf").read_bytes())
        assert len(pages) == 2
        assert office.draft.headline in " ".join(pages[0].text.split())
        assert office.said[-1].text.startswith("Sent to ")


def test_it_leads_to_saving_as_pdf(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, _):
        preview = opened(shown)
        preview.pdf_button.click()
        until(lambda: any(box.isVisible() for box in shown.findChildren(QFileDialog)))
        box = next(box for box in shown.findChildren(QFileDialog) if box.isVisible())
        assert box.selectedFiles()[0].endswith(".pdf")
        box.reject()


def test_it_says_that_the_letterhead_is_in_the_word_file_only(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, office):
        with ReadingWorker() as worker:
            (tmp_path / "own.dotx").write_bytes(council())
            keep_letterhead(office.store, take_letterhead(tmp_path / "own.dotx", worker))
        preview = opened(shown)
        assert preview.count.text() == f"2 pages, {WITHOUT}"
        preview.reject()
