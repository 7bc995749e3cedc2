"""Reads foreign files in a process of its own, which is ended if it hangs; this module is also what runs
there."""

import base64
import json
import os
import queue
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from types import TracebackType
from typing import IO, Any

from editor.domain.errors import EditorError
from editor.reading.json_values import from_json, to_json
from editor.reading.letterhead_values import Letterhead
from editor.reading.texts import HtmlBlock, Letter, Page
from editor.reading.values import ReadCopy, WholeFile

SECONDS = 20.0
MEMORY = 1_500_000_000
"""Bytes that the worker may ask for, where the system can limit them (Linux)."""
WORD = "--read-worker"
"""The hidden word that makes the program itself the worker, where there is no separate Python."""

_HINT = "Ask the sender to save it again, or to send the text in a new document."


def worker_command() -> list[str]:
    """How the worker is started: by Python, or by the installed program, which is `sys.executable` there."""
    is_python = Path(sys.executable).stem.lower().startswith("python")
    if getattr(sys, "frozen", False) or not is_python:
        return [sys.executable, WORD]
    return [sys.executable, "-m", "editor.reading.worker"]


class ReadingWorker:
    """The worker as the program sees it: started at the first file, kept for the next, one file at a time.

    Every reading may raise EditorError: the reader's own, or that the worker hung or died; the next file then
    gets a new worker. Safe to call from several threads.
    """

    def __init__(self, seconds: float = SECONDS, command: list[str] | None = None) -> None:
        """`seconds` is the time for one file; `command` is what to start, `worker_command()` if not given."""
        self._seconds = seconds
        self._command = command
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._complaints: IO[bytes] | None = None

    def __enter__(self) -> "ReadingWorker":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def read_word(self, data: bytes) -> ReadCopy:
        return from_json(ReadCopy, self._read("word", data))

    def read_whole(self, data: bytes) -> WholeFile:
        return from_json(WholeFile, self._read("whole", data))

    def read_pdf(self, data: bytes) -> tuple[Page, ...]:
        return from_json(tuple[Page, ...], self._read("pdf", data))

    def read_html(self, text: str) -> tuple[HtmlBlock, ...]:
        return from_json(tuple[HtmlBlock, ...], self._read("html", text.encode("utf-8", "replace")))

    def read_eml(self, data: bytes) -> Letter:
        return from_json(Letter, self._read("eml", data))

    def read_letterhead(self, data: bytes) -> Letterhead:
        return from_json(Letterhead, self._read("letterhead", data))

    def start(self) -> None:
        """Starts the process now, so that the first file need not wait for it."""
        with self._lock:
            self._running()

    def close(self) -> None:
        """Ends the process, if there is one."""
        with self._lock:
            self._end()

    def _read(self, reader: str, data: bytes) -> Any:
        """What the reader made of the data, in its JSON form."""
        request = {"reader": reader, "data": base64.b64encode(data).decode()}
        with self._lock:
            answer = self._exchange(self._running(), json.dumps(request).encode() + b"\n")
        if "error" in answer:
            message, hint = answer["error"]
            raise EditorError(message, hint)
        return answer["value"]

    def _exchange(self, process: subprocess.Popen[bytes], request: bytes) -> Any:
        answers: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        threading.Thread(target=_converse, args=(process, request, answers), daemon=True).start()
        try:
            answer = answers.get(timeout=self._seconds)
        except queue.Empty:
            self._end()
            raise EditorError(f"The file could not be read within {self._seconds:.0f} seconds.", _HINT) from None
        if not answer.endswith(b"\n"):
            error = EditorError("The file could not be read: it made the reader stop.", _HINT)
            process.wait(self._seconds)
            error.add_note(self._complaint())
            self._end()
            raise error
        return json.loads(answer)

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self._end()
            self._complaints = tempfile.TemporaryFile()  # noqa: SIM115  # closed in _end
            self._process = _started(self._command or worker_command(), self._complaints)
        return self._process

    def _complaint(self) -> str:
        """The end of what the worker wrote before it died, for a bug report."""
        if self._complaints is None:
            return ""
        self._complaints.seek(0)
        return self._complaints.read()[-4_000:].decode("utf-8", "replace")

    def _end(self) -> None:
        process, self._process = self._process, None
        complaints, self._complaints = self._complaints, None
        if process is not None:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    _close(pipe)
        if complaints is not None:
            complaints.close()


def _converse(process: subprocess.Popen[bytes], request: bytes, answers: "queue.SimpleQueue[bytes]") -> None:
    """Sends one request and waits for its answer; an empty answer says that the worker has died."""
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        process.stdin.write(request)
        process.stdin.flush()
        answers.put(process.stdout.readline())
    except (OSError, ValueError):
        answers.put(b"")


def _close(pipe: IO[bytes]) -> None:
    try:
        pipe.close()
    except OSError:
        """What was not yet written has no reader any more."""


def _started(command: list[str], complaints: IO[bytes]) -> subprocess.Popen[bytes]:
    home = str(Path(__file__).parents[2])
    paths = [home, *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONSAFEPATH": "1"}
    flags = 0
    if sys.platform == "win32":
        flags = subprocess.CREATE_NO_WINDOW
    try:
        return subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=complaints,
            env=environment,
            creationflags=flags,
        )
    except OSError as error:
        raise EditorError(
            "The part of the program that reads files could not be started.",
            "Start the program again; if that does not help, install it again.",
        ) from error


def serve() -> None:
    """What the worker does: one line of JSON in, one out, until the program closes the pipe."""
    _limit_memory()
    with open(0, "rb", closefd=False) as requests, open(1, "wb", closefd=False) as answers:
        for request in requests:
            answers.write(json.dumps(_answer(json.loads(request))).encode() + b"\n")
            answers.flush()


def _answer(request: dict[str, str]) -> dict[str, Any]:
    data = base64.b64decode(request["data"])
    try:
        return {"value": to_json(_value(request["reader"], data))}
    except EditorError as error:
        return {"error": [error.message, error.hint]}
    except MemoryError:
        return {"error": ["The file needs more memory than a statement can.", _HINT]}


def _value(reader: str, data: bytes) -> Any:
    """Each reader's libraries are loaded when it is first used."""
    if reader == "word":
        from editor.reading.word import read_word

        return read_word(data)
    if reader == "whole":
        from editor.reading.beside import read_whole

        return read_whole(data)
    if reader == "pdf":
        from editor.reading.pdf import read_pdf

        return read_pdf(data)
    if reader == "html":
        from editor.reading.html import read_html

        return read_html(data.decode())
    if reader == "letterhead":
        from editor.reading.letterhead import read_letterhead

        return read_letterhead(data)
    from editor.reading.eml import read_eml

    return read_eml(data)


def _limit_memory() -> None:
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


if __name__ == "__main__":
    serve()
