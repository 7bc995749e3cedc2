"""A database with one draft that two partners sign off, and the command line as a person calls it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from editor.cli import run
from editor.store.drafts import add_draft
from editor.store.store import open_store
from tests.desk.statements import ferry


@dataclass(frozen=True)
class Answered:
    """What a command printed, on which stream, and its exit code."""

    code: int
    out: str
    err: str


Call = Callable[..., Answered]


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Draft 1 is the ferry."""
    path = tmp_path / "drafts.db"
    with open_store(path) as store:
        add_draft(store, ferry(), "Bea")
    return path


@pytest.fixture
def call(database: Path, capsys: pytest.CaptureFixture[str]) -> Call:
    def called(*words: object) -> Answered:
        code = run([str(word) for word in words], database)
        said = capsys.readouterr()
        return Answered(code, said.out, said.err)

    return called
