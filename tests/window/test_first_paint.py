"""What nobody sees at the first paint is loaded after it."""

import os
import sys
from importlib.util import find_spec
from pathlib import Path
from subprocess import PIPE, STDOUT, run

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
LATER = (
    *("docx", "docx_plus", "lxml", "sqlite_utils", "hunspell", "rapidfuzz", "pypdfium2", "typst", "platformdirs"),
    *("editor.reading", "editor.returns", "editor.exports", "editor.cli", "editor.panels.preview"),
    *("editor.checks.all_checks", "editor.session.findings", "editor.session.library", "editor.session.review"),
    *("editor.panels.quotes", "editor.panels.partners", "editor.panels.findings", "editor.panels.sign_off"),
    *("editor.window.checking", "editor.window.offering", "editor.window.reviews", "editor.window.find"),
)
"""Packages and modules that are slow to load, or belong to what is built when somebody asks for it."""


def loaded_before_the_first_paint(database: Path) -> frozenset[str]:
    """Python tells of each module that it has loaded, and the program of its first paint, in one stream."""
    for _ in range(2):  # the first start makes the examples
        told = run(
            [sys.executable, "-X", "importtime", "main.py", "--db", str(database), "--smoke"],
            stdout=PIPE,
            stderr=STDOUT,
            text=True,
            encoding="utf-8",
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
            cwd=CHECKOUT,
            check=True,
        ).stdout
    before, painted, after = told.partition("ms to first paint")
    assert painted and "import time:" in after
    return frozenset(line.rsplit("|", 1)[1].strip() for line in before.splitlines() if line.count("|") == 2)


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    return loaded_before_the_first_paint(tmp_path_factory.mktemp("start") / "drafts.db")


def test_the_parts_that_are_seen_first_are_loaded(loaded: frozenset[str]) -> None:
    assert {"PySide6.QtWidgets", "editor.window.main_window", "editor.panels.body", "editor.panels.drafts"} <= loaded


@pytest.mark.parametrize("later", LATER)
def test_what_is_not_seen_yet_is_loaded_later(later: str, loaded: frozenset[str]) -> None:
    assert find_spec(later), "no longer called that"
    assert not {name for name in loaded if name == later or name.startswith(f"{later}.")}
