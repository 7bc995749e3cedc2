"""Which panel shows which part; a panel's code is loaded when it is wanted."""

from importlib import import_module
from importlib.util import find_spec

from PySide6.QtWidgets import QWidget

from editor.domain.places import Part
from editor.session.open_draft import OpenDraft

_PANELS: dict[Part, tuple[str, str]] = {
    Part.HEADLINE: ("headline", "HeadlinePanel"),
    Part.RELEASE: ("release_details", "ReleaseDetailsPanel"),
    Part.STANDFIRST: ("standfirst", "StandfirstPanel"),
    Part.BODY: ("body", "BodyPanel"),
    Part.QUOTES: ("quotes", "QuotesPanel"),
    Part.PARTNERS: ("partners", "PartnersPanel"),
    Part.NOTES: ("notes", "NotesPanel"),
    Part.CONTACTS: ("contacts", "ContactsPanel"),
    Part.BOILERPLATE: ("boilerplate", "BoilerplatePanel"),
}


def make_panel(part: Part, open_draft: OpenDraft) -> QWidget:
    module, name = _PANELS[part]
    if find_spec(f"editor.panels.{module}") is None:
        return QWidget()
    panel: QWidget = getattr(import_module(f"editor.panels.{module}"), name)(open_draft)
    return panel
