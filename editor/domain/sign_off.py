"""Where partners stand: decisions as they were made, and whether an approval still holds."""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

from editor.domain.draft import Draft, Partner, Quote, ScopeKind
from editor.domain.house_style import HouseStyle
from editor.domain.places import Part, Place
from editor.domain.printed import PrintedBlock, printed
from editor.domain.text import BlockKind, wording_hash
from editor.domain.values import frozen


class Standing(StrEnum):
    NOT_ASKED = "not asked"
    ASKED = "asked"
    APPROVED = "approved"
    APPROVED_WITH_CHANGES = "approved with changes"
    NOT_APPROVED = "not approved"


WHOLE = Place(Part.RELEASE, "whole text")


@frozen
class Decision:
    """One line of the log of where a partner stands; never changed, only followed by another.

    `partner` is the partner's id, or a quote's id where its speaker decides in person; `on` is UTC; `how` is "copy",
    "phone", "e-mail", "meeting", "window" or "command line"; `covers` the places approved with the hash of each one's
    binding wording; `evidence` the id of a kept file, 0 for none; `after_release` that the statement had gone out: it
    stands on record and changes nothing of what the record says of the release.
    """

    partner: str
    standing: Standing
    on: datetime
    by: str = ""
    how: str = "window"
    note: str = ""
    covers: tuple[tuple[Place, str], ...] = ()
    round: int = 0
    evidence: int = 0
    id: int = 0
    after_release: bool = False


def covered(partner: Partner) -> tuple[Place, ...]:
    """The places that a partner signs off."""
    if partner.scope.kind is ScopeKind.QUOTES:
        return tuple(Place(Part.QUOTES, quote) for quote in partner.scope.quotes)
    if partner.scope.kind is ScopeKind.FACTS:
        return tuple(Place(Part.BODY, passage) for passage in partner.scope.passages)
    return (WHOLE,)


def wording(place: Place, draft: Draft, style: HouseStyle) -> tuple[str, ...]:
    """The texts that an approval of the place binds to (the whole text = every printed block, link targets and the
    embargo; a quote = speaker, role, organisation and paragraphs; a passage = its block, or
    the quote that it places). Empty where it is gone."""
    if place == WHOLE:
        moment = draft.embargo.isoformat() if draft.embargo else "immediate"
        return (moment, *(text for block in printed(draft, style) for text in _block_wording(block)))
    if place.part is Part.QUOTES:
        quote = draft.quote(place.item)
        return quote_wording(quote) if quote else ()
    block = next((block for block in draft.body if block.id == place.item), None)
    if block is not None and block.kind is BlockKind.QUOTE:
        return wording(Place(Part.QUOTES, block.quote), draft, style)
    return (block.text, *(span.link for span in block.spans if span.link)) if block else ()


def _block_wording(block: PrintedBlock) -> tuple[str, ...]:
    return (block.text, *(span.link for span in block.spans if span.link))


def quote_wording(quote: Quote) -> tuple[str, ...]:
    speaker = quote.speaker
    links = (span.link for block in quote.paragraphs for span in block.spans if span.link)
    return (speaker.name, speaker.role, speaker.organisation, *(block.text for block in quote.paragraphs), *links)


def hashes(places: Iterable[Place], draft: Draft, style: HouseStyle) -> tuple[tuple[Place, str], ...]:
    """Each place with the hash of its wording as it stands now: what an approval given now covers."""
    return tuple((place, wording_hash(wording(place, draft, style))) for place in places)


def reopened(decision: Decision, draft: Draft, style: HouseStyle) -> tuple[Place, ...]:
    """The places of an approval whose wording has changed since: none while it holds."""
    return tuple(place for place, known in decision.covers if wording_hash(wording(place, draft, style)) != known)
