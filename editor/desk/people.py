"""Who signs off, found by name: a partner of the checklist, their contact, or the speaker of a quote."""

from editor.domain.draft import Draft, Partner, Quote
from editor.domain.errors import EditorError
from editor.domain.places import Part, Place
from editor.domain.standing import asked_of
from editor.domain.text import cosmetic

__all__ = ["Person", "asked_of", "find_people", "quote_place"]

Person = Partner | Quote
"""A quote stands for its speaker."""


def find_people(draft: Draft, name: str) -> tuple[Person, ...]:
    """One partner; else one speaker, with every quote that is theirs. Raises EditorError where nobody, or more than
    one, goes by the name."""
    wanted = _key(name)
    by_name = [partner for partner in draft.partners if wanted and wanted == _key(partner.organisation)]
    by_contact = [partner for partner in draft.partners if wanted and wanted == _key(partner.contact)]
    speaking = tuple(quote for quote in draft.quotes if wanted and wanted == _key(quote.speaker.name))
    partners = by_name or ([] if speaking else by_contact)
    if len(partners) == 1:
        return (partners[0],)
    if len(partners) > 1:
        raise EditorError(f"The checklist has “{name}” more than once.", "Tell them apart there first.")
    if speaking:
        return speaking
    known = [partner.organisation for partner in draft.partners if partner.organisation.strip()]
    known += dict.fromkeys(quote.speaker.name for quote in draft.quotes if quote.speaker.name.strip())
    hint = f"Known are: {', '.join(known)}." if known else "The draft has no partners and no speakers yet."
    raise EditorError(f"Nobody called “{name}” signs this draft off.", hint)


def quote_place(draft: Draft, number: int) -> Place:
    """The place of a quote by its number, from 1. Raises EditorError where there is none."""
    if not 1 <= number <= len(draft.quotes):
        quotes = len(draft.quotes)
        has = "no quotes" if not quotes else "one quote" if quotes == 1 else f"{quotes} quotes"
        raise EditorError(f"There is no quote {number}.", f"The draft has {has}.")
    return Place(Part.QUOTES, draft.quotes[number - 1].id)


def _key(name: str) -> str:
    return cosmetic(name).casefold()
