"""What is seen of the commands when the window opens: the titles of the menus, and the button of the jump box."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from editor.widgets.look import icon, look_changed
from editor.window.menus import Menus

if TYPE_CHECKING:
    from editor.window.main_window import MainWindow

TITLES = ("&Statement", "&Edit", "&Insert", "Sign-&off", "&View", "&Help")


def menus_of(window: "MainWindow") -> Menus:
    window.drafts.template_requested.connect(lambda: _choose_template(window))
    window.workspace.opened.connect(lambda _: _add_saving(window))
    window.menuBar().setCornerWidget(_JumpButton(window.menuBar(), lambda: jump(window)))
    return Menus(window, window.undo_group, TITLES, lambda: _fill(window))


def jump(window: "MainWindow") -> None:
    from editor.window.jump import JumpBox

    JumpBox(window).open_at_top()


class _JumpButton(QToolButton):
    def __init__(self, parent: QWidget, jump: Callable[[], object]) -> None:
        super().__init__(parent)
        self.setText("Search drafts, commands   Ctrl+J")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setAccessibleName("Search drafts and commands")
        self.clicked.connect(lambda _: jump())
        look_changed.connect(self._take_look)
        self._take_look()

    def _take_look(self) -> None:
        self.setIcon(icon("search", "quiet"))


def _fill(window: "MainWindow") -> None:
    from editor.window.commands import fill

    fill(window)


def _choose_template(window: "MainWindow") -> None:
    from editor.window.template_commands import choose_template

    choose_template(window)


def _add_saving(window: "MainWindow") -> None:
    """Each open draft has a saver of its own, which may want a copy saved elsewhere."""
    if window.workspace.saver:
        window.workspace.saver.copy_wanted.connect(lambda: _save_copy(window))


def _save_copy(window: "MainWindow") -> None:
    from editor.window.export_dialog import save_copy

    save_copy(window, window.workspace)
