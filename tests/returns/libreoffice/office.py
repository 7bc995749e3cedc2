"""LibreOffice as the program that a partner edits a copy in: started once, driven by driver.py."""

import json
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from threading import Timer
from uuid import uuid4

from editor.domain.values import frozen

DRIVER = Path(__file__).with_name("driver.py")
LONGEST = 120.0  # seconds for one file
PYTHONS = (
    "/usr/bin/python3",
    "/opt/libreoffice/program/python",
    "/Applications/LibreOffice.app/Contents/Resources/python",
)


@frozen
class Step:
    """One thing that somebody does to a copy; `driver.py` says what `old` and `new` mean to each `do`."""

    do: str
    part: int = 0
    old: str = ""
    new: str = ""
    tracked: bool = True


def why_not() -> str:
    """What is missing to drive LibreOffice here, or ""."""
    if shutil.which("soffice") is None:
        return "LibreOffice (soffice) is not installed"
    return "" if _python() else "no Python that has LibreOffice's uno module (package python3-uno)"


def _python() -> str:
    """The first Python that knows LibreOffice."""
    for path in PYTHONS:
        if Path(path).exists():
            found = subprocess.run([path, "-c", "import uno"], capture_output=True, check=False)
            if found.returncode == 0:
                return path
    return ""


class LibreOffice:
    """A LibreOffice of the tests' own: own profile, no window, a pipe that nobody else knows."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._count = 0
        pipe = f"standfirst-{uuid4().hex[:12]}"
        profile = (folder / "profile").as_uri()
        options = ["--headless", "--norestore", "--nologo", "--nodefault", f"--accept=pipe,name={pipe};urp;"]
        self._program = subprocess.Popen(
            ["soffice", f"-env:UserInstallation={profile}", *options],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._driver = subprocess.Popen(
            [_python(), str(DRIVER), pipe], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )

    def edited(self, copy: bytes, author: str = "", steps: Sequence[Step] = (), by_way_of: str = "") -> bytes:
        """The copy after an author worked on it, saved as .docx, or first as `by_way_of` (".odt", ".doc")."""
        path = self._path(".docx")
        path.write_bytes(copy)
        path = self._asked(path, author, steps, by_way_of or ".docx")
        if by_way_of:
            path = self._asked(path, author, (), ".docx")
        return path.read_bytes()

    def close(self) -> None:
        assert self._driver.stdin is not None
        self._driver.stdin.close()
        self._driver.wait(30)
        if self._driver.stdout is not None:
            self._driver.stdout.close()
        self._program.wait(30)

    def _asked(self, source: Path, author: str, steps: Sequence[Step], suffix: str) -> Path:
        assert self._driver.stdin is not None
        assert self._driver.stdout is not None
        target = self._path(suffix)
        request = {"source": str(source), "target": str(target), "author": author, "steps": [asdict(s) for s in steps]}
        too_long = Timer(LONGEST, self._program.kill)
        too_long.start()
        self._driver.stdin.write(json.dumps(request) + "\n")
        self._driver.stdin.flush()
        line = self._driver.stdout.readline()
        too_long.cancel()
        assert line, "LibreOffice or its driver ended"
        answer = json.loads(line)
        assert not answer["error"], answer["error"]
        return target

    def _path(self, suffix: str) -> Path:
        self._count += 1
        return self._folder / f"{self._count}{suffix}"
