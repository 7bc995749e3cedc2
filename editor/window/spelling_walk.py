"""F7: from one misspelt word to the next, through all fields of the page, with what can be done about each."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QMenu

from editor.domain.places import Part
from editor.widgets.spell_check import SpellCheck
from editor.widgets.underlines import Marked
from editor.window.page import StatementPage

if TYPE_CHECKING:
    from editor.window.main_window import MainWindow


def next_misspelling(window: "MainWindow") -> None:
    """Goes to the first misspelt word after the caret, round the end of the statement if need be."""
    page = window.page
    if page is None:
        return
    page.panel(Part.BOILERPLATE)  # builds all before it
    if not window.workspace.words.is_loaded:
        window.workspace.notices.say("The dictionary is still being read.")
        return
    found = next(_from_caret(page), None)
    if found is None:
        window.workspace.notices.say("Nothing is misspelt.")
        return
    check, marked = found
    show_misspelling(page, check, marked)


def show_misspelling(page: StatementPage, check: SpellCheck, marked: Marked) -> QMenu:
    check.field.setFocus()
    sheet = page.widget()
    if sheet is not None:
        place = check.field.viewport().mapTo(sheet, check.below(marked[0]))
        page.ensureVisible(0, place.y(), 0, page.viewport().height() // 4)
    return check.show_suggestions(marked)


def _from_caret(page: StatementPage) -> Iterator[tuple[SpellCheck, Marked]]:
    checks = _in_order(page)
    focus = QApplication.focusWidget()
    here = next((at for at, check in enumerate(checks) if check.field is focus), 0)
    caret = -1
    if checks and checks[here].field is focus:
        caret = checks[here].field.textCursor().selectionEnd()
    after = [*checks[here:], *checks[:here]]
    for at, check in enumerate(after):
        yield from ((check, marked) for marked in check.misspelt() if at or marked[0] >= caret)
    if checks:
        yield from ((checks[here], marked) for marked in checks[here].misspelt())


def _in_order(page: StatementPage) -> list[SpellCheck]:
    """The fields that can be seen or scrolled to, from top to bottom."""
    shown = [check for check in page.findChildren(SpellCheck) if check.field.isVisibleTo(page)]
    return sorted(shown, key=lambda check: check.field.mapTo(page, QPoint(0, 0)).y())
