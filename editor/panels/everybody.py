"""Who stands in the Sign-off tab: partners and speakers, what is theirs to sign off, and what they come to together."""

from collections.abc import Mapping, Sequence

from editor.domain.draft import Draft
from editor.domain.sign_off import Decision
from editor.domain.standing import Stand, State, speaker_name
from editor.panels.partner_row import scope_words
from editor.panels.standing_words import covered_line

Covered = Mapping[str, tuple[str, Decision]]
"""By the id of a quote, the partner who has approved its words, and when."""


def everybody(draft: Draft, stands: tuple[Stand, ...]) -> tuple[Stand, ...]:
    """Those that stand somewhere, and every other speaker: their word can be taken down too."""
    known = {stand.who for stand in stands}
    speakers = [
        Stand(quote.id, speaker_name(quote), State.NOT_ASKED, needed=False)
        for quote in draft.quotes
        if quote.id not in known and quote.speaker.name.strip()
    ]
    return (*stands, *speakers)


def summary(draft: Draft, stands: Sequence[Stand]) -> str:
    """3 of 4 partners have approved; 2 speakers have not been asked in person; waiting for 1."""
    partners = [stand for stand in stands if stand.needed and draft.partner(stand.who)]
    speakers = [stand for stand in stands if not draft.partner(stand.who)]
    asked = [stand for stand in speakers if stand.needed]
    unasked = {stand.name for stand in speakers if not stand.needed}
    waiting = sum(1 for stand in (*partners, *asked) if stand.state is State.WAITING)
    said = [_approved(partners, "partner")] if partners else []
    said += [_approved(asked, "speaker asked in person", "speakers asked in person")] if asked else []
    said = said or ["nobody’s sign-off is needed"]
    if unasked:
        speaker = "speaker has" if len(unasked) == 1 else "speakers have"
        said.append(f"{len(unasked)} {speaker} not been asked in person")
    said += [f"waiting for {waiting}"] if waiting else []
    text = "; ".join(said)
    return f"{text[:1].upper()}{text[1:]}."


def _approved(stands: Sequence[Stand], one: str, several: str = "") -> str:
    hold = sum(1 for stand in stands if stand.state is State.HOLDS)
    who = f"{one} has" if len(stands) == 1 else f"{several or one + 's'} have"
    return f"{hold} of {len(stands)} {who} approved"


def about(stand: Stand, draft: Draft, covered: Covered) -> str:
    """What is theirs to sign off; of a speaker also which partner has approved the words."""
    partner = draft.partner(stand.who)
    if partner is not None:
        words = f"Signs off {scope_words(partner, draft)}"
        return words if partner.needed else f"{words} · not needed"
    number = next((number for number, quote in enumerate(draft.quotes, 1) if quote.id == stand.who), 0)
    words = f"Speaker of quote {number}" if number else "Speaker of a quote that was removed"
    return f"{words} · {covered_line(*covered[stand.who])}" if is_covered(stand, covered) else words


def is_covered(stand: Stand, covered: Covered) -> bool:
    """Whether a partner has approved the words of a speaker who was not asked in person."""
    return stand.state is State.NOT_ASKED and stand.who in covered
