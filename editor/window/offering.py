"""Offers what the libraries keep, under the field in which its beginning is typed."""

from weakref import WeakSet

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from editor.domain.edits import item_index
from editor.domain.library import (
    Entry,
    Known,
    KnownContact,
    KnownPartner,
    KnownSpeaker,
    KnownText,
    Library,
    folded,
    known_boilerplate,
    known_contact,
    known_partner,
    known_speaker,
)
from editor.domain.places import Part
from editor.domain.text import Block
from editor.domain.values import frozen
from editor.panels.boilerplate import BoilerplatePanel
from editor.panels.contact_row import ContactRow
from editor.panels.notes import NotesPanel
from editor.panels.partner_row import PartnerRow
from editor.panels.quote_card import QuoteCard
from editor.session.library import Libraries
from editor.session.open_draft import OpenDraft
from editor.widgets.completion import Completion, Offer
from editor.widgets.line_field import LineField
from editor.widgets.rich_text import RichText
from editor.window.page import StatementPage
from editor.window.taking import take_text

PAUSE = 120
"""Milliseconds without a key after which offers are looked for."""
LEAST, LEAST_OF_TEXT = 2, 4
"""Letters that must be typed first."""


@frozen
class Source:
    """Where the caret is, as the libraries see it: what is typed there, what stands there now, and what takes it."""

    library: Library
    typed: str
    at: QRect
    now: Known
    owner: QuoteCard | PartnerRow | ContactRow | RichText
    paragraph: int = 0

    def has(self, value: Known) -> bool:
        """The value stands here already."""
        if isinstance(value, KnownSpeaker) and isinstance(self.now, KnownSpeaker):
            return value.speaker == self.now.speaker
        if isinstance(value, KnownText) and isinstance(self.now, KnownText):
            return folded(value.text) == folded(self.now.text)
        return value == self.now


class Offering(QObject):
    """Lives as long as its page."""

    def __init__(self, page: StatementPage, open_draft: OpenDraft, libraries: Libraries) -> None:
        super().__init__(page)
        self._page, self._open_draft, self._libraries = page, open_draft, libraries
        self._field: QWidget | None = None
        self._heard: WeakSet[QWidget] = WeakSet()
        self.list = Completion(page.window())
        self.list.chosen.connect(self._take)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._offer)
        page.verticalScrollBar().valueChanged.connect(lambda _: self.list.place())
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)
        page.destroyed.connect(self.list.deleteLater)
        self._follow(None, app.focusWidget())

    def offer_now(self) -> bool:
        """All that fits, also where nothing is typed; False where the caret is in no field that a library knows."""
        if self.source() is None:
            return False
        self._offer(asked=True)
        return True

    def keep_this(self) -> bool:
        """Keeps what the caret is in; False where that is nothing that a library keeps."""
        source = self.source()
        if source is None or not source.now.name.strip():
            return False
        self._libraries.save(Entry(source.library, source.now))
        return True

    # --- where the caret is -------------------------------------------------------------------------------------------

    def _follow(self, _: QWidget | None, field: QWidget | None) -> None:
        self._pause.stop()
        is_ours = isinstance(field, (LineField, RichText)) and self._page.isAncestorOf(field)
        self._field = field if is_ours else None
        if isinstance(field, (LineField, RichText)) and field not in self._heard and self.source():
            self._heard.add(field)
            field.edited.connect(self._note_typing)

    def _note_typing(self) -> None:
        self._pause.start()

    def source(self) -> Source | None:
        field = self._field
        if field is None or not field.isVisible():
            return None  # its row has just been removed
        if isinstance(field, LineField) and not field.isReadOnly():
            return self._in_row(field)
        if isinstance(field, RichText) and not field.isReadOnly():
            return self._in_text(field)
        return None

    def _in_row(self, field: LineField) -> Source | None:
        draft = self._open_draft.document.draft
        row = _above(field, (QuoteCard, PartnerRow, ContactRow))
        at = field.rect()
        if isinstance(row, QuoteCard):
            speaker = known_speaker(draft.quotes[item_index(draft, Part.QUOTES, row.quote_id)])
            return Source(Library.SPEAKERS, speaker.name, at, speaker, row)
        if isinstance(row, PartnerRow):
            partner = known_partner(draft.partners[item_index(draft, Part.PARTNERS, row.partner_id)])
            return Source(Library.PARTNERS, partner.organisation, at, partner, row)
        if isinstance(row, ContactRow):
            contact = known_contact(draft.contacts[item_index(draft, Part.CONTACTS, row.contact_id)])
            return Source(Library.CONTACTS, contact.name, at, contact, row)
        return None

    def _in_text(self, field: RichText) -> Source | None:
        panel = _above(field, (NotesPanel, BoilerplatePanel))
        if panel is None:
            return None
        number = field.selection()[1][0]
        block = field.blocks[number] if number < len(field.blocks) else Block()
        at = field.cursorRect()
        if isinstance(panel, NotesPanel):
            return Source(Library.NOTES, block.text, at, KnownText(blocks=(block,)), field, number)
        return Source(Library.BOILERPLATES, block.text, at, known_boilerplate(field.blocks), field, number)

    # --- offering -----------------------------------------------------------------------------------------------------

    def _offer(self, asked: bool = False) -> None:
        source, field = self.source(), self._field
        if source is None or field is None or (not asked and not field.hasFocus()):
            self.list.close_list()
            return
        is_text = isinstance(field, RichText)
        if not asked and len(source.typed.strip()) < (LEAST_OF_TEXT if is_text else LEAST):
            self.list.close_list()
            return
        found = self._libraries.offers(source.library, source.typed)
        if is_text and not asked:
            found = tuple(entry for entry in found if _begins(entry, source.typed))
        if asked and not found:
            found = self._libraries.offers(source.library, "")
        offers = [Offer(e.value.name, e.value.detail, e) for e in found if not source.has(e.value)]
        self.list.offer(field, source.at, offers, choose=asked)
        if asked and not offers:
            self._open_draft.notices.say(f"Your {source.library} have nothing more to offer here.")

    def _take(self, entry: Entry) -> None:
        source = self.source()
        if source is None or source.library is not entry.library:
            return
        match source.owner, entry.value:
            case QuoteCard() as card, KnownSpeaker() as speaker:
                card.take_known(speaker)
            case PartnerRow() as row, KnownPartner() as partner:
                row.take_known(partner, self._open_draft.document.draft)
            case ContactRow() as line, KnownContact() as contact:
                line.take_known(contact)
            case RichText() as field, KnownText() as text:
                take_text(field, source.paragraph, text, whole=entry.library is Library.BOILERPLATES)


def _above(field: QWidget, kinds: tuple[type[QWidget], ...]) -> QWidget | None:
    """The nearest widget of such a kind that holds the field."""
    above = field.parentWidget()
    while above is not None and not isinstance(above, kinds):
        above = above.parentWidget()
    return above


def _begins(entry: Entry, typed: str) -> bool:
    wanted = folded(typed)
    text = entry.value.text if isinstance(entry.value, KnownText) else ""
    return folded(entry.value.name).startswith(wanted) or folded(text).startswith(wanted)
