"""Prints the table of keys for README.md: python -m tests.window.keys_table."""

import os
import tempfile
from pathlib import Path

from editor.window.help import help_text, key_rows
from editor.window.main_window import MainWindow


def readme_keys(window: MainWindow) -> str:
    """A line for each place."""
    places: dict[str, list[str]] = {}
    for where, keys, does in key_rows(window.menus):
        places.setdefault(where, []).append(f"{does} **{keys}**")
    lines = (f"| {where} | {' · '.join(told)} |" for where, told in places.items())
    return "\n".join(("| Where | What the keys do |", "|---|---|", *lines))


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from tests.session.offices import office

    app = QApplication([])
    with tempfile.TemporaryDirectory() as home, office(Path(home)) as opened:
        print(help_text(), readme_keys(MainWindow(opened.workspace)), sep="\n\n")
