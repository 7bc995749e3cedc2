"""The words of a part of a statement, paragraph by paragraph, for people to compare."""

from collections.abc import Iterator

from editor.domain.draft import Draft, ScopeKind
from editor.domain.places import Part
from editor.domain.text import Block
from editor.domain.uk_time import embargo_line, long_date


def part_words(draft: Draft, part: Part) -> tuple[str, ...]:
    """Everything that a writer can change in the part, as texts; lines without words are left out."""
    return tuple(text for text in _texts(draft, part) if text.strip())


def _texts(draft: Draft, part: Part) -> Iterator[str]:
    match part:
        case Part.HEADLINE:
            yield draft.headline
        case Part.STANDFIRST:
            yield draft.standfirst
        case Part.RELEASE:
            yield from (draft.kind.label, draft.organisation, draft.audience, draft.reference)
            yield long_date(draft.date) if draft.date else ""
            yield embargo_line(draft.embargo) if draft.embargo else "Immediate release"
            yield from (f"{name}: {value}" for name, value in draft.house_style)
        case Part.BODY:
            yield from (_block(block, draft) for block in draft.body)
        case Part.QUOTES:
            for quote in draft.quotes:
                yield ", ".join(filter(None, (quote.speaker.name, quote.speaker.title)))
                yield from (_block(block, draft) for block in quote.paragraphs)
        case Part.PARTNERS:
            for partner in draft.partners:
                yield ", ".join(filter(None, (partner.organisation, partner.contact, partner.email)))
                wanted = "sign-off needed" if partner.needed else "sign-off not needed"
                listed = "listed" if partner.listed else "not listed"
                count = len(partner.scope.quotes) + len(partner.scope.passages)
                scope = partner.scope.kind.value + ("" if partner.scope.kind is ScopeKind.WHOLE else f" ({count})")
                yield f"{scope}, {wanted}, {listed}"
        case Part.CONTACTS:
            for contact in draft.contacts:
                yield ", ".join(filter(None, (contact.name, contact.phone, contact.out_of_hours, contact.email)))
        case Part.NOTES:
            yield from (_block(block, draft) for block in draft.notes)
        case Part.BOILERPLATE:
            yield from (_block(block, draft) for block in draft.boilerplate)


def _block(block: Block, draft: Draft) -> str:
    quote = draft.quote(block.quote) if block.quote else None
    if quote is not None:
        return f"[Quote: {quote.speaker.name}]"
    links = "".join(f" [{span.link}]" for span in block.spans if span.link)
    return block.text + links
