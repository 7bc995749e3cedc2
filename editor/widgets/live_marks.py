"""Keeps marks under a text as it changes: only the paragraphs that changed are looked at again, a few at a time."""

from collections.abc import Iterable
from time import perf_counter
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, SignalInstance
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QTextEdit

from editor.widgets.characters import to_units
from editor.widgets.underlines import Layer, Marked, Underlines

DELAY = 40
"""Milliseconds from a change until it is looked at; keys typed meanwhile are looked at with it."""
SLICE, REST, TYPING = 0.002, 8, 0.05
"""Seconds of looking after which the window gets its turn; milliseconds until the next slice while keys come, and the
seconds since a key for which it is so."""


class Ranges(Protocol):
    """What says which characters of a paragraph are marked; `changed` when it would say otherwise now."""

    @property
    def changed(self) -> SignalInstance: ...

    def ranges(self, text: str) -> Iterable[tuple[int, int]]: ...


class LiveMarks(QObject):
    """Where it `waits`, the word at the caret is not marked while it is being typed."""

    def __init__(self, field: QTextEdit, layer: Layer, source: Ranges, waits: bool = False) -> None:
        super().__init__(field)
        self._field, self._layer, self._source, self._waits = field, layer, source, waits
        self._underlines = Underlines.of(field)
        self._dirty: tuple[int, int] | None = (0, 0)
        """The number of the first paragraph to look at, and how many at the end need no look."""
        self._typed = False
        self._changed_at = float("-inf")
        self._spared: int | None = None
        """The number of the paragraph in which the word at the caret was not marked."""
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._look)
        document = field.document()
        document.contentsChange.connect(self._note_change)
        if waits:
            field.cursorPositionChanged.connect(self._note_caret)
        source.changed.connect(self.look_anew)
        self._timer.start(0)

    @property
    def layer(self) -> Layer:
        return self._layer

    def look_anew(self) -> None:
        """Looks at the whole text again."""
        self._dirty = (0, 0)
        self._timer.start(0)

    def finish(self) -> None:
        """Looks now at all that has not been looked at, the word at the caret too."""
        self._typed = False
        if self._spared is not None:
            self._mark_dirty(self._spared, self._spared)
        while self._dirty is not None:
            self._look()

    def stop(self) -> None:
        """Takes the marks away and looks no more."""
        self._timer.stop()
        self._field.document().contentsChange.disconnect(self._note_change)
        self._source.changed.disconnect(self.look_anew)
        self._underlines.show(self._layer, ())
        self.deleteLater()

    def _note_change(self, position: int, removed: int, added: int) -> None:
        document = self._field.document()
        first = document.findBlock(position)
        if added <= 1 and removed <= 1:
            last = first
        else:
            last = document.findBlock(min(position + added, document.characterCount() - 1))
        self._typed = True
        self._changed_at = perf_counter()
        self._mark_dirty(first.blockNumber(), last.blockNumber())
        if not self._timer.isActive():
            self._timer.start(DELAY)

    def _mark_dirty(self, first: int, last: int) -> None:
        after = self._field.document().blockCount() - 1 - last
        if self._dirty is not None:
            first, after = min(first, self._dirty[0]), min(after, self._dirty[1])
        self._dirty = first, max(after, 0)

    def _note_caret(self) -> None:
        if self._spared is None or self._timer.isActive():
            return
        number, self._spared = self._spared, None
        self._typed = False
        self._mark_dirty(number, number)
        self._timer.start(DELAY)

    def _look(self) -> None:
        if self._dirty is None:
            return
        first, after = self._dirty
        self._dirty = None
        document = self._field.document()
        block = document.findBlockByNumber(first)
        start = end = block.position()
        found: list[Marked] = []
        now = perf_counter()
        until = now + SLICE
        for number in range(first, document.blockCount() - after):
            if perf_counter() > until:
                self._dirty = number, after
                self._timer.start(REST if now - self._changed_at < TYPING else 0)
                break
            found += self._found_in(block)
            end = block.position() + block.length()
            block = block.next()
        self._underlines.show(self._layer, found, start, end)

    def _found_in(self, block: QTextBlock) -> list[Marked]:
        text, at = block.text(), block.position()
        found = [(at + to_units(text, start), at + to_units(text, end)) for start, end in self._source.ranges(text)]
        if self._waits and self._typed and found:
            kept = [mark for mark in found if not self._is_being_typed(mark)]
            if len(kept) < len(found):
                self._spared = block.blockNumber()
            return kept
        return found

    def _is_being_typed(self, mark: Marked) -> bool:
        caret = self._field.textCursor()
        return self._field.hasFocus() and mark[0] < caret.position() <= mark[1] and not caret.hasSelection()
