"""Ctrl+E: a name is offered, the file is written, and where that fails another name is."""

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from editor.window.main_window import MainWindow
from tests.session.offices import until
from tests.window.windows import window


def _dialog(shown: MainWindow) -> QFileDialog:
    until(lambda: any(box.isVisible() for box in shown.findChildren(QFileDialog)))
    return next(box for box in shown.findChildren(QFileDialog) if box.isVisible())


def test_it_offers_the_offices_name_and_writes_the_release(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, office):
        office.workspace.remember("export folder", str(tmp_path))
        shown.menus.actions["Export"].trigger()
        dialog = _dialog(shown)
        offered = Path(dialog.selectedFiles()[0])
        assert offered == tmp_path / office.workspace.export_name("word")
        dialog.accept()
        until(lambda: bool(office.said))
        assert office.said[-1].text == f"Exported to {offered}."
        assert offered.read_bytes().startswith(b"PK")


def test_a_file_that_cannot_be_written_brings_the_dialog_again(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, office):
        (tmp_path / "taken.txt").mkdir()
        from editor.window.export_dialog import offer_another

        office.workspace.export(
            "text",
            tmp_path / "taken.txt",
            lambda error: offer_another(shown, office.workspace, "text", error),
        )
        until(lambda: shown.foot.messages.action_label == "Save under another name")
        shown.foot.messages.do_action()
        dialog = _dialog(shown)
        assert dialog.selectedFiles()[0].endswith(".txt")
        dialog.reject()
        QTest.qWait(10)


@pytest.mark.parametrize(("front", "name", "begins"), [("word", "r.txt", b"\xef\xbb\xbf"), ("text", "r.docx", b"PK")])
def test_a_typed_ending_says_what_is_written(
    tmp_path: Path, qtbot: QtBot, front: str, name: str, begins: bytes
) -> None:
    with window(tmp_path) as (shown, office):
        office.workspace.remember("export folder", str(tmp_path))
        office.workspace.remember("export form", front)
        shown.menus.actions["Export"].trigger()
        dialog = _dialog(shown)
        dialog.selectFile(str(tmp_path / name))
        dialog.accept()
        until(lambda: bool(office.said))
        assert (tmp_path / name).read_bytes().startswith(begins)
