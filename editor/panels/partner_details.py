"""The part of a partner's row that unfolds: whom to write to, what they sign off, and whether it is needed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from editor.domain.draft import Draft, Partner
from editor.panels.scope_choice import ScopeChoice
from editor.widgets.field_grid import FieldGrid
from editor.widgets.line_field import LineField


class PartnerDetails(FieldGrid):
    edited = Signal(str, object, bool)  # field of Partner, its new value, whether it was typed

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = {
            "contact": LineField("Contact", "Who signs off there", curly=True),
            "email": LineField("E-mail", "E-mail address"),
        }
        self.scope = ScopeChoice()
        self.needed = QCheckBox("Sign-off needed before release")
        self.listed = QCheckBox("Listed on the release")
        for line in self.lines.values():
            self.add(line.accessibleName(), line)
        self.add("Signs off", self.scope, wide=True)
        self.add("", self.needed)
        self.add("", self.listed)
        for field, line in self.lines.items():
            line.edited.connect(lambda text, field=field: self.edited.emit(field, text, True))
            line.moved_on.connect(self.focusNextChild)
        self.scope.chosen.connect(lambda scope: self.edited.emit("scope", scope, False))
        self.needed.clicked.connect(lambda on: self.edited.emit("needed", on, False))
        self.listed.clicked.connect(lambda on: self.edited.emit("listed", on, False))

    def show_partner(self, partner: Partner, draft: Draft) -> None:
        for field, line in self.lines.items():
            line.show_text(getattr(partner, field))
        self.scope.show_scope(partner.scope, partner.organisation, draft)
        self.needed.setChecked(partner.needed)
        self.listed.setChecked(partner.listed)
