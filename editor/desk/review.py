"""What came back for a draft: the returned files with their answers, and every proposal and comment with its fate."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from editor.domain.draft import Draft
from editor.domain.proposals import Proposal
from editor.domain.sign_off import Decision, Standing
from editor.domain.values import frozen
from editor.returns.merge import Choice as Choice
from editor.returns.merge import Group as Group
from editor.returns.merge import Merged, Offer, merged
from editor.store.proposals import MADE_BY_HAND, Fate, ProposalKind, StoredProposal, proposals
from editor.store.returns import StoredReturn, returns
from editor.store.rounds import SentCopy as SentCopy
from editor.store.rounds import SentRound, rounds
from editor.store.sign_offs import decisions
from editor.store.store import Store

_NEVER = datetime.min.replace(tzinfo=UTC)
CONTRADICTS = "Answered “Approved” in a copy that was changed."
"""How the note of an answer begins that is none: what the partner meant has to be asked."""


@frozen
class Returned:
    """A file that came back; `round` and `copy` are what it answers; `rounds` is how many there were; `is_followed`
    says whether its partner has given a clear answer since; `asides` are (where, old, new) of what was changed outside
    the release; `hidden` is text that the file holds and does not show."""

    kept: StoredReturn
    round: SentRound | None
    copy: SentCopy | None
    answer_words: str = ""
    name: str = ""
    comment: str = ""
    is_contradiction: bool = False
    asides: tuple[tuple[str, str, str], ...] = ()
    hidden: tuple[str, ...] = ()
    rounds: int = 1
    is_followed: bool = False

    @property
    def organisation(self) -> str:
        return self.copy.organisation if self.copy else self.kept.sender


@frozen
class Suggested:
    """A proposal or comment as it is kept, with whose it is. `proposal` is in terms of the wording as sent; None for a
    comment. `partner` is the partner's id, `by` the organisation, or who sent the file; `source` the copy's id."""

    stored: StoredProposal
    partner: str
    by: str
    source: int = 0
    proposal: Proposal | None = None

    @property
    def id(self) -> int:
        return self.stored.id

    @property
    def is_comment(self) -> bool:
        return self.stored.proposal.kind is ProposalKind.COMMENT

    @property
    def is_undecided(self) -> bool:
        return self.stored.fate in (Fate.PENDING, Fate.STALE)

    @property
    def is_in_the_text(self) -> bool:
        """Whether it was accepted as it is or changed: to put it back alone would leave its words in the draft."""
        return not self.is_comment and self.stored.fate is Fate.ACCEPTED and self.stored.reason != MADE_BY_HAND


@frozen
class Review:
    """All that is to be decided, carried over to one wording of the draft: the groups of proposals in its order, those
    that no longer fit it or are so already, the comments; and what is decided already, the latest first. The keys of
    the offers are the ids of the suggestions."""

    merged: Merged
    suggested: Mapping[int, Suggested]
    comments: tuple[Suggested, ...]
    decided: tuple[Suggested, ...] = ()

    @property
    def agreements(self) -> tuple[int, ...]:
        """The ids of what several partners propose alike and nobody otherwise."""
        groups = [group for group in self.merged.groups if group.is_agreement and group.choices[0].proposal.is_ready]
        return tuple(offer.key for group in groups for offer in group.choices[0].offers)

    def of_copy(self, source: int) -> tuple[int, ...]:
        """The ids of what a partner proposes in a copy and nobody contradicts, with those who propose the same."""
        groups = [group for group in self.merged.groups if not group.is_conflict]
        choices = [group.choices[0] for group in groups if group.choices[0].proposal.is_ready]
        own = [choice for choice in choices if any(offer.source == source for offer in choice.offers)]
        return tuple(offer.key for choice in own for offer in choice.offers)


def review(store: Store, draft_id: int, draft: Draft) -> Review:
    """What is undecided, in terms of the draft as it is in the window."""
    every = suggestions(store, draft_id)
    found = {each.id: each for each in every if each.is_undecided}
    comments = tuple(each for each in found.values() if each.is_comment)
    decided = [each for each in every if not each.is_undecided]
    decided.sort(key=lambda each: each.stored.decided or _NEVER, reverse=True)
    return Review(merged(offers(found.values()), draft), found, comments, tuple(decided))


def conflicts(store: Store, draft_id: int, draft: Draft, return_id: int) -> tuple[Group, ...]:
    """Those that proposals of one returned file have part in."""
    found = review(store, draft_id, draft)
    own = {key for key, each in found.suggested.items() if each.stored.proposal.return_id == return_id}
    return tuple(
        group
        for group in found.merged.groups
        if group.is_conflict and any(offer.key in own for choice in group.choices for offer in choice.offers)
    )


def offers(suggested: Iterable[Suggested]) -> Iterator[Offer]:
    """The proposals among these, as they are merged; one source is one partner's copy, however often it came back."""
    for each in suggested:
        if each.proposal is not None:
            yield Offer(each.id, each.source, each.by, each.proposal)


def returned(store: Store, draft_id: int) -> tuple[Returned, ...]:
    """Oldest first."""
    sent = rounds(store, draft_id)
    copies = {copy.id: (each, copy) for each in sent for copy in each.copies}
    found = (_returned(kept, *copies.get(kept.copy_id, (None, None))) for kept in returns(store, draft_id))
    clear = [each for each in decisions(store, draft_id) if _is_clear(each)]
    return tuple(replace(each, rounds=len(sent), is_followed=_is_followed(each, clear)) for each in found)


def _is_clear(decision: Decision) -> bool:
    return decision.standing not in (Standing.NOT_ASKED, Standing.ASKED) and not decision.note.startswith(CONTRADICTS)


def _is_followed(returned: Returned, clear: Iterable[Decision]) -> bool:
    """By an answer of any kind, in a copy or taken down by hand; the answer in the file itself is none of them."""
    partner, since = (returned.copy.partner, returned.kept.taken_in) if returned.copy else ("", None)
    is_vague = returned.is_contradiction or not returned.kept.answer
    return is_vague and since is not None and any(each.partner == partner and each.on > since for each in clear)


def suggestions(store: Store, draft_id: int) -> tuple[Suggested, ...]:
    """All that was ever suggested for the draft, in the order in which it came."""
    return tuple(_suggested(store, draft_id))


def _suggested(store: Store, draft_id: int) -> Iterator[Suggested]:
    files = {each.kept.id: each for each in returned(store, draft_id)}
    for stored in proposals(store, draft_id):
        made = stored.proposal
        file = files.get(made.return_id)
        partner = file.copy.partner if file and file.copy else ""
        by = (file.organisation if file else "") or made.author
        is_edit = made.kind is ProposalKind.EDIT and made.edit
        source = file.kept.copy_id if file else 0
        yield Suggested(stored, partner, by, source, Proposal.from_text(made.edit) if is_edit else None)


def _returned(kept: StoredReturn, sent: SentRound | None, copy: SentCopy | None) -> Returned:
    detail = json.loads(kept.detail)
    answer = detail.get("answer", {})
    return Returned(
        kept,
        sent,
        copy,
        answer.get("words", ""),
        answer.get("name", ""),
        answer.get("comment", ""),
        detail.get("contradiction", False),
        tuple((each["where"], each["old"], each["new"]) for each in detail.get("asides", ())),
        tuple(detail.get("hidden", ())),
    )
