"""A text widget bound to a real document, as a panel binds it."""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

from editor.domain.draft import Draft
from editor.domain.places import Part, Place
from editor.domain.text import BlockKind, Blocks
from editor.domain.text_edits import ReplaceBlocks
from editor.session.document import Change, DraftDocument
from editor.widgets.block_reading import read_block
from editor.widgets.rich_text import RichText

KINDS = frozenset(BlockKind) - {BlockKind.QUOTE}


class Bound:
    """`text` edits the body of `document`."""

    def __init__(self, body: Blocks = (), text: RichText | None = None) -> None:
        self.document = DraftDocument(1, Draft(body=body))
        self.text = text or RichText(KINDS)
        self.text.show_blocks(body)
        self.text.edited.connect(self._edited)
        self.text.typing_ended.connect(self.document.end_typing)
        self.document.changed.connect(self._changed)

    def _edited(self, old: Blocks, new: Blocks, after: str, typing: bool, name: str) -> None:
        self.document.apply(ReplaceBlocks(Place(Part.BODY), old, new, after, typing, name or "type in body"))

    def _changed(self, change: Change) -> None:
        self.text.show_blocks(change.after.body, change.by_undo)

    @property
    def body(self) -> Blocks:
        return self.document.draft.body

    @property
    def words(self) -> list[str]:
        return [block.text for block in self.body]

    @property
    def steps(self) -> int:
        return self.document.undo_stack.index()

    @property
    def caret(self) -> tuple[int, int]:
        return self.text.point_of(self.text.textCursor().position())

    def put_caret(self, number: int, at: int) -> None:
        self.text.set_selection((number, at), (number, at))

    def undo(self) -> None:
        self.document.undo_stack.undo()

    def redo(self) -> None:
        self.document.undo_stack.redo()

    def type(self, words: str) -> None:
        """Presses the keys of the words; Qt's own keyClicks refuses all but ASCII."""
        for character in words:
            if character == "\n":
                self.press(Qt.Key.Key_Return)
            else:
                self._send(Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, character)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        text = {Qt.Key.Key_Return: "\r", Qt.Key.Key_Backspace: "\b", Qt.Key.Key_Delete: "\x7f"}.get(key, "")
        self._send(key, modifiers, text)

    def _send(self, key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str) -> None:
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            QApplication.sendEvent(self.text, QKeyEvent(kind, key.value, modifiers, text))

    def compose(self, words: str) -> None:
        """An input method gives the words."""
        event = QInputMethodEvent()
        event.setCommitString(words)
        QApplication.sendEvent(self.text, event)

    def paste(self, html: str = "", text: str = "") -> None:
        data = QMimeData()
        if html:
            data.setHtml(html)
        data.setText(text)
        self.text.insertFromMimeData(data)

    def check(self) -> None:
        """What is shown is the body: in the widget's own account and in its document."""
        assert self.text.blocks == self.body
        shown = self.text.document()
        if not self.body:
            assert shown.isEmpty()
            return
        assert shown.blockCount() == len(self.body)
        number = shown.firstBlock()
        for block in self.body:
            (read,), regular = read_block(number)
            assert regular
            assert (read.spans, read.kind, read.quote) == (block.spans, block.kind, block.quote)
            number = number.next()
        assert len({block.id for block in self.body}) == len(self.body)
