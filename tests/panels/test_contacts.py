"""Media contacts: rows of four fields."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.domain.draft import Contact, Draft
from editor.domain.places import Part, Place
from editor.panels.contact_row import ContactRow
from editor.panels.contacts import ContactsPanel
from tests.panels.opened import Opened, opened

DESK = Contact("Press desk", "01632 960 114", "01632 960 115", "press@northmoor.example", id="desk")
ADA = Contact("Ada Okafor", id="ada")


def show(qtbot: QtBot, it: Opened) -> ContactsPanel:
    panel = ContactsPanel(it.open_draft)
    qtbot.addWidget(panel)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    return panel


def row_of(panel: ContactsPanel, contact: str) -> ContactRow:
    row = panel.list.content(contact)
    assert isinstance(row, ContactRow)
    return row


def test_a_contact_is_added_and_filled_in_by_keyboard_alone(qtbot: QtBot) -> None:
    it = opened(Draft())
    panel = show(qtbot, it)
    panel.nothing.button.setFocus()
    QTest.keyClick(panel.nothing.button, Qt.Key.Key_Space)
    for words in ("Press desk", "01632 960 114", "01632 960 115", "press@northmoor.example"):
        field = QApplication.focusWidget()
        assert field is not None
        QTest.keyClicks(field, words)
        QTest.keyClick(field, Qt.Key.Key_Return)
    contact = it.draft.contacts[0]
    assert contact == Contact(DESK.name, DESK.phone, DESK.out_of_hours, DESK.email, contact.id)


def test_typing_in_two_fields_makes_two_steps(qtbot: QtBot) -> None:
    it = opened(Draft(contacts=(ADA,)))
    row = row_of(show(qtbot, it), "ada")
    row.lines["phone"].setFocus()
    QTest.keyClicks(row.lines["phone"], "0163")
    QTest.keyClick(row.lines["phone"], Qt.Key.Key_Tab)
    QTest.keyClicks(row.lines["out_of_hours"], "0999")
    assert it.steps == 2
    it.undo()
    assert row.lines["phone"].text() == "0163"
    assert row.lines["out_of_hours"].text() == ""


def test_delete_on_the_handle_removes_the_contact_and_undo_brings_it_back(qtbot: QtBot) -> None:
    it = opened(Draft(contacts=(DESK, ADA)))
    panel = show(qtbot, it)
    panel.list.focus_handle(0)
    handle = QApplication.focusWidget()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_Delete)
    assert it.draft.contacts == (ADA,)
    assert it.said[-1].text == "Media contact Press desk removed."
    it.undo()
    assert panel.list.ids == ("desk", "ada")


def test_the_focus_stays_in_the_part_when_its_last_contact_goes(qtbot: QtBot) -> None:
    it = opened(Draft(contacts=(DESK,)))
    panel = show(qtbot, it)
    panel.list.focus_handle(0)
    panel.remove("desk")
    assert QApplication.focusWidget() is panel.nothing.button


def test_the_spotlight_selects_in_the_field_it_names(qtbot: QtBot) -> None:
    it = opened(Draft(contacts=(DESK, ADA)))
    panel = show(qtbot, it)
    it.open_draft.spotlight.show(Place(Part.CONTACTS, "desk", "email", 0, 5))
    field = row_of(panel, "desk").lines["email"]
    assert field.hasFocus()
    assert field.textCursor().selectedText() == "press"
