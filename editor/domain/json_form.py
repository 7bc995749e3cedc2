"""The JSON form of a whole draft, version 1: what the store keeps, what export-json writes, what a person can write.

    {"format": "standfirst draft", "version": 1, "announcement": id, "audience": "", "kind": "news release",
     "organisation": "", "date": "2019-03-14", "embargo": "2019-03-14T00:01:00+00:00", "reference": "", "headline": "",
     "standfirst": "", "body": [...], "quotes": [...], "partners": [...], "notes": [...], "contacts": [...],
     "boilerplate": [...], "house_style": {"quotation_marks": "first only"}}

Every field may be left out. A block is a string, or {"id", "kind", "text"} or {"id", "kind", "spans": [string or
{"text", "bold", "italic", "link"}]} with kind paragraph, subheading, bullet or number; {"quote": 0} in the body places
the first quote ({"quote": "its id", "id": ...} as well). A quote is {"id", "speaker", "role", "organisation",
"attribution": "before" | "after" | "inside" | null, "paragraphs": [block]}; a partner {"id", "organisation", "contact",
"email", "signs_off": "whole text" | "quotes" | "facts about them", "quotes": [index or id], "passages": [index or id of
a body block], "needed": true, "listed": true}; a contact {"id", "name", "phone", "out_of_hours", "email"}. Times
without a zone are UK time. An "id" at the top is the draft's own in its store and is not read.
"""

from typing import Any

from editor.domain.draft import Contact, Draft, Partner, Quote
from editor.domain.text import Block, BlockKind, Span

FORMAT = "standfirst draft"
VERSION = 1

Json = dict[str, Any]


def to_json(draft: Draft) -> Json:
    """The whole draft; `from_json` gives back an equal one, ids included."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "announcement": draft.announcement,
        "audience": draft.audience,
        "kind": draft.kind.value,
        "organisation": draft.organisation,
        "date": draft.date.isoformat() if draft.date else None,
        "embargo": draft.embargo.isoformat() if draft.embargo else None,
        "reference": draft.reference,
        "headline": draft.headline,
        "standfirst": draft.standfirst,
        "body": [block_json(block) for block in draft.body],
        "quotes": [_quote(quote) for quote in draft.quotes],
        "partners": [_partner(partner) for partner in draft.partners],
        "notes": [block_json(block) for block in draft.notes],
        "contacts": [_contact(contact) for contact in draft.contacts],
        "boilerplate": [block_json(block) for block in draft.boilerplate],
        "house_style": dict(draft.house_style),
    }


def block_json(block: Block) -> Json:
    if block.kind is BlockKind.QUOTE:
        return {"id": block.id, "quote": block.quote}
    return {"id": block.id, "kind": block.kind.value, "spans": [_span(span) for span in block.spans]}


def _span(span: Span) -> Json | str:
    marks: Json = {name: True for name in ("bold", "italic") if getattr(span, name)}
    if span.link:
        marks["link"] = span.link
    return {"text": span.text, **marks} if marks else span.text


def _quote(quote: Quote) -> Json:
    return {
        "id": quote.id,
        "speaker": quote.speaker.name,
        "role": quote.speaker.role,
        "organisation": quote.speaker.organisation,
        "attribution": quote.attribution.value if quote.attribution else None,
        "paragraphs": [block_json(block) for block in quote.paragraphs],
    }


def _partner(partner: Partner) -> Json:
    return {
        "id": partner.id,
        "organisation": partner.organisation,
        "contact": partner.contact,
        "email": partner.email,
        "signs_off": partner.scope.kind.value,
        "quotes": list(partner.scope.quotes),
        "passages": list(partner.scope.passages),
        "needed": partner.needed,
        "listed": partner.listed,
    }


def _contact(contact: Contact) -> Json:
    return {
        "id": contact.id,
        "name": contact.name,
        "phone": contact.phone,
        "out_of_hours": contact.out_of_hours,
        "email": contact.email,
    }
