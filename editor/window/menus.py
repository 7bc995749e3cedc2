"""The menus and the keys people know."""

from collections.abc import Callable

from PySide6.QtGui import QAction, QKeySequence, QUndoGroup
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QWidget

from editor.domain.places import Part
from editor.widgets.look import icon

Do = Callable[[], object]
Line = tuple[str, str, Do] | tuple[str, "list[Line]"] | None
"""Words, keys ("" for none, "; " between several), what it does; words and the lines of a further menu; None is a
separating line."""


class Menus:
    """Fills the window's menu bar. `actions` are all commands by their words, for the jump box; `places` the menu that
    each stands in."""

    def __init__(self, window: QMainWindow, undo_group: QUndoGroup) -> None:
        self._window = window
        self.actions: dict[str, QAction] = {}
        self.places: dict[str, str] = {}
        self.undo = undo_group.createUndoAction(window, "Undo")
        self.redo = undo_group.createRedoAction(window, "Redo")
        self.undo.setIcon(icon("undo"))
        self.redo.setIcon(icon("redo"))

    def add(self, title: str, lines: list[Line], first: list[QAction] | None = None) -> QMenu:
        menu = self._window.menuBar().addMenu(title)
        for action in first or []:
            menu.addAction(action)
        self._fill(menu, lines, title.replace("&", ""))
        return menu

    def _fill(self, menu: QMenu, lines: "list[Line]", place: str) -> None:
        for line in lines:
            if line is None:
                menu.addSeparator()
            elif len(line) == 2:
                self._fill(menu.addMenu(line[0]), line[1], place)
            else:
                self._add_line(menu, *line)
                self.places[line[0].replace("&", "")] = place

    def _add_line(self, menu: QMenu, words: str, keys: str, do: Do) -> None:
        action = QAction(words, self._window)
        if keys:
            action.setShortcuts([QKeySequence(each) for each in keys.split("; ")])
        action.triggered.connect(lambda _: do())
        menu.addAction(action)
        self.actions[words.replace("&", "")] = action

    def run(self, words: str) -> None:
        """Does what the command does."""
        self.actions[words].trigger()

    def parts(self, go_to: Callable[[Part], object]) -> list[Line]:
        return [(f"Go to {part.value}", f"Ctrl+{number}", _going(go_to, part)) for number, part in enumerate(Part, 1)]


def _going(go_to: Callable[[Part], object], part: Part) -> Do:
    return lambda: go_to(part)


def with_focus(what: str) -> Do:
    """Does what the field with the caret can do by that name (cut, copy, paste, selectAll); nothing where it can't."""

    def do() -> None:
        focus: QWidget | None = QApplication.focusWidget()
        method = getattr(focus, what, None)
        if callable(method):
            method()

    return do
