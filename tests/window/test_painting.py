"""What a key leaves on the screen is what would be painted anew: nothing under the text or beside it is forgotten."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.domain.places import Part
from editor.window.main_window import MainWindow
from tests.window.windows import field_of, window


def _is_as_painted_anew(shown: MainWindow) -> bool:
    QTest.qWait(100)
    kept = shown.screen().grabWindow(shown.winId()).toImage().convertToFormat(QImage.Format.Format_RGB32)
    return kept == shown.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def test_lines_that_come_and_go_leave_nothing_behind(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, office):
        field = field_of(shown, Part.BODY)
        shown.activateWindow()
        field.setFocus()
        field.setCursorWidth(0)  # it blinks
        high = field.height()
        QTest.keyClicks(field, "wordz to fill a line and begin the next one " * 4)
        QTest.keyClick(field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: field.height() > high)
        assert _is_as_painted_anew(shown)
        while office.document.undo_stack.canUndo():
            office.document.undo_stack.undo()
        qtbot.waitUntil(lambda: field.height() <= high)
        assert _is_as_painted_anew(shown)
        shown.resize(shown.width() - 150, shown.height())
        assert _is_as_painted_anew(shown)
