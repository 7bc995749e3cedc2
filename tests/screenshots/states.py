"""States that come and go: menus, pop-ups, messages, lists that are offered, very long words, many of a thing, none."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QTextEdit

from editor.domain.draft import Draft, Partner, Quote, Speaker
from editor.domain.edits import Restore, SetField
from editor.domain.errors import EditorError
from editor.domain.places import Part
from editor.domain.text import plain
from editor.panels.body import BodyPanel
from editor.widgets.date_field import DateField
from editor.widgets.rich_text import RichText
from editor.window.jump import JumpBox
from editor.window.main_window import MainWindow
from tests.screenshots.scene import PAUSE, Scene, settle

LONG = (
    "Inspectors from the Schools and Care Inspectorate find that services for children, young people and families "
    "in Northmoor and the neighbouring boroughs of Fenshire continue to improve"
)
BODY = "Northmoor, Fenshire and the Wolds Safeguarding Children and Vulnerable Adults Partnership Executive Board"


def draft_of(window: MainWindow) -> Draft:
    assert window.workspace.open_draft is not None
    return window.workspace.open_draft.document.draft


def turn_into(window: MainWindow, draft: Draft) -> None:
    assert window.workspace.open_draft is not None
    window.workspace.open_draft.document.apply(Restore(draft, "show"))


def body_of(window: MainWindow) -> RichText:
    assert window.page is not None
    return next(field for field in window.page.panel(Part.BODY).findChildren(RichText) if field.isVisible())


def _menu(title: str) -> Callable[[MainWindow], object]:
    def show(window: MainWindow) -> None:
        menus = window.menuBar().findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
        menu = next(each for each in menus if each.title().replace("&", "") == title)
        menu.popup(window.mapToGlobal(window.rect().topLeft()))

    return show


def _right_click(window: MainWindow) -> None:
    """On a word that is spelled wrong."""
    field = body_of(window)
    first = draft_of(window).body[0]
    turn_into(window, replace(draft_of(window), body=(plain("Inspecters " + first.text), *draft_of(window).body[1:])))
    window.go_to(Part.BODY)
    settle(window)
    field.moveCursor(QTextCursor.MoveOperation.Start)
    at = field.cursorRect().center()
    at.setX(at.x() + 12)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, field.viewport().mapToGlobal(at))
    QApplication.sendEvent(field.viewport(), asked)


def _spelling(window: MainWindow) -> None:
    turn_into(window, replace(draft_of(window), headline="Childrens servises in Northmoor keep improving"))
    window.go_to(Part.HEADLINE)
    settle(window)
    window.menus.run("Next misspelling")


def _link(window: MainWindow) -> None:
    window.go_to(Part.BODY)
    QTest.qWait(PAUSE)
    body_of(window).edit_link()


def _calendar(window: MainWindow) -> None:
    assert window.page is not None
    field = window.page.panel(Part.RELEASE).findChildren(DateField)[0]
    field.setFocus()
    QTest.keyClick(field.findChildren(QTextEdit)[0], Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)


def _choice(window: MainWindow) -> None:
    assert window.page is not None
    window.go_to(Part.RELEASE)
    window.page.panel(Part.RELEASE).findChildren(QComboBox)[0].showPopup()


def _jump(window: MainWindow) -> None:
    box = JumpBox(window)
    box.open_at_top()
    box.field.setText("quote")


def _error(window: MainWindow) -> None:
    window.workspace.notices.say_error(
        EditorError("The file could not be written: the disk is full.", "Choose another folder, or make room.")
    )


def _said(window: MainWindow) -> None:
    window.workspace.notices.say(f"Draft “{LONG}” deleted.", "Undo", lambda: None)


def _filtered(window: MainWindow) -> None:
    window.columns.set_folded("left", False)
    window.drafts.filter_field.setText("harbour")


def _unfiltered(window: MainWindow) -> None:
    window.drafts.filter_field.clear()
    window.columns.set_focus_mode(False)


def _long(window: MainWindow) -> None:
    """Every field has more in it than anybody thought."""
    draft = draft_of(window)
    speaker = Speaker("Councillor Dr Margaret Ainsley-Ranasinghe OBE", f"independent chair of the {BODY}", BODY)
    partners = tuple(replace(each, organisation=f"{each.organisation} and {BODY}") for each in draft.partners)
    quotes = tuple(replace(each, speaker=speaker) for each in draft.quotes)
    turn_into(window, replace(draft, headline=LONG, organisation=BODY, audience=BODY, partners=partners, quotes=quotes))
    window.go_to(Part.HEADLINE)


def _long_below(window: MainWindow) -> None:
    _long(window)
    window.go_to(Part.QUOTES)


def _many(window: MainWindow) -> None:
    names = ("Harbour Board", "Estuary Police", "County Museum", "Coast Guard", "Rail Users", "Fire and Rescue")
    partners = tuple(
        Partner(f"{name} {place}", f"Contact at {name}", f"{name.split()[0].lower()}@{place.lower()}.example")
        for place in ("North", "South")
        for name in names
    )
    turn_into(window, replace(draft_of(window), partners=partners))
    window.side.show_tab("Sign-off")
    window.go_to(Part.PARTNERS)


def _embargo(window: MainWindow) -> None:
    assert window.page is not None
    panel = window.page.panel(Part.RELEASE)
    embargo = panel.embargo  # type: ignore[attr-defined]  # the panel of that part has one
    embargo.embargoed.click()
    window.go_to(Part.RELEASE)


def _wrong_date(window: MainWindow) -> None:
    _type_date(window, "31/2/2026")


def _type_date(window: MainWindow, words: str) -> None:
    assert window.page is not None
    field = window.page.panel(Part.RELEASE).findChildren(DateField)[0].field
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, words)
    field.settle()


def _new_quote(window: MainWindow) -> None:
    window.menus.run("New quote")


def _bare(window: MainWindow) -> None:
    """Each part with nothing in it."""
    draft = draft_of(window)
    turn_into(window, Draft(announcement=draft.announcement, organisation=draft.organisation))
    window.go_to(Part.HEADLINE)


def _bare_below(window: MainWindow) -> None:
    _bare(window)
    window.go_to(Part.BOILERPLATE)


def _placed(window: MainWindow) -> None:
    """A quote that stands in the body."""
    quote = Quote(Speaker("Dev Ranasinghe", "press officer"), (plain("We shall be ready."),))
    draft = draft_of(window)
    turn_into(window, replace(draft, quotes=(*draft.quotes, quote)))
    assert window.page is not None
    body = window.page.panel(Part.BODY)
    assert isinstance(body, BodyPanel)
    body.insert_quote(quote.id)
    window.go_to(Part.BODY)


def _busy(window: MainWindow) -> None:
    window.foot.status.begin("Reading 3 files", lambda: None)
    window.foot.status.advance(1, 3)


def _idle(window: MainWindow) -> None:
    window.foot.status.end()


def _right_date(window: MainWindow) -> None:
    _type_date(window, "12 March 2026")


def _own_style(window: MainWindow) -> None:
    assert window.workspace.open_draft is not None
    window.workspace.open_draft.document.apply(SetField("house_style", (("attribution", "after"),)))
    window.go_to(Part.RELEASE)


STATES: tuple[Scene, ...] = (
    *(Scene(f"menu-{name.lower()}", _menu(name)) for name in ("Statement", "Edit", "Insert", "Sign-off", "View")),
    Scene("menu-in-text", _right_click),
    Scene("menu-spelling", _spelling),
    Scene("popup-link", _link),
    Scene("popup-calendar", _calendar),
    Scene("popup-choice", _choice),
    Scene("jump-found", _jump),
    Scene("message-error", _error),
    Scene("message-long", _said),
    Scene("progress", _busy),
    Scene("progress-over", _idle),
    Scene("filter-without-hits", _filtered),
    Scene("filter-cleared", _unfiltered),
    Scene("embargo", _embargo),
    Scene("wrong-date", _wrong_date),
    Scene("right-date", _right_date),
    Scene("own-style", _own_style),
    Scene("new-quote", _new_quote),
    Scene("quote-in-body", _placed),
    Scene("long-words", _long),
    Scene("long-words-below", _long_below),
    Scene("many-partners", _many),
    Scene("bare", _bare),
    Scene("bare-below", _bare_below),
)
