"""What is kept for all drafts and offered again as one types: speakers, partners, media contacts, texts."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from editor.domain.draft import Contact, Draft, Partner, Quote, Scope, ScopeKind, Speaker
from editor.domain.text import BlockKind, Blocks, cosmetic
from editor.domain.values import frozen

LEAST = 40
"""Characters from which a note or a boilerplate is worth keeping by itself."""
NAME = 60
"""Characters of a text that it is listed under where it has no name of its own."""


class Library(StrEnum):
    SPEAKERS = "speakers"
    PARTNERS = "partners"
    CONTACTS = "media contacts"
    BOILERPLATES = "boilerplates"
    NOTES = "notes"


@frozen
class KnownSpeaker:
    """`as_of` is the day on which role and organisation were last known to be right."""

    name: str = ""
    role: str = ""
    organisation: str = ""
    pronoun: str = ""
    as_of: date | None = None

    @property
    def speaker(self) -> Speaker:
        return Speaker(self.name, self.role, self.organisation)

    @property
    def detail(self) -> str:
        return self.speaker.title


@frozen
class KnownPartner:
    """One person at an organisation who signs off, and what it usually signs off."""

    organisation: str = ""
    contact: str = ""
    email: str = ""
    signs_off: ScopeKind = ScopeKind.WHOLE
    needed: bool = True
    listed: bool = True

    @property
    def name(self) -> str:
        return self.organisation

    @property
    def detail(self) -> str:
        return " · ".join(part for part in (self.contact.strip(), self.email.strip()) if part)


@frozen
class KnownContact:
    name: str = ""
    phone: str = ""
    out_of_hours: str = ""
    email: str = ""

    @property
    def detail(self) -> str:
        return " · ".join(part for part in (self.phone.strip(), self.email.strip()) if part)


@frozen
class KnownText:
    """A boilerplate or a note; `title` is what it is listed under, "" for its first words."""

    title: str = ""
    blocks: Blocks = ()

    @property
    def name(self) -> str:
        return self.title.strip() or shortened(self.text)

    @property
    def detail(self) -> str:
        return shortened(self.text) if self.title.strip() else ""

    @property
    def text(self) -> str:
        return "\n".join(block.text for block in self.blocks)


Known = KnownSpeaker | KnownPartner | KnownContact | KnownText
KINDS: dict[Library, type[Known]] = {
    Library.SPEAKERS: KnownSpeaker,
    Library.PARTNERS: KnownPartner,
    Library.CONTACTS: KnownContact,
    Library.BOILERPLATES: KnownText,
    Library.NOTES: KnownText,
}


@frozen
class Entry:
    """A line of a library. `uses` counts the drafts it was used in; one that is not `by_hand` follows what is used."""

    library: Library
    value: Known
    by_hand: bool = False
    uses: int = 0
    id: int = 0

    @property
    def is_offered(self) -> bool:
        """A note is worth offering from its second draft on, unless somebody kept it on purpose."""
        return self.library is not Library.NOTES or self.by_hand or self.uses > 1


def key_of(library: Library, value: Known) -> str:
    """What makes two values the same entry: the name; of partners the contact too; of texts all the words."""
    match value:
        case KnownPartner():
            return f"{folded(value.organisation)}|{folded(value.contact)}"
        case KnownText():
            return folded(value.text)
    return folded(value.name)


def folded(text: str) -> str:
    return cosmetic(text).strip().casefold()


def shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= NAME else f"{line[:NAME].rsplit(' ', 1)[0]} …"


def used_in(draft: Draft) -> Iterator[tuple[Library, Known]]:
    """What a draft uses that is complete enough to be worth keeping."""
    for quote in draft.quotes:
        if quote.speaker.name.strip() and quote.speaker.title:
            yield Library.SPEAKERS, known_speaker(quote)
    for partner in draft.partners:
        if partner.organisation.strip():
            yield Library.PARTNERS, known_partner(partner)
    for contact in draft.contacts:
        if contact.name.strip() and (contact.phone.strip() or contact.email.strip()):
            yield Library.CONTACTS, known_contact(contact)
    if len("".join(block.text for block in draft.boilerplate)) >= LEAST:
        yield Library.BOILERPLATES, known_boilerplate(draft.boilerplate)
    for block in draft.notes:
        if len(block.text) >= LEAST:
            yield Library.NOTES, KnownText(blocks=(block,))


def known_speaker(quote: Quote) -> KnownSpeaker:
    speaker = quote.speaker
    return KnownSpeaker(speaker.name.strip(), speaker.role.strip(), speaker.organisation.strip())


def known_partner(partner: Partner) -> KnownPartner:
    return KnownPartner(
        *(partner.organisation.strip(), partner.contact.strip(), partner.email.strip()),
        *(partner.scope.kind, partner.needed, partner.listed),
    )


def known_contact(contact: Contact) -> KnownContact:
    return KnownContact(contact.name, contact.phone, contact.out_of_hours, contact.email)


def known_boilerplate(blocks: Blocks) -> KnownText:
    """A subheading at the top is its name."""
    has_title = bool(blocks) and blocks[0].kind is BlockKind.SUBHEADING
    return KnownText(blocks[0].text.strip() if has_title else "", blocks)


def as_partner(known: KnownPartner, partner: Partner, draft: Draft) -> Partner:
    """The row filled in; one that signs off quotes gets those of its own speakers."""
    scope = Scope(known.signs_off)
    if known.signs_off is ScopeKind.QUOTES:
        own = folded(known.organisation)
        scope = Scope(
            known.signs_off, tuple(quote.id for quote in draft.quotes if folded(quote.speaker.organisation) == own)
        )
    return Partner(known.organisation, known.contact, known.email, scope, known.needed, known.listed, partner.id)
