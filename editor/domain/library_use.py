"""Whether a draft uses what a library keeps, and the edit that makes it say the same."""

from dataclasses import replace

from editor.domain.draft import Draft
from editor.domain.edits import Edit, SetItem, Several
from editor.domain.library import Known, KnownContact, KnownPartner, KnownSpeaker, KnownText, folded, known_boilerplate
from editor.domain.places import Part, Place
from editor.domain.text import new_id
from editor.domain.text_edits import ReplaceBlocks


def uses(known: Known, draft: Draft) -> bool:
    match known:
        case KnownSpeaker():
            return any(folded(quote.speaker.name) == folded(known.name) for quote in draft.quotes)
        case KnownPartner():
            return any(folded(partner.organisation) == folded(known.organisation) for partner in draft.partners)
        case KnownContact():
            return any(folded(contact.name) == folded(known.name) for contact in draft.contacts)
    texts = (*(block.text for block in draft.notes), known_boilerplate(draft.boilerplate).text)
    return folded(known.text) in map(folded, texts) or _same_boilerplate(known, draft)


def catching_up(known: Known, draft: Draft) -> Edit | None:
    """The edit, with one undo; None where the draft says what the library says, or doesn't use it."""
    match known:
        case KnownSpeaker():
            edits: list[Edit] = [
                SetItem(replace(quote, speaker=known.speaker))
                for quote in draft.quotes
                if folded(quote.speaker.name) == folded(known.name) and quote.speaker != known.speaker
            ]
            return _several(edits, "change speaker")
        case KnownPartner():
            rows = (
                (partner, replace(partner, email=known.email))
                for partner in draft.partners
                if (folded(partner.organisation), folded(partner.contact))
                == (folded(known.organisation), folded(known.contact))
            )
            return _several([SetItem(new) for old, new in rows if new != old], "change partner")
        case KnownContact():
            contacts = (
                (contact, replace(contact, phone=known.phone, out_of_hours=known.out_of_hours, email=known.email))
                for contact in draft.contacts
                if folded(contact.name) == folded(known.name)
            )
            return _several([SetItem(new) for old, new in contacts if new != old], "change media contact")
    if not _same_boilerplate(known, draft) or folded(known.text) == folded(known_boilerplate(draft.boilerplate).text):
        return None
    new = tuple(replace(block, id=new_id()) for block in known.blocks)
    return ReplaceBlocks(Place(Part.BOILERPLATE), draft.boilerplate, new, "", False, "change boilerplate")


def _several(edits: list[Edit], name: str) -> Edit | None:
    return Several(tuple(edits), name) if edits else None


def _same_boilerplate(known: KnownText, draft: Draft) -> bool:
    """By its name: the words are what may have changed."""
    return bool(known.title.strip()) and folded(known.title) == folded(known_boilerplate(draft.boilerplate).title)
