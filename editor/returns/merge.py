"""Several copies' proposals for one draft: what agrees, what is in conflict, what stands alone."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import combinations

from editor.domain.across import MoveBlocks, ReplaceAcross
from editor.domain.draft import Draft
from editor.domain.edits import Edit, RemoveItem, Several
from editor.domain.places import Part, Place
from editor.domain.proposals import Proposal
from editor.domain.text_edits import ReplaceBlocks, blocks_at
from editor.domain.values import frozen
from editor.returns.extents import Extent, Lines, outcome
from editor.returns.follow import Fit, Followed, followed


@frozen
class Offer:
    """A proposal and where it came from: `key` is its id in the store, `source` the id of the returned copy, `partner`
    whose copy it is."""

    key: int
    source: int
    partner: str
    proposal: Proposal


@frozen
class Choice:
    """What leads to one wording, proposed by one copy or by several; `proposal` is in terms of the present draft."""

    proposal: Proposal
    offers: tuple[Offer, ...]

    @property
    def partners(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(offer.partner for offer in self.offers))


@frozen
class Group:
    """Choices of which each is in conflict with another of the group; mostly one alone. `rivals` are pairs of indexes
    into `choices` that can't both be made."""

    choices: tuple[Choice, ...]
    rivals: frozenset[tuple[int, int]] = frozenset()

    @property
    def is_conflict(self) -> bool:
        return len(self.choices) > 1

    @property
    def is_agreement(self) -> bool:
        return not self.is_conflict and len({offer.source for offer in self.choices[0].offers}) > 1

    @property
    def place(self) -> Place:
        return self.choices[0].proposal.place


@frozen
class Merged:
    """Every offer is in exactly one of these: in a group, or no longer fitting the draft, or so already."""

    groups: tuple[Group, ...]
    stale: tuple[Offer, ...] = ()
    already: tuple[Offer, ...] = ()


def merged(offers: Iterable[Offer], draft: Draft) -> Merged:
    """The offers carried over to this draft and grouped, in the order of the draft, whatever the order they came in."""
    carried = [(offer, followed(offer.proposal, draft)) for offer in sorted(offers, key=_by_words)]
    lines = Lines(draft)
    choices = _choices([(offer, its) for offer, its in carried if its.fit is Fit.FITS], lines)
    extents = [lines.extents(choice.proposal.edit) if choice.proposal.edit else () for choice in choices]
    rivals = [
        (a, b)
        for a, b in combinations(range(len(choices)), 2)
        if _are_rivals(choices[a], choices[b], extents[a], extents[b])
    ]
    return Merged(
        tuple(_groups(choices, rivals, _in_order(choices, extents, draft))),
        tuple(offer for offer, its in carried if its.fit is Fit.STALE),
        tuple(offer for offer, its in carried if its.fit is Fit.ALREADY),
    )


def _by_words(offer: Offer) -> tuple[str, str]:
    return (offer.partner, offer.proposal.to_text())


def _choices(fitting: Sequence[tuple[Offer, Followed]], lines: Lines) -> list[Choice]:
    found: dict[object, list[tuple[Offer, Proposal]]] = {}
    for offer, its in fitting:
        edit = its.proposal.edit
        key = outcome(its.proposal, lines.extents(edit) if edit else ())
        found.setdefault(key, []).append((offer, its.proposal))
    return [Choice(made[0][1], tuple(offer for offer, _ in made)) for made in found.values()]


def _are_rivals(one: Choice, other: Choice, of_one: Sequence[Extent], of_other: Sequence[Extent]) -> bool:
    """What one copy alone proposes goes together."""
    if {offer.source for offer in one.offers} == {offer.source for offer in other.offers}:
        return False
    if any(a.meets(b) for a in of_one for b in of_other):
        return True
    a, b = one.proposal, other.proposal
    if a.edit is None and b.edit is None and (a.kind, a.place, a.old) == (b.kind, b.place, b.old):
        return True
    return _moves_what_is_cut(one.proposal.edit, other.proposal.edit) or _moves_what_is_cut(
        other.proposal.edit, one.proposal.edit
    )


def _moves_what_is_cut(move: Edit | None, across: Edit | None) -> bool:
    if not (isinstance(move, MoveBlocks) and isinstance(across, ReplaceAcross)):
        return False
    return bool({across.first, across.last} & set(move.blocks))


def _groups(choices: Sequence[Choice], rivals: Sequence[tuple[int, int]], order: Sequence[int]) -> Iterable[Group]:
    """Choices that are in conflict, over others or directly, are one group."""
    leader = list(range(len(choices)))

    def lead(index: int) -> int:
        while leader[index] != index:
            leader[index] = leader[leader[index]]
            index = leader[index]
        return index

    for a, b in rivals:
        leader[lead(a)] = lead(b)
    members: dict[int, list[int]] = {}
    for index in order:
        members.setdefault(lead(index), []).append(index)
    for each in members.values():
        at = {index: position for position, index in enumerate(each)}
        own = {(min(at[a], at[b]), max(at[a], at[b])) for a, b in rivals if a in at}
        yield Group(tuple(choices[index] for index in each), frozenset(own))


def _in_order(choices: Sequence[Choice], extents: Sequence[Sequence[Extent]], draft: Draft) -> list[int]:
    parts = list(Part)
    quotes = [quote.id for quote in draft.quotes]

    def key(index: int) -> tuple[int, int, tuple[Extent, ...], str]:
        place = choices[index].proposal.place
        quote = quotes.index(place.item) if place.item in quotes else -1
        return parts.index(place.part), quote, tuple(extents[index]), _by_words(choices[index].offers[0])[1]

    return sorted(range(len(choices)), key=key)


def together(proposals: Sequence[Proposal], draft: Draft) -> Several:
    """One edit that makes all these, which are in terms of this draft and of which no two are rivals: what is moved,
    then words from the right, then what is taken out."""
    lines = Lines(draft)
    edits = [proposal.edit for proposal in proposals if proposal.edit is not None]
    moved = {block for edit in edits if isinstance(edit, MoveBlocks) for block in edit.blocks}
    edits.sort(key=lambda edit: lines.extents(edit)[-1:], reverse=True)
    edits.sort(key=_turn)
    count = len(edits)
    name = f"accept {count} change{'s' if count != 1 else ''}"
    return Several(tuple(_behind_what_stays(edit, moved, draft) for edit in edits), name)


def _turn(edit: Edit) -> int:
    if isinstance(edit, MoveBlocks):
        return 0
    return 2 if isinstance(edit, RemoveItem) or (isinstance(edit, ReplaceBlocks) and edit.old) else 1


def _behind_what_stays(edit: Edit, moved: set[str], draft: Draft) -> Edit:
    """A paragraph put in or moved behind one that is moved away stays where that was."""
    if not isinstance(edit, MoveBlocks | ReplaceBlocks) or edit.after not in moved:
        return edit
    ids = [block.id for block in blocks_at(draft, edit.container)]
    before = ids[: ids.index(edit.after)]
    return replace(edit, after=next((each for each in reversed(before) if each not in moved), ""))
