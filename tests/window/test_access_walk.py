"""The whole window and every dialog by keyboard and for a screen reader: names, roles, Tab, no trap, no key twice."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from editor.panels.body_tools import QUOTE_KEYS
from editor.widgets.disclosure import Disclosure
from editor.widgets.rich_text import KEYS
from editor.window.commands import _about
from editor.window.find import open_find
from editor.window.help import open_help
from editor.window.jump import JumpBox
from editor.window.letterhead_dialog import open_letterhead
from editor.window.library_commands import open_libraries
from editor.window.main_window import MainWindow
from editor.window.print_preview import preview
from editor.window.settings_dialog import open_settings
from editor.window.side import TABS
from editor.window.template_commands import save_as_template
from tests.session.offices import until
from tests.window.walked import clickable_only, has_role, name_of, stops, tabbed, told
from tests.window.windows import window

TITLES = [tab.title for tab in TABS]


@contextmanager
def side_tab(folder: Path, title: str) -> Iterator[MainWindow]:
    with window(folder) as (shown, office):
        shown.columns.set_folded("right", False)
        shown.side.show_tab(title)
        QTest.qWait(300)
        until(lambda: office.workspace.actions.running == 0)
        for fold in shown.findChildren(Disclosure):
            if fold.isVisible() and not fold.is_open:
                fold.click()
        QApplication.processEvents()
        yield shown


def _open_jump(shown: MainWindow) -> None:
    JumpBox(shown).open_at_top()


DIALOGS: dict[str, Callable[[MainWindow], object]] = {
    "libraries": open_libraries,
    "settings": open_settings,
    "help": open_help,
    "about": _about,
    "template's name": save_as_template,
    "letterhead": lambda shown: open_letterhead(shown, shown.workspace),
    "print preview": lambda shown: preview(shown, shown.workspace),
    "jump box": _open_jump,
}


@contextmanager
def dialog(folder: Path, name: str) -> Iterator[QWidget]:
    with window(folder) as (shown, _):
        before = set(QApplication.topLevelWidgets())
        DIALOGS[name](shown)
        until(lambda: any(w.isVisible() for w in set(QApplication.topLevelWidgets()) - before))
        (found,) = (w for w in set(QApplication.topLevelWidgets()) - before if w.isVisible())
        QTest.qWait(100)
        yield found
        found.close()


def walk(root: QWidget) -> None:
    wanted = stops(root)
    assert wanted
    assert told([stop for stop in wanted if not name_of(stop)]) == []
    assert told([stop for stop in wanted if not has_role(stop)]) == []
    reached = tabbed(root)
    assert told([stop for stop in wanted if stop not in reached]) == []


def press_tab_all_round(root: QWidget, steps: int) -> None:
    """Tab leads on from every place and comes round; Shift+Tab leads back."""
    root.activateWindow()
    first = stops(root)[0]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    seen: Counter[QWidget] = Counter()
    for _ in range(steps + 2):
        here = QApplication.focusWidget()
        assert here is not None
        seen[here] += 1
        assert seen[here] <= 2, f"Tab stays in {told([here])}"
        QTest.keyClick(here, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is not here, f"Tab is caught in {told([here])}"
    assert seen[first] == 2 or len(seen) == steps + 2


@pytest.mark.parametrize("title", TITLES)
def test_every_control_of_the_window_has_a_name_and_a_place_in_tabs_way(
    qtbot: QtBot, tmp_path: Path, title: str
) -> None:
    with side_tab(tmp_path, title) as shown:
        walk(shown)


@pytest.mark.parametrize("title", TITLES)
def test_what_a_mouse_can_press_a_key_can(qtbot: QtBot, tmp_path: Path, title: str) -> None:
    with side_tab(tmp_path, title) as shown:
        assert told(clickable_only(shown)) == []


def test_tab_goes_round_the_window_and_is_caught_nowhere(qtbot: QtBot, tmp_path: Path) -> None:
    with side_tab(tmp_path, "Sign-off") as shown:
        open_find(shown, replacing=True)
        QApplication.processEvents()
        walk(shown)
        press_tab_all_round(shown, len(stops(shown)))


@pytest.mark.parametrize("name", DIALOGS)
def test_every_control_of_a_dialog_has_a_name_and_a_place_in_tabs_way(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    with dialog(tmp_path, name) as found:
        pages = found.findChildren(QTabBar)
        for page in range(pages[0].count() if pages else 1):
            if pages:
                pages[0].setCurrentIndex(page)
                QApplication.processEvents()
            walk(found)
            assert told(clickable_only(found)) == [] or name == "jump box"


@pytest.mark.parametrize("name", DIALOGS)
def test_esc_closes_a_dialog(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    with dialog(tmp_path, name) as found:
        QTest.keyClick(QApplication.focusWidget() or found, Qt.Key.Key_Escape)
        until(lambda: not found.isVisible())


# --- all actions ------------------------------------------------------------------------------------------------------


def test_every_command_stands_in_a_menu_and_no_key_means_two_things(qtbot: QtBot, tmp_path: Path) -> None:
    with window(tmp_path) as (shown, _):
        actions = [*shown.menus.actions.values(), shown.menus.undo, shown.menus.redo]
        menus = [menu.menu() for menu in shown.menuBar().actions()]
        assert all(menus)
        homeless = [action.text() for action in actions if not action.associatedObjects()]
        assert homeless == []
        keys = [each.toString() for action in actions for each in action.shortcuts()]
        assert "" not in keys
        keys += [*KEYS.values(), QUOTE_KEYS]
        assert [key for key, times in Counter(keys).items() if times > 1] == []


def test_every_menu_and_its_lines_have_words(qtbot: QtBot, tmp_path: Path) -> None:
    with window(tmp_path) as (shown, _):
        letters = [action.text()[action.text().index("&") + 1].upper() for action in shown.menuBar().actions()]
        assert len(letters) == len(set(letters))
        assert all(action.text().strip() for action in shown.menus.actions.values())
