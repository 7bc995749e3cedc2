"""The letterhead dialog: a file is looked at, its styles are chosen with the result beside them, then it is used."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from editor.desk.letterhead import letterhead_in_use
from editor.window.letterhead_dialog import NONE_YET, LetterheadDialog
from editor.window.main_window import MainWindow
from tests.exports.letterheads import council
from tests.session.offices import Office, until
from tests.window.windows import window


@pytest.fixture
def shown(tmp_path: Path, qtbot: QtBot) -> Iterator[tuple[MainWindow, Office]]:
    with window(tmp_path) as (main, office):
        yield main, office


def opened(main: MainWindow) -> LetterheadDialog:
    main.menus.actions["Letterhead for Word files"].trigger()
    until(lambda: main.findChild(LetterheadDialog) is not None, 20)
    found = main.findChild(LetterheadDialog)
    assert isinstance(found, LetterheadDialog)
    return found


def look_at(dialog: LetterheadDialog, folder: Path, data: bytes, name: str = "Council.dotx") -> None:
    (folder / name).write_bytes(data)
    before = dialog.said.text()
    dialog.look_at(folder / name)
    until(lambda: dialog.said.text() != before, 20)


def test_it_says_what_to_do_first(shown: tuple[MainWindow, Office]) -> None:
    dialog = opened(shown[0])
    assert dialog.said.text() == NONE_YET
    assert not dialog.keep_button.isEnabled()
    assert not dialog.sample.isVisible()
    dialog.reject()


def test_a_file_is_looked_at_and_used_with_the_styles_chosen(shown: tuple[MainWindow, Office], tmp_path: Path) -> None:
    main, office = shown
    dialog = opened(main)
    look_at(dialog, tmp_path, council())
    assert dialog.name.text() == "Council.dotx" and "words in the body" in dialog.said.text()
    assert dialog.boxes["headline"].currentText() == "Title"
    box = dialog.boxes["attribution"]
    box.setCurrentIndex(box.findText("Intense Quote"))
    box.activated.emit(box.currentIndex())
    dialog.keep_button.click()
    until(lambda: bool(office.said))
    assert office.said[-1].text == "Word files are written on Council.dotx from now on."
    kept = letterhead_in_use(office.store)
    assert kept is not None and dict(kept.styles)["attribution"] == "IntenseQuote"


def test_the_sample_shows_each_place_in_the_chosen_style(shown: tuple[MainWindow, Office], tmp_path: Path) -> None:
    dialog = opened(shown[0])
    look_at(dialog, tmp_path, council())

    def headline() -> tuple[float, str]:
        block = dialog.sample.document().findBlockByNumber(list(dialog.boxes).index("headline"))
        form = block.begin().fragment().charFormat()
        return form.font().pointSizeF(), form.foreground().color().name()

    assert headline() == (24.0, "#006d77")
    box = dialog.boxes["headline"]
    box.setCurrentIndex(box.findText("Press intro"))
    box.activated.emit(box.currentIndex())
    assert headline() == (13.0, "#000000")
    dialog.reject()


def test_in_a_small_window_no_choice_is_cut_off(shown: tuple[MainWindow, Office], tmp_path: Path) -> None:
    shown[0].resize(910, 512)
    dialog = opened(shown[0])
    look_at(dialog, tmp_path, council())
    until(lambda: dialog.sample.isVisible())
    (scroll,) = [each for each in dialog.findChildren(QScrollArea) if each.isAncestorOf(dialog.boxes["headline"])]
    for box in dialog.boxes.values():
        assert box.mapTo(scroll.viewport(), box.rect().topRight()).x() < scroll.viewport().width()
    dialog.reject()


def test_a_hostile_file_is_refused_with_the_reason_and_what_was_shown_stays(
    shown: tuple[MainWindow, Office], tmp_path: Path
) -> None:
    dialog = opened(shown[0])
    look_at(dialog, tmp_path, council())
    look_at(dialog, tmp_path, council(width=12240, height=15840), "letter.docx")
    assert "not A4" in dialog.said.text() and dialog.said.property("look") == "blocks"
    assert dialog.name.text() == "Council.dotx" and dialog.sample.isVisible()
    dialog.reject()


def test_ours_can_be_used_again(shown: tuple[MainWindow, Office], tmp_path: Path) -> None:
    main, office = shown
    dialog = opened(main)
    look_at(dialog, tmp_path, council())
    dialog.keep_button.click()
    until(lambda: letterhead_in_use(office.store) is not None)
    until(lambda: main.findChild(LetterheadDialog) is None)
    again = opened(main)
    assert again.name.text() == "Council.dotx"
    again.ours_button.click()
    again.keep_button.click()
    until(lambda: letterhead_in_use(office.store) is None)


def test_every_choice_has_a_name_and_a_label_that_leads_to_it(shown: tuple[MainWindow, Office]) -> None:
    dialog = opened(shown[0])
    buddies = {label.buddy() for label in dialog.findChildren(QLabel) if label.buddy()}
    assert buddies == set(dialog.boxes.values())
    assert all(box.accessibleName() for box in dialog.boxes.values())
    dialog.reject()
