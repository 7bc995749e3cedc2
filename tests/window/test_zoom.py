"""The statement's text is made larger and smaller, the controls stay; the next start has it as it was left."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from editor.domain.places import Part
from editor.panels.body import BodyPanel
from editor.widgets.look import font, set_text_zoom, text_zoom
from editor.window.main_window import MainWindow
from tests.session.offices import until
from tests.window.windows import field_of, window


def _at_the_end(shown: MainWindow) -> QTextEdit:
    """The body, the caret behind its last word."""
    shown.activateWindow()
    until(shown.isActiveWindow)
    body = field_of(shown, Part.BODY)
    body.setFocus()
    body.moveCursor(QTextCursor.MoveOperation.End)
    QTest.qWait(100)
    return body


def _caret_is_in_view(shown: MainWindow, field: QTextEdit) -> bool:
    QTest.qWait(100)
    assert shown.page is not None
    view, caret = shown.page.viewport(), field.cursorRect()
    top = field.viewport().mapTo(view, caret.topLeft()).y()
    return 0 <= top <= top + caret.height() <= view.height()


class _Overlaps(QObject):
    """Whether what stands below a field was painted before it had made room."""

    def __init__(self, above: QWidget, below: QWidget) -> None:
        super().__init__(below)
        self._above, self._below = above, below
        self.seen: list[tuple[int, int]] = []
        below.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._above.geometry().bottom() >= self._below.y():
            self.seen.append((self._above.geometry().bottom(), self._below.y()))
        return False


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


def test_the_caret_stays_in_view_whatever_the_size_of_text_and_window(qtbot: QtBot, tmp_path: Path) -> None:
    try:
        with window(tmp_path, (1300, 800)) as (shown, _):
            body = _at_the_end(shown)
            for _ in range(4):
                shown.menus.run("Larger text")
                assert _caret_is_in_view(shown, body)
            for width, height, command in ((1050, 500, "Smaller text"), (1400, 900, "Larger text"), (1050, 900, "")):
                if command:
                    shown.menus.run(command)
                shown.resize(width, height)
                assert _caret_is_in_view(shown, body), (width, height)
    finally:
        set_text_zoom(100)


def test_a_page_that_was_scrolled_away_from_the_caret_stays_where_it_is(qtbot: QtBot, tmp_path: Path) -> None:
    with window(tmp_path, (1300, 500)) as (shown, _):
        body = _at_the_end(shown)
        assert shown.page is not None
        shown.page.verticalScrollBar().setValue(0)
        shown.resize(1300, 450)
        assert not _caret_is_in_view(shown, body)
        assert shown.page.verticalScrollBar().value() == 0


@pytest.mark.parametrize("by", ["zoom", "a key"])
def test_what_stands_below_the_body_is_never_painted_over_it(qtbot: QtBot, tmp_path: Path, by: str) -> None:
    try:
        with window(tmp_path, (1300, 1300)) as (shown, _):
            body = _at_the_end(shown)
            panel = shown.page.panel(Part.BODY) if shown.page else None
            assert isinstance(panel, BodyPanel) and panel.following.isVisible()
            painted = _Overlaps(panel.text, panel.following)
            for _ in range(3):
                if by == "zoom":
                    shown.menus.run("Larger text")
                else:
                    QTest.keyClick(body, Qt.Key.Key_Return)
                for _ in range(10):
                    QApplication.processEvents()
                QTest.qWait(50)
            assert not painted.seen
    finally:
        set_text_zoom(100)
