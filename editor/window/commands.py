"""What stands in the menus, and with which keys."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from editor.domain.places import Part
from editor.window.checking_commands import checking_lines, tab_lines
from editor.window.library_commands import library_lines
from editor.window.menu_bar import TITLES, jump
from editor.window.menus import Line, set_keys, with_focus
from editor.window.outgoing_commands import outgoing_lines
from editor.window.sign_off_commands import sign_off_lines
from editor.window.template_commands import template_lines
from editor.window.undo_keys import REDO, UNDO
from editor.window.zoom import zoom_lines

if TYPE_CHECKING:
    from editor.window.main_window import MainWindow


def fill(window: "MainWindow") -> None:
    menus = window.menus
    set_keys(menus.undo, UNDO)
    set_keys(menus.redo, REDO)
    statement, edit, insert, sign_off, view, help_menu = TITLES
    menus.add(statement, _statement(window))
    menus.add(edit, [*_EDIT, None, *_finding(window)], [menus.undo, menus.redo])
    menus.add(insert, [("New quote", "Ctrl+Shift+Q", lambda: _new_quote(window)), *library_lines(window)])
    menus.add(sign_off, sign_off_lines(window))
    menus.add(view, _view(window))
    menus.add(
        help_menu,
        [("Help and keys", "F1", lambda: _show_help(window)), ("About Standfirst", "", lambda: _about(window))],
    )


def _statement(window: "MainWindow") -> list[Line]:
    workspace = window.workspace
    return [
        ("New draft", "Ctrl+N", window.new_draft),
        *template_lines(window),
        ("Open a draft", "Ctrl+O", lambda: _choose_draft(window)),
        ("Duplicate for another audience", "", lambda: _with_open(window, workspace.duplicate)),
        None,
        ("Save as a numbered revision", "Ctrl+S", workspace.number_revision),
        ("Export", "Ctrl+E", lambda: _export(window)),
        *outgoing_lines(window),
        None,
        ("Delete draft", "", lambda: _with_open(window, workspace.delete)),
        ("Bring back the draft deleted last", "", lambda: _bring_back(window)),
        None,
        ("Close", "Ctrl+Q", window.close),
    ]


_EDIT: list[Line] = [
    None,
    ("Cut", "Ctrl+X", with_focus("cut")),
    ("Copy", "Ctrl+C", with_focus("copy")),
    ("Paste", "Ctrl+V", with_focus("paste")),
    ("Select all", "Ctrl+A", with_focus("selectAll")),
]


def _finding(window: "MainWindow") -> list[Line]:
    return [
        ("Find", "Ctrl+F", lambda: _open_find(window, False)),
        ("Find and replace", "Ctrl+H", lambda: _open_find(window, True)),
        ("Find the next", "F3", lambda: _find_again(window, 1)),
        ("Find the one before", "Shift+F3", lambda: _find_again(window, -1)),
        None,
        ("Next misspelling", "F7", lambda: _next_misspelling(window)),
        *checking_lines(window),
        None,
        ("Settings", "Ctrl+,", lambda: _open_settings(window)),
    ]


def _open_settings(window: "MainWindow") -> None:
    from editor.window.settings_dialog import open_settings

    open_settings(window)


def _open_find(window: "MainWindow", replacing: bool) -> None:
    from editor.window.find import open_find

    open_find(window, replacing)


def _find_again(window: "MainWindow", by: int) -> None:
    from editor.window.find import find_again

    find_again(window, by)


def _next_misspelling(window: "MainWindow") -> None:
    from editor.window.spelling_walk import next_misspelling

    next_misspelling(window)


def _view(window: "MainWindow") -> list[Line]:
    columns = window.columns
    return [
        ("Drafts", "F9", lambda: columns.toggle("left")),
        ("Preview and tools", "F10", lambda: columns.toggle("right")),
        ("Focus on the statement", "F11", lambda: columns.set_focus_mode(not columns.focus_mode)),
        *zoom_lines(window),
        ("Statistics", "", window.foot.say_statistics),
        None,
        *tab_lines(window),
        None,
        ("Jump to a draft, part or command", "Ctrl+J", lambda: jump(window)),
        *window.menus.parts(window.go_to),
    ]


def _bring_back(window: "MainWindow") -> None:
    from editor.session.deleting import bring_back_latest

    bring_back_latest(window.workspace)


def _with_open(window: "MainWindow", do: object) -> None:
    if window.workspace.draft_id and callable(do):
        do(window.workspace.draft_id)


def _choose_draft(window: "MainWindow") -> None:
    window.columns.set_focus_mode(False)
    window.columns.set_folded("left", False)
    window.drafts.filter_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
    window.drafts.filter_field.selectAll()


def _export(window: "MainWindow") -> None:
    from editor.window.export_dialog import export

    export(window, window.workspace)


def _new_quote(window: "MainWindow") -> None:
    from editor.domain.draft import Quote
    from editor.domain.edits import AddItem
    from editor.domain.places import Place

    open_draft = window.workspace.open_draft
    if open_draft:
        quote = Quote()
        open_draft.document.apply(AddItem(quote))
        open_draft.spotlight.show(Place(Part.QUOTES, quote.id, "name"))


def _show_help(window: "MainWindow") -> None:
    from editor.window.help import open_help

    open_help(window)


def _about(window: "MainWindow") -> None:
    from editor import __version__

    _tell(window, f"Standfirst {__version__}", f"Your drafts are in {window.workspace.store.path}.")


def _tell(window: "MainWindow", title: str, text: str) -> None:
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(QMessageBox.Icon.NoIcon, title, text, QMessageBox.StandardButton.Close, window)
    box.finished.connect(box.deleteLater)
    box.open()
