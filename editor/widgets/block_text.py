"""A text widget that shows blocks and says which of them a key or a command replaced."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QSizeF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from editor.domain.text import Block, BlockKind, Blocks
from editor.widgets.block_carets import end_of_change, moved_point
from editor.widgets.block_edits import Point, end_of
from editor.widgets.block_format import LIST_INDENT, LISTS
from editor.widgets.block_reading import read_block, trimmed, with_ids
from editor.widgets.block_writing import replace_blocks
from editor.widgets.characters import to_characters, to_units
from editor.widgets.list_markers import paint_markers
from editor.widgets.look import S4, colour, font, look_changed, looks
from editor.widgets.marked_text import MarkedText
from editor.widgets.viewports import viewport_of


class BlockText(MarkedText):
    """`edited` gives exactly the neighbouring blocks that were replaced (old, new, id of the block before them or ""),
    whether it was typing, and the command's name otherwise. It is as high as its text and never scrolls itself."""

    edited = Signal(object, object, str, bool, str)
    typing_ended = Signal()
    """The caret went elsewhere: the next key is another undo step."""

    def __init__(self, kinds: frozenset[BlockKind], placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._viewport = viewport_of(self)
        self.kinds = kinds
        self._blocks: list[Block] = []
        self._writing = False
        self._pending: tuple[int, int] | None = None
        self._direction = ""
        self._seen = 0
        self._listed = 0
        self.lowest = 0
        document = self.document()
        document.setUndoRedoEnabled(False)
        document.setIndentWidth(LIST_INDENT)
        document.setDocumentMargin(S4)
        self.setUndoRedoEnabled(False)
        self.setAcceptRichText(True)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        looks(self, "plain")
        self.setFont(font("text"))  # of the placeholder too
        self._viewport.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # else each key paints all that is under it
        for part in (self, self._viewport):
            part.setAttribute(Qt.WidgetAttribute.WA_StaticContents)  # another line paints what it moves, not the rest
        document.setDefaultFont(font("text"))
        self._write(0, 0, ())
        document.contentsChange.connect(self._note_change)
        document.contentsChanged.connect(self._take_changes)
        document.documentLayout().documentSizeChanged.connect(self._grow)
        self.cursorPositionChanged.connect(self._note_caret)
        look_changed.connect(self._show_anew)

    # --- what it shows ------------------------------------------------------------------------------------------------

    @property
    def blocks(self) -> Blocks:
        return tuple(self._blocks)

    def show_blocks(self, blocks: Sequence[Block], caret_to_change: bool = False) -> None:
        """Shows the blocks, replacing only the differing middle; the caret stays with its words, or goes to what has
        changed (after undo and redo)."""
        start, tail = trimmed(self._blocks, blocks)
        last, new = len(self._blocks) - tail, tuple(blocks[start : len(blocks) - tail])
        old = self._blocks[start:last]
        if not old and not new:
            return
        was_empty = not self._blocks
        caret, anchor = self._points()
        self._write(start, last, new)
        if was_empty and not caret_to_change:
            caret = anchor = (0, 0)
        elif caret_to_change:
            caret = anchor = self._place(end_of_change(start, old, new))
        else:
            caret, anchor = (self._place(moved_point(point, start, old, new)) for point in (caret, anchor))
        self.set_selection(anchor, caret)
        self.make_room()

    def commit(
        self, first: int, last: int, new: Blocks, name: str, anchor: Point, caret: Point, typing: bool = False
    ) -> None:
        """Replaces the blocks from `first` up to (not with) `last`, moves the caret, and says so."""
        old = tuple(self._blocks[first:last])
        self._write(first, last, new)
        self.set_selection(anchor, caret)
        self.make_room()
        self._direction = ""
        self._say(first, old, new, typing, name)

    def _write(self, first: int, last: int, new: Blocks) -> None:
        """Shows `new` in place of what is shown as blocks `first` to `last`."""
        empty = Block(id="")
        old = self._blocks[first:last] if self._blocks else [Block(id="none")]
        left = len(self._blocks) - (last - first) + len(new)
        self._writing = True
        replace_blocks(self.document(), first, old, new if left else (empty,))
        self._writing = False
        self._put(first, last, new)
        self._seen = self.document().revision()

    def _put(self, first: int, last: int, new: Blocks) -> None:
        """Keeps account of what is shown; below a changed list, numbers may be others now."""
        old = self._blocks[first:last]
        self._blocks[first:last] = new
        listed = sum(block.kind in LISTS for block in new)
        was_listed = sum(block.kind in LISTS for block in old)
        self._listed += listed - was_listed
        if (listed or was_listed) and _shape(old) != _shape(new):
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self._viewport)
        painter.fillRect(event.rect(), colour("page"))
        painter.end()
        super().paintEvent(event)
        if not self._listed:
            return
        painter = QPainter(self.viewport())
        painter.setClipRect(event.rect())
        first = self.cursorForPosition(event.rect().topLeft()).block()
        paint_markers(painter, self.document(), first, self._blocks)
        painter.end()

    def _show_anew(self) -> None:
        """The colours have changed, and some are part of the formats."""
        anchor, caret = self._points()[::-1]
        self.setFont(font("text"))
        self.document().setDefaultFont(font("text"))
        blocks = self.blocks
        self._write(0, len(blocks), tuple(Block(id=f"other {block.id}") for block in blocks))
        self._write(0, len(blocks), blocks)
        self.set_selection(anchor, caret)

    # --- what was typed -----------------------------------------------------------------------------------------------

    def _note_change(self, position: int, removed: int, added: int) -> None:
        if self._writing:
            return
        document = self.document()
        after = document.blockCount() - 1
        first = document.findBlock(position).blockNumber()
        after -= document.findBlock(min(position + added, document.characterCount() - 1)).blockNumber()
        if self._pending is not None:
            first, after = min(first, self._pending[0]), min(after, self._pending[1])
        self._pending = first, after
        direction = "both" if removed and added else "out" if removed else "in"
        if direction != self._direction and self._direction:
            self.typing_ended.emit()
        self._direction = direction if direction != "both" else "in"

    def _take_changes(self) -> None:
        if self._writing or self._pending is None:
            return
        (first, after), self._pending = self._pending, None
        self.make_room()
        document = self.document()
        self._seen = document.revision()
        found: list[Block] = []
        regular = True
        block = document.findBlockByNumber(first)
        block.layout().setCacheEnabled(True)  # painted as it was laid out, not shaped once more for that
        count = document.blockCount() - after - first
        for _ in range(count):
            blocks, as_it_should = read_block(block)
            found += blocks
            regular = regular and as_it_should
            block = block.next()
        last = max(len(self._blocks) - after, first)
        old = tuple(self._blocks[first:last])
        new = with_ids(old, self._admitted(found, first, last))
        if not regular or len(new) != count:
            caret, anchor = self._points()
            self._put(first, last, tuple(Block(id="") for _ in range(count)))
            self._write(first, first + count, new)
            self.set_selection(self._place(anchor), self._place(caret))
        else:
            self._put(first, last, new)
        if not old and len(self._blocks) == 1 and self._blocks[0].kind is BlockKind.PARAGRAPH and not new[0].spans:
            self._blocks.clear()
            return
        self._say(first, old, new, typing=True)

    def _admitted(self, found: Sequence[Block], first: int, last: int) -> list[Block]:
        """The blocks without quotes that stand elsewhere in the text already."""
        if not any(block.kind is BlockKind.QUOTE for block in found):
            return list(found)
        seen = {block.quote for block in (*self._blocks[:first], *self._blocks[last:])}
        result: list[Block] = []
        for block in found:
            if block.kind is not BlockKind.QUOTE:
                result.append(block)
            elif block.quote not in seen and BlockKind.QUOTE in self.kinds:
                seen.add(block.quote)
                result.append(block)
        return result or [Block(id="")]

    def _say(self, first: int, old: Blocks, new: Blocks, typing: bool, name: str = "") -> None:
        start, tail = trimmed(old, new)
        old, new = old[start : len(old) - tail], new[start : len(new) - tail]
        if old or new:
            before = self._blocks[first + start - 1].id if first + start else ""
            self.edited.emit(old, new, before, typing, name)

    # --- where the caret is -------------------------------------------------------------------------------------------

    def _note_caret(self) -> None:
        revision = self.document().revision()
        if revision == self._seen and not self._writing:
            self._direction = ""
            self.typing_ended.emit()
        self._seen = revision

    def _points(self) -> tuple[Point, Point]:
        """Caret and anchor."""
        cursor = self.textCursor()
        caret = self.point_of(cursor.position())
        return caret, self.point_of(cursor.anchor()) if cursor.hasSelection() else caret

    def selection(self) -> tuple[Point, Point]:
        """From where to where is selected; twice the caret if nothing is."""
        caret, anchor = self._points()
        return (caret, anchor) if caret <= anchor else (anchor, caret)

    def point_of(self, position: int) -> Point:
        block = self.document().findBlock(position)
        return block.blockNumber(), to_characters(block.text(), position - block.position())

    def position_of(self, point: Point) -> int:
        block = self.document().findBlockByNumber(point[0])
        return block.position() + to_units(block.text(), point[1])

    def _place(self, point: Point) -> Point:
        """The point, or the nearest there is."""
        if not self._blocks or point < (0, 0):
            return 0, 0
        number = min(point[0], len(self._blocks) - 1)
        end = end_of(self._blocks[number])
        return number, min(point[1], end) if number == point[0] else end

    def set_selection(self, anchor: Point, caret: Point) -> None:
        ends = self.position_of(anchor), self.position_of(caret)
        cursor = self.textCursor()
        if (cursor.anchor(), cursor.position()) != ends:
            cursor.setPosition(ends[0])
            cursor.setPosition(ends[1], QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)

    def select(self, block_id: str, start: int = 0, end: int = 0) -> bool:
        """Selects characters of a block, the whole of it where both are 0; False if it isn't here."""
        for number, block in enumerate(self._blocks):
            if block.id == block_id:
                last = end if (start, end) != (0, 0) else end_of(block)
                self.set_selection(self._place((number, start)), self._place((number, last)))
                return True
        return False

    # --- how high it is -----------------------------------------------------------------------------------------------

    def _grow(self, size: QSizeF | None = None) -> None:
        height = max(ceil((size or self.document().size()).height()) + self._border(), self.lowest)
        self.grow_to(height)

    def _border(self) -> int:
        return max(self.height() - self.maximumViewportSize().height(), 2 * self.frameWidth())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _shape(blocks: Sequence[Block]) -> list[tuple[BlockKind, bool]]:
    """What numbers depend on."""
    return [(block.kind, bool(block.spans)) for block in blocks]
