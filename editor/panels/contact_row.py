"""One media contact: whom a journalist rings, and when."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from editor.domain.draft import Contact
from editor.domain.library import KnownContact
from editor.widgets.field_grid import FieldGrid
from editor.widgets.line_field import LineField

_FIELDS = {
    "name": ("Name", "Person or desk"),
    "phone": ("Direct line", "Telephone number"),
    "out_of_hours": ("Out of hours", "Telephone number"),
    "email": ("E-mail", "E-mail address"),
}


class ContactRow(FieldGrid):
    changed = Signal(object, str)  # Contact, the field that was typed in
    typing_ended = Signal()
    refused = Signal(object)  # EditorError

    def __init__(self, contact: Contact, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._contact = contact
        self.lines = {field: LineField(name, hint, curly=field == "name") for field, (name, hint) in _FIELDS.items()}
        for field, line in self.lines.items():
            self.add(_FIELDS[field][0], line)
            line.edited.connect(lambda text, field=field: self._edited(field, text))
            line.typing_ended.connect(self.typing_ended)
            line.refused.connect(self.refused)
            line.moved_on.connect(self.focusNextChild)
        self.show_contact(contact)

    def show_contact(self, contact: Contact) -> None:
        self._contact = contact
        for field, line in self.lines.items():
            line.show_text(getattr(contact, field))

    def _edited(self, field: str, text: str) -> None:
        changes = {field: text}
        self._contact = replace(self._contact, **changes)
        self.changed.emit(self._contact, field)

    @property
    def contact_id(self) -> str:
        return self._contact.id

    def take_known(self, known: KnownContact) -> None:
        """The contact as the library has them, as an edit of its own."""
        self.typing_ended.emit()
        self._contact = Contact(known.name, known.phone, known.out_of_hours, known.email, self._contact.id)
        self.changed.emit(self._contact, "")
