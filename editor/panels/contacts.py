"""The media contacts at the foot of the release."""

from PySide6.QtWidgets import QWidget

from editor.domain.draft import Contact
from editor.domain.edits import Item
from editor.domain.places import Part, Place
from editor.panels.contact_row import ContactRow
from editor.panels.items_panel import ItemsPanel
from editor.widgets.into_view import bring_into_view
from editor.widgets.look import S12


class ContactsPanel(ItemsPanel):
    part = Part.CONTACTS
    title = "Media contacts"
    empty = "Nobody to ring yet."
    spacing = S12

    def new_item(self) -> Item:
        return Contact()

    def make(self, item: Item) -> QWidget:
        assert isinstance(item, Contact)
        row = ContactRow(item)
        row.changed.connect(self.set_item)
        row.typing_ended.connect(self.open_draft.document.end_typing)
        row.refused.connect(self.open_draft.notices.say_error)
        return row

    def show_item(self, row: QWidget, item: Item) -> None:
        if isinstance(row, ContactRow) and isinstance(item, Contact):
            row.show_contact(item)

    def name_of(self, item: Item) -> str:
        return item.name if isinstance(item, Contact) else ""

    def reveal_in(self, row: QWidget, place: Place) -> None:
        if isinstance(row, ContactRow):
            line = row.lines.get(place.paragraph) or row.lines["name"]
            bring_into_view(line)
            line.select(place.start, place.end)
