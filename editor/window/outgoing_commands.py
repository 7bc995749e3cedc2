"""What the Statement menu offers to take the release out of the program."""

from typing import TYPE_CHECKING

from editor.session.outgoing import CopyForm, copy_release
from editor.window.menus import Do, Line

if TYPE_CHECKING:
    from editor.window.main_window import MainWindow


def outgoing_lines(window: "MainWindow") -> list[Line]:
    copies: list[Line] = [
        ("Copy release with formatting", "Ctrl+Shift+C", _copying(window, "formatted")),
        ("Copy release as plain text", "Ctrl+Shift+T", _copying(window, "text")),
        ("Copy release as HTML code", "", _copying(window, "html code")),
    ]
    return [
        ("Copy release", copies),
        ("Print", "Ctrl+P", lambda: _print(window)),
        ("Letterhead for Word files", "", lambda: _choose_letterhead(window)),
    ]


def _print(window: "MainWindow") -> None:
    from editor.window.print_preview import preview

    preview(window, window.workspace)


def _choose_letterhead(window: "MainWindow") -> None:
    from editor.window.letterhead_dialog import open_letterhead

    open_letterhead(window, window.workspace)


def _copying(window: "MainWindow", form: CopyForm) -> Do:
    return lambda: copy_release(window.workspace, form)
