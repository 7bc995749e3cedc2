"""A draft and a house style become the blocks as printed, each with its place: preview, exports, hashes, checks and
returns all read this one form."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import StrEnum
from functools import lru_cache

from editor.domain.draft import Attribution, Draft, Quote
from editor.domain.house_style import HouseStyle
from editor.domain.places import Part, Place
from editor.domain.sentences import sentence_ranges
from editor.domain.text import Block, BlockKind, Span, binding, clean
from editor.domain.uk_time import embargo_line, long_date
from editor.domain.values import frozen


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


@frozen
class PrintedSpan:
    """A run as printed; `origin` is where its text starts in the stored text of the block's place, in characters, or
    GENERATED for what the house style adds (quotation marks, "said"). A run with an origin is as long as the stored
    text it prints."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""
    origin: int = GENERATED


@frozen
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
    return tuple(block for block in blocks if _says(block.text))


def _says(text: str) -> bool:
    """Whether any of it can be seen: not where it is but spaces, zero-width and control characters."""
    first = text[:1]
    return (first > " " and first.isprintable()) or bool(binding(clean(text)))


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
    if _says(draft.reference):
        label = PrintedSpan("Reference: ")
        value = PrintedSpan(draft.reference, origin=0)
        yield PrintedBlock(Role.REFERENCE, (label, value), Place(Part.RELEASE, "reference"))
    yield _line(Role.HEADLINE, draft.headline, Place(Part.HEADLINE), 0)
    yield _line(Role.STANDFIRST, draft.standfirst, Place(Part.STANDFIRST), 0)


def _statement(draft: Draft, style: HouseStyle) -> Iterator[PrintedBlock]:
    number = 0
    for item in draft.statement():
        if isinstance(item, Quote):
            lines = printed_quote(item, style)
            number = 0 if lines else number
            yield from lines
        elif _says(item.text):
            number = number + 1 if item.kind is BlockKind.NUMBER else 0
            yield _block(item, _LIST_ROLES[item.kind], Part.BODY, number)


def _blocks(blocks: Iterable[Block], part: Part) -> Iterator[PrintedBlock]:
    number = 0
    for block in blocks:
        if not _says(block.text):
            continue
        number = number + 1 if block.kind is BlockKind.NUMBER else 0
        yield _block(block, _LIST_ROLES.get(block.kind, Role.PARAGRAPH), part, number)


@lru_cache(maxsize=4096)
def _block(block: Block, role: Role, part: Part, number: int = 0) -> PrintedBlock:
    """Kept, as an edit leaves all blocks but one as they are: what is printed of those is the same then, and at once
    known to be."""
    return PrintedBlock(role, tuple(_stored(block.spans)), Place(part, block.id), number)


def _stored(spans: Iterable[Span], start: int = 0) -> Iterator[PrintedSpan]:
    for span in spans:
        yield PrintedSpan(span.text, span.bold, span.italic, span.link, start)
        start += len(span.text)


def _heading(text: str, part: Part) -> PrintedBlock:
    return _line(Role.HEADING, text, Place(part))


def _notes(draft: Draft, style: HouseStyle) -> Iterator[PrintedBlock]:
    notes = [block for block in draft.notes if _says(block.text)]
    if notes:
        yield _heading(style.notes_heading, Part.NOTES)
    for number, block in enumerate(notes, 1):
        yield _block(block, Role.NOTE, Part.NOTES, number)


def _partners(draft: Draft, style: HouseStyle) -> Iterator[PrintedBlock]:
    listed = [partner for partner in draft.partners if partner.listed and _says(partner.organisation)]
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
        if _says(str(getattr(contact, name)))
    ]
    if lines:
        yield _heading(style.contacts_heading, Part.CONTACTS)
    for contact, name, label, value in lines:
        link = f"mailto:{value.strip()}" if name == "email" and "@" in value else ""
        spans = (PrintedSpan(label), PrintedSpan(value, link=link, origin=0))
        place = Place(Part.CONTACTS, contact.id, name)
        yield PrintedBlock(Role.CONTACT, spans if label else spans[1:], place)


# --- quotes -----------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=256)
def printed_quote(quote: Quote, style: HouseStyle) -> Printed:
    """The quote with marks and attribution as the house style prints them. Empty paragraphs are left out, so is space
    at the ends of a paragraph; a quote without words prints nothing."""
    paragraphs = [block for block in quote.paragraphs if _says(block.text)]
    if not paragraphs:
        return ()
    named = _named(quote)
    where = (quote.attribution or style.default_attribution) if named else None
    said_after = where is Attribution.AFTER and style.attribution_after == "said"
    place = Place(Part.QUOTES, quote.id)
    result: list[PrintedBlock] = []
    if where is Attribution.BEFORE:
        result.append(_line(Role.ATTRIBUTION, _before(quote, style), place))
    is_open = False  # whether the marks are open when the paragraph begins
    for block in paragraphs:
        is_last = block is paragraphs[-1]
        spans = list(_nested(block))
        needs_mark = not is_open or style.quotation_marks == "each paragraph"
        is_open = True
        if where is Attribution.INSIDE and block is paragraphs[0]:
            spans, is_open = _said_inside(spans, block.text, f"” said {named}.")
        if is_last and said_after:
            spans += [*_comma(spans), PrintedSpan(f"” said {named}.")]
        elif is_last and is_open:
            spans.append(PrintedSpan("”"))
        marked = (PrintedSpan("“"), *spans) if needs_mark else tuple(spans)
        result.append(PrintedBlock(Role.QUOTE, marked, Place(Part.QUOTES, quote.id, block.id)))
    if where is Attribution.AFTER and not said_after:
        result.append(_line(Role.ATTRIBUTION, named, place))
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
    """The stored words without the space at their ends, with double marks printed single: they stand within the
    quote's own double ones."""
    text = block.text
    start = len(text) - len(text.lstrip())
    for span in _part(tuple(_stored(block.spans)), start, len(text.rstrip())):
        yield replace(span, text=span.text.translate(_SINGLE_WITHIN))


def _part(spans: Iterable[PrintedSpan], start: int, end: int) -> Iterator[PrintedSpan]:
    """What the spans print of the stored characters `start` to `end`."""
    for span in spans:
        first, last = max(start - span.origin, 0), min(end - span.origin, len(span.text))
        if first < last:
            yield replace(span, text=span.text[first:last], origin=span.origin + first)


_STOP = re.compile(r"([.!?…,]?)([\"'’)\]]*)$")
_ABBREVIATED = re.compile(r"(?:\b[ap]\.m|\betc|\b[A-Za-z]\.[A-Za-z])\.$")


def _comma(spans: list[PrintedSpan]) -> tuple[PrintedSpan, ...]:
    """What follows the last words before "said": a comma, for which a full stop makes way (that of "a.m." stays);
    nothing after ! or ?. Takes the full stop out of `spans`."""
    text = "".join(span.text for span in spans)
    found = _STOP.search(text)
    stop = found.group(1) if found else ""
    if stop in ("!", "?", "…", ",") and stop:
        return ()
    if stop == "." and found and not _ABBREVIATED.search(text[: found.end(1)]):
        at = spans[0].origin + found.start(1)
        spans[:] = [*_part(spans, 0, at), *_part(spans, at + 1, spans[-1].origin + len(spans[-1].text))]
    return (PrintedSpan(","),)


def _said_inside(spans: list[PrintedSpan], stored: str, said: str) -> tuple[list[PrintedSpan], bool]:
    """“First sentence,” said Name, role. “The rest. The spans, and whether the marks are open at their end."""
    end = sentence_ranges(stored)[0][1]
    rest = end + len(stored[end:]) - len(stored[end:].lstrip())
    head = list(_part(spans, 0, end))
    head += [*_comma(head), PrintedSpan(said)]
    tail = list(_part(spans, rest, len(stored)))
    return ([*head, PrintedSpan(" “"), *tail], True) if tail else (head, False)
