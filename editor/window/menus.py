"""The menus and the keys people know."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtGui import QAction, QUndoGroup
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QWidget

from editor.domain.places import Part
from editor.widgets.look import icon
from editor.window.first_paint import FirstPaint

Do = Callable[[], object]
Line = tuple[str, str, Do] | tuple[str, "list[Line]"] | None
"""Words, keys ("" for none, "; " between several), what it does; words and the lines of a further menu; None is a
separating line."""


class Menus:
    """The window's menu bar: its titles at once, what stands under them (`fill` says that with `add`) right after the
    first paint, or when it is first asked for."""

    def __init__(
        self, window: QMainWindow, undo_group: QUndoGroup, titles: Sequence[str], fill: Callable[[], object]
    ) -> None:
        self._window = window
        self._menus = {title: window.menuBar().addMenu(title) for title in titles}
        self._to_fill: Callable[[], object] | None = fill
        self._actions: dict[str, QAction] = {}
        self._places: dict[str, str] = {}
        FirstPaint(window, self.fill)
        self.undo = undo_group.createUndoAction(window, "Undo")
        self.redo = undo_group.createRedoAction(window, "Redo")
        self.undo.setIcon(icon("undo"))
        self.redo.setIcon(icon("redo"))

    def fill(self) -> None:
        fill, self._to_fill = self._to_fill, None
        if fill:
            fill()

    @property
    def actions(self) -> dict[str, QAction]:
        """All commands by their words, for the jump box."""
        self.fill()
        return self._actions

    @property
    def places(self) -> dict[str, str]:
        """The menu that each command stands in."""
        self.fill()
        return self._places

    def add(self, title: str, lines: list[Line], first: list[QAction] | None = None) -> None:
        menu = self._menus[title]
        for action in first or []:
            menu.addAction(action)
        self._add_lines(menu, lines, title.replace("&", ""))

    def _add_lines(self, menu: QMenu, lines: "list[Line]", place: str) -> None:
        for line in lines:
            if line is None:
                menu.addSeparator()
            elif len(line) == 2:
                self._add_lines(menu.addMenu(line[0]), line[1], place)
            else:
                self._add_line(menu, *line)
                self._places[line[0].replace("&", "")] = place

    def _add_line(self, menu: QMenu, words: str, keys: str, do: Do) -> None:
        action = QAction(words, self._window)
        if keys:
            set_keys(action, keys.split("; "))
        action.triggered.connect(lambda _: do())
        menu.addAction(action)
        self._actions[words.replace("&", "")] = action

    def run(self, words: str) -> None:
        """Does what the command does."""
        self.actions[words].trigger()

    def parts(self, go_to: Callable[[Part], object]) -> list[Line]:
        return [(f"Go to {part.value}", f"Ctrl+{number}", _going(go_to, part)) for number, part in enumerate(Part, 1)]


def set_keys(action: QAction, keys: Iterable[str]) -> None:
    from PySide6.QtGui import QKeySequence

    action.setShortcuts([QKeySequence(each) for each in keys])


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
