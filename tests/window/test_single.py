"""One window a database."""

import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.domain.errors import EditorError
from editor.window.single import Single

_CHECKOUT = Path(__file__).resolve().parents[2]
_FIRST = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from editor.window.single import Single
app = QCoreApplication([])
single = Single(Path(sys.argv[1]))
single.listen(lambda: print("shown", flush=True))
print("first" if single.is_first else "second", flush=True)
app.exec()
"""


@pytest.fixture
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Locks go to a folder of the test's own."""
    import tempfile

    folder = tmp_path / "t"
    folder.mkdir()
    # for this process, and for those that it starts
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    monkeypatch.setenv("TMPDIR", str(folder))
    return folder


def _first(database: Path) -> subprocess.Popen[str]:
    first = subprocess.Popen(
        [sys.executable, "-c", _FIRST, str(database)], stdout=subprocess.PIPE, text=True, cwd=_CHECKOUT
    )
    assert first.stdout is not None
    assert first.stdout.readline() == "first\n"
    return first


def test_a_second_start_brings_the_first_window_to_the_front(own_folder: Path, qtbot: QtBot) -> None:
    first = _first(own_folder / "drafts.db")
    second = Single(own_folder / "drafts.db")
    assert not second.is_first
    assert second.call_first()
    assert first.stdout is not None
    assert first.stdout.readline() == "shown\n"
    other = Single(own_folder / "other.db")
    assert other.is_first
    other.release()
    first.kill()
    first.communicate()


def test_after_a_crash_that_left_its_lock_the_next_start_is_the_first(own_folder: Path, qtbot: QtBot) -> None:
    first = _first(own_folder / "drafts.db")
    first.kill()
    first.communicate()
    second = Single(own_folder / "drafts.db")
    assert second.is_first or not second.call_first()
    assert second.is_first
    heard: list[bool] = []
    second.listen(lambda: heard.append(True))
    third = subprocess.Popen(
        [
            *(sys.executable, "-c"),
            "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication\n"
            "from editor.window.single import Single\n"
            "app = QCoreApplication([]); print(Single(Path(sys.argv[1])).call_first())",
            str(own_folder / "drafts.db"),
        ],
        stdout=subprocess.PIPE,
        text=True,
        cwd=_CHECKOUT,
    )
    end = time.monotonic() + 10
    while not heard and time.monotonic() < end:
        QTest.qWait(20)
    assert third.communicate()[0] == "True\n"
    second.release()


@pytest.mark.skipif(os.name == "nt", reason="no program can be halted there")
def test_a_first_window_that_does_not_answer_is_named(own_folder: Path, qtbot: QtBot) -> None:
    first = _first(own_folder / "drafts.db")
    first.send_signal(signal.SIGSTOP)
    with pytest.raises(EditorError, match="does not answer"):
        Single(own_folder / "drafts.db").call_first()
    first.kill()
    first.communicate()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no rights of this kind")
def test_only_this_user_reaches_it(own_folder: Path, qtbot: QtBot) -> None:
    single = Single(own_folder / "drafts.db")
    single.listen(lambda: None)
    folder = next(own_folder.glob("standfirst-*"))
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    single.release()
    folder.chmod(0o777)
    with pytest.raises(EditorError, match="not safe"):
        Single(own_folder / "drafts.db")
    folder.chmod(0o700)
