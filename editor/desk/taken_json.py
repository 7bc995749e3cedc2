"""What take-in prints of a returned file."""

from typing import Any

from editor.desk.review import conflicts
from editor.desk.take_in import TakenIn
from editor.domain.draft import Draft
from editor.domain.places import describe
from editor.domain.proposals import Proposal, Remark
from editor.returns.follow import followed
from editor.returns.merge import Group
from editor.store.drafts import load_draft
from editor.store.store import Store


def taken_json(store: Store, path: str, taken: TakenIn) -> dict[str, Any]:
    """One file; places in words, in terms of what was sent; "fit" says whether it still fits the draft as it is now."""
    sent, now = taken.revision.draft, load_draft(store, taken.draft_id).draft
    return {
        "file": path,
        "draft": taken.draft_id,
        "revision": taken.revision.number,
        "partner": taken.organisation,
        "answer": taken.kept.answer or None,
        "overtaken": taken.is_overtaken,
        "after_release": taken.is_after_release,
        "contradiction": taken.intake.is_contradiction,
        "taken_in_before": taken.before.isoformat() if taken.before else None,
        "proposals": [_proposal(each, sent, now) for each in taken.intake.proposals],
        "conflicts": [_conflict(group, now) for group in conflicts(store, taken.draft_id, now, taken.kept.id)],
        "comments": [_comment(each, sent) for each in taken.intake.remarks],
        "asides": [{"where": each.where, "old": each.old, "new": each.new} for each in taken.intake.asides],
    }


def _proposal(made: Proposal, sent: Draft, now: Draft) -> dict[str, Any]:
    return {
        "place": describe(made.place, sent),
        "kind": made.kind.value,
        "old": made.old,
        "new": made.new,
        "author": made.author,
        "date": made.date,
        "tracked": made.tracked,
        "outside_scope": made.outside_scope,
        "question": made.question,
        "fit": followed(made, now).fit.value,
    }


def _conflict(group: Group, now: Draft) -> dict[str, Any]:
    """Everybody's wording of one place."""
    choices = [
        {"old": choice.proposal.old, "new": choice.proposal.new, "partners": list(choice.partners)}
        for choice in group.choices
    ]
    return {"place": describe(group.place, now), "choices": choices}


def _comment(remark: Remark, sent: Draft) -> dict[str, Any]:
    return {
        "place": describe(remark.place, sent) if remark.place else None,
        "author": remark.author,
        "date": remark.date,
        "text": remark.text,
        "anchor": remark.anchor,
        "resolved": remark.resolved,
        "replies": [_comment(reply, sent) for reply in remark.replies],
    }
