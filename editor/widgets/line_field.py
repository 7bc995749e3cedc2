"""A text field of one paragraph that grows with its text: headline, standfirst, names, addresses."""

import math
import re

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent, QTextCursor, QTextOption, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from editor.domain.errors import EditorError
from editor.domain.text import clean
from editor.widgets import look
from editor.widgets.characters import differing_middle, to_characters, to_units
from editor.widgets.dropped_files import dropped_files
from editor.widgets.marked_text import MarkedText
from editor.widgets.typing_marks import clipped_word, curly_mark

LONGEST = 10_000
"""Characters that one paste may bring; more belongs in the body, and as one line would freeze the window."""

_BREAKS = re.compile("\\s*[\n\r\u2028\u2029\x0b\x0c\x85]\\s*|\t")
_CARET_KEYS = frozenset(
    (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)
)
_MARKS = ("'", '"')


class LineField(MarkedText):
    """Keeps no undo of its own (unless told to) and redraws only what differs, so the caret stays.

    Positions are Python characters.
    """

    edited = Signal(str)  # the whole text, each time the writer changed it
    typing_ended = Signal()  # the caret went elsewhere, or something was pasted: the next key is another undo step
    moved_on = Signal()  # Enter
    left = Signal()  # the keyboard went to another widget
    refused = Signal(object)  # EditorError: what was pasted does not go in
    menu_asked = Signal(object, int)  # the menu (QMenu), and the position in the text that it was asked for

    def __init__(
        self,
        name: str,
        placeholder: str = "",
        size: look.Size = "control",
        curly: bool = False,
        own_undo: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`name` is what a screen reader says; `curly` makes straight quotation marks curly as they are typed;
        `own_undo` is for lines that are no part of the statement."""
        super().__init__(parent)
        self._size: look.Size = size
        self._curly = curly
        self._known = ""
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setUndoRedoEnabled(own_undo)
        self.setProperty("own_undo", own_undo)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setViewportMargins(look.S4, 4, look.S4, 4)
        self.document().setDocumentMargin(0)
        look.looks(self, "plain")
        self._take_look()
        look.look_changed.connect(self._take_look)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.document().contentsChanged.connect(self._contents_changed)

    def text(self) -> str:
        """The text with its no-break spaces (toPlainText would make them plain)."""
        return self.document().firstBlock().text()

    def caret(self) -> int:
        return to_characters(self.text(), self.textCursor().position())

    def show_text(self, text: str) -> None:
        """Makes the field say this. Where it differed, the caret then stands at the end of what changed."""
        old = self.text()
        if text == old:
            return
        start, old_end, new_end = differing_middle(old, text)
        self._known = text
        self._replace(start, old_end, text[start:new_end])

    def select(self, start: int, end: int) -> None:
        """Focuses the field and selects the characters; both 0 leaves the caret where it is."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if start or end:
            self.setTextCursor(self._cursor(start, end))

    def _cursor(self, start: int, end: int) -> QTextCursor:
        text = self.text()
        cursor = self.textCursor()
        cursor.setPosition(to_units(text, start))
        cursor.setPosition(to_units(text, end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _replace(self, start: int, end: int, new: str) -> None:
        cursor = self._cursor(start, end)
        cursor.insertText(new)
        self.setTextCursor(cursor)

    def replace_words(self, start: int, end: int, new: str, name: str) -> None:
        """Replaces what stands between two positions of the text, as an undo step of its own."""
        if self.isReadOnly():
            return
        text = self.text()
        self.typing_ended.emit()
        self._replace(to_characters(text, start), to_characters(text, end), new)
        self.typing_ended.emit()

    def _contents_changed(self) -> None:
        text = self.text()
        self.make_room()
        if text != self._known:
            self._known = text
            self.edited.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.moved_on.emit()
            return
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):  # comes here only where there is nothing else to go to
            event.ignore()
            return
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
            return
        if key in _CARET_KEYS:
            self.typing_ended.emit()
        super().keyPressEvent(event)
        if self._curly and event.text() and not self.isReadOnly():
            self._make_curly(event.text())

    def _make_curly(self, typed: str) -> None:
        """The mark just typed becomes curly, or that before a clipped word (’tis) right, as an undo step of its own."""
        text, at = self.text(), self.caret() - 1
        if at < 0 or text[at] != typed:
            return
        if typed in _MARKS:
            self._mend(at, curly_mark(typed, text[:at]))
        elif (clipped := clipped_word(text[:at], typed)) is not None:
            self._mend(clipped, "’")

    def _mend(self, at: int, mark: str) -> None:
        caret = self.textCursor().position()
        self.typing_ended.emit()
        self._replace(at, at + 1, mark)
        cursor = self.textCursor()
        cursor.setPosition(caret)
        self.setTextCursor(cursor)
        self.typing_ended.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.typing_ended.emit()
        super().mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.typing_ended.emit()
            self.left.emit()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() and not dropped_files(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if self.isReadOnly():
            return
        text = clean(_BREAKS.sub(" ", source.text()))
        if len(text) > LONGEST:
            self.refused.emit(
                EditorError(f"That is too long for the {self.accessibleName().lower()}.", "Paste it into the body.")
            )
            return
        self.typing_ended.emit()
        self.textCursor().insertText(text.strip(" ") if not self.text() else text)
        self.typing_ended.emit()
        self.ensureCursorVisible()

    def _take_look(self) -> None:
        self.setFont(look.font(self._size))
        self._grow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def _grow(self) -> None:
        around = self.height() - self.maximumViewportSize().height()
        height = math.ceil(self.document().size().height()) + around
        self.grow_to(height)

    def sizeHint(self) -> QSize:
        return QSize(120, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.minimumHeight())
