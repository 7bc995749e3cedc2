"""The libraries offer as one types, and are edited in a window of their own, each change with Undo."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit
from pytestqt.qtbot import QtBot

from editor.desk.library import keep
from editor.domain.draft import Partner, Quote, Speaker
from editor.domain.edits import AddItem, SetItem
from editor.domain.library import Entry, KnownPartner, KnownSpeaker, KnownText, Library
from editor.domain.places import Part, Place
from editor.domain.text import plain
from editor.panels.library_uses import LibraryUses
from editor.store.store import open_store
from editor.widgets.line_field import LineField
from editor.window.libraries_window import LibrariesWindow
from editor.window.library_commands import open_libraries
from editor.window.main_window import MainWindow
from tests.session.offices import Office, until
from tests.window.windows import window

MAYOR = KnownSpeaker("Zadie Penhallow", "Mayor", "Ambley Town Council", "she")
POLICE = KnownPartner("Zennor Police", "Cy Dray", "cy@zennor.example")
NOTE = "Zennor Library has been open since 1906 and lends to forty villages."


def filled(folder: Path) -> None:
    with open_store(folder / "drafts.db") as store:
        keep(store, Entry(Library.SPEAKERS, MAYOR, True))
        keep(store, Entry(Library.PARTNERS, POLICE, True))
        keep(store, Entry(Library.NOTES, KnownText(blocks=(plain(NOTE),)), True))


def ready(shown: MainWindow, office: Office) -> None:
    until(lambda: len(office.workspace.libraries.entries) >= 3)
    shown.activateWindow()


def new_speaker(shown: MainWindow, office: Office) -> LineField:
    quote = Quote()
    office.document.apply(AddItem(quote))
    assert shown.workspace.open_draft is not None
    shown.workspace.open_draft.spotlight.show(Place(Part.QUOTES, quote.id, "name"))
    until(lambda: isinstance(QApplication.focusWidget(), LineField))
    field = QApplication.focusWidget()
    assert isinstance(field, LineField)
    return field


def test_a_speaker_is_offered_and_taken_with_role_and_organisation(qtbot: QtBot, tmp_path: Path) -> None:
    filled(tmp_path)
    with window(tmp_path) as (shown, office):
        ready(shown, office)
        field = new_speaker(shown, office)
        assert shown.offering is not None
        offers = shown.offering.list
        QTest.keyClicks(field, "zad")
        until(offers.isVisible)
        QTest.keyClick(field, Qt.Key.Key_Down)
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert office.draft.quotes[-1].speaker == MAYOR.speaker
        assert not offers.isVisible()
        office.document.undo_stack.undo()
        assert office.draft.quotes[-1].speaker == Speaker("zad")


def test_the_list_is_never_in_the_way(qtbot: QtBot, tmp_path: Path) -> None:
    filled(tmp_path)
    with window(tmp_path) as (shown, office):
        ready(shown, office)
        field = new_speaker(shown, office)
        assert shown.offering is not None
        offers = shown.offering.list
        QTest.keyClicks(field, "Zadie")
        until(offers.isVisible)
        QTest.keyClick(field, Qt.Key.Key_Escape)
        assert not offers.isVisible()
        QTest.keyClicks(field, " P")
        until(offers.isVisible)
        QTest.keyClick(field, Qt.Key.Key_Return)  # nothing is chosen: Enter does what it always does
        assert office.draft.quotes[-1].speaker == Speaker("Zadie P")
        assert not field.hasFocus()
        until(lambda: not offers.isVisible())


def test_a_click_takes_a_partner_and_ctrl_space_lists_without_typing(qtbot: QtBot, tmp_path: Path) -> None:
    filled(tmp_path)
    with window(tmp_path) as (shown, office):
        ready(shown, office)
        partner = Partner()
        office.document.apply(AddItem(partner))
        assert shown.workspace.open_draft is not None and shown.offering is not None
        shown.workspace.open_draft.spotlight.show(Place(Part.PARTNERS, partner.id))
        until(lambda: isinstance(QApplication.focusWidget(), LineField))
        shown.menus.run("From your libraries")
        offers = shown.offering.list
        assert offers.isVisible()
        where = offers.list.visualItemRect(offers.list.item(0)).center()
        QTest.mouseClick(offers.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
        assert office.draft.partners[-1] == replace(
            partner, organisation="Zennor Police", contact="Cy Dray", email=POLICE.email
        )


def test_a_note_used_often_takes_the_place_of_its_beginning(qtbot: QtBot, tmp_path: Path) -> None:
    filled(tmp_path)
    with window(tmp_path) as (shown, office):
        ready(shown, office)
        shown.go_to(Part.NOTES)
        field = QApplication.focusWidget()
        assert isinstance(field, QTextEdit) and shown.offering is not None
        QTest.keyClick(field, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(field, Qt.Key.Key_Return)
        QTest.keyClicks(field, "Zenn")
        until(shown.offering.list.isVisible)
        QTest.keyClick(field, Qt.Key.Key_Down)
        QTest.keyClick(field, Qt.Key.Key_Tab)
        assert office.draft.notes[-1].text == NOTE


def test_what_the_caret_is_in_is_kept_and_undo_lets_it_go(qtbot: QtBot, tmp_path: Path) -> None:
    filled(tmp_path)
    with window(tmp_path) as (shown, office):
        ready(shown, office)
        field = new_speaker(shown, office)
        quote = office.draft.quotes[-1]
        office.document.apply(SetItem(replace(quote, speaker=Speaker("Bo Tregear", "Clerk", "Zennor Parish"))))
        assert field.hasFocus()
        shown.menus.run("Keep this in your libraries")
        until(lambda: len(office.workspace.libraries.of(Library.SPEAKERS)) == 2)
        undo = office.said[-1].action
        assert office.said[-1].text == "Bo Tregear is kept in your speakers." and undo is not None
        undo()
        until(lambda: len(office.workspace.libraries.of(Library.SPEAKERS)) == 1)


def opened(shown: MainWindow) -> LibrariesWindow:
    open_libraries(shown)
    dialog = shown.findChild(LibrariesWindow)
    assert isinstance(dialog, LibrariesWindow)
    return dialog


def test_a_role_changed_once_names_the_drafts_and_changes_them(qtbot: QtBot, tmp_path: Path) -> None:
    filled(tmp_path)
    with window(tmp_path) as (shown, office):
        ready(shown, office)
        office.document.apply(AddItem(Quote(MAYOR.speaker)))
        panel = opened(shown).panel
        role = panel.form.fields["role"]
        assert isinstance(role, LineField) and role.text() == "Mayor"
        role.setFocus()
        role.selectAll()
        QTest.keyClicks(role, "Alderman")
        QTest.keyClick(role, Qt.Key.Key_Return)
        until(lambda: "1 with other words" in panel.uses.title.text())
        steps = office.document.undo_stack.index()
        panel.uses.update_requested.emit(office.workspace.draft_id)
        assert office.draft.quotes[-1].speaker.role == "Alderman"
        assert office.document.undo_stack.index() == steps + 1
        until(lambda: panel.uses.title.text() == "Used in 1 open draft")
        assert panel.findChildren(LibraryUses)


def test_entries_are_added_removed_and_brought_back(qtbot: QtBot, tmp_path: Path) -> None:
    filled(tmp_path)
    with window(tmp_path) as (shown, office):
        ready(shown, office)
        panel = opened(shown).panel
        panel.add()
        name = panel.form.fields["name"]
        QTest.keyClicks(name, "Bo Tregear")
        QTest.keyClick(name, Qt.Key.Key_Return)
        until(lambda: panel.list.count() == 2)
        panel.list.setCurrentRow(0)
        panel.remove()
        until(lambda: panel.list.count() == 1)
        undo = office.said[-1].action
        assert undo is not None
        undo()
        until(lambda: panel.list.count() == 2)
