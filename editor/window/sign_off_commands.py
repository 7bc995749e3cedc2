"""What the Sign-off menu does; what does it is loaded when it is first wanted."""

from typing import TYPE_CHECKING

from editor.domain.places import Part
from editor.window.menus import Line

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from editor.window.main_window import MainWindow


def sign_off_lines(window: "MainWindow") -> list[Line]:
    return [
        ("Partners and where they stand", "", lambda: window.go_to(Part.PARTNERS)),
        ("Sign-off", "", lambda: _tab(window, "Sign-off")),
        ("History", "", lambda: _tab(window, "History")),
        ("Send for sign-off", "Ctrl+Shift+S", lambda: _send(window)),
        None,
        ("Release", "Ctrl+Shift+R", lambda: _tab(window, "Release")),
        ("Make a correction", "", lambda: _afterwards(window, "what")),
        ("Withdraw", "", lambda: _afterwards(window, "reason")),
        ("Is this the approved text?", "", lambda: _tab(window, "Approved text?")),
    ]


def _afterwards(window: "MainWindow", field: str) -> None:
    """The forms for what went out; the caret in the one that was asked for."""
    from editor.panels.release_gate import ReleasePanel
    from editor.session.stage import SEALED

    panel = _tab(window, "Release")
    if not isinstance(panel, ReleasePanel):
        return
    if window.workspace.stage.stage not in SEALED:
        window.workspace.notices.say("This draft has not gone out: change it as you like.")
        return
    panel.refresh()
    line = {"what": panel.afterwards.what, "reason": panel.afterwards.reason}[field]
    line.setFocus()


def _tab(window: "MainWindow", title: str) -> "QWidget | None":
    """The panel of the tab, in front and open."""
    window.columns.set_focus_mode(False)
    window.columns.set_folded("right", False)
    return window.side.show_tab(title)


def _send(window: "MainWindow") -> None:
    from editor.panels.sign_off import SignOffPanel

    panel = _tab(window, "Sign-off")
    if isinstance(panel, SignOffPanel):
        panel.open_form()
