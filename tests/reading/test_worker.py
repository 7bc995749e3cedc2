"""The process that reads foreign files: same values as here, ended when it hangs, replaced when it dies."""

import io
import os
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from editor.domain.errors import EditorError
from editor.reading.beside import read_whole
from editor.reading.eml import read_eml
from editor.reading.html import read_html
from editor.reading.pdf import read_pdf
from editor.reading.word import read_word
from editor.reading.worker import ReadingWorker, worker_command
from tests.reading.made import ANN, dele, docx, ins, p, t
from tests.reading.test_pdf import pdf

COPY = docx(p(t("The ") + dele("old") + ins(t("new"))) + p(t("x"), mark=f"<w:ins {ANN}/>"))


def test_the_worker_reads_what_the_readers_read() -> None:
    letter = b"Subject: x\nContent-Type: text/plain\n\nHello\n"
    with ReadingWorker() as worker:
        assert worker.read_word(COPY) == read_word(COPY)
        assert len(worker.read_whole(COPY).beside) == 3
        assert worker.read_whole(COPY) == read_whole(COPY)
        assert worker.read_whole(COPY).copy == read_word(COPY)
        assert worker.read_pdf(pdf("Text")) == read_pdf(pdf("Text"))
        assert worker.read_html("<p>a <b>b</b></p>") == read_html("<p>a <b>b</b></p>")
        assert worker.read_eml(letter) == read_eml(letter)


def test_a_whole_file_is_opened_once(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []

    class Counted(zipfile.ZipFile):
        def __init__(self, file: io.BytesIO) -> None:
            opened.append(file)
            super().__init__(file)

    monkeypatch.setattr(zipfile, "ZipFile", Counted)  # the real one, counted
    assert read_whole(COPY).copy.changes
    assert len(opened) == 1


def test_real_copies_come_through_unchanged(shared: Path) -> None:
    with ReadingWorker() as worker:
        for path in sorted((shared / "cases" / "revisions").glob("RP00[19]*.docx")):
            data = path.read_bytes()
            assert worker.read_word(data) == read_word(data)


def test_one_worker_serves_several_files_and_errors_do_not_end_it(monkeypatch: pytest.MonkeyPatch) -> None:
    with ReadingWorker() as worker:
        worker.read_word(COPY)
        with pytest.raises(EditorError, match="not a Word document") as error:
            worker.read_word(b"text")
        assert "sender" in error.value.hint
        monkeypatch.setattr(subprocess, "Popen", None)  # no second one can be started
        for _ in range(5):
            worker.read_word(COPY)


def test_a_worker_that_hangs_is_ended_in_time() -> None:
    hang = [sys.executable, "-c", "import os, time; print(os.getpid(), file=__import__('sys').stderr); time.sleep(60)"]
    with ReadingWorker(seconds=0.5, command=hang) as worker:
        start = time.perf_counter()
        with pytest.raises(EditorError, match="within"):
            worker.read_word(COPY * 200)  # more than a pipe holds, so that even sending it must not hang
        assert time.perf_counter() - start < 30  # and not the minute for which it hangs


def test_a_worker_that_dies_is_said_so_with_its_last_words() -> None:
    die = [sys.executable, "-c", "import sys; sys.stdin.readline(); sys.exit('broken inside')"]
    with ReadingWorker(command=die) as worker:
        for _ in range(2):
            with pytest.raises(EditorError, match="made the reader stop") as error:
                worker.read_word(COPY)
            assert "broken inside" in "".join(error.value.__notes__)


def test_after_a_hanging_file_the_next_one_is_read(tmp_path: Path) -> None:
    """The worker hangs the first time only."""
    once = tmp_path / "hung"
    script = (
        "import pathlib, time; from editor.reading.worker import serve\n"
        f"flag = pathlib.Path({str(once)!r})\n"
        "if not flag.exists():\n    flag.touch(); time.sleep(60)\nserve()"
    )
    with ReadingWorker(seconds=3, command=[sys.executable, "-c", script]) as worker:
        with pytest.raises(EditorError, match="within"):
            worker.read_word(COPY)
        assert worker.read_word(COPY) == read_word(COPY)


def test_a_worker_that_cannot_be_started_is_said_so() -> None:
    with ReadingWorker(command=["/no/such/program"]) as worker, pytest.raises(EditorError, match="started"):
        worker.read_word(COPY)


def test_the_worker_is_python_or_the_program_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    assert worker_command() == [sys.executable, "-m", "editor.reading.worker"]
    # as in the program that is installed, and in one that brings its own Python
    monkeypatch.setattr(sys, "executable", "C:/Program Files/Standfirst/Standfirst.exe")
    assert worker_command() == ["C:/Program Files/Standfirst/Standfirst.exe", "--read-worker"]
    monkeypatch.setattr(sys, "executable", "/opt/python3.11")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert worker_command() == ["/opt/python3.11", "--read-worker"]


def test_the_worker_finds_its_program_from_any_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit('a file of this folder was run')")
    monkeypatch.chdir(tmp_path)  # where a module of Python's own name lies
    with ReadingWorker() as worker:
        assert worker.read_word(COPY) == read_word(COPY)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits it")
def test_the_workers_memory_is_limited() -> None:
    script = "from editor.reading.worker import _limit_memory as limit; limit(); bytearray(2_000_000_000)"
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    ran = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, check=False)
    assert b"MemoryError" in ran.stderr


def test_starting_the_worker_loads_no_reader_here() -> None:
    """The program's own start must not pay for lxml and PDFium."""
    script = "import sys, editor.reading.worker; print(sorted({'lxml', 'pypdfium2', 'PySide6'} & set(sys.modules)))"
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    ran = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, check=True)
    assert ran.stdout.strip() == b"[]"
