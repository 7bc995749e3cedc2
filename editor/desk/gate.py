"""Looks whether a draft may go out, and at which stage it really is: computed from the facts each time."""

from editor.checks.all_checks import all_checks
from editor.desk.known import known
from editor.desk.standing import stands
from editor.domain.draft import Draft, Stage
from editor.domain.findings import CheckStage
from editor.domain.gate import OpenPoint, Reasons, gate
from editor.store.drafts import StoredDraft, load_draft
from editor.store.proposals import Fate, ProposalKind, StoredProposal, proposals
from editor.store.returns import returns
from editor.store.rounds import rounds
from editor.store.store import Store

_UNDECIDED = (Fate.PENDING, Fate.STALE)


def why_shut(store: Store, draft_id: int, draft: Draft | None = None) -> Reasons:
    """The reasons for which the gate is shut for a draft as it is in the window, or as it was last saved; none where it
    is open."""
    draft = draft or load_draft(store, draft_id).draft
    findings = all_checks(draft, known(store, draft_id, draft), CheckStage.RELEASE)
    return gate(draft, stands(store, draft_id, draft), open_points(store, draft_id), findings)


def open_points(store: Store, draft_id: int) -> tuple[OpenPoint, ...]:
    """The proposals and comments that nobody has decided."""
    undecided = [stored for stored in proposals(store, draft_id) if stored.fate in _UNDECIDED]
    senders = _senders(store, draft_id) if undecided else {}
    return tuple(_point(stored, senders) for stored in undecided)


def _point(stored: StoredProposal, senders: dict[int, str]) -> OpenPoint:
    made = stored.proposal
    is_comment = made.kind is ProposalKind.COMMENT
    words = made.new if is_comment else made.new or made.old
    who = senders.get(made.return_id, "") or made.author
    return OpenPoint(made.place, words, who, is_comment, stored.fate is Fate.STALE)


def _senders(store: Store, draft_id: int) -> dict[int, str]:
    """The organisation whose copy each return is, by the return's id."""
    names = {copy.id: copy.organisation for sent in rounds(store, draft_id) for copy in sent.copies}
    return {each.id: names.get(each.copy_id, each.sender) for each in returns(store, draft_id)}


def stage_now(store: Store, stored: StoredDraft) -> Stage:
    """Cleared is nothing that is written down: a draft in sign-off is cleared while its gate is open, and the edit that
    shuts it makes it a draft again."""
    if stored.stage not in (Stage.IN_SIGN_OFF, Stage.CLEARED):
        return stored.stage
    return Stage.IN_SIGN_OFF if why_shut(store, stored.id, stored.draft) else Stage.CLEARED


def is_sealed(stage: Stage) -> bool:
    """Whether it went out, so that nothing of it can change any more."""
    return stage in (Stage.RELEASED, Stage.WITHDRAWN)
