"""What the Sign-off menu does; what does it is loaded when it is first wanted."""

from typing import TYPE_CHECKING

from editor.domain.places import Part
from editor.window.menus import Line

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from editor.panels.review import ReviewPanel
    from editor.window.main_window import MainWindow


WIDE = "More room for the right column"


def sign_off_lines(window: "MainWindow") -> list[Line]:
    return [
        ("Partners and where they stand", "", lambda: window.go_to(Part.PARTNERS)),
        ("Sign-off", "", lambda: _tab(window, "Sign-off")),
        ("History", "", lambda: _tab(window, "History")),
        ("Send for sign-off", "Ctrl+Shift+S", lambda: _send(window)),
        ("Review what came back", "", lambda: _begin_review(window)),
        (WIDE, "Ctrl+Shift+W", lambda: window.columns.set_wide(not window.columns.is_wide)),
        ("Take in returned files", "", lambda: _take_in(window)),
        None,
        ("Release", "Ctrl+Shift+R", lambda: _tab(window, "Release")),
        ("Make a correction", "", lambda: _afterwards(window, "what")),
        ("Withdraw", "", lambda: _afterwards(window, "reason")),
        ("Is this the approved text?", "", lambda: _compare(window)),
    ]


def _compare(window: "MainWindow") -> None:
    from editor.panels.verify import VerifyPanel

    panel = _tab(window, "Approved text?")
    if isinstance(panel, VerifyPanel):
        panel.choose.setFocus()


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


def _review(window: "MainWindow") -> "ReviewPanel | None":
    from editor.panels.review import ReviewPanel

    panel = _tab(window, "Review")
    if window.reviews:
        window.reviews.follow()
    return panel if isinstance(panel, ReviewPanel) else None


def _begin_review(window: "MainWindow") -> None:
    panel = _review(window)
    if panel:
        panel.take_keys()


def _take_in(window: "MainWindow") -> None:
    panel = _review(window)
    if panel:
        panel.choose_files()


TEXT = (".txt", ".html", ".htm")


def take_files(window: "MainWindow", paths: "Sequence[Path]") -> None:
    """Files that were dropped on the window: returned copies are taken in, a text is held against ours; where the tab
    that compares is in front, everything is."""
    from editor.panels.verify import VerifyPanel

    if not window.workspace.open_draft:
        window.workspace.notices.say("Open a draft first, then drop the files again.")
        return
    front = window.side.panel(window.side.currentIndex())
    to_compare = isinstance(front, VerifyPanel) and front.isVisible()
    if to_compare or all(path.suffix.lower() in TEXT for path in paths):
        panel = _tab(window, "Approved text?")
        if isinstance(panel, VerifyPanel):
            panel.take_file(paths[0])
    elif review := _review(window):
        review.take(list(paths))


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
