"""What is suggested, in words: whose it is, where it stands, what is special about it."""

from collections.abc import Iterable

from editor.domain.draft import Draft
from editor.domain.errors import StaleEdit
from editor.domain.places import Part, Place, describe
from editor.domain.proposals import Proposal, ProposalKind
from editor.domain.text_edits import stored_text

AROUND = 32
"""Characters that are shown on either side of a change, whole words."""


def who(names: Iterable[str]) -> str:
    """Fenshire Police; 3 partners: ..."""
    found = list(dict.fromkeys(name or "Somebody" for name in names))
    return found[0] if len(found) == 1 else f"{len(found)} partners: {', '.join(found)}"


def where(place: Place, draft: Draft) -> str:
    """Body paragraph 3."""
    said = describe(place, draft)
    return said[:1].upper() + said[1:]


def marks(proposal: Proposal) -> list[tuple[str, str]]:
    """What has to be seen about it, each with its look: (words, look)."""
    found = []
    if proposal.question:
        found.append((proposal.question, "attention"))
    if not proposal.tracked:
        found.append(("Changed without tracking", "attention"))
    if proposal.outside_scope:
        found.append(("Outside what they were asked about", "attention"))
    if proposal.kind not in (ProposalKind.WORDS, ProposalKind.TYPOGRAPHIC):
        found.append((proposal.kind.value.capitalize(), "meta"))
    if not proposal.is_ready:
        found.append(("The house style makes these words: change it in the text, then mark it as made.", "meta"))
    return found


def around(place: Place, draft: Draft) -> tuple[str, str]:
    """The words before and after the place, as they stand now; empty where the whole is meant."""
    text = text_at(place, draft)
    if not text or not (place.start or place.end):
        return "", ""
    before, after = text[: place.start], text[place.end :]
    return _last_words(before), _first_words(after)


def text_at(place: Place, draft: Draft) -> str:
    """The stored text of the place; empty where it has none."""
    try:
        return stored_text(draft, place)
    except (StaleEdit, AttributeError):
        return ""


def order(place: Place, draft: Draft) -> tuple[int, int, int, int]:
    """Where it comes among other places of the draft."""
    ids = {
        Part.BODY: [block.id for block in draft.body],
        Part.NOTES: [block.id for block in draft.notes],
        Part.BOILERPLATE: [block.id for block in draft.boilerplate],
        Part.QUOTES: [quote.id for quote in draft.quotes],
    }.get(place.part, [])
    quote = draft.quote(place.item)
    within = [block.id for block in quote.paragraphs] if quote else []
    return (
        list(Part).index(place.part),
        ids.index(place.item) if place.item in ids else len(ids),
        within.index(place.paragraph) if place.paragraph in within else -1,
        place.start,
    )


def _last_words(text: str) -> str:
    if len(text) <= AROUND:
        return text.strip()
    cut = text[-AROUND:]
    return "… " + cut.partition(" ")[2].strip()


def _first_words(text: str) -> str:
    if len(text) <= AROUND:
        return text.strip()
    return text[:AROUND].rpartition(" ")[0].strip() + " …"
