"""In what order a review shows what came back: the copies, the cards by place, what is left when all is decided."""

from collections.abc import Iterable, Iterator

from editor.domain.draft import Draft
from editor.domain.places import Place
from editor.domain.proposals import ProposalKind
from editor.panels.change_card import ChangeCard
from editor.panels.other_cards import CommentCard, StaleCard
from editor.panels.review_card import ReviewCard
from editor.panels.review_words import order, where
from editor.session.review import Returned, Review

TYPOGRAPHIC = "Typographic changes"
Section = tuple[str, list[ReviewCard]]


def all_decided(returned: Iterable[Returned]) -> str:
    """It is not all that is waited for where a copy came back without an answer."""
    newest = {each.organisation: each for each in latest(returned)}
    silent = [name for name, each in newest.items() if not each.kept.answer and not each.is_followed]
    if not silent:
        return "All is decided."
    who = silent[0] if len(silent) == 1 else f"{', '.join(silent[:-1])} and {silent[-1]}"
    return f"All changes are decided; {who} {'has' if len(silent) == 1 else 'have'} given no answer."


def latest(returned: Iterable[Returned]) -> list[Returned]:
    """The last file of each copy, in the order in which the copies came back first."""
    found: dict[int, Returned] = {}
    for each in returned:
        found[each.kept.copy_id or -each.kept.id] = each
    return list(found.values())


def sections(review: Review, draft: Draft) -> Iterator[Section]:
    """Cards by place in the order of the draft; what only changes signs, what no longer fits and what is so already
    comes last."""
    placed: list[tuple[Place, ReviewCard]] = []
    typographic: list[ReviewCard] = []
    for group in review.merged.groups:
        card: ReviewCard = ChangeCard(group, review.suggested, draft)
        if all(choice.proposal.kind is ProposalKind.TYPOGRAPHIC for choice in group.choices):
            typographic.append(card)
        else:
            placed.append((group.place, card))
    placed += [(each.stored.proposal.place, CommentCard(each)) for each in review.comments]
    placed.sort(key=lambda each: order(each[0], draft))
    found: dict[str, list[ReviewCard]] = {}
    for place, card in placed:
        found.setdefault(where(place.whole, draft), []).append(card)
    yield from found.items()
    stale: list[ReviewCard] = [StaleCard(review.suggested[each.key], False, draft) for each in review.merged.stale]
    already: list[ReviewCard] = [StaleCard(review.suggested[each.key], True, draft) for each in review.merged.already]
    for title, cards in (
        (TYPOGRAPHIC, typographic),
        ("No longer fits the text", stale),
        ("In the text already", already),
    ):
        if cards:
            yield title, cards
