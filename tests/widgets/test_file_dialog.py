"""A look into the folder of the database leaves its locks alone."""

import sys
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytest import MonkeyPatch
from pytestqt.qtbot import QtBot

from editor.store.store import open_store
from editor.widgets.file_dialog import file_dialog


def _locks(path: Path) -> int:
    """How many locks anybody holds on the file."""
    inode = f":{path.stat().st_ino} "
    return sum(inode in line for line in Path("/proc/locks").read_text(encoding="ascii").splitlines())


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the system tells its locks on Linux only")
def test_a_dialog_on_its_folder_leaves_the_database_locked(tmp_path: Path, qtbot: QtBot) -> None:
    with open_store(tmp_path / "drafts.db") as store:
        store.rows("SELECT count(*) FROM drafts")
        before = _locks(store.path)
        assert before > 0
        parent = QWidget()
        qtbot.addWidget(parent)
        dialog = file_dialog(parent, "Choose", str(tmp_path))
        dialog.open()
        QTest.qWait(400)
        assert _locks(store.path) == before
        dialog.reject()


def test_no_other_file_dialog_is_made() -> None:
    editor = Path(__file__).resolve().parents[2] / "editor"
    makers = {path.name for path in editor.rglob("*.py") if "QFileDialog(" in path.read_text(encoding="utf-8")}
    assert makers == {"file_dialog.py"}


@pytest.mark.parametrize("folder", ["", "gone"])
def test_it_opens_on_a_folder_of_the_users(folder: str, tmp_path: Path, qtbot: QtBot, monkeypatch: MonkeyPatch) -> None:
    """Also where there is no folder for documents."""
    # a home without a folder for documents, here and on Windows
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = file_dialog(parent, "Choose", str(tmp_path / folder) if folder else "")
    assert Path(dialog.directory().absolutePath()) in (tmp_path, tmp_path / "Documents")
