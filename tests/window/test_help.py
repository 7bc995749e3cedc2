"""The help in the window, the menus and README say the same."""

from pathlib import Path

from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from editor.panels.body_tools import QUOTE_KEYS
from editor.widgets.rich_text import KEYS
from editor.window.help import help_text, key_rows, open_help, own_rows
from tests.window.keys_table import readme_keys
from tests.window.windows import window

README = Path(__file__).parents[2] / "README.md"


def test_readme_has_the_keys_of_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    with window(tmp_path) as (shown, _):
        assert readme_keys(shown) in README.read_text(encoding="utf-8")


def test_readme_has_the_help_of_the_window() -> None:
    assert help_text() in README.read_text(encoding="utf-8")


def test_f1_shows_help_and_every_key(qtbot: QtBot, tmp_path: Path) -> None:
    with window(tmp_path) as (shown, _):
        shown.menus.run("Help and keys")
        words = open_help(shown).text.toPlainText()
        for _, keys, does in key_rows(shown.menus):
            assert keys in words
            assert does in words
        assert open_help(shown) is open_help(shown)


def test_the_keys_of_the_text_are_those_that_it_has() -> None:
    told = {keys for where, keys, _ in own_rows() if where == "In the text"}
    assert told == {QKeySequence(keys).toString() for keys in (*KEYS.values(), QUOTE_KEYS)}
