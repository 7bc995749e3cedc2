"""The editor of rich text, limited to what a release needs."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QScrollArea, QWidget

from editor.domain.errors import EditorError
from editor.domain.pasted import plain_blocks
from editor.domain.text import Block, BlockKind, Blocks, Span, cut, spliced
from editor.widgets.block_edits import Point, copied, end_of, replaced
from editor.widgets.block_format import char_format
from editor.widgets.block_mime import BLOCKS, from_mime, to_mime
from editor.widgets.formatted_text import FormattedText
from editor.widgets.look import S24
from editor.widgets.typing_marks import clipped_word, curly_mark

_STANDARD = QKeySequence.StandardKey
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RichText(FormattedText):
    """Paragraphs, subheadings, lists, bold, italic, links: those of the `kinds` that it was given.

    `read_pasted` makes blocks of (HTML, plain text) from the clipboard; `knows_quote` says whether a pasted quote can
    stand here, `printed_quote` how other programs get one.
    """

    link_requested = Signal()
    trouble = Signal(object)  # EditorError

    def __init__(self, kinds: frozenset[BlockKind], placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(kinds, placeholder, parent)
        self.read_pasted: Callable[[str, str], Blocks] = lambda _html, text: plain_blocks(text)
        self.knows_quote: Callable[[str], bool] = lambda _quote: False
        self.printed_quote: Callable[[str], Blocks] = lambda _quote: ()
        self._follow = QTimer(self)
        self._follow.setSingleShot(True)
        self._follow.timeout.connect(self._bring_caret_into_view)
        self.cursorPositionChanged.connect(self._follow_caret)

    # --- keys ---------------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._command(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = None if self.isReadOnly() else self._command(event)
        if command:
            command()
            event.accept()
            return
        text = event.text()
        if text.isprintable() and text:
            self._leave_link()
        super().keyPressEvent(event)
        if text:
            self._typed(text)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        if event.commitString():
            self._typed(event.commitString())

    def _command(self, event: QKeyEvent) -> Callable[[], None] | None:
        """What a key does here that Qt's own text widget does not do, or does otherwise."""
        ctrl = Qt.KeyboardModifier.ControlModifier
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = event.key()
        if modifiers == ctrl and key in (Qt.Key.Key_B, Qt.Key.Key_I, Qt.Key.Key_K):
            return {
                Qt.Key.Key_B: self.toggle_bold,
                Qt.Key.Key_I: self.toggle_italic,
                Qt.Key.Key_K: self.link_requested.emit,
            }[Qt.Key(key)]
        if modifiers == ctrl | Qt.KeyboardModifier.ShiftModifier and key == Qt.Key.Key_V:
            return self.paste_plain
        if event.matches(_STANDARD.Cut):
            return self.cut
        if key in _ENTER and modifiers in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
            return self.break_paragraph
        if key == Qt.Key.Key_Backspace and modifiers == Qt.KeyboardModifier.NoModifier:
            start, end = self.selection()
            if start == end and start[1] == 0 and self.kind_here() not in (BlockKind.PARAGRAPH, BlockKind.QUOTE):
                return self._make_plain
        return None

    def _make_plain(self) -> None:
        self.set_kind(self.kind_here())

    # --- typing -------------------------------------------------------------------------------------------------------

    def _leave_link(self) -> None:
        """Words typed at either end of a link are not part of it."""
        look = self.currentCharFormat()
        if not look.isAnchor() or self.textCursor().hasSelection():
            return
        number, at = self._points()[0]
        spans = self._blocks[number].spans if self._blocks else ()
        before, after = cut(spans, at - 1, at) if at else (), cut(spans, at, at + 1)
        if not (before and after and before[0].link == after[0].link):
            self.setCurrentCharFormat(char_format(self.kind_here(), self.has_mark("bold"), self.has_mark("italic")))

    def _typed(self, text: str) -> None:
        """Makes a straight mark curly, as an undo step of its own."""
        if text.isalnum() or self.isReadOnly():
            return
        start, end = self.selection()
        if start != end or not self._blocks or self._blocks[start[0]].kind is BlockKind.QUOTE:
            return
        before = "".join(span.text for span in cut(self._blocks[start[0]].spans, 0, start[1]))
        if not before.endswith(text):
            return
        if text[-1] in "'\"":
            self._replace_mark(start, len(before) - 1, curly_mark(text[-1], before[:-1]))
        else:
            at = clipped_word(before[: -len(text)], text)
            if at is not None:
                self._replace_mark(start, at, "’")

    def _replace_mark(self, caret: Point, at: int, mark: str) -> None:
        block = self._blocks[caret[0]]
        new = block.with_spans(spliced(block.spans, at, at + 1, mark))
        self.typing_ended.emit()
        self.commit(caret[0], caret[0] + 1, (new,), "curly mark", caret, caret)

    # --- clipboard ----------------------------------------------------------------------------------------------------

    def cut(self) -> None:
        start, end = self.selection()
        if start != end:
            self.copy()
            self.insert_blocks((), "cut")

    def paste_plain(self) -> None:
        self.insert_blocks(plain_blocks(QGuiApplication.clipboard().text()), "paste")

    def createMimeDataFromSelection(self) -> QMimeData:
        start, end = self.selection()
        blocks = copied(self._blocks, start, end) if self._blocks else ()
        if len(blocks) == 1 and end[1] - start[1] < end_of(self._blocks[start[0]]):
            blocks = (Block(blocks[0].spans),)
        return to_mime(blocks, self.printed_quote)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or source.hasHtml() or source.hasFormat(BLOCKS)

    def insertFromMimeData(self, source: QMimeData) -> None:
        try:
            self.insert_blocks(self.blocks_from(source), "paste")
        except EditorError as error:
            self.trouble.emit(error)

    def blocks_from(self, source: QMimeData) -> Blocks:
        own = from_mime(source)
        return self.read_pasted(source.html(), source.text()) if own is None else own

    def insert_blocks(self, blocks: Sequence[Block], name: str) -> None:
        """Puts blocks in place of the selection, as one undo step."""
        if self.isReadOnly():
            return
        start, end = self.selection()
        present = self._blocks or [Block()]
        leaving = {block.quote for block in copied(present, start, end)}
        placed = {block.quote for block in present} - leaving | {""}
        new, caret = replaced(present, start, end, tuple(self._fitting(blocks, placed)))
        caret = (start[0] + caret[0], caret[1])
        self.typing_ended.emit()
        self.commit(start[0], min(end[0] + 1, len(self._blocks)), new, name, caret, caret)

    def _fitting(self, blocks: Sequence[Block], placed: set[str]) -> list[Block]:
        """The blocks as far as they can stand here: of known kinds, and no quote twice."""
        result: list[Block] = []
        for block in blocks:
            if block.kind is BlockKind.QUOTE:
                if block.quote not in placed and self.knows_quote(block.quote) and block.kind in self.kinds:
                    placed.add(block.quote)
                    result.append(block)
            else:
                kind = block.kind if block.kind in self.kinds else BlockKind.PARAGRAPH
                result.append(Block(tuple(map(_lawful, block.spans)), kind))
        return result

    # --- the page around it -------------------------------------------------------------------------------------------

    def _follow_caret(self) -> None:
        if self.hasFocus():
            self._follow.start(0)

    def _bring_caret_into_view(self) -> None:
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        page = area.widget() if area is not None else None
        if area is None or page is None:
            return
        caret = self.cursorRect()
        for corner in (caret.bottomLeft(), caret.topLeft()):
            point = self.viewport().mapTo(page, QPoint(0, corner.y()))
            area.ensureVisible(0, point.y(), 0, S24)


def _lawful(span: Span) -> Span:
    if not span.link or span.link.lower().startswith(("http://", "https://", "mailto:")):
        return span
    return Span(span.text, span.bold, span.italic)
