"""The menu of a text: what the words in quotation marks under the mouse, or at the caret, are said to be."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from editor.session.finding_actions import say_it_is
from editor.session.quoted_words import KINDS, quoted_at
from editor.session.workspace import Workspace
from editor.widgets.characters import to_characters
from editor.widgets.line_field import LineField
from editor.widgets.rich_text import RichText
from editor.window.page import StatementPage

SHORT = 30
"""Characters of the words that the menu repeats."""


class Saying(QObject):
    """Joins the menu of each text of the page once the caret has been in it."""

    def __init__(self, page: StatementPage, workspace: Workspace) -> None:
        super().__init__(page)
        self._page, self._workspace = page, workspace
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)
            self._follow(None, app.focusWidget())

    def _follow(self, _: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, (LineField, RichText)) and self._page.isAncestorOf(now) and not now.property("says"):
            now.setProperty("says", True)
            now.menu_asked.connect(lambda menu, position: self.add_to(menu, now, position))

    def add_to(self, menu: QMenu, field: LineField | RichText, position: int) -> None:
        """Adds the choices, where words in marks stand at the position."""
        block = field.document().findBlock(position)
        words = quoted_at(block.text(), to_characters(block.text(), position - block.position()))
        if not words.strip():
            return
        shown = words if len(words) <= SHORT else f"{words[: SHORT - 2]} …"
        menu.addSeparator()
        choices = menu.addMenu(f"“{shown}” is")
        said = self._workspace.findings.said_to_be(words)
        for kind, name in KINDS:
            action = choices.addAction(name)
            action.setCheckable(True)
            action.setChecked(said == kind)
            action.triggered.connect(lambda _, kind=kind: say_it_is(self._workspace, words, kind))
        if said:
            choices.addSeparator()
            choices.addAction("As the sentence round it says").triggered.connect(
                lambda _: say_it_is(self._workspace, words, None)
            )
