"""The sources' panel: attached, read page by page, searched, taken from, removed with Undo."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from editor.desk.attach import attach
from editor.panels.sources import SourcesPanel
from editor.session.spotlight import SourceWords
from tests.checks.letters import FOLDER, scan
from tests.session.offices import Office, office, until

LETTER = b"There are signs of an acceleration of pace.\n\nStaff are proud of their work, and leaders know their pace."


class Shown:
    def __init__(self, opened: Office) -> None:
        self.office = opened
        assert opened.workspace.open_draft is not None
        self.spotlight = opened.workspace.open_draft.spotlight
        self.panel = SourcesPanel(opened.workspace, opened.workspace.open_draft)
        self.panel.resize(420, 700)
        self.panel.show()
        until(lambda: self.panel.shelf.is_ready)

    @property
    def names(self) -> list[str]:
        return [row.source.name for row in self.panel.rows]

    def drop(self, data: QMimeData) -> None:
        event = QDropEvent(
            QPoint(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        self.panel.dropEvent(event)

    def attach(self, name: str, data: bytes) -> None:
        attach(self.office.store, self.office.workspace.draft_id, name, data, "Bea")
        self.panel.shelf.refresh()
        until(lambda: name in self.names)


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Iterator[Shown]:
    with office(tmp_path) as opened:
        result = Shown(opened)
        yield result
        until(lambda: opened.workspace.actions.running == 0)
        result.panel.hide()
        result.panel.deleteLater()


def test_an_empty_shelf_says_what_goes_there(shown: Shown) -> None:
    assert shown.panel.nothing.isVisibleTo(shown.panel)
    assert not shown.panel.insert_button.isVisibleTo(shown.panel)
    words = [button.text() for button in shown.panel.nothing.findChildren(QPushButton)]
    assert words == ["Attach a file", "Paste text"]


def test_a_dropped_file_is_attached_and_shown_with_its_pages(shown: Shown) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(FOLDER / "aldermarsh.pdf"))])
    shown.drop(data)
    until(lambda: shown.names == ["aldermarsh.pdf"])
    assert shown.panel.rows[0].accessibleName() == "aldermarsh.pdf, 2 pages"
    text = shown.panel.text.toPlainText()
    assert text.startswith("Page 1\n")
    assert "\nPage 2\n" in text
    assert not shown.panel.nothing.isVisibleTo(shown.panel)
    assert shown.office.said[-1].text == "aldermarsh.pdf attached."


def test_pasted_text_is_a_source(shown: Shown) -> None:
    QGuiApplication.clipboard().setText("Inspectors saw steady progress.")
    shown.panel.paste()
    until(lambda: shown.names == ["Pasted text"])
    assert shown.panel.text.toPlainText() == "Inspectors saw steady progress."
    QGuiApplication.clipboard().clear()
    shown.panel.paste()
    until(lambda: shown.office.said[-1].is_error)
    assert shown.names == ["Pasted text"]


def test_the_same_file_again_is_said(shown: Shown, tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(LETTER)
    for _ in range(2):
        shown.panel.shelf.attach([path])
        until(lambda: shown.office.workspace.actions.running == 0)
    until(lambda: "already" in shown.office.said[-1].text)
    until(lambda: shown.names == ["letter.txt"])


def test_a_file_that_cannot_be_read_is_said_and_those_before_it_stay(shown: Shown, tmp_path: Path) -> None:
    good, broken = tmp_path / "letter.txt", tmp_path / "broken.pdf"
    good.write_bytes(LETTER)
    broken.write_bytes(b"nothing")
    shown.panel.shelf.attach([good, broken])
    until(lambda: bool(shown.office.said) and shown.office.said[-1].is_error)
    assert "broken.pdf" in shown.office.said[-1].text
    until(lambda: shown.names == ["letter.txt"])


def test_a_scan_says_that_it_cannot_be_checked(shown: Shown) -> None:
    shown.attach("scan.pdf", scan())
    assert shown.panel.rows[0].accessibleName() == "scan.pdf, no text: cannot check"
    assert "no text that could be searched" in shown.panel.text.toPlainText()


def test_a_source_is_removed_and_brought_back(shown: Shown) -> None:
    shown.attach("letter.txt", LETTER)
    QTest.keyClick(shown.panel.rows[0], Qt.Key.Key_Delete)
    until(lambda: shown.names == [])
    assert shown.panel.nothing.isVisibleTo(shown.panel)
    undo = shown.office.said[-1].action
    assert undo
    undo()
    until(lambda: shown.names == ["letter.txt"])


def test_another_source_is_shown_by_keyboard(shown: Shown) -> None:
    shown.attach("letter.txt", LETTER)
    shown.attach("other.txt", b"Other words.")
    QTest.keyClick(shown.panel.rows[0], Qt.Key.Key_Down)
    QTest.keyClick(shown.panel.rows[1], Qt.Key.Key_Return)
    assert shown.panel.text.toPlainText() == "Other words."


def test_selected_words_are_inserted_and_page_headings_are_not(shown: Shown) -> None:
    shown.attach("aldermarsh.pdf", (FOLDER / "aldermarsh.pdf").read_bytes())
    wanted: list[str] = []
    shown.spotlight.insert_requested.connect(wanted.append)
    assert not shown.panel.insert_button.isEnabled()
    text = shown.panel.text
    at = text.toPlainText().index("Page 2")
    cursor = text.textCursor()
    cursor.setPosition(at - 10)
    cursor.setPosition(at + 12, QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    assert shown.panel.insert_button.isEnabled()
    shown.panel.insert_button.click()
    QTest.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "Page" not in wanted[0]
    assert wanted[0]


def test_searching_counts_and_goes_round(shown: Shown) -> None:
    shown.attach("letter.txt", LETTER)
    QTest.keyClicks(shown.panel.search.field, "PACE")
    until(lambda: shown.panel.search.count.text() == "1 of 2")
    assert shown.panel.text.selected_words() == "pace"
    first = shown.panel.text.textCursor().position()
    QTest.keyClick(shown.panel.search.field, Qt.Key.Key_Return)
    assert shown.panel.search.count.text() == "2 of 2"
    QTest.keyClick(shown.panel.search.field, Qt.Key.Key_Return)
    assert shown.panel.text.textCursor().position() == first


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("signs of an acceleration of pace", "signs of an acceleration of pace"),
        ("There are signs of an acceleration of growth here", "There are signs of"),
        ("quite other words", ""),
    ],
)
def test_a_finding_brings_the_sources_words_forward(shown: Shown, words: str, found: str) -> None:
    shown.attach("letter.txt", LETTER)
    shown.attach("other.txt", b"Other words.")
    shown.panel.choose(shown.panel.rows[1].source.id)
    shown.spotlight.show_source(SourceWords("letter.txt", 1, words))
    assert shown.panel.text.source == shown.panel.rows[0].source
    assert shown.panel.text.selected_words().startswith(found)
    assert shown.spotlight.source is None


def test_what_was_asked_for_before_the_panel_was_built_is_shown(shown: Shown) -> None:
    shown.attach("letter.txt", LETTER)
    shown.panel.deleteLater()
    shown.spotlight.source_requested.disconnect()
    shown.spotlight.show_source(SourceWords("letter.txt", 1, "proud of their work"))
    later = Shown(shown.office)
    until(lambda: later.panel.text.selected_words() == "proud of their work")
    shown.panel = later.panel
