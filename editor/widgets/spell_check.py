"""Spelling in one text field: a wavy line under what is misspelt, and what to do about it in the menu."""

from collections.abc import Iterable
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, SignalInstance
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu

from editor.widgets.line_field import LineField
from editor.widgets.live_marks import LiveMarks
from editor.widgets.look import S4
from editor.widgets.rich_text import RichText
from editor.widgets.underlines import Marked, Underlines


class Speller(Protocol):
    """What knows how words are spelled."""

    @property
    def changed(self) -> SignalInstance: ...

    def ranges(self, text: str) -> Iterable[tuple[int, int]]:
        """The misspelt words of a paragraph."""
        ...

    def suggestions(self, word: str) -> list[str]: ...

    def add(self, word: str) -> None:
        """Knows the word from now on, in all drafts."""
        ...

    def ignore(self, word: str) -> None:
        """Passes the word over in this draft."""
        ...


class SpellCheck(QObject):
    """Belongs to its field and goes with it."""

    def __init__(self, field: RichText | LineField, speller: Speller) -> None:
        super().__init__(field)
        self.field, self._speller = field, speller
        self._marks = LiveMarks(field, "spelling", speller, waits=True)
        self._underlines = Underlines.of(field)
        field.menu_asked.connect(self.add_to_menu)

    def misspelt(self) -> list[Marked]:
        """All that is misspelt in the field, looked at now."""
        self._marks.finish()
        return self._underlines.ranges("spelling")

    def word(self, marked: Marked) -> str:
        cursor = QTextCursor(self.field.document())
        cursor.setPosition(marked[0])
        cursor.setPosition(marked[1], QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText()

    def replace(self, marked: Marked, word: str) -> None:
        self.field.replace_words(*marked, word, "correct spelling")

    def show_suggestions(self, marked: Marked) -> QMenu:
        """Selects the word and opens what can be done about it under it."""
        cursor = self.field.textCursor()
        cursor.setPosition(marked[0])
        cursor.setPosition(marked[1], QTextCursor.MoveMode.KeepAnchor)
        self.field.setTextCursor(cursor)
        menu = QMenu(self.field)
        self._fill(menu, marked)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.field.viewport().mapToGlobal(self.below(marked[0])))
        menu.setActiveAction(next(action for action in menu.actions() if action.isEnabled()))
        return menu

    def below(self, position: int) -> QPoint:
        """Where in the field a menu about the word at the position opens."""
        cursor = QTextCursor(self.field.document())
        cursor.setPosition(position)
        return self.field.cursorRect(cursor).bottomLeft() + QPoint(0, S4)

    def add_to_menu(self, menu: QMenu, position: int) -> None:
        """Puts what can be done about the misspelt word at the position on top of the field's menu."""
        self._marks.finish()
        marked = self._underlines.at("spelling", position)
        if marked is None:
            return
        others = menu.actions()
        self._fill(menu, marked)
        menu.addSeparator()
        for action in others:
            menu.removeAction(action)
            menu.addAction(action)

    def _fill(self, menu: QMenu, marked: Marked) -> None:
        word = self.word(marked)
        writes = not self.field.isReadOnly()
        suggestions = self._speller.suggestions(word) if writes else []
        for suggestion in suggestions:
            action = menu.addAction(suggestion.replace("&", "&&"))
            font = action.font()
            font.setBold(True)
            action.setFont(font)
            action.triggered.connect(lambda _=False, word=suggestion: self.replace(marked, word))
        if not suggestions and writes:
            menu.addAction("No suggestions").setEnabled(False)
        menu.addSeparator()
        menu.addAction("Add to dictionary").triggered.connect(lambda: self._speller.add(word))
        menu.addAction("Ignore in this draft").triggered.connect(lambda: self._speller.ignore(word))
