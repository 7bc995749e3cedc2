"""Rich text in which quotes stand as objects, each in a paragraph of its own."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextBlock,
)
from PySide6.QtWidgets import QApplication, QWidget

from editor.domain.text import Block, BlockKind, Blocks
from editor.widgets.block_edits import Point, end_of
from editor.widgets.block_format import QUOTE_OBJECT, kind_of
from editor.widgets.drop_line import DropLine
from editor.widgets.quote_object import QuoteLabel, QuoteObject
from editor.widgets.rich_text import RichText

QUOTES = "application/x-standfirst-quotes"
"""The format in which a dragged quote's id travels, from here and from the list of quotes."""
_KEYS_OUT = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class TextWithQuotes(RichText):
    """A caret that comes to a quote holds it as a whole: Enter opens it, Delete asks to take it out, Alt+Up and
    Alt+Down ask to move it, words typed stand after it."""

    quote_opened = Signal(str)
    quote_removal_requested = Signal(str)
    quote_move_requested = Signal(str, int)  # the number of the block it should stand before, as they are now

    def __init__(
        self, label: Callable[[str], QuoteLabel], placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        self._object = QuoteObject(label)
        super().__init__(frozenset(BlockKind), placeholder, parent)
        self._object.setParent(self)
        self.document().documentLayout().registerHandler(QUOTE_OBJECT, self._object)
        self._pressed: QPoint | None = None
        self._line: DropLine | None = None
        self.cursorPositionChanged.connect(self._hold_quote)
        self.selectionChanged.connect(self._show_held)

    # --- holding ------------------------------------------------------------------------------------------------------

    def held_quote(self) -> str:
        """The quote that is selected and nothing else, or ""."""
        if not self.textCursor().hasSelection():
            return ""
        start, end = self.selection()
        if start[0] != end[0] or (start[1], end[1]) != (0, 1) or start[0] >= len(self._blocks):
            return ""
        return self._blocks[start[0]].quote

    def set_selection(self, anchor: Point, caret: Point) -> None:
        super().set_selection(anchor, caret)
        self._hold_quote()

    def hold_quote(self, quote: str) -> None:
        number = self._number_of(quote)
        if number is not None:
            self.set_selection((number, 0), (number, 1))

    def _number_of(self, quote: str) -> int | None:
        return next((number for number, block in enumerate(self._blocks) if quote and block.quote == quote), None)

    def _hold_quote(self) -> None:
        cursor = self.textCursor()
        if self._writing or self._pending or cursor.hasSelection() or kind_of(cursor.block()) is not BlockKind.QUOTE:
            return
        number = cursor.block().blockNumber()
        if number < len(self._blocks) and self._blocks[number].kind is BlockKind.QUOTE:
            super().set_selection((number, 0), (number, 1))

    def _show_held(self) -> None:
        held = "" if self._writing else self.held_quote()
        if held != self._object.held:
            self._object.held = held
            self.setCursorWidth(0 if held else 1)
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt tints a selected object so that it can hardly be read: a held quote is painted over that."""
        super().paintEvent(event)
        number = self._number_of(self._object.held)
        if number is None:
            return
        layout = self.document().findBlockByNumber(number).layout()
        if layout.lineCount():
            area = layout.lineAt(0).rect().translated(layout.position())
            painter = QPainter(self.viewport())
            painter.fillRect(area.adjusted(-1, 0, 4, 1), self.palette().base())
            self._object.paint(painter, area.adjusted(0, 0, -1, 0), self._object.held)
            painter.end()

    def _write(self, first: int, last: int, new: Blocks) -> None:
        super()._write(first, last, new)
        self._show_held()

    def refresh_quotes(self) -> None:
        """What the cards say has changed."""
        if any(block.kind is BlockKind.QUOTE for block in self._blocks):
            self.viewport().update()

    # --- keys ---------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.held_quote() and not self.isReadOnly():
            number = self.selection()[0][0]
            to = number - 1 if event.key() == Qt.Key.Key_Up else number + 2
            if 0 <= to <= len(self._blocks):
                self.quote_move_requested.emit(self.held_quote(), to)
            return
        super().keyPressEvent(event)

    def command(self, event: QKeyEvent) -> Callable[[], object] | None:
        held = self.held_quote()
        key = event.key()
        if held and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            if key in _KEYS_OUT:
                return lambda: self._leave(_KEYS_OUT[Qt.Key(key)])
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
                return lambda: self.quote_opened.emit(held)
            if key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and not self.isReadOnly():
                return lambda: self.quote_removal_requested.emit(held)
        if key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and not self.isReadOnly():
            beside = self._quote_beside(-1 if key == Qt.Key.Key_Backspace else 1)
            if beside is not None:
                return lambda: self._approach(beside)
        return super().command(event)

    def _leave(self, by: int) -> None:
        """To the paragraph above or below; where there is none, the quote stays held."""
        number = self.selection()[0][0] + by
        if 0 <= number < len(self._blocks):
            at = end_of(self._blocks[number]) if by < 0 else 0
            self.set_selection((number, at), (number, at))

    def _quote_beside(self, by: int) -> int | None:
        """The number of the quote that Backspace or Delete would run into."""
        start, end = self.selection()
        if start != end or not self._blocks or self._blocks[start[0]].kind is BlockKind.QUOTE:
            return None
        here, number = self._blocks[start[0]], start[0] + by
        listed = by < 0 and here.kind is not BlockKind.PARAGRAPH
        if start[1] != (0 if by < 0 else end_of(here)) or not 0 <= number < len(self._blocks) or listed:
            return None
        return number if self._blocks[number].kind is BlockKind.QUOTE else None

    def _approach(self, number: int) -> None:
        """Holds the quote rather than joining words with it; an empty paragraph that was left for it goes."""
        here = self.selection()[0][0]
        if not self._blocks[here].spans:
            number -= number > here
            self.commit(here, here + 1, (), "delete", (number, 0), (number, 1))
        else:
            self.set_selection((number, 0), (number, 1))

    def about_to_type(self) -> None:
        if self.held_quote():
            self._paragraph_after()
        super().about_to_type()

    def _paragraph_after(self) -> None:
        number = self.selection()[0][0] + 1
        self.typing_ended.emit()
        self.commit(number, number, (Block(),), "", (number, 0), (number, 0), typing=True)

    def cut(self) -> None:
        held = self.held_quote()
        if held and not self.isReadOnly():
            self.copy()
            self.quote_removal_requested.emit(held)
        else:
            super().cut()

    def range_to_replace(self) -> tuple[Point, Point]:
        """What is pasted onto a quote stands after it."""
        start, end = super().range_to_replace()
        return (end, end) if self.held_quote() else (start, end)

    # --- mouse --------------------------------------------------------------------------------------------------------

    def _quote_at(self, place: QPoint) -> str:
        number = self._block_at(place).blockNumber()
        return self._blocks[number].quote if number < len(self._blocks) else ""

    def _block_at(self, place: QPoint) -> QTextBlock:
        return self.cursorForPosition(place).block()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        quote = self._quote_at(place)
        if quote and event.button() == Qt.MouseButton.LeftButton and not event.modifiers():
            self._pressed = place
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.hold_quote(quote)
            return
        self._pressed = None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            super().mouseMoveEvent(event)
        elif (event.position().toPoint() - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            self._drag(self.held_quote())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            super().mouseReleaseEvent(event)
        self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        quote = self._quote_at(event.position().toPoint())
        if quote:
            self._pressed = None
            self.quote_opened.emit(quote)
        else:
            super().mouseDoubleClickEvent(event)

    # --- drag and drop ------------------------------------------------------------------------------------------------

    def _drag(self, quote: str) -> None:
        if self.isReadOnly() or not quote:
            return
        data = QMimeData()
        data.setData(QUOTES, quote.encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        number = self._number_of(quote)
        if number is not None:
            shown = self.document().findBlockByNumber(number)
            card = self.document().documentLayout().blockBoundingRect(shown).toRect()
            drag.setPixmap(self.viewport().grab(card.intersected(QRect(0, card.top(), 420, 40))))
        drag.exec(Qt.DropAction.MoveAction)
        self._hide_line()

    def _dragged(self, data: QMimeData) -> str:
        if self.isReadOnly() or not data.hasFormat(QUOTES):
            return ""
        quote = bytes(data.data(QUOTES).data()).decode("utf-8", "replace")
        return quote if self.knows_quote(quote) else ""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._dragged(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self._dragged(event.mimeData()):
            self._line = self._line or DropLine(self.viewport())
            self._line.show_at(self._gap(event.position().toPoint())[1])
            event.acceptProposedAction()
        else:
            super().dragMoveEvent(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._hide_line()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._hide_line()
        quote = self._dragged(event.mimeData())
        if not quote:
            super().dropEvent(event)
            return
        event.acceptProposedAction()
        self.quote_move_requested.emit(quote, self._gap(event.position().toPoint())[0])

    def _hide_line(self) -> None:
        if self._line:
            self._line.hide()

    def _gap(self, place: QPoint) -> tuple[int, int]:
        """The gap between blocks that is nearest: the number of the block below it, and its height in the viewport."""
        if not self._blocks:
            return 0, 2
        shown = self._block_at(place)
        layout = self.document().documentLayout()
        area = layout.blockBoundingRect(shown)
        if place.y() < area.center().y():
            return shown.blockNumber(), round(area.top()) - 2
        return shown.blockNumber() + 1, round(area.bottom()) - 2
