"""The short help and all keys (F1): the keys of the menus, and those of resources/keys.toml that stand in none."""

import tomllib
from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence, QTextFrameFormat, QTextLength, QTextTable
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout

from editor.shipped import resource
from editor.widgets.look import S8, S12, S16, colour, look_changed, looks

if TYPE_CHECKING:
    from editor.window.main_window import MainWindow
    from editor.window.menus import Menus

Row = tuple[str, str, str]
"""Where a key works, the keys, what they do."""
SIZE = QSize(720, 640)


def key_rows(menus: "Menus") -> list[Row]:
    """Those of the menus in their order, then the others."""
    rows = [
        (menus.places[words], _keys(action.shortcuts()), words)
        for words, action in menus.actions.items()
        if action.shortcuts()
    ]
    undoing = (("Undo", menus.undo), ("Redo", menus.redo))
    rows += [("Edit", _keys(action.shortcuts()), words) for words, action in undoing]
    places = list(dict.fromkeys(menus.places.values()))
    return [*sorted(rows, key=lambda row: places.index(row[0])), *own_rows()]


def own_rows() -> list[Row]:
    """The keys that stand in no menu."""
    form = tomllib.loads(resource("keys.toml").read_text(encoding="utf-8"))
    return [(entry["where"], entry["keys"], entry["does"]) for entry in form["keys"]]


def keys_table(rows: Iterable[Row]) -> str:
    """As Markdown; a place is named where it begins."""
    lines, last = ["| Where | Keys | What they do |", "|---|---|---|"], ""
    for where, keys, does in rows:
        lines.append(f"| {'' if where == last else where} | {keys} | {does} |")
        last = where
    return "\n".join(lines)


def help_text() -> str:
    return resource("help.md").read_text(encoding="utf-8").strip()


def _keys(shortcuts: Iterable[QKeySequence]) -> str:
    return ", ".join(each.toString(QKeySequence.SequenceFormat.PortableText) for each in shortcuts)


class HelpWindow(QDialog):
    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.setWindowTitle("Help and keys")
        self.text = QTextBrowser()
        self.text.setAccessibleName("Help and keys")
        self.text.setTabChangesFocus(True)
        self.text.document().setDocumentMargin(S16)
        looks(self.text, "sheet")
        self._words = f"# How it works\n\n{help_text()}\n\n# Keys\n\n{keys_table(key_rows(window.menus))}\n"
        close = QPushButton("Close")
        close.clicked.connect(lambda _: self.close())
        foot = QHBoxLayout()
        foot.setContentsMargins(S16, S8, S16, S12)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.text, 1)
        column.addLayout(foot)
        look_changed.connect(self._draw)
        self._draw()
        self.resize(SIZE.boundedTo(window.size()))

    def _draw(self) -> None:
        self.text.setMarkdown(self._words)
        for frame in self.text.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                _dress(frame)


def _dress(table: QTextTable) -> None:
    """As wide as the page, with lines that do not stand out more than the words."""
    form = table.format()
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    form.setTopMargin(S8)
    form.setBorder(1)
    form.setBorderCollapse(True)
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorderBrush(colour("hairline"))
    table.setFormat(form)


def open_help(window: "MainWindow") -> HelpWindow:
    shown = window.findChild(HelpWindow)
    dialog = shown if isinstance(shown, HelpWindow) else HelpWindow(window)
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
    return dialog
