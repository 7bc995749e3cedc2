"""The program started on a database in a bad state: it opens, or says what to do; the file stays as it is."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import monotonic, sleep

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from editor.desk.start import open_office
from editor.domain.draft import Draft
from editor.domain.errors import EditorError
from editor.store.drafts import add_draft
from editor.store.schema import VERSION
from editor.store.store import open_store
from editor.window.start import _refuse
from tests.store.places import unwritable

_CHECKOUT = Path(__file__).resolve().parents[2]


def _looked_at(database: Path) -> tuple[int, str]:
    """The exit code and the complaints of a start that paints the window and ends."""
    done = subprocess.run(
        [sys.executable, "main.py", "--db", str(database), "--smoke"],
        cwd=_CHECKOUT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    said = [line for line in done.stderr.splitlines() if "propagateSizeHints" not in line]
    assert "Traceback" not in done.stderr
    return done.returncode, "\n".join(said)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """As a start leaves it: two examples, and one draft more."""
    path = tmp_path / "drafts.db"
    with open_office(path) as store:
        add_draft(store, Draft(headline="Kept"))
    return path


def test_a_missing_and_an_empty_file_are_begun_with_the_examples(tmp_path: Path) -> None:
    (tmp_path / "empty.db").touch()
    for name in ("missing.db", "empty.db"):
        assert _looked_at(tmp_path / name) == (0, "")
        with open_store(tmp_path / name) as store:
            assert store.row("SELECT count(*) FROM drafts") == (2,)


def _is_a_letter(path: Path) -> None:
    path.write_bytes(b"Dear all, this is a letter and no database. " * 200)


def _is_cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:8192])


def _is_newer(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    connection.close()


def _is_of_another_program(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE shopping (item)")
    connection.close()


@pytest.mark.parametrize("spoil", [_is_a_letter, _is_cut_off, _is_newer, _is_of_another_program])
def test_a_file_that_cannot_be_used_is_refused_with_what_to_do(database: Path, spoil: object) -> None:
    assert callable(spoil)
    spoil(database)
    before = database.read_bytes()
    code, said = _looked_at(database)
    assert code == 1
    assert "drafts.db" in said
    assert len(said.split(". ")) >= 2, "what is wrong, and what to do"
    assert database.read_bytes() == before


def test_a_database_that_another_program_holds_is_named_and_opens_later(database: Path) -> None:
    held = sqlite3.connect(database, isolation_level=None)
    held.execute("PRAGMA locking_mode = EXCLUSIVE")
    held.execute("BEGIN EXCLUSIVE")
    code, said = _looked_at(database)
    assert (code, "Another program holds" in said) == (1, True)
    held.close()
    assert _looked_at(database) == (0, "")


def test_a_read_only_database_is_shown(database: Path) -> None:
    with unwritable(database):
        assert _looked_at(database)[0] == 0


def test_without_a_window_the_reason_comes_in_a_box(qtbot: QtBot, capsys: pytest.CaptureFixture[str]) -> None:
    seen: list[str] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        seen.extend((box.text(), box.informativeText()))
        box.accept()

    QTimer.singleShot(50, look)
    assert _refuse(EditorError("drafts.db is damaged.", "Take the newest backup."), quietly=False) == 1
    assert seen == ["drafts.db is damaged.", "Take the newest backup."]
    assert capsys.readouterr().err == "drafts.db is damaged. Take the newest backup.\n"


# --- a second start ---------------------------------------------------------------------------------------------------


@pytest.fixture
def own_folder(tmp_path: Path) -> Path:
    """Locks of these programs are their own."""
    folder = tmp_path / "t"
    folder.mkdir()
    return folder


def _start(database: Path, own_folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "main.py", "--db", str(database)],
        cwd=_CHECKOUT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(own_folder)},
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.fixture
def first(database: Path, own_folder: Path) -> Iterator[subprocess.Popen[str]]:
    """The program with its window open, and listening."""
    program = _start(database, own_folder)
    _until_it_listens(program, own_folder)
    yield program
    program.kill()
    program.communicate()


def _until_it_listens(program: subprocess.Popen[str], own_folder: Path) -> None:
    end = monotonic() + 20
    while not list(own_folder.glob("standfirst-*/*.s")):
        assert program.poll() is None and monotonic() < end
        sleep(0.02)


@pytest.mark.skipif(os.name != "posix", reason="the socket is a file only there")
def test_a_second_start_ends_at_once_and_the_first_goes_on(
    first: subprocess.Popen[str], database: Path, own_folder: Path
) -> None:
    with _start(database, own_folder) as second:
        assert second.wait(20) == 0
    assert first.poll() is None


@pytest.mark.skipif(os.name != "posix", reason="the socket is a file only there")
def test_after_a_crash_the_next_start_opens_its_window(
    first: subprocess.Popen[str], database: Path, own_folder: Path
) -> None:
    first.kill()
    first.wait()
    for left in own_folder.glob("standfirst-*/*.s"):
        left.unlink()
    with _start(database, own_folder) as second:
        _until_it_listens(second, own_folder)
        assert second.poll() is None
        second.kill()
