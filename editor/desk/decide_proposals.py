"""Decides what partners suggest: accepted, accepted after a change of one's own, or declined with a reason."""

import json
from collections.abc import Collection, Iterable

from editor.desk.decided_words import in_words
from editor.desk.review import Suggested, offers, suggestions
from editor.desk.save import LastKnown, Saved, save_over
from editor.domain.draft import Draft
from editor.domain.edits import Edit
from editor.domain.errors import EditorError, StaleEdit
from editor.domain.uk_time import now
from editor.domain.values import frozen
from editor.returns.merge import Merged, together
from editor.returns.merge import merged as merged
from editor.store.drafts import load_draft
from editor.store.log import write as write_log
from editor.store.proposals import MADE_BY_HAND, Fate, set_fate
from editor.store.store import Store


@frozen
class Accepted:
    """The edit that makes what was accepted, None where the draft says so already; the save that went with it."""

    edit: Edit | None
    saved: Saved


def accept(
    store: Store, draft_id: int, proposal_ids: Collection[int], draft: Draft, by: str, own: Edit | None = None
) -> Accepted:
    """One edit that makes all of them, to be applied to the draft as it is in the window. The draft is saved with it in
    one step, so that no crash leaves an accepted proposal whose words are nowhere. `own` is what the writer made of it
    first. Raises StaleEdit where one does not fit any more, which is kept on record; EditorError where two contradict
    each other, or one can only be made by hand."""
    chosen = [_one(store, draft_id, each) for each in proposal_ids]
    if any(each.is_comment for each in chosen):
        raise EditorError("A comment can't be accepted.", "Answer it, or make the change that it asks for.")
    found = merged(offers(chosen), draft)
    if found.stale and own is None:
        stale = {offer.key for offer in found.stale}
        _decide(store, draft_id, [each for each in chosen if each.id in stale], Fate.STALE, by)
        raise StaleEdit(f"“{found.stale[0].proposal.new or found.stale[0].proposal.old}” no longer fits the text.")
    edit = own or _edit(found, draft)
    after = edit.apply(draft) if edit is not None else draft
    with store.write():
        _decide(store, draft_id, chosen, Fate.ACCEPTED, by, "changed before it was accepted" if own else "")
        return Accepted(edit, _save(store, draft_id, after, draft))


def _save(store: Store, draft_id: int, draft: Draft, before: Draft) -> Saved:
    """Another program's words are numbered first."""
    return save_over(store, draft_id, draft, LastKnown(now(), before))


def _edit(found: Merged, draft: Draft) -> Edit | None:
    if any(group.is_conflict for group in found.groups):
        raise EditorError("These proposals contradict each other.", "Accept one of them.")
    proposals = [group.choices[0].proposal for group in found.groups]
    for proposal in proposals:
        if proposal.edit is None:
            raise EditorError(
                f"“{proposal.new or proposal.old}” can't be put in by itself: the house style makes these words.",
                "Make the change in the text, then mark it as made by hand.",
            )
    several = together(proposals, draft)
    return several.edits[0] if len(several.edits) == 1 else several if several.edits else None


def accept_again(store: Store, draft_id: int, proposal_ids: Iterable[int], draft: Draft, by: str) -> Saved:
    """The edit that was undone is in the draft again, which is saved in the same step, as in accepting it."""
    chosen = [_one(store, draft_id, each) for each in proposal_ids]
    with store.write():
        _decide(store, draft_id, chosen, Fate.ACCEPTED, by)
        return _save(store, draft_id, draft, draft)


def take_back(store: Store, draft_id: int, proposal_ids: Iterable[int], draft: Draft, by: str) -> Saved:
    """The edit was undone: undecided again, and the draft saved without it in the same step."""
    with store.write():
        put_back(store, draft_id, proposal_ids, by)
        return _save(store, draft_id, draft, draft)


def made_by_hand(store: Store, draft_id: int, proposal_id: int, by: str) -> None:
    """The writer has typed it: accepted, with no edit to be made."""
    _decide(store, draft_id, [_one(store, draft_id, proposal_id)], Fate.ACCEPTED, by, MADE_BY_HAND)


def answer_comment(store: Store, draft_id: int, proposal_id: int, by: str, answer: str = "") -> None:
    """A comment is dealt with; `answer` goes into the letter to the partner."""
    suggested = _one(store, draft_id, proposal_id)
    if not suggested.is_comment:
        raise EditorError("This is a proposal, not a comment.", "Accept or decline it.")
    _decide(store, draft_id, [suggested], Fate.ACCEPTED, by, answer)


def decline(store: Store, draft_id: int, proposal_ids: Iterable[int], reason: str, by: str) -> None:
    """The reason goes into the letter to the partner. Raises EditorError without one."""
    if not reason.strip():
        raise EditorError("Why it is declined is not said.", "Give a reason: the partner will be told.")
    chosen = [_one(store, draft_id, each) for each in proposal_ids]
    _decide(store, draft_id, chosen, Fate.DECLINED, by, reason.strip())


def put_back(store: Store, draft_id: int, proposal_ids: Iterable[int], by: str) -> None:
    """Undecided again, as a declined one that is looked at once more; one that is so already is left alone."""
    chosen = [_one(store, draft_id, each) for each in proposal_ids]
    _decide(store, draft_id, [each for each in chosen if not each.is_undecided], Fate.PENDING, by)


def decide_as_before(store: Store, draft_id: int, before: Iterable[Suggested], by: str) -> None:
    """What was put back is decided as it was."""
    with store.write():
        for each in before:
            now = _one(store, draft_id, each.id)
            _decide(store, draft_id, [now], each.stored.fate, by, each.stored.reason)


def decline_letter(store: Store, draft_id: int, partner: str) -> str:
    """What became of a partner's suggestions, as text to paste; empty where they made none."""
    draft = load_draft(store, draft_id).draft
    own = [each for each in suggestions(store, draft_id) if each.partner == partner]
    declined = [each for each in own if each.stored.fate is Fate.DECLINED]
    answered = [each for each in own if each.is_comment and each.stored.fate is Fate.ACCEPTED and each.stored.reason]
    accepted = [each for each in own if not each.is_comment and each.stored.fate is Fate.ACCEPTED]
    if not own:
        return ""
    found = draft.partner(partner)
    name = found.contact.strip() if found else ""
    lines = [f"Dear {name}," if name else "Hello,", f"Thank you for your changes to “{draft.headline}”."]
    if accepted:
        lines.append(f"We have taken over {_count(accepted)}.")
    if declined:
        lines.append(f"We have not taken over {_count(declined)}:\n" + "\n".join(map(_told, declined)))
    if answered:
        lines.append("On your comments:\n" + "\n".join(map(_told, answered)))
    return "\n\n".join(lines)


def _count(some: list[Suggested]) -> str:
    return "one of them" if len(some) == 1 else f"{len(some)} of them"


def _told(suggested: Suggested) -> str:
    return f"- {in_words(suggested)}: {suggested.stored.reason}"


def _one(store: Store, draft_id: int, proposal_id: int) -> Suggested:
    found = next((each for each in suggestions(store, draft_id) if each.id == proposal_id), None)
    if found is None:
        raise EditorError("This proposal is not in the store.", "Take the returned file in again.")
    return found


def _decide(store: Store, draft_id: int, chosen: Iterable[Suggested], fate: Fate, by: str, reason: str = "") -> None:
    """The fates with their lines in the log; nothing of a statement that went out is decided any more."""
    with store.write():
        if load_draft(store, draft_id).stage.is_sealed:
            raise EditorError("This statement went out and can't be changed any more.", "Make a correction of it.")
        for suggested in chosen:
            set_fate(store, suggested.id, fate, by, reason)
            what = f"{suggested.by}, {in_words(suggested)}: {fate}"
            detail = {"proposal": suggested.id, "fate": fate, "what": what, "reason": reason}
            if suggested.is_comment:
                detail["is_comment"] = True
            write_log(store, draft_id, "decided", by, json.dumps(detail, ensure_ascii=False))
