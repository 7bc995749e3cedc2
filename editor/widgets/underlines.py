"""Marks under ranges of a text: misspelt words, what a check found, what was searched for. They move with the words."""

from collections.abc import Iterable
from typing import Literal

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from editor.widgets.colours import Role, Theme
from editor.widgets.look import colour, look_changed, theme

Layer = Literal["findings", "spelling", "found"]
"""In the order in which they are painted: what was searched for covers the rest."""
Marked = tuple[int, int]
"""From where to where, in positions of the text document (UTF-16 units, as Qt counts)."""

_Line = QTextCharFormat.UnderlineStyle
_LINES: dict[Layer, tuple[_Line, Role]] = {
    "findings": (_Line.DashUnderline, "attention"),
    "spelling": (_Line.WaveUnderline, "blocks"),
}
_LAYERS: tuple[Layer, ...] = ("findings", "spelling", "found")


class Underlines(QObject):
    """One for each field: `Underlines.of(field)`. What is marked is no part of the text: no copy, no undo has it."""

    def __init__(self, field: QTextEdit) -> None:
        super().__init__(field)
        self._field = field
        self._marks: dict[Layer, list[QTextCursor]] = {layer: [] for layer in _LAYERS}
        look_changed.connect(self._show)

    @staticmethod
    def of(field: QTextEdit) -> "Underlines":
        return field.findChild(Underlines) or Underlines(field)

    def show(self, layer: Layer, ranges: Iterable[Marked], start: int = 0, end: int | None = None) -> None:
        """Marks the ranges, in place of those of the layer that begin from `start` up to (not with) `end`."""
        wanted = list(ranges)
        document = self._field.document()
        stop = document.characterCount() if end is None else end
        kept, there = [], []
        for mark in self._marks[layer]:
            begins = mark.selectionStart()
            if not start <= begins < stop:
                kept.append(mark)
            elif mark.hasSelection():
                there.append((begins, mark.selectionEnd()))
        if there == wanted and len(kept) + len(there) == len(self._marks[layer]):
            return
        for first, last in wanted:
            mark = QTextCursor(document)
            mark.setPosition(first)
            mark.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
            kept.append(mark)
        self._marks[layer] = sorted(kept, key=QTextCursor.selectionStart)
        self._show()

    def ranges(self, layer: Layer) -> list[Marked]:
        """What is marked now, in order."""
        return [(mark.selectionStart(), mark.selectionEnd()) for mark in self._marks[layer] if mark.hasSelection()]

    def at(self, layer: Layer, position: int) -> Marked | None:
        """The mark that the position is in, or at an end of."""
        return next(((start, end) for start, end in self.ranges(layer) if start <= position <= end), None)

    def _show(self) -> None:
        shown = []
        for layer in _LAYERS:
            look = _look(layer)
            for mark in self._marks[layer]:
                selection = QTextEdit.ExtraSelection()
                selection.cursor = mark
                selection.format = look
                shown.append(selection)
        self._field.setExtraSelections(shown)


def _look(layer: Layer) -> QTextCharFormat:
    result = QTextCharFormat()
    if layer in _LINES:
        line, role = _LINES[layer]
        result.setUnderlineStyle(line)
        result.setUnderlineColor(colour(role))
    else:
        result.setBackground(colour("found"))
        result.setForeground(colour("text"))
        if theme() is Theme.HIGH_CONTRAST:
            result.setUnderlineStyle(_Line.SingleUnderline)  # the system has no colour for this
    return result
