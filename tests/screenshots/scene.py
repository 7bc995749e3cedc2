"""One thing to be looked at, how the window comes to show it, and how it is put back afterwards."""

from collections.abc import Callable

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from editor.domain.values import frozen
from editor.window.find import Find
from editor.window.main_window import MainWindow
from editor.window.side import TABS

PAUSE = 400
"""Milliseconds that the window gets to show what was asked for."""


@frozen
class Scene:
    """`show` makes the window show it; what else is opened then is what the picture is of. What `needs` others comes
    after them, and they are gone through too when it alone is wanted. Nothing is undone after one that `stays`."""

    name: str
    show: Callable[[MainWindow], object]
    needs: tuple[str, ...] = ()
    stays: bool = False


def shoot(window: MainWindow, scene: Scene) -> QWidget:
    """Shows the scene; the widget of which the picture is: a dialog that came, else the window."""
    before = _visible()
    scene.show(window)
    settle(window)
    new = _visible() - before
    for _ in range(20 if scene.name.startswith("dialog") and not new else 0):  # laid out beside the window first
        QTest.qWait(PAUSE)
        if new := _visible() - before:
            break
    QTest.qWait(PAUSE)
    return max(new, key=lambda each: each.width()) if new else window


def settle(window: MainWindow) -> None:
    """Until nothing is at work any more."""
    QTest.qWait(PAUSE)
    for _ in range(100):
        if not window.workspace.actions.running and (window.page is None or window.page.is_complete):
            break
        QTest.qWait(100)
    QTest.qWait(PAUSE)


def _visible() -> set[QWidget]:
    return {each for each in QApplication.topLevelWidgets() if each.isVisible()}


def put_back(window: MainWindow, scene: Scene, shown: QWidget) -> None:
    """As it was before the scene."""
    if shown is not window:
        shown.close()
    window.foot.messages.clear()
    window.columns.set_focus_mode(False)
    find = window.page.findChild(Find) if window.page else None
    if isinstance(find, Find):
        find.close()
    open_draft = window.workspace.open_draft
    while open_draft and not scene.stays and open_draft.document.undo_stack.canUndo():
        open_draft.document.undo_stack.undo()
    if not scene.stays:
        window.side.show_tab("Preview")
        for tab in TABS:
            window.side.offer_tab(tab.title, not tab.on_demand)
    QTest.qWait(50)
