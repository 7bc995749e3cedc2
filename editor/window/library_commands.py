"""The commands of the libraries: offer from them, keep in them, open them."""

from typing import TYPE_CHECKING

from editor.window.menus import Line

if TYPE_CHECKING:
    from editor.window.main_window import MainWindow


def library_lines(window: "MainWindow") -> list[Line]:
    return [
        ("From your libraries", "Ctrl+Space", lambda: _offer(window)),
        ("Keep this in your libraries", "", lambda: _keep(window)),
        ("Libraries", "Ctrl+Shift+B", lambda: open_libraries(window)),
    ]


def _offer(window: "MainWindow") -> None:
    if window.offering is None or not window.offering.offer_now():
        window.workspace.notices.say("Put the caret in a speaker, partner, media contact, note or boilerplate first.")


def _keep(window: "MainWindow") -> None:
    if window.offering is None or not window.offering.keep_this():
        window.workspace.notices.say("Put the caret in the speaker, partner, contact or text that is to be kept.")


def open_libraries(window: "MainWindow") -> None:
    from editor.window.libraries_window import LibrariesWindow

    shown = window.findChild(LibrariesWindow)
    dialog = shown if isinstance(shown, LibrariesWindow) else LibrariesWindow(window.workspace, window)
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
