"""Marks under ranges of a text: misspelt words, what a check found, what was searched for. They move with the words."""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from typing import Literal

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QPainter, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from editor.widgets.colours import Role, Theme
from editor.widgets.look import colour, look_changed, theme
from editor.widgets.marked_text import Line, MarkedText, baselines, draw_dashes, draw_waves

Layer = Literal["findings", "spelling", "found"]
"""In the order in which they are painted: what was searched for covers the rest."""
Marked = tuple[int, int]
"""From where to where, in positions of the text document (UTF-16 units, as Qt counts)."""

Drawing = Callable[[QPainter, Iterable[Line], QColor], None]
_LINES: dict[Layer, tuple[Drawing, Role]] = {"findings": (draw_dashes, "attention"), "spelling": (draw_waves, "blocks")}
_LAYERS: tuple[Layer, ...] = ("findings", "spelling", "found")


class Underlines(QObject):
    """One for each field: `Underlines.of(field)`. What is marked is no part of the text: no copy, no undo has it.
    Lines are drawn in a MarkedText only; what was searched for is shown in any field."""

    def __init__(self, field: QTextEdit) -> None:
        super().__init__(field)
        self._field = field
        self._marks: dict[Layer, list[QTextCursor]] = {layer: [] for layer in _LAYERS}
        look_changed.connect(self._show_found)

    @staticmethod
    def of(field: QTextEdit) -> "Underlines":
        return field.findChild(Underlines) or Underlines(field)

    def show(self, layer: Layer, ranges: Iterable[Marked], start: int = 0, end: int | None = None) -> None:
        """Marks the ranges, in place of those of the layer that begin from `start` up to (not with) `end`."""
        document = self._field.document()
        stop = document.characterCount() if end is None else end
        missing = dict.fromkeys(ranges)
        kept: list[QTextCursor] = []
        gone: list[Marked] = []
        for mark in self._marks[layer]:
            begins = mark.selectionStart()
            if start <= begins < stop:
                marked = begins, mark.selectionEnd()
                if marked not in missing:
                    gone.append(marked)
                    continue
                del missing[marked]
            kept.append(mark)
        if not missing and not gone:
            return
        for first, last in missing:
            mark = QTextCursor(document)
            mark.setPosition(first)
            mark.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
            kept.append(mark)
        self._marks[layer] = sorted(kept, key=QTextCursor.selectionStart)
        if layer == "found":
            self._show_found()
        elif isinstance(self._field, MarkedText):
            self._field.draw_lines = self._draw if any(self._marks[each] for each in _LINES) else None
            for first, last in (*gone, *missing):
                self._field.show_again(first, last)

    def ranges(self, layer: Layer) -> list[Marked]:
        """What is marked now, in order."""
        return [(mark.selectionStart(), mark.selectionEnd()) for mark in self._marks[layer] if mark.hasSelection()]

    def at(self, layer: Layer, position: int) -> Marked | None:
        """The mark that the position is in, or at an end of."""
        return next(((start, end) for start, end in self.ranges(layer) if start <= position <= end), None)

    def _draw(self, painter: QPainter, start: int, end: int) -> None:
        """The lines under what begins between these positions, or before them and reaches in."""
        document = self._field.document()
        for layer, (draw, role) in _LINES.items():
            shown = self._between(self._marks[layer], start, end)
            if shown:
                draw(painter, baselines(document, shown), colour(role))

    @staticmethod
    def _between(marks: list[QTextCursor], start: int, end: int) -> list[Marked]:
        shown = []
        for at in range(max(bisect_left(marks, start, key=QTextCursor.selectionStart) - 1, 0), len(marks)):
            begins = marks[at].selectionStart()
            if begins > end:
                break
            shown.append((begins, marks[at].selectionEnd()))
        return shown

    def _show_found(self) -> None:
        shown = []
        look = _look_of_found()
        for mark in self._marks["found"]:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = mark
            selection.format = look
            shown.append(selection)
        self._field.setExtraSelections(shown)


def _look_of_found() -> QTextCharFormat:
    result = QTextCharFormat()
    result.setBackground(colour("found"))
    result.setForeground(colour("text"))
    if theme() is Theme.HIGH_CONTRAST:
        result.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)  # the system has no colour for this
    return result
