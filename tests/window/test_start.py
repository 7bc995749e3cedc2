"""The program as it is started: what it says where no window can be opened, and the smoke test."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

_CHECKOUT = Path(__file__).resolve().parents[2]
_PNG = b"\x89PNG\r\n\x1a\n"


def _start(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    env = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return subprocess.run(
        [sys.executable, "main.py", *words],
        cwd=_CHECKOUT,
        env=env | environment,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def test_smoke_paints_the_window_says_how_long_it_took_and_ends(tmp_path: Path) -> None:
    picture = tmp_path / "window.png"
    database = tmp_path / "drafts.db"
    done = _start("--db", str(database), "--smoke", "--picture", str(picture), QT_QPA_PLATFORM="offscreen")
    assert (done.returncode, re.sub(r"\d+", "N", done.stdout)) == (0, "N ms to first paint\n")
    assert picture.read_bytes().startswith(_PNG)
    complaints = [line for line in done.stderr.splitlines() if "propagateSizeHints" not in line]
    assert complaints == []


def test_a_picture_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    wanted = tmp_path / "gone" / "window.png"
    done = _start("--db", str(tmp_path / "drafts.db"), "--smoke", "--picture", str(wanted), QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 1
    assert str(wanted) in done.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there a display can be missing")
@pytest.mark.parametrize(
    ("display", "said"), [("", "There is no display"), (":4711", "The display :4711 can't be reached.")]
)
def test_without_a_display_it_points_to_the_command_line(tmp_path: Path, display: str, said: str) -> None:
    done = _start("--db", str(tmp_path / "drafts.db"), DISPLAY=display, QT_QPA_PLATFORM="")
    assert done.returncode == 1
    assert said in done.stderr
    assert "python main.py --help" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "drafts.db").exists()


@pytest.mark.parametrize("bad", [b"not a database at all, but long enough to be one" * 50, b"SQLite format 3\x00junk"])
def test_a_file_that_is_no_database_is_refused_and_left_as_it_is(tmp_path: Path, bad: bytes) -> None:
    database = tmp_path / "drafts.db"
    database.write_bytes(bad)
    done = _start("--db", str(database), "--smoke", QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 1
    assert "drafts.db" in done.stderr
    assert "Traceback" not in done.stderr
    assert database.read_bytes() == bad


@pytest.mark.parametrize("words", [["--db"], ["frobnicate"], ["--smoke", "--picture"], ["--picture", "a.png"]])
def test_wrong_usage_ends_with_2(words: list[str]) -> None:
    done = _start(*words)
    assert done.returncode == 2
    assert "usage:" in done.stderr


def test_help_and_version_need_no_window() -> None:
    assert "usage:" in _start("--help").stdout
    assert _start("--version").stdout.startswith("Standfirst ")
