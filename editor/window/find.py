"""Find and replace in the window: the bar above the page, marks in every field, the keyboard back where it was."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QTextEdit, QVBoxLayout

from editor.domain.errors import EditorError
from editor.domain.finding import Query, texts
from editor.domain.places import Part, Place
from editor.session.open_draft import OpenDraft
from editor.session.search import Search
from editor.widgets.block_text import BlockText
from editor.widgets.characters import to_characters
from editor.widgets.find_bar import FindBar
from editor.widgets.line_field import LineField
from editor.widgets.live_marks import LiveMarks
from editor.widgets.typing_marks import curly_mark
from editor.widgets.value_field import ValueField
from editor.window.page import CARET_ROOM, StatementPage

if TYPE_CHECKING:
    from editor.window.main_window import MainWindow

LONGEST = 100
"""Characters of a selection that are taken for what to find."""


class Find(QObject):
    """One for each page that is searched; it goes with the page, and the bar with it."""

    def __init__(self, window: "MainWindow", page: StatementPage, open_draft: OpenDraft, bar: FindBar) -> None:
        super().__init__(page)
        self._notices = window.workspace.notices
        self._page, self._open_draft, self.bar = page, open_draft, bar
        self.search = Search(open_draft, self)
        self._before: QTextEdit | None = None
        self._shown: QTextEdit | None = None
        """The field in which something found is selected."""
        self._start = Place(Part.HEADLINE)
        self._marking = QTimer(self, singleShot=True, interval=0)
        self._marking.timeout.connect(self._mark_fields)
        bar.let_replace(not open_draft.document.read_only)
        bar.query_changed.connect(self._look_for)
        bar.step_requested.connect(self.step)
        bar.replace_requested.connect(self._replace)
        bar.replace_all_requested.connect(self._replace_all)
        bar.close_requested.connect(self.close)
        self.search.counted.connect(self._show_count)
        open_draft.document.changed.connect(lambda _: self._marking.start())

    def open(self, replacing: bool) -> None:
        """Opens the bar; what is selected in the statement is what to find, and where the caret is one begins."""
        self._page.panel(Part.BOILERPLATE)  # builds all before it
        focus = QApplication.focusWidget()
        words = ""
        if isinstance(focus, QTextEdit) and self._page.isAncestorOf(focus):
            self._before = focus
            self._start = self._place_of(focus)
            words = _selected(focus)
        self.bar.open(replacing, words)
        self._mark_fields()
        self.search.look_for(self.bar.query)
        self._show_count()

    def step(self, by: int) -> None:
        """The next or the one before; without the bar, from where the caret is."""
        focus = QApplication.focusWidget()
        if not self.bar.isVisible() and isinstance(focus, QTextEdit) and self._page.isAncestorOf(focus):
            self.search.look_for(self.bar.query)
            self.search.current = self._place_of(focus)
        if self.search.current is None and by > 0:
            self._keeping_keyboard(lambda: self.search.show_from(self._start))
        else:
            self._keeping_keyboard(lambda: self.search.step(by))
        self._start = self.search.current or self._start

    def close(self) -> None:
        """Takes the bar away; the keyboard goes to what was found last, else to where it was."""
        self.search.look_for(Query(""))
        self.bar.hide()
        self._marking.stop()
        for field in self._fields():
            for marks in field.findChildren(LiveMarks):
                if marks.layer == "found":
                    marks.stop()
        current = self.search.current
        self._unselect()
        if current is not None:
            self._open_draft.spotlight.show(current)
        elif self._before in self._fields():
            self._before.setFocus()
        self.search.current = None

    def _look_for(self, query: Query) -> None:
        """Goes to the first as one types, from where one was."""
        self.search.look_for(query)
        self._keeping_keyboard(lambda: self.search.show_from(self._start))

    def _replace(self, new: str) -> None:
        self._keeping_keyboard(lambda: self.search.replace(curled(new)))

    def _replace_all(self, new: str) -> None:
        def do() -> None:
            before = self._open_draft.document.draft
            count = self.search.replace_all(curled(new))
            said = f"Replaced {count} times." if count > 1 else "Replaced once." if count else "Nothing to replace."
            document = self._open_draft.document
            if document.draft is before:
                self._notices.say(said)
            else:
                self._notices.say(said, "Undo", *document.taking_back())

        self._keeping_keyboard(do)

    def _keeping_keyboard(self, do: Callable[[], None]) -> None:
        """What is found is focused, which selects it; the bar gets the keyboard back at once, for the next key is the
        bar's, and then what is found is brought into view."""
        keyboard = QApplication.focusWidget()
        try:
            do()
        except EditorError as error:
            self._notices.say_error(error)
        found = QApplication.focusWidget()
        if keyboard is None or not self.bar.isAncestorOf(keyboard):
            if isinstance(keyboard, QTextEdit) and keyboard is not found:
                _unselect(keyboard)
            return
        if self._shown is not found or self.search.current is None:
            self._unselect()
        if isinstance(found, QTextEdit):
            self._shown = found
            keyboard.setFocus()
            QTimer.singleShot(0, found, lambda: self._bring_into_view(found))

    def _unselect(self) -> None:
        """What was shown before is shown no more."""
        if self._shown in self._fields():
            _unselect(self._shown)
        self._shown = None

    def _bring_into_view(self, field: QTextEdit) -> None:
        sheet = self._page.widget()
        if sheet is not None:
            middle = field.viewport().mapTo(sheet, field.cursorRect().center())
            self._page.ensureVisible(sheet.width() // 2, middle.y(), 0, CARET_ROOM)

    def _show_count(self) -> None:
        self.bar.show_count(self.search.number, len(self.search.places))

    # --- the fields of the page ---------------------------------------------------------------------------------------

    def _fields(self) -> list[QTextEdit]:
        """All but those that show a value, such as a date."""
        return [
            field
            for field in self._page.findChildren(QTextEdit)
            if isinstance(field, (BlockText, LineField)) and not isinstance(field, ValueField)
        ]

    def _mark_fields(self) -> None:
        """Marks what is found in all fields, also in those that came since."""
        if not self.bar.isVisible():
            return
        for field in self._fields():
            if not any(marks.layer == "found" for marks in field.findChildren(LiveMarks)):
                LiveMarks(field, "found", self.search)

    def _place_of(self, field: QTextEdit) -> Place:
        """Where in the statement a field's selection is. Which text a field shows is told by its words, or by the
        paragraph's id where the field knows it."""
        part = next((part for part in Part if self._page.panel(part).isAncestorOf(field)), Part.HEADLINE)
        shown = [(place, text) for place, text in texts(self._open_draft.document.draft) if place.part is part]
        if isinstance(field, BlockText) and field.blocks:
            (number, start), (last, end) = field.selection()
            block = field.blocks[number].id
            place = next((place for place, _ in shown if block in (place.item, place.paragraph)), Place(part))
            return replace(place, start=start, end=end if last == number else start)
        if isinstance(field, LineField):
            cursor, words = field.textCursor(), field.text()
            place = next((place for place, text in shown if text == words), Place(part))
            ends = cursor.selectionStart(), cursor.selectionEnd()
            return replace(place, start=to_characters(words, ends[0]), end=to_characters(words, ends[1]))
        return Place(part)


def open_find(window: "MainWindow", replacing: bool) -> None:
    find = _find(window)
    if find:
        find.open(replacing)


def find_again(window: "MainWindow", by: int) -> None:
    """F3 and Shift+F3; where nothing was looked for yet, the bar is opened."""
    find = _find(window)
    if find and find.bar.query.words:
        find.step(by)
    elif find:
        find.open(False)


def _find(window: "MainWindow") -> Find | None:
    page, open_draft = window.page, window.workspace.open_draft
    if page is None or open_draft is None:
        return None
    find = page.findChild(Find)
    if find is None:
        bar = FindBar()
        bar.hide()
        around = page.parentWidget()
        layout = around.layout() if around else None
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(layout.indexOf(page), bar)
        page.destroyed.connect(bar.deleteLater)
        find = Find(window, page, open_draft, bar)
    return find


def _unselect(field: QTextEdit) -> None:
    cursor = field.textCursor()
    cursor.clearSelection()
    field.setTextCursor(cursor)


def _selected(field: QTextEdit) -> str:
    words = field.textCursor().selectedText()
    return words if len(words) <= LONGEST and not any(mark in words for mark in "\u2028\u2029\ufffc") else ""


def curled(words: str) -> str:
    """Straight marks as they would become when typed."""
    result = ""
    for char in words:
        result += curly_mark(char, result) if char in "'\"" else char
    return result
