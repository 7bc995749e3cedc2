"""Text zoom: the statement larger or smaller, the controls as they are; remembered."""

from typing import TYPE_CHECKING

from editor.session.workspace import Workspace
from editor.widgets.look import set_text_zoom, text_zoom
from editor.window.menus import Line

if TYPE_CHECKING:
    from editor.window.main_window import MainWindow

STEPS = (70, 80, 90, 100, 110, 125, 150, 175, 200)
"""Per cent."""
REMEMBERED = "text zoom"


def zoom_lines(window: "MainWindow") -> list[Line]:
    return [
        ("Larger text", "Ctrl++; Ctrl+=", lambda: zoom(window, 1)),
        ("Smaller text", "Ctrl+-", lambda: zoom(window, -1)),
        ("Text as usual", "Ctrl+0", lambda: _zoom_to(window, 100)),
    ]


def put_back(workspace: Workspace) -> None:
    """As it was left."""
    percent = workspace.remembered(REMEMBERED, "100")
    set_text_zoom(int(percent) if percent.isdecimal() and int(percent) in STEPS else 100)


def zoom(window: "MainWindow", by: int) -> None:
    at = STEPS.index(text_zoom()) + by
    _zoom_to(window, STEPS[min(max(at, 0), len(STEPS) - 1)])


def _zoom_to(window: "MainWindow", percent: int) -> None:
    set_text_zoom(percent)
    if window.page:
        window.page.settle()
    workspace = window.workspace
    workspace.remember(REMEMBERED, str(percent))
    workspace.notices.say(f"Text at {percent} %.")
