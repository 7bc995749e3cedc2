"""Who has not answered, across all drafts, whose deadline is near or past, and the reminder to send them."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from enum import StrEnum

from editor.desk.came_back import blanks
from editor.desk.settings import writer_name
from editor.desk.sheet import what_they_approve
from editor.desk.standing import stands
from editor.domain.standing import Blank, State
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
    drafts: dict[int, tuple[StoredDraft, frozenset[str], dict[str, Blank]]] = {}
    for each in unanswered(store):
        if each.draft_id not in drafts:
            stored = load_draft(store, each.draft_id)
            waits = () if stored.stage.is_sealed else stands(store, each.draft_id, stored.draft)
            waited_for = frozenset(row.who for row in waits if row.state is State.WAITING)
            drafts[each.draft_id] = (stored, waited_for, blanks(store, each.draft_id))
        stored, waited_for, blank = drafts[each.draft_id]
        if each.copy.partner in waited_for:
            yield _row(each, stored, at, by, blank.get(each.copy.partner))


def _row(each: Unanswered, stored: StoredDraft, at: datetime, by: str, blank: Blank | None) -> Waiting:
    copy, draft = each.copy, stored.draft
    partner = draft.partner(copy.partner)
    assert partner is not None  # one that was taken off the checklist stands nowhere
    approves = what_they_approve(partner, draft)
    came_back = blank.on if blank else None
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
