"""The editor of rich text, limited to what a release needs: its keys, its menu, curly marks as one types."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QInputMethodEvent, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QMenu, QScrollArea, QTextEdit, QWidget

from editor.domain.text import BlockKind, cut, spliced
from editor.widgets.block_edits import Point
from editor.widgets.block_format import char_format
from editor.widgets.look import S4, S24
from editor.widgets.pasting_text import PastingText
from editor.widgets.typing_marks import clipped_word, curly_mark

KEYS = {
    "bold": "Ctrl+B",
    "italic": "Ctrl+I",
    "link": "Ctrl+K",
    "bullets": "Ctrl+Shift+L",
    "numbers": "Ctrl+Shift+O",
    "subheading": "Ctrl+Shift+H",
    "paste plain": "Ctrl+Shift+V",
}
FOLLOWS = "follows_caret"
"""The property of a page that keeps the caret in view by itself."""
_STANDARD = QKeySequence.StandardKey
_PLAIN = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DELETE = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class RichText(PastingText):
    """Paragraphs, subheadings, lists, bold, italic, links: those of the `kinds` that it was given."""

    take_key: Callable[[QObject, QKeyEvent], bool] | None = None
    """Gets keys with Ctrl before the text does: whether they were for it."""
    menu_asked = Signal(object, int)  # the menu (QMenu), and the position in the text that it was asked for

    def __init__(self, kinds: frozenset[BlockKind], placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(kinds, placeholder, parent)
        self._area: QScrollArea | None = None
        self._follow = QTimer(self, singleShot=True, interval=0)
        self._follow.timeout.connect(self._bring_caret_into_view)
        self.cursorPositionChanged.connect(self._follow_caret)

    # --- keys ---------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers()
        if modifiers & _CTRL and self.take_key is not None and self.take_key(self, event):
            return
        if modifiers & Qt.KeyboardModifier.AltModifier and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()  # moves the item that this text is part of
            return
        text = event.text()
        writes = is_words(event)
        command = None if writes else self.command(event)
        if command:
            command()
            event.accept()
            return
        if writes and not self.isReadOnly():
            self.about_to_type()
        super().keyPressEvent(event)
        if text:
            self._typed(text)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if (event.commitString() or event.preeditString()) and not self.isReadOnly():
            self.about_to_type()
        super().inputMethodEvent(event)
        if event.commitString():
            self._typed(event.commitString())

    def command(self, event: QKeyEvent) -> Callable[[], object] | None:
        """What a key does here that Qt's own text widget does not do, or does otherwise."""
        modifiers, key = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, event.key()
        if self.isReadOnly():
            return None
        if modifiers & _CTRL:
            return self._ctrl_command(event, modifiers == _CTRL | _SHIFT)
        if key in _ENTER and modifiers in (_PLAIN, _SHIFT):
            return self.break_paragraph
        if key in _DELETE and modifiers in (_PLAIN, _SHIFT):
            start, end = self.selection()
            if start != end:
                return self.cut if event.matches(_STANDARD.Cut) else self.delete_selection
            listed = self.kind_here() not in (BlockKind.PARAGRAPH, BlockKind.QUOTE)
            if key == Qt.Key.Key_Backspace and start[1] == 0 and listed:
                return self._make_plain
        return None

    def _ctrl_command(self, event: QKeyEvent, shift: bool) -> Callable[[], object] | None:
        if event.matches(_STANDARD.Cut):
            return self.cut
        keys = QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)
        kinds = {
            KEYS["bullets"]: BlockKind.BULLET,
            KEYS["numbers"]: BlockKind.NUMBER,
            KEYS["subheading"]: BlockKind.SUBHEADING,
        }
        if shift and kinds.get(keys) in self.kinds:
            return lambda: self.set_kind(kinds[keys])
        return {
            KEYS["bold"]: self.toggle_bold,
            KEYS["italic"]: self.toggle_italic,
            KEYS["link"]: self.edit_link,
            KEYS["paste plain"]: self.paste_plain,
        }.get(keys)

    def replace_words(self, start: int, end: int, new: str, name: str) -> None:
        """Replaces what stands between two positions of one paragraph, as an undo step of its own."""
        (number, first), (_, last) = self.point_of(start), self.point_of(end)
        if self.isReadOnly() or number >= len(self._blocks):
            return
        block = self._blocks[number]
        caret = number, first + len(new)
        self.typing_ended.emit()
        self.commit(number, number + 1, (block.with_spans(spliced(block.spans, first, last, new)),), name, caret, caret)

    def _make_plain(self) -> None:
        self.set_kind(self.kind_here())

    # --- typing -------------------------------------------------------------------------------------------------------

    def about_to_type(self) -> None:
        """Words typed over a selection replace it; words typed at either end of a link are not part of it."""
        if self.textCursor().hasSelection():
            self.delete_selection(typing=True)
        look = self.currentCharFormat()
        if not look.isAnchor():
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
        if start != end or self.kind_here() is BlockKind.QUOTE:
            return
        before = "".join(span.text for span in cut(self._blocks[start[0]].spans, 0, start[1])) if self._blocks else ""
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

    # --- link and menu ------------------------------------------------------------------------------------------------

    def edit_link(self) -> None:
        """Asks for the address under the caret."""
        from editor.widgets.link_popup import LinkPopup

        popup = LinkPopup(self.link_here(), self)
        popup.chosen.connect(self.set_link)
        popup.show_at(self.viewport().mapToGlobal(self.cursorRect().bottomLeft() + QPoint(0, S4)))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.menu()
        self.menu_asked.emit(menu, asked_at(self, event))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def menu(self) -> QMenu:
        menu = QMenu(self)
        writes, selected = not self.isReadOnly(), self.textCursor().hasSelection()
        self._add(menu, "Cut", "Ctrl+X", self.cut, writes and selected)
        self._add(menu, "Copy", "Ctrl+C", self.copy, selected)
        self._add(menu, "Paste", "Ctrl+V", self.paste, writes and self.canPaste())
        self._add(menu, "Paste as plain text", KEYS["paste plain"], self.paste_plain, writes and self.canPaste())
        menu.addSeparator()
        self._add(menu, "Bold", KEYS["bold"], self.toggle_bold, writes)
        self._add(menu, "Italic", KEYS["italic"], self.toggle_italic, writes)
        self._add(menu, "Link…", KEYS["link"], self.edit_link, writes)
        menu.addSeparator()
        self._add(menu, "Select all", "Ctrl+A", self.selectAll, bool(self._blocks))
        return menu

    @staticmethod
    def _add(menu: QMenu, words: str, keys: str, run: Callable[[], object], can: bool) -> None:
        action = menu.addAction(f"{words}\t{keys}")
        action.setEnabled(can)
        action.triggered.connect(lambda: run())

    # --- the page around it -------------------------------------------------------------------------------------------

    def _follow_caret(self) -> None:
        if self._area is not None and self.hasFocus():
            self._follow.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        self._area = None if area is not None and area.property(FOLLOWS) else area

    def _bring_caret_into_view(self) -> None:
        page = self._area.widget() if self._area is not None else None
        if self._area is None or page is None:
            return
        caret = self.cursorRect()
        half = caret.height() // 2
        middle = self.viewport().mapTo(page, QPoint(0, caret.top() + half))
        self._area.ensureVisible(0, middle.y(), 0, half + S24)


def is_words(event: QKeyEvent) -> bool:
    """Whether a key writes something; Ctrl with Alt does, as that is AltGr on Windows."""
    return event.modifiers() not in (_CTRL, _CTRL | _SHIFT) and bool(event.text()) and event.text().isprintable()


def asked_at(field: QTextEdit, event: QContextMenuEvent) -> int:
    """The position in the text that a menu was asked for: under the mouse, or the caret's."""
    if event.reason() == QContextMenuEvent.Reason.Mouse:
        return field.cursorForPosition(event.pos()).position()
    return field.textCursor().position()
