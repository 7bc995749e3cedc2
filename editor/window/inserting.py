"""A fragment of a source, inserted in quotation marks where the caret was last in the statement."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from editor.domain.places import Part
from editor.domain.text import plain
from editor.panels.body import BodyPanel
from editor.widgets.block_text import BlockText
from editor.widgets.characters import to_characters
from editor.widgets.line_field import LineField
from editor.widgets.rich_text import RichText
from editor.window.page import StatementPage

_OPENING, _CLOSING = "‘“\"'", "’”\"'"


class Inserting(QObject):
    """Follows the caret through the page; until it was in a text, that is the end of the body."""

    def __init__(self, page: StatementPage) -> None:
        super().__init__(page)
        self._page = page
        self._field: QWidget | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)
            self._follow(None, app.focusWidget())

    def _follow(self, _: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, (LineField, RichText)) and self._page.isAncestorOf(now) and not now.isReadOnly():
            self._field = now
            now.destroyed.connect(self.forget)

    def forget(self) -> None:
        """The field that the caret was in is gone."""
        self._field = None

    def insert(self, words: str) -> bool:
        """Whether there was a place for the words."""
        field = self._field or self._body()
        if isinstance(field, RichText):
            _into_text(field, words)
        elif isinstance(field, LineField):
            _into_line(field, words)
        else:
            return False
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _body(self) -> RichText | None:
        panel = self._page.panel(Part.BODY)
        if not isinstance(panel, BodyPanel) or panel.text.isReadOnly():
            return None
        blocks = panel.text.blocks
        if blocks:
            end = len(blocks) - 1, len(blocks[-1].text)
            panel.text.set_selection(end, end)
        return panel.text


def _into_text(field: RichText, words: str) -> None:
    (number, start), (last, end) = field.selection()
    blocks = field.blocks
    text = blocks[number].text if number < len(blocks) else ""
    after = blocks[last].text[end:] if last < len(blocks) else ""
    field.insert_blocks((plain(quoted(words, text[:start], after, _doubles(field))),), "insert fragment")


def _into_line(field: LineField, words: str) -> None:
    text, cursor = field.text(), field.textCursor()
    start, end = (to_characters(text, at) for at in (cursor.selectionStart(), cursor.selectionEnd()))
    field.typing_ended.emit()
    cursor.insertText(quoted(words, text[:start], text[end:], False))
    field.typing_ended.emit()


def _doubles(field: BlockText) -> bool:
    """Whether the text uses double marks round its fragments; single ones are usual in a quote, and where nothing is
    quoted yet."""
    text = "".join(block.text for block in field.blocks)
    return text.count("“") > text.count("‘")


def quoted(words: str, before: str, after: str, doubles: bool) -> str:
    """The words in marks, with the spaces that they need; bare where marks stand round them already."""
    words = " ".join(words.split())
    if before[-1:] and before[-1:] in _OPENING and after[:1] and after[:1] in _CLOSING:
        return words
    is_inside = before.count("“") > before.count("”")
    if doubles and not is_inside:
        marked = f"“{words.replace('“', '‘').replace('”', '’')}”"
    else:
        marked = f"‘{_inner_doubled(words)}’"
    space_before = " " if before and not before[-1].isspace() and before[-1] not in "([“‘–—-/" else ""
    space_after = " " if after and (after[0].isalnum() or after[0] in "“‘(") else ""
    return f"{space_before}{marked}{space_after}"


def _inner_doubled(words: str) -> str:
    """The words with each pair of single marks in them made double; apostrophes stay."""
    result, is_open = [], False
    for at, char in enumerate(words):
        if char == "‘":
            is_open = True
            result.append("“")
        elif char == "’" and is_open and not (words[at + 1 : at + 2].isalnum()):
            is_open = False
            result.append("”")
        else:
            result.append(char)
    return "".join(result)
