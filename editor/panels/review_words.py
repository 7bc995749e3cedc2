"""What is suggested, in words: whose it is, where it stands, what is special about it."""

from collections.abc import Iterable

from editor.domain.draft import Draft
from editor.domain.errors import StaleEdit
from editor.domain.places import Part, Place, describe
from editor.domain.proposals import Proposal, ProposalKind
from editor.domain.text_edits import stored_text

_CLOSES = tuple(".,;:!?)]’”")
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
        found.append(("The house style makes these words: change it in the text, then press “Made by hand”.", "meta"))
    return found


def around(place: Place, text: str) -> tuple[str, str]:
    """The words of the text before and after the place, with the spaces between them and what is changed; empty where
    the whole is meant."""
    if not text or not (place.start or place.end):
        return "", ""
    before, gone, after = text[: place.start], text[place.start : place.end], text[place.end :]
    if not gone.strip():  # something is put in between two words
        gone = f" {gone} "
    before, after = _last_words(before + _space(gone[:1])), _first_words(_space(gone[-1:]) + after)
    return before, after.lstrip() if after.lstrip()[:1] in _CLOSES else after


def as_sent(proposal: Proposal) -> tuple[str, str]:
    """The words around it as the partner had them."""
    return around(proposal.place, dict(proposal.base).get(proposal.place.whole, ""))


def _space(sign: str) -> str:
    return " " if sign.isspace() else ""


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
    text = text.lstrip()
    end = " " if text[-1:].isspace() else ""
    text = text.rstrip()
    if len(text) > AROUND:
        text = "… " + text[-AROUND:].partition(" ")[2]
    return text + end if text else ""


def _first_words(text: str) -> str:
    text = text.rstrip()
    start = " " if text[:1].isspace() else ""
    text = text.lstrip()
    if len(text) > AROUND:
        text = text[:AROUND].rpartition(" ")[0] + " …"
    return start + text if text else ""
