"""Which panel shows which part; a panel's code is loaded when it is wanted."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from editor.domain.places import Part
from editor.session.open_draft import OpenDraft


def make_panel(part: Part, open_draft: OpenDraft) -> QWidget:
    return _MAKERS[part](open_draft)


def _headline(open_draft: OpenDraft) -> QWidget:
    from editor.panels.headline import HeadlinePanel

    return HeadlinePanel(open_draft)


def _release_details(open_draft: OpenDraft) -> QWidget:
    from editor.panels.release_details import ReleaseDetailsPanel

    return ReleaseDetailsPanel(open_draft)


def _standfirst(open_draft: OpenDraft) -> QWidget:
    from editor.panels.standfirst import StandfirstPanel

    return StandfirstPanel(open_draft)


def _body(open_draft: OpenDraft) -> QWidget:
    from editor.panels.body import BodyPanel

    return BodyPanel(open_draft)


def _quotes(open_draft: OpenDraft) -> QWidget:
    from editor.panels.quotes import QuotesPanel

    return QuotesPanel(open_draft)


def _partners(open_draft: OpenDraft) -> QWidget:
    from editor.panels.partners import PartnersPanel

    return PartnersPanel(open_draft)


def _notes(open_draft: OpenDraft) -> QWidget:
    from editor.panels.notes import NotesPanel

    return NotesPanel(open_draft)


def _contacts(open_draft: OpenDraft) -> QWidget:
    from editor.panels.contacts import ContactsPanel

    return ContactsPanel(open_draft)


def _boilerplate(open_draft: OpenDraft) -> QWidget:
    from editor.panels.boilerplate import BoilerplatePanel

    return BoilerplatePanel(open_draft)


_MAKERS: Mapping[Part, Callable[[OpenDraft], QWidget]] = {
    Part.HEADLINE: _headline,
    Part.RELEASE: _release_details,
    Part.STANDFIRST: _standfirst,
    Part.BODY: _body,
    Part.QUOTES: _quotes,
    Part.PARTNERS: _partners,
    Part.NOTES: _notes,
    Part.CONTACTS: _contacts,
    Part.BOILERPLATE: _boilerplate,
}
