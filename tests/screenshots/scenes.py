"""What is there to be looked at: each part of the page, each tab, each dialog, with content in it."""

from collections.abc import Callable

from PySide6.QtTest import QTest

from editor.desk.library import keep
from editor.domain.draft import Quote, Speaker
from editor.domain.edits import AddItem
from editor.domain.library import Entry, Library, used_in
from editor.domain.places import Part, Place
from editor.session.workspace import Workspace
from editor.widgets.disclosure import Disclosure
from editor.window.export_dialog import export
from editor.window.find import Find, open_find
from editor.window.help import open_help
from editor.window.jump import JumpBox
from editor.window.letterhead_dialog import open_letterhead
from editor.window.library_commands import open_libraries
from editor.window.main_window import MainWindow
from editor.window.print_preview import preview
from editor.window.settings_dialog import open_settings
from editor.window.side import TABS
from editor.window.template_commands import choose_template, save_as_template
from tests.screenshots.round import ROUND
from tests.screenshots.scene import PAUSE, Scene
from tests.screenshots.states import STATES


def fill(workspace: Workspace) -> None:
    """What an office would have by the second day."""
    assert workspace.open_draft is not None
    for library, value in used_in(workspace.open_draft.document.draft):
        keep(workspace.store, Entry(library, value, by_hand=library is not Library.NOTES))
    workspace.libraries.refresh()


def _part(part: Part) -> Callable[[MainWindow], object]:
    def show(window: MainWindow) -> None:
        window.go_to(part)
        for fold in window.findChildren(Disclosure):
            if part is Part.PARTNERS and fold.isVisible() and not fold.is_open:
                fold.click()
                break

    return show


def _tab(title: str) -> Callable[[MainWindow], object]:
    def show(window: MainWindow) -> None:
        window.columns.set_folded("right", False)
        window.side.show_tab(title)

    return show


def _find(window: MainWindow) -> None:
    open_find(window, replacing=True)
    find = window.page.findChild(Find) if window.page else None
    if isinstance(find, Find):
        find.bar.wanted.setText("children")


def _message(window: MainWindow) -> None:
    window.workspace.notices.say("Quote removed.", "Undo", lambda: None)


def _offer(window: MainWindow) -> None:
    open_draft = window.workspace.open_draft
    assert open_draft is not None
    quote = Quote(Speaker())
    open_draft.document.apply(AddItem(quote))
    open_draft.spotlight.show(Place(Part.QUOTES, quote.id, "name"))
    QTest.qWait(PAUSE)
    window.menus.run("From your libraries")


def _page(number: int) -> Callable[[MainWindow], object]:
    def show(window: MainWindow) -> None:
        open_settings(window).tabs.setCurrentIndex(number)

    return show


def _jump(window: MainWindow) -> None:
    JumpBox(window).open_at_top()


SCENES: tuple[Scene, ...] = (
    *(Scene(f"tab-{tab.title.lower().replace(' ', '-').rstrip('?')}", _tab(tab.title)) for tab in TABS),
    *(Scene(f"part-{part.value.replace(' ', '-')}", _part(part)) for part in Part),
    Scene("find", _find),
    Scene("message", _message),
    Scene("focus", lambda window: window.columns.set_focus_mode(True)),
    Scene("offered", _offer),
    Scene("dialog-libraries", open_libraries),
    *(Scene(f"dialog-settings-{number}", _page(number)) for number in range(4)),
    Scene("dialog-help", open_help),
    Scene("dialog-template", save_as_template),
    Scene("menu-templates", choose_template),
    Scene("dialog-letterhead", lambda window: open_letterhead(window, window.workspace)),
    Scene("dialog-print", lambda window: preview(window, window.workspace)),
    Scene("dialog-export", lambda window: export(window, window.workspace)),
    Scene("jump-box", _jump),
    *STATES,
    *ROUND,
)
