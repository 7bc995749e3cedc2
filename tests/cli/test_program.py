"""The command line as a program: started afresh, without a display, whatever the terminal can show."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from main import COMMANDS, main

_CHECKOUT = Path(__file__).resolve().parents[2]
_WATCHED = """
import sys
import main
code = main.main(sys.argv[1:])
print(code, sorted({name.split(".")[0] for name in sys.modules} & {"PySide6", "shiboken6", "PyQt6"}), file=sys.stderr)
"""


def _started(*words: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("DISPLAY", "WAYLAND", "QT_"))}
    command = [sys.executable, "main.py", *map(str, words)]
    return subprocess.run(command, cwd=_CHECKOUT, env=kept | environment, capture_output=True, timeout=60, check=False)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "drafts.db"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_says_what_it_is_for(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "--help"]) == 0
    assert f"{command} [-h]" in capsys.readouterr().out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_refuses_what_it_does_not_know(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "--frobnicate"]) == 2
    said = capsys.readouterr()
    assert said.out == "" and "usage:" in said.err


def test_no_qt_is_loaded(database: Path, tmp_path: Path) -> None:
    file = tmp_path / "one.json"
    for words in (
        ["list"],
        ["show", "1", "--json"],
        ["export", "1", "--word", tmp_path / "a.docx", "--text", tmp_path / "a.txt"],
        ["export-json", "1", file],
        ["import-json", file],
        ["check", "1", "--json"],
    ):
        done = subprocess.run(
            [sys.executable, "-c", _WATCHED, "--db", str(database), *map(str, words)],
            cwd=_CHECKOUT,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert done.stderr.splitlines()[-1] in ("0 []", "1 []"), (words, done.stderr)


def test_a_first_call_on_a_fresh_machine_writes_the_first_example(database: Path, tmp_path: Path) -> None:
    done = _started("--db", database, "export", "1", "--word", tmp_path / "a.docx", "--text", tmp_path / "a.txt")
    assert (done.returncode, done.stderr) == (0, b"")
    assert (tmp_path / "a.docx").read_bytes().startswith(b"PK")
    assert (tmp_path / "a.txt").read_bytes().startswith(b"\xef\xbb\xbf")


def test_letters_that_the_terminal_lacks_do_not_stop_it(database: Path) -> None:
    done = _started("--db", database, "show", "1", PYTHONIOENCODING="ascii", LC_ALL="C", PYTHONUTF8="0")
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Inspectors" in done.stdout.decode("utf-8")


def test_a_draft_is_taken_from_the_standard_input(database: Path) -> None:
    form = {"headline": "Ferry returns", "body": ["It starts in April."]}
    done = subprocess.run(
        [sys.executable, "main.py", "--db", str(database), "import-json", "-"],
        cwd=_CHECKOUT,
        input=json.dumps(form).encode(),
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout.split()) == (0, [b"3"])


def test_who_stops_reading_stops_it_quietly(database: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "main.py", "--db", str(database), "list", "--json"],
        cwd=_CHECKOUT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as program:
        assert program.stdout is not None and program.stderr is not None
        program.stdout.close()
        said = program.stderr.read()
    assert said == b""


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"This is a letter, and no database at all. " * 100, "drafts.db"),
        (b"SQLite format 3\x00" + b"\x00" * 3, "drafts.db"),
    ],
    ids=["a letter", "cut off"],
)
def test_a_database_that_can_not_be_opened_is_2_and_stays_as_it_is(database: Path, content: bytes, said: str) -> None:
    database.write_bytes(content)
    done = _started("--db", database, "list")
    assert (done.returncode, done.stdout) == (2, b"")
    assert said in done.stderr.decode()
    assert b"Traceback" not in done.stderr
    assert database.read_bytes() == content


def test_a_database_in_a_folder_that_is_gone_is_2(tmp_path: Path) -> None:
    done = _started("--db", tmp_path / "gone" / "drafts.db", "list")
    assert done.returncode == 2
    assert str(tmp_path / "gone") in done.stderr.decode()
