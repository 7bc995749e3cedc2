"""Looks whether a draft may go out, and at which stage it really is: computed from the facts each time."""

from editor.checks.all_checks import all_checks
from editor.desk.known import known
from editor.desk.review import Suggested, suggestions
from editor.desk.standing import stands
from editor.domain.draft import Draft, Stage
from editor.domain.findings import CheckStage, Findings, Known
from editor.domain.gate import OpenPoint, Reasons, gate, worth_a_look
from editor.domain.values import frozen
from editor.returns.follow import Fit, followed
from editor.store.drafts import StoredDraft, load_draft
from editor.store.proposals import Fate
from editor.store.store import Store


@frozen
class AtGate:
    """What shuts it, and what only wants a look: first that of rules which come into play late, so that nobody has seen
    it while drafting."""

    shut: Reasons
    worth_a_look: Reasons


def at_gate(store: Store, draft_id: int, draft: Draft) -> AtGate:
    """Of a draft as it is in the window."""
    facts = known(store, draft_id, draft)
    findings = all_checks(draft, facts, CheckStage.RELEASE)
    rules = facts.rules
    late_first = sorted(findings, key=lambda found: rules.rule(found.rule).stage is CheckStage.DRAFTING)
    return AtGate(_reasons(store, draft_id, draft, findings), worth_a_look(late_first))


def why_shut(store: Store, draft_id: int, draft: Draft | None = None, facts: Known | None = None) -> Reasons:
    """The reasons for which the gate is shut for a draft as it is in the window, or as it was last saved; none where it
    is open. `facts` gathered before may do to show them; a release gathers its own."""
    draft = draft or load_draft(store, draft_id).draft
    findings = all_checks(draft, facts or known(store, draft_id, draft), CheckStage.RELEASE)
    return _reasons(store, draft_id, draft, findings)


def _reasons(store: Store, draft_id: int, draft: Draft, findings: Findings) -> Reasons:
    return gate(draft, stands(store, draft_id, draft), open_points(store, draft_id, draft), findings)


def open_points(store: Store, draft_id: int, draft: Draft) -> tuple[OpenPoint, ...]:
    """The proposals and comments that nobody has decided, each with whether it still fits the draft."""
    return tuple(_point(each, draft) for each in suggestions(store, draft_id) if each.is_undecided)


def _point(suggested: Suggested, draft: Draft) -> OpenPoint:
    made = suggested.stored.proposal
    words = made.new if suggested.is_comment else made.new or made.old
    return OpenPoint(made.place, words, suggested.by, suggested.is_comment, _is_stale(suggested, draft), suggested.id)


def _is_stale(suggested: Suggested, draft: Draft) -> bool:
    """As it is now: an undo can make a proposal fit again that was found stale."""
    if suggested.proposal is None:
        return suggested.stored.fate is Fate.STALE
    return followed(suggested.proposal, draft).fit is Fit.STALE


def stage_now(store: Store, stored: StoredDraft) -> Stage:
    """Cleared is nothing that is written down: a draft in sign-off is cleared while its gate is open, and the edit that
    shuts it makes it a draft again."""
    if stored.stage not in (Stage.IN_SIGN_OFF, Stage.CLEARED):
        return stored.stage
    draft_id, draft = stored.id, stored.draft
    undecided = gate(draft, stands(store, draft_id, draft), open_points(store, draft_id, draft), ())
    is_shut = undecided or why_shut(store, draft_id, draft)  # the checks take longest
    return Stage.IN_SIGN_OFF if is_shut else Stage.CLEARED
