"""The reading pane: a source page by page, to search in, and to take words from."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from editor.domain.findings import Source
from editor.session.shelf import Paragraphs, paragraphs
from editor.widgets.look import S8, S12, colour, font, look_changed, looks
from editor.widgets.underlines import Marked, Underlines

AT_ONCE = 8
"""Pages that are laid out in one go, so that a long report does not hold up the window."""
FEWEST = 3
"""Words that are worth looking for when a whole sentence isn't found."""
_HEADING = 1


class SourceText(QTextEdit):
    words_selected = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setProperty("own_undo", True)
        self.document().setDocumentMargin(S12)
        looks(self, "sheet")
        self.source: Source | None = None
        self._paragraphs: tuple[Paragraphs, ...] = ()
        self._pages: dict[int, int] = {}
        self._next = 0
        self._fill = QTimer(self, interval=0)
        self._fill.timeout.connect(self._add_pages)
        self.selectionChanged.connect(lambda: self.words_selected.emit(bool(self.selected_words())))
        look_changed.connect(self._take_look)

    def show_source(self, source: Source | None, anew: bool = False) -> None:
        if source == self.source and not anew:
            return
        self._fill.stop()
        self.source, self._next = source, 0
        self._pages.clear()
        self.clear()
        self.setAccessibleName(f"Text of {source.name}" if source else "Text of the source")
        if source:
            self._add_pages()
            self.moveCursor(QTextCursor.MoveOperation.Start)

    def _take_look(self) -> None:
        self.show_source(self.source, anew=True)

    def _add_pages(self) -> None:
        source = self.source
        if source is None:
            return
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        if not self._next:
            self._paragraphs = paragraphs(source)
        part = slice(self._next, self._next + AT_ONCE)
        for page, texts in zip(source.pages[part], self._paragraphs[part], strict=True):
            if len(source.pages) > 1:
                self._pages[page.number] = self._add(cursor, f"Page {page.number}", is_heading=True)
            for text in texts:
                at = self._add(cursor, text)
                self._pages.setdefault(page.number, at)
            if not texts:
                self._add(cursor, "This page has no text that could be searched (a scan).", is_heading=True)
        cursor.endEditBlock()
        self._next += AT_ONCE
        if self._next >= len(source.pages):
            self._fill.stop()
        elif not self._fill.isActive():
            self._fill.start()

    def _add(self, cursor: QTextCursor, text: str, is_heading: bool = False) -> int:
        look, shape = QTextCharFormat(), QTextBlockFormat()
        look.setFont(font("meta" if is_heading else "text"))
        look.setForeground(colour("quiet" if is_heading else "text"))
        shape.setTopMargin(S12 if is_heading else 0)
        shape.setBottomMargin(S8)
        if cursor.position() or cursor.block().text():
            cursor.insertBlock()
        cursor.setBlockFormat(shape)
        cursor.block().setUserState(_HEADING if is_heading else 0)
        start = cursor.position()
        cursor.insertText(text, look)
        return start

    def _add_all(self) -> None:
        while self._fill.isActive():
            self._add_pages()

    def selected_words(self) -> str:
        """What is selected of the source's own words, on one line."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        words = []
        block = self.document().findBlock(start)
        while block.isValid() and block.position() < end:
            if block.userState() != _HEADING:
                part = QTextCursor(self.document())
                part.setPosition(max(start, block.position()))
                stop = min(end, block.position() + block.length() - 1)
                part.setPosition(max(stop, part.position()), QTextCursor.MoveMode.KeepAnchor)
                words.append(part.selectedText())
            block = block.next()
        return " ".join(" ".join(words).split())

    # --- finding ------------------------------------------------------------------------------------------------------

    def find_all(self, words: str) -> list[Marked]:
        """Where the words stand, whatever their capitals."""
        self._add_all()
        found = []
        cursor = QTextCursor(self.document())
        while words.strip() and not (cursor := self.document().find(words, cursor)).isNull():
            found.append((cursor.selectionStart(), cursor.selectionEnd()))
        return found

    def mark(self, found: list[Marked], current: int = -1) -> None:
        """Marks what was searched for, selects one of it and brings that into view."""
        Underlines.of(self).show("found", found)
        if 0 <= current < len(found):
            self._select(*found[current])

    def show_words(self, words: str, page: int = 0) -> None:
        """Brings the words into view, as many of them as stand together there, and marks them."""
        self._add_all()
        found = self._longest(words, self._pages.get(page, 0))
        if found:
            self.mark([found], 0)
        else:
            self._select(self._pages.get(page, 0), self._pages.get(page, 0))

    def _longest(self, words: str, start: int) -> Marked | None:
        parts = words.split()
        while parts:
            for begin in (start, 0):
                cursor = self.document().find(" ".join(parts), begin, QTextDocument.FindFlag.FindCaseSensitively)
                if not cursor.isNull():
                    return cursor.selectionStart(), cursor.selectionEnd()
            if len(parts) <= FEWEST:
                return None
            parts = parts[: max(len(parts) // 2, FEWEST)]
        return None

    def _select(self, start: int, end: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
