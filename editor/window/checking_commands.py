"""The commands of the checks: from finding to finding, and the tabs that belong to them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from editor.window.menus import Line

if TYPE_CHECKING:
    from editor.window.checking import Checking
    from editor.window.main_window import MainWindow


def checking_lines(window: "MainWindow") -> list[Line]:
    def checking(do: Callable[["Checking"], object]) -> Callable[[], object]:
        return lambda: do(window.checking) if window.checking else None

    return [
        ("Next finding", "F8", checking(lambda checks: checks.step(1))),
        ("Previous finding", "Shift+F8", checking(lambda checks: checks.step(-1))),
        ("Put this finding right", "Ctrl+.", checking(lambda checks: checks.fix())),
    ]


def tab_lines(window: "MainWindow") -> list[Line]:
    return [(f"Show {title.lower()}", "", _showing(window, title)) for title in ("Checks", "Sources", "Versions")]


def _showing(window: "MainWindow", title: str) -> Callable[[], object]:
    def show() -> None:
        window.columns.set_folded("right", False)
        panel = window.side.show_tab(title)
        if panel is not None:
            panel.setFocus()

    return show
