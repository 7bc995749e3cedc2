"""The stored texts of a draft one by one, each with its place: what most rules read."""

from collections.abc import Iterator
from dataclasses import replace
from enum import Enum, auto
from functools import lru_cache

from editor.domain.draft import Contact, Draft, Quote
from editor.domain.places import Part, Place
from editor.domain.text import Block, BlockKind, Blocks
from editor.domain.values import frozen


class Kind(Enum):
    """What sort of text it is; PROSE has sentences, a FIELD is a name, role, organisation or number."""

    HEADLINE = auto()
    STANDFIRST = auto()
    PROSE = auto()
    SUBHEADING = auto()
    BULLET = auto()
    SPEECH = auto()  # a paragraph of a speaker's quote
    NOTE = auto()
    BOILERPLATE = auto()
    FIELD = auto()


Link = tuple[int, int, str]
"""Where a link's words stand in the text (Python characters), and its address."""


@frozen
class Passage:
    """One stored text; `place` is the whole of it. `label` says what a FIELD is ("phone")."""

    place: Place
    text: str
    kind: Kind
    links: tuple[Link, ...] = ()
    label: str = ""

    def at(self, start: int, end: int) -> Place:
        """The place of characters `start` to `end` of this text."""
        return replace(self.place, start=start, end=end)

    @property
    def is_prose(self) -> bool:
        """Whether it is written in sentences."""
        return self.kind in _SENTENCES

    @property
    def is_statement(self) -> bool:
        """Whether it is part of what is being said: headline, standfirst, body and quotes."""
        return self.kind in _STATEMENT


_SENTENCES = frozenset({Kind.STANDFIRST, Kind.PROSE, Kind.BULLET, Kind.SPEECH, Kind.NOTE, Kind.BOILERPLATE})
_STATEMENT = frozenset({Kind.HEADLINE, Kind.STANDFIRST, Kind.PROSE, Kind.SUBHEADING, Kind.BULLET, Kind.SPEECH})
Passages = tuple[Passage, ...]


def passages(draft: Draft) -> Passages:
    """All texts of the draft that are not empty, in the order they are printed."""
    return tuple(passage for passage in _all(draft) if passage.text.strip())


def _all(draft: Draft) -> Iterator[Passage]:
    yield Passage(Place(Part.RELEASE, "organisation"), draft.organisation, Kind.FIELD, label="organisation")
    yield Passage(Place(Part.HEADLINE), draft.headline, Kind.HEADLINE)
    yield Passage(Place(Part.STANDFIRST), draft.standfirst, Kind.STANDFIRST)
    for item in draft.statement():
        if isinstance(item, Quote):
            yield from _quote(item)
        else:
            yield _of_block(item, Part.BODY, Kind.PROSE)
    yield from _blocks(draft.notes, Part.NOTES, Kind.NOTE)
    for partner in draft.partners:
        if partner.listed:
            place = Place(Part.PARTNERS, partner.id, "organisation")
            yield Passage(place, partner.organisation, Kind.FIELD, label="organisation")
    for contact in draft.contacts:
        yield from _contact(contact)
    yield from _blocks(draft.boilerplate, Part.BOILERPLATE, Kind.BOILERPLATE)


def _quote(quote: Quote) -> Iterator[Passage]:
    speaker = quote.speaker
    for name, value in (("name", speaker.name), ("role", speaker.role), ("organisation", speaker.organisation)):
        yield Passage(Place(Part.QUOTES, quote.id, name), value, Kind.FIELD, label=name)
    for block in quote.paragraphs:
        yield _of_speech(block, quote.id)


def _contact(contact: Contact) -> Iterator[Passage]:
    fields = (
        ("name", contact.name),
        ("phone", contact.phone),
        ("out_of_hours", contact.out_of_hours),
        ("email", contact.email),
    )
    for name, value in fields:
        yield Passage(Place(Part.CONTACTS, contact.id, name), value, Kind.FIELD, label=name)


def _blocks(blocks: Blocks, part: Part, kind: Kind) -> Iterator[Passage]:
    for block in blocks:
        yield _of_block(block, part, kind)


_LISTED = {
    BlockKind.SUBHEADING: Kind.SUBHEADING,
    BlockKind.BULLET: Kind.BULLET,
    BlockKind.NUMBER: Kind.BULLET,
}


@lru_cache(maxsize=8192)
def _of_block(block: Block, part: Part, kind: Kind) -> Passage:
    if kind is not Kind.NOTE:
        kind = _LISTED.get(block.kind, kind)
    return Passage(Place(part, block.id), block.text, kind, _links(block))


@lru_cache(maxsize=4096)
def _of_speech(block: Block, quote_id: str) -> Passage:
    return Passage(Place(Part.QUOTES, quote_id, block.id), block.text, Kind.SPEECH, _links(block))


def _links(block: Block) -> tuple[Link, ...]:
    found: list[Link] = []
    at = 0
    for span in block.spans:
        end = at + len(span.text)
        if span.link and found and found[-1][1:] == (at, span.link):
            found[-1] = (found[-1][0], end, span.link)
        elif span.link:
            found.append((at, end, span.link))
        at = end
    return tuple(found)
