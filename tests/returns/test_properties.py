"""Whatever partners change: nothing is lost, the order of copies says nothing, all accepted is what they wrote."""

from collections import Counter
from itertools import permutations
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from editor.domain.draft import Draft
from editor.domain.proposals import Proposal, ProposalKind
from editor.returns.follow import Fit, followed
from editor.returns.intake import intake
from editor.returns.merge import Merged, Offer, merged, together
from tests.returns.at_random import DRAFTS, AtRandom
from tests.returns.reviewer import wording, wording_after

seeds = st.integers(0, 2**32)
BORDERS = (ProposalKind.SPLIT, ProposalKind.JOIN)
BORDERS_AND_PLACES = (*BORDERS, ProposalKind.DELETION, ProposalKind.MOVE)
drafts = st.sampled_from(range(len(DRAFTS)))


def at_work(draft: Draft, seed: int, author: str, count: int) -> AtRandom:
    made = AtRandom(draft, Random(seed), author)
    made.edit(count)
    return made


def proposals(work: AtRandom) -> tuple[Proposal, ...]:
    reviewer = work.reviewer
    return intake(reviewer.read(), reviewer.sent, reviewer.draft).proposals


def offers(draft: Draft, seed: int, copies: int, count: int) -> list[Offer]:
    return [
        Offer(source * 100 + index, source, f"Partner {source}", proposal)
        for source in range(copies)
        for index, proposal in enumerate(proposals(at_work(draft, seed + source, f"Author {source}", count)))
    ]


@given(drafts, seeds, st.integers(1, 12))
@settings(deadline=None, max_examples=60)
def test_all_edits_of_one_reviewer_accepted_give_that_reviewers_text(index: int, seed: int, count: int) -> None:
    draft = DRAFTS[index]
    work = at_work(draft, seed, "Ann", count)
    found = proposals(work)
    assert all(proposal.is_ready for proposal in found)
    after = together(found, draft).apply(draft)
    assert wording(after) == wording_after(work.reviewer.read())


@given(drafts, seeds, st.integers(1, 12))
@settings(deadline=None, max_examples=60)
def test_accepted_one_after_the_other_they_follow_the_text_to_the_same(index: int, seed: int, count: int) -> None:
    draft = DRAFTS[index]
    work = at_work(draft, seed, "Ann", count)
    found = list(proposals(work))
    Random(seed).shuffle(found)
    now = draft
    for proposal in found:
        carried = followed(proposal, now)
        assert carried.fit is Fit.FITS and carried.proposal.edit is not None
        now = carried.proposal.edit.apply(now)
    assert wording(now) == wording_after(work.reviewer.read())


@given(drafts, seeds, st.integers(1, 10))
@settings(deadline=None, max_examples=60)
def test_each_seeded_edit_is_one_proposal(index: int, seed: int, count: int) -> None:
    draft = DRAFTS[index]
    work = at_work(draft, seed, "Ann", count)
    found = proposals(work)
    assert len(found) == len(work.seeded)
    said = Counter(
        (each.old, "moved" if each.kind is ProposalKind.MOVE else each.new)
        for each in found
        if each.kind not in BORDERS
    )
    assert said == Counter(each for each in work.seeded if each not in (("", "split"), ("", "join")))


@given(drafts, seeds)
@settings(deadline=None, max_examples=25)
def test_the_order_of_the_copies_makes_no_difference(index: int, seed: int) -> None:
    draft = DRAFTS[index]
    made = offers(draft, seed, 3, 5)
    results = set()
    for order in permutations(range(3)):
        arrived = sorted(made, key=lambda offer: order.index(offer.source))
        numbered = [Offer(key, each.source, each.partner, each.proposal) for key, each in enumerate(arrived)]
        results.add(_without_keys(merged(numbered, draft)))
    assert len(results) == 1


def _without_keys(result: Merged) -> tuple[object, ...]:
    return tuple(
        (
            tuple((choice.proposal, tuple((o.source, o.proposal) for o in choice.offers)) for choice in group.choices),
            group.rivals,
        )
        for group in result.groups
    )


@given(drafts, seeds, st.integers(2, 5), st.data())
@settings(deadline=None, max_examples=60)
def test_no_edit_is_ever_lost_it_is_made_in_conflict_stale_or_declined(
    index: int, seed: int, copies: int, data: st.DataObject
) -> None:
    draft = DRAFTS[index]
    made = offers(draft, seed, copies, 6)
    result = merged(made, draft)
    shown = [offer.key for group in result.groups for choice in group.choices for offer in choice.offers]
    assert sorted(shown) == sorted(offer.key for offer in made)
    free = [group.choices[0].proposal for group in result.groups if not group.is_conflict]
    conflicts = [group for group in result.groups if group.is_conflict]
    chosen = [group.choices[data.draw(st.integers(0, len(group.choices) - 1))].proposal for group in conflicts]
    now = together([*free, *chosen], draft).apply(draft)
    for proposal in (*free, *chosen):
        assert proposal.new in "\n".join(wording(now)) or proposal.kind in BORDERS_AND_PLACES
    later = merged(made, now)
    kept = [o.key for group in later.groups for choice in group.choices for o in choice.offers]
    assert sorted([*kept, *(o.key for o in (*later.stale, *later.already))]) == sorted(offer.key for offer in made)
