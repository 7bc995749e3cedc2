"""A text of blocks with the clipboard and drag and drop: nothing comes in but what a release needs, nothing is lost."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragLeaveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QWidget

from editor.domain.errors import EditorError
from editor.domain.text import Block, BlockKind, Blocks, Span, joined, new_id
from editor.widgets.block_edits import Point, copied, end_of, moved_within, replaced
from editor.widgets.block_mime import BLOCKS, from_mime, to_mime
from editor.widgets.dropped_files import dropped_files
from editor.widgets.formatted_text import FormattedText


class PastingText(FormattedText):
    """`read_pasted` makes blocks of (HTML, plain text) from the clipboard; `knows_quote` says whether a pasted quote
    can stand here, `printed_quote` how other programs get one."""

    trouble = Signal(object)  # EditorError: what was pasted can't be read

    def __init__(self, kinds: frozenset[BlockKind], placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(kinds, placeholder, parent)
        self.read_pasted: Callable[[str, str], Blocks] = lambda _html, text: _plain(text)
        self.knows_quote: Callable[[str], bool] = lambda _quote: False
        self.printed_quote: Callable[[str], Blocks] = lambda _quote: ()

    def cut(self) -> None:
        start, end = self.selection()
        if start != end:
            self.copy()
            self.insert_blocks((), "cut")

    def paste_plain(self) -> None:
        self.paste_blocks(_plain(QGuiApplication.clipboard().text()))

    def delete_selection(self, typing: bool = False) -> None:
        self.insert_blocks((), "" if typing else "delete", typing)

    def createMimeDataFromSelection(self) -> QMimeData:
        return to_mime(self.selected_blocks(), self.printed_quote)

    def selected_blocks(self) -> Blocks:
        """A part of one paragraph comes as mere words, whatever kind the paragraph is of."""
        start, end = self.selection()
        blocks = copied(self._blocks, start, end) if self._blocks else ()
        if len(blocks) == 1 and end[1] - start[1] < end_of(self._blocks[start[0]]):
            return (Block(blocks[0].spans),)
        return blocks

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        if dropped_files(source):
            return False  # for the window: a copy that came back
        return source.hasText() or source.hasHtml() or source.hasFormat(BLOCKS)

    def insertFromMimeData(self, source: QMimeData) -> None:
        try:
            self.paste_blocks(self.blocks_from(source))
        except EditorError as error:
            self.trouble.emit(error)

    def blocks_from(self, source: QMimeData) -> Blocks:
        own = from_mime(source)
        return self.read_pasted(source.html(), source.text()) if own is None else own

    def paste_blocks(self, blocks: Blocks) -> None:
        if blocks:
            self.insert_blocks(blocks, "paste")

    def range_to_replace(self) -> tuple[Point, Point]:
        return self.selection()

    def insert_blocks(self, blocks: Sequence[Block], name: str, typing: bool = False) -> None:
        """Puts blocks in place of the selection, as one undo step."""
        if self.isReadOnly():
            return
        start, end = self.range_to_replace()
        present = self._blocks or [Block()]
        leaving = {block.quote for block in copied(present, start, end)}
        placed = {block.quote for block in present} - leaving | {""}
        new, caret = replaced(present, start, end, tuple(self._fitting(blocks, placed)))
        caret = (start[0] + caret[0], caret[1])
        self.typing_ended.emit()
        self.commit(start[0], min(end[0] + 1, len(self._blocks)), new, name, caret, caret, typing)

    def _fitting(self, blocks: Sequence[Block], placed: set[str]) -> list[Block]:
        """The blocks as far as they can stand here: of known kinds, and no quote twice."""
        result: list[Block] = []
        ids = {block.id for block in self._blocks}
        for block in blocks:
            if block.kind is BlockKind.QUOTE:
                if block.quote in placed or not self.knows_quote(block.quote) or block.kind not in self.kinds:
                    continue
                placed.add(block.quote)
            elif block.kind not in self.kinds:
                block = replace(block, kind=BlockKind.PARAGRAPH)
            if any(span.link for span in block.spans):
                block = replace(block, spans=joined(map(_lawful, block.spans)))
            result.append(replace(block, id=new_id()) if block.id in ids else block)
        return result

    def dropEvent(self, event: QDropEvent) -> None:
        """Text dragged within moves in one undo step; from elsewhere it comes as if pasted."""
        at = self.point_of(self.cursorForPosition(event.position().toPoint()).position())
        within = event.source() in (self, self.viewport()) and event.dropAction() == Qt.DropAction.MoveAction
        event.acceptProposedAction()
        super().dragLeaveEvent(QDragLeaveEvent())  # Qt's own caret for the drop goes
        if self.isReadOnly():
            return
        if within:
            self.move_selection(at)
            return
        self.set_selection(at, at)
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.insertFromMimeData(event.mimeData())

    def move_selection(self, at: Point) -> None:
        """Moves what is selected to a point outside it, in one undo step."""
        start, end = self.selection()
        if start == end or start <= at <= end:
            return
        first, last = min(start[0], at[0]), max(end[0], at[0]) + 1
        after = len(self._blocks) - last
        blocks, caret = moved_within(self._blocks, start, end, at)
        self.typing_ended.emit()
        self.commit(first, last, blocks[first : len(blocks) - after], "move words", caret, caret)


def _lawful(span: Span) -> Span:
    if not span.link or span.link.lower().startswith(("http://", "https://", "mailto:")):
        return span
    return Span(span.text, span.bold, span.italic)


def _plain(text: str) -> Blocks:
    from editor.domain.pasted import plain_blocks

    return plain_blocks(text)
