"""Who has not answered, across all drafts, whose deadline is near or past, and the reminder to send them."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from enum import StrEnum

from editor.desk.came_back import blanks
from editor.desk.settings import writer_name
from editor.desk.sheet import what_they_approve
from editor.desk.standing import stands
from editor.domain.standing import State
from editor.domain.uk_time import now
from editor.domain.values import frozen
from editor.exports.request_mail import Request, reminder_text
from editor.store.drafts import StoredDraft, load_draft
from editor.store.rounds import Unanswered, unanswered
from editor.store.store import Store

NEAR = timedelta(hours=24)


class Due(StrEnum):
    PAST = "past"
    NEAR = "near"
    LATER = "later"
    OPEN = "no deadline"


@frozen
class Waiting:
    """A copy that nobody has answered; times are UTC; `came_back` is when it did, without an answer; `reminder` is text
    to paste."""

    draft_id: int
    headline: str
    partner: str
    organisation: str
    contact: str
    email: str
    reference: str
    sent: datetime
    deadline: datetime | None
    due: Due
    reminder: str
    came_back: datetime | None = None


def waiting(store: Store, at: datetime | None = None) -> tuple[Waiting, ...]:
    """Those due first first, at a UTC moment (now, where none is given). Who has answered by telephone, and whose draft
    went out by somebody's word, is not waited for."""
    return tuple(_waiting(store, at or now()))


def due(deadline: datetime | None, at: datetime) -> Due:
    if deadline is None:
        return Due.OPEN
    return Due.PAST if deadline < at else Due.NEAR if deadline - at <= NEAR else Due.LATER


def _waiting(store: Store, at: datetime) -> Iterator[Waiting]:
    by = writer_name(store)
    drafts: dict[int, tuple[StoredDraft, dict[str, datetime | None]]] = {}
    for each in unanswered(store):
        if each.draft_id not in drafts:
            stored = load_draft(store, each.draft_id)
            drafts[each.draft_id] = stored, _waited_for(store, stored)
        stored, waited_for = drafts[each.draft_id]
        if each.copy.partner in waited_for:
            yield _row(each, stored, at, by, waited_for[each.copy.partner])


def _waited_for(store: Store, stored: StoredDraft) -> dict[str, datetime | None]:
    """By partner, when the copy that they have not answered came back all the same, in UTC."""
    if stored.stage.is_sealed:
        return {}
    blank = blanks(store, stored.id)
    waits = (stand for stand in stands(store, stored.id, stored.draft) if stand.state is State.WAITING)
    return {stand.who: blank[stand.who].on if stand.is_answered_with(blank.get(stand.who)) else None for stand in waits}


def _row(each: Unanswered, stored: StoredDraft, at: datetime, by: str, came_back: datetime | None) -> Waiting:
    copy, draft = each.copy, stored.draft
    partner = draft.partner(copy.partner)
    assert partner is not None  # one that was taken off the checklist stands nowhere
    approves = what_they_approve(partner, draft)
    request = Request(
        partner.email, partner.contact, draft.headline, approves, copy.reference, by, draft.organisation, copy.deadline
    )
    return Waiting(
        draft_id=each.draft_id,
        headline=draft.headline,
        partner=partner.id,
        organisation=partner.organisation,
        contact=partner.contact,
        email=partner.email,
        reference=copy.reference,
        sent=each.sent,
        deadline=copy.deadline,
        due=due(copy.deadline, at),
        reminder=reminder_text(request, each.sent, at, came_back),
        came_back=came_back,
    )
