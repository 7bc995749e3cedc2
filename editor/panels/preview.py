"""The finished release as it would be printed now, following the typing; a click on a paragraph goes to its place."""

from dataclasses import replace
from time import perf_counter

from PySide6.QtCore import QTimer
from PySide6.QtGui import QMouseEvent, QShowEvent, Qt, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QVBoxLayout, QWidget

from editor.domain.places import Place
from editor.domain.printed import GENERATED, Printed, PrintedBlock
from editor.panels.preview_format import block_format, marker, span_format
from editor.session.open_draft import OpenDraft
from editor.widgets.characters import to_characters
from editor.widgets.look import S24, look_changed, looks

DELAY = 120
"""Milliseconds from an edit until the preview shows it; ten times as long as the last drawing took, if that is more."""


class _Sheet(QTextEdit):
    """Read-only text that tells where it was clicked."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(S24)
        self.setAccessibleName("Preview of the finished release")
        self.setTabChangesFocus(True)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        looks(self, "sheet")
        self.clicked_at: QTextCursor | None = None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            panel = self.parentWidget()
            if isinstance(panel, PreviewPanel):
                panel.go_to(self.cursorForPosition(event.position().toPoint()))


class PreviewPanel(QWidget):
    part = None
    title = "Preview"

    def __init__(self, open_draft: OpenDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_draft = open_draft
        self._shown: Printed = ()
        self._stale = True
        self.sheet = _Sheet(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.sheet)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY)
        self._timer.timeout.connect(self.update_now)
        open_draft.document.changed.connect(self._note_change)
        look_changed.connect(self._draw_anew)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.update_now()

    def go_to(self, cursor: QTextCursor) -> None:
        """Brings the place under the cursor forward in the form."""
        number = cursor.blockNumber()
        if number < len(self._shown):
            self.open_draft.spotlight.show(place_at(self._shown[number], _column(cursor, self._shown[number])))

    def _note_change(self) -> None:
        self._stale = True
        if self.isVisible() and not self._timer.isActive():
            self._timer.start()

    def update_now(self) -> None:
        """Shows what would be printed now; hidden, it waits until it is shown."""
        if not self.isVisible():
            return
        began = perf_counter()
        self._stale = False
        self._show(self.open_draft.printed())
        self._timer.setInterval(max(DELAY, int((perf_counter() - began) * 10_000)))

    def _draw_anew(self) -> None:
        self.sheet.clear()
        self._shown = ()
        self._stale = True
        self.update_now()

    def _show(self, new: Printed) -> None:
        """Replaces the blocks that differ and leaves the others as they stand."""
        old = self._shown
        shorter = min(len(old), len(new))
        start = 0
        while start < shorter and (old[start] is new[start] or old[start] == new[start]):
            start += 1
        tail = 0
        while tail < shorter - start and (old[-1 - tail] is new[-1 - tail] or old[-1 - tail] == new[-1 - tail]):
            tail += 1
        gone, come = len(old) - start - tail, new[start : len(new) - tail]
        self._shown = new
        if not gone and not come:
            return
        cursor = QTextCursor(self.sheet.document())
        cursor.beginEditBlock()
        common = min(gone, len(come))
        for index, block in enumerate(come[:common], start):
            self._fill(cursor, index, block)
        for _ in range(gone - common):
            self._drop(cursor, start + common)
        for index, block in enumerate(come[common:], start + common):
            self._insert(cursor, index, block, first=not old and not index)
        cursor.endEditBlock()

    def _fill(self, cursor: QTextCursor, index: int, block: PrintedBlock) -> None:
        cursor.setPosition(self.sheet.document().findBlockByNumber(index).position())
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        _write(cursor, block)

    def _drop(self, cursor: QTextCursor, index: int) -> None:
        document = self.sheet.document()
        block = document.findBlockByNumber(index)
        following = block.next()
        if following.isValid():
            cursor.setPosition(block.position())
            cursor.setPosition(following.position(), QTextCursor.MoveMode.KeepAnchor)
            kept = following.blockFormat()
            cursor.removeSelectedText()
            cursor.setBlockFormat(kept)
        else:
            cursor.setPosition(max(block.position() - 1, 0))
            cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()

    def _insert(self, cursor: QTextCursor, index: int, block: PrintedBlock, first: bool) -> None:
        document = self.sheet.document()
        if first:
            cursor.setPosition(0)
        elif index == 0:
            cursor.setPosition(0)
            kept = cursor.blockFormat()
            cursor.insertBlock()
            cursor.setBlockFormat(kept)
            cursor.movePosition(QTextCursor.MoveOperation.Start)
        else:
            cursor.setPosition(document.findBlockByNumber(index - 1).position())
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            cursor.insertBlock()
        _write(cursor, block)


def _write(cursor: QTextCursor, block: PrintedBlock) -> None:
    cursor.setBlockFormat(block_format(block))
    if marker(block):
        cursor.insertText(marker(block), span_format(block, None))
    for span in block.spans:
        cursor.insertText(span.text.replace("\n", "\u2028"), span_format(block, span))


def _column(cursor: QTextCursor, block: PrintedBlock) -> int:
    """Where in the printed text the cursor stands, in characters; Qt counts in UTF-16."""
    text = marker(block) + block.text
    return max(to_characters(text, cursor.positionInBlock()) - len(marker(block)), 0)


def place_at(block: PrintedBlock, column: int) -> Place:
    """The block's place, with the caret where the character at `column` of the printed text is stored."""
    at = 0
    for span in block.spans:
        if span.origin != GENERATED and at <= column <= at + len(span.text):
            stored = span.origin + column - at
            return replace(block.place, start=stored, end=stored)
        at += len(span.text)
    return block.place
