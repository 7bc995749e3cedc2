"""A draft and a house style become the blocks as printed, each with its place: preview, exports, hashes, checks and
returns all read this one form."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from editor.domain.draft import Attribution, Draft, Quote
from editor.domain.house_style import HouseStyle
from editor.domain.places import Part, Place
from editor.domain.sentences import sentence_ranges
from editor.domain.text import Block, BlockKind, Span, cut
from editor.domain.uk_time import embargo_line, long_date


class Role(StrEnum):
    """What a printed block is; exports give each a style of its own."""

    ORGANISATION = "organisation"
    RELEASE_LINE = "release line"
    KIND = "kind"
    DATE = "date"
    REFERENCE = "reference"
    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    PARAGRAPH = "paragraph"
    SUBHEADING = "subheading"
    BULLET = "bullet"
    NUMBER = "number"
    QUOTE = "quote"
    ATTRIBUTION = "attribution"
    ENDS = "ends"
    HEADING = "heading"
    NOTE = "note"
    PARTNER = "partner"
    CONTACT = "contact"


GENERATED = -1


@dataclass(frozen=True, slots=True)
class PrintedSpan:
    """A run as printed; `origin` is where its text starts in the stored text of the block's place, in characters, or
    GENERATED for what the house style adds (quotation marks, "said"). A run with an origin is as long as the stored
    text it prints."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""
    origin: int = GENERATED


@dataclass(frozen=True, slots=True)
class PrintedBlock:
    """One paragraph as printed; `number` counts numbered items from 1 and is 0 for all others."""

    role: Role
    spans: tuple[PrintedSpan, ...]
    place: Place
    number: int = 0

    @property
    def text(self) -> str:
        return "".join(span.text for span in self.spans)


Printed = tuple[PrintedBlock, ...]

_LIST_ROLES = {
    BlockKind.PARAGRAPH: Role.PARAGRAPH,
    BlockKind.SUBHEADING: Role.SUBHEADING,
    BlockKind.BULLET: Role.BULLET,
    BlockKind.NUMBER: Role.NUMBER,
}


def printed(draft: Draft, style: HouseStyle) -> Printed:
    """The whole release, top to bottom; parts that hold nothing are left out."""
    blocks = [*_top(draft, style), *_statement(draft, style), _line(Role.ENDS, style.ends_line, Place(Part.BODY))]
    blocks += _notes(draft, style)
    blocks += _partners(draft, style)
    blocks += _contacts(draft, style)
    blocks += _blocks(draft.boilerplate, Part.BOILERPLATE)
    return tuple(block for block in blocks if block.text.strip())


def release_line(draft: Draft, style: HouseStyle) -> str:
    return embargo_line(draft.embargo) if draft.embargo else style.immediate_line


def _line(role: Role, text: str, place: Place, origin: int = GENERATED) -> PrintedBlock:
    return PrintedBlock(role, (PrintedSpan(text, origin=origin),), place)


def _top(draft: Draft, style: HouseStyle) -> Iterator[PrintedBlock]:
    yield _line(Role.ORGANISATION, draft.organisation, Place(Part.RELEASE, "organisation"), 0)
    yield _line(Role.RELEASE_LINE, release_line(draft, style), Place(Part.RELEASE, "embargo"))
    yield _line(Role.KIND, draft.kind.label, Place(Part.RELEASE, "kind"))
    if draft.date:
        day = long_date(draft.date, weekday=style.date_form == "weekday")
        yield _line(Role.DATE, day, Place(Part.RELEASE, "date"))
    if draft.reference.strip():
        label = PrintedSpan("Reference: ")
        value = PrintedSpan(draft.reference, origin=0)
        yield PrintedBlock(Role.REFERENCE, (label, value), Place(Part.RELEASE, "reference"))
    yield _line(Role.HEADLINE, draft.headline, Place(Part.HEADLINE), 0)
    yield _line(Role.STANDFIRST, draft.standfirst, Place(Part.STANDFIRST), 0)


def _statement(draft: Draft, style: HouseStyle) -> Iterator[PrintedBlock]:
    number = 0
    for item in draft.statement():
        if isinstance(item, Quote):
            number = 0
            yield from printed_quote(item, style)
        else:
            number = number + 1 if item.kind is BlockKind.NUMBER and item.text.strip() else 0
            yield _block(item, _LIST_ROLES[item.kind], Place(Part.BODY, item.id), number)


def _blocks(blocks: Iterable[Block], part: Part) -> Iterator[PrintedBlock]:
    number = 0
    for block in blocks:
        number = number + 1 if block.kind is BlockKind.NUMBER and block.text.strip() else 0
        yield _block(block, _LIST_ROLES.get(block.kind, Role.PARAGRAPH), Place(part, block.id), number)


def _block(block: Block, role: Role, place: Place, number: int = 0) -> PrintedBlock:
    return PrintedBlock(role, tuple(_stored(block.spans)), place, number)


def _stored(spans: Iterable[Span], start: int = 0) -> Iterator[PrintedSpan]:
    for span in spans:
        yield PrintedSpan(span.text, span.bold, span.italic, span.link, start)
        start += len(span.text)


def _heading(text: str, part: Part) -> PrintedBlock:
    return _line(Role.HEADING, text, Place(part))


def _notes(draft: Draft, style: HouseStyle) -> Iterator[PrintedBlock]:
    notes = [block for block in draft.notes if block.text.strip()]
    if notes:
        yield _heading(style.notes_heading, Part.NOTES)
    for number, block in enumerate(notes, 1):
        yield _block(block, Role.NOTE, Place(Part.NOTES, block.id), number)


def _partners(draft: Draft, style: HouseStyle) -> Iterator[PrintedBlock]:
    listed = [partner for partner in draft.partners if partner.listed and partner.organisation.strip()]
    if listed:
        yield _heading(style.partners_heading, Part.PARTNERS)
    for partner in listed:
        yield _line(Role.PARTNER, partner.organisation, Place(Part.PARTNERS, partner.id, "organisation"), 0)


_CONTACT_LINES = (("name", ""), ("phone", "Direct line: "), ("out_of_hours", "Out of hours: "), ("email", "E-mail: "))


def _contacts(draft: Draft, style: HouseStyle) -> Iterator[PrintedBlock]:
    lines = [
        (contact, name, label, str(getattr(contact, name)))
        for contact in draft.contacts
        for name, label in _CONTACT_LINES
        if str(getattr(contact, name)).strip()
    ]
    if lines:
        yield _heading(style.contacts_heading, Part.CONTACTS)
    for contact, name, label, value in lines:
        link = f"mailto:{value.strip()}" if name == "email" and "@" in value else ""
        spans = (PrintedSpan(label), PrintedSpan(value, link=link, origin=0))
        place = Place(Part.CONTACTS, contact.id, name)
        yield PrintedBlock(Role.CONTACT, spans if label else spans[1:], place)


# --- quotes -----------------------------------------------------------------------------------------------------------


def printed_quote(quote: Quote, style: HouseStyle) -> Printed:
    """The quote with marks and attribution as the house style prints them; empty paragraphs are left out."""
    paragraphs = [block for block in quote.paragraphs if block.text.strip()]
    where = quote.attribution or style.default_attribution
    speaker = quote.speaker
    named = bool(speaker.name.strip() or speaker.title)
    result: list[PrintedBlock] = []
    if named and where is Attribution.BEFORE:
        result.append(_line(Role.ATTRIBUTION, _before(quote, style), Place(Part.QUOTES, quote.id)))
    for index, block in enumerate(paragraphs):
        first, last = index == 0, index == len(paragraphs) - 1
        opening = "“" if first or style.quotation_marks == "each paragraph" else ""
        spans = [PrintedSpan(opening), *_nested(block)]
        if named and where is Attribution.INSIDE and first:
            spans = _said_inside(spans, block, f" said {_named(quote)}", last)
        elif named and where is Attribution.AFTER and style.attribution_after == "said" and last:
            spans = [*_with_comma(spans), PrintedSpan(f"” said {_named(quote)}.")]
        elif last:
            spans.append(PrintedSpan("”"))
        spans = [span for span in spans if span.text]
        result.append(PrintedBlock(Role.QUOTE, tuple(spans), Place(Part.QUOTES, quote.id, block.id)))
    if named and where is Attribution.AFTER and (style.attribution_after == "own line" or not paragraphs):
        result.append(_line(Role.ATTRIBUTION, _named(quote), Place(Part.QUOTES, quote.id)))
    return tuple(result)


def _named(quote: Quote) -> str:
    return ", ".join(part for part in (quote.speaker.name.strip(), quote.speaker.title) if part)


def _before(quote: Quote, style: HouseStyle) -> str:
    name, title = quote.speaker.name.strip(), quote.speaker.title
    if not (name and title):
        return f"{name or title} said:"
    return f"{name} ({title}) said:" if style.attribution_before == "brackets" else f"{name}, {title}, said:"


_SINGLE_WITHIN = str.maketrans({"“": "‘", "”": "’", '"': "'"})


def _nested(block: Block) -> Iterator[PrintedSpan]:
    """The stored words with double marks printed single: they stand within the quote's own double ones."""
    for span in _stored(block.spans):
        yield PrintedSpan(span.text.translate(_SINGLE_WITHIN), span.bold, span.italic, span.link, span.origin)


def _with_comma(spans: list[PrintedSpan]) -> list[PrintedSpan]:
    """The spans with a full stop at the end printed as a comma; a ! or ? stays, other ends get the comma."""
    index = max(i for i, span in enumerate(spans) if span.text.strip())
    span = spans[index]
    text = span.text.rstrip()
    if text.endswith(("!", "?", ",", "…")):
        return spans[: index + 1]
    if text.endswith("."):
        kept = PrintedSpan(text[:-1], span.bold, span.italic, span.link, span.origin)
        return [*spans[:index], kept, PrintedSpan(",")]
    return [*spans[: index + 1], PrintedSpan(",")]


def _said_inside(spans: list[PrintedSpan], block: Block, said: str, last: bool) -> list[PrintedSpan]:
    """“First sentence,” said Name, role. “The rest.”"""
    end = sentence_ranges(block.text)[0][1]
    opening, rest = spans[0], cut(block.spans, end)
    head = [opening, *_nested(Block(cut(block.spans, 0, end)))]
    result = [*_with_comma(head), PrintedSpan(f"”{said}.")]
    lead = len(block.text[end:]) - len(block.text[end:].lstrip())
    if not block.text[end:].strip():
        return result
    tail = list(_nested(Block(cut(rest, lead))))
    moved = [PrintedSpan(s.text, s.bold, s.italic, s.link, s.origin + end + lead) for s in tail]
    return [*result, PrintedSpan(" “"), *moved, *([PrintedSpan("”")] if last else [])]
