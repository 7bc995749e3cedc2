"""What a writer can act on goes to the message bar; a bug gets one dialog, with the draft on the disk already."""

import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from editor.domain.errors import EditorError
from editor.window.trouble import Trouble
from tests.session.offices import until
from tests.window.windows import window


def _fail(error: Exception, trouble: Trouble) -> None:
    try:
        raise error
    except (EditorError, ValueError, AttributeError):  # what sys.excepthook is given
        trouble.take(*sys.exc_info())


def test_an_editor_error_is_shown_in_the_message_bar(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, office):
        trouble = Trouble(office.workspace.notices, office.workspace.flush, shown)
        _fail(EditorError("The file is gone.", "Choose another."), trouble)
        until(lambda: shown.foot.messages.text == "The file is gone. Choose another.")
        assert trouble.reports == []


def test_a_bug_shows_one_dialog_after_the_draft_was_saved(
    tmp_path: Path, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    with window(tmp_path) as (shown, office):
        trouble = Trouble(office.workspace.notices, office.workspace.flush, shown)
        office.type_headline("Typed before the bug")
        _fail(ValueError("Typed before the bug"), trouble)
        _fail(AttributeError("'NoneType' object has no attribute 'x'"), trouble)
        until(lambda: bool(shown.findChildren(QMessageBox)))
        assert office.workspace.saver is not None
        assert not office.workspace.saver.has_unsaved
        boxes = shown.findChildren(QMessageBox)
        assert len(boxes) == 1
        assert "saved" in boxes[0].informativeText()
        next(button for button in boxes[0].buttons() if button.text() == "Copy report").click()
        report = QApplication.clipboard().text()
        assert "ValueError" in report and "no attribute 'x'" in report
        assert "Typed before the bug" not in report
        assert str(tmp_path) not in report
    assert "ValueError" in capsys.readouterr().err


def test_an_error_in_another_thread_is_taken_too(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    with window(tmp_path) as (shown, office):
        # as they are: put back after the test
        monkeypatch.setattr(sys, "excepthook", sys.excepthook)
        monkeypatch.setattr(threading, "excepthook", threading.excepthook)
        Trouble(office.workspace.notices, office.workspace.flush, shown).take_over()

        def fail() -> None:
            raise EditorError("From a thread.")

        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
        until(lambda: shown.foot.messages.text == "From a thread.")
