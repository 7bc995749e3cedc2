"""Where each partner and speaker stands, computed from what was decided and from the wording as it is now."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from editor.domain.draft import Draft, Partner, Quote
from editor.domain.house_style import HouseStyle
from editor.domain.places import Part, Place
from editor.domain.sign_off import WHOLE, Decision, Standing, covered, wording
from editor.domain.text import binding, wording_hash
from editor.domain.values import frozen


class State(StrEnum):
    """What is true of a partner now; a Standing is what was decided once."""

    NOT_ASKED = "not asked"
    WAITING = "waiting"
    HOLDS = "holds"
    PARTLY = "approved in part"
    REOPENED = "reopened"
    WITH_CHANGES = "approved with changes"
    REFUSED = "not approved"


@frozen
class Approved:
    """A place with the hash of the wording that was approved, and the decision that did so."""

    place: Place
    wording: str
    decision: Decision


@frozen
class Blank:
    """A copy that came back without an answer, when in UTC; `words` stand in the place of one, "" for none."""

    on: datetime
    words: str = ""


@frozen
class Overtaken:
    """An answer in a copy of a round, by its number from 1, that came after the answer to a newer one."""

    round: int
    decision: Decision


@frozen
class Stand:
    """`who` is the id of a partner, or of a quote where its speaker decides in person; `approved` the approvals that
    count, whether they hold or not; `reopened` those of them whose wording is another now; `missing` the places that
    were asked for and never approved; `since` when they were asked last, if they have not answered, in UTC; `also`
    what they answered besides and does not count; `late` what they answered once the statement had gone out."""

    who: str
    name: str
    state: State
    needed: bool
    approved: tuple[Approved, ...] = ()
    reopened: tuple[Approved, ...] = ()
    missing: tuple[Place, ...] = ()
    since: datetime | None = None
    last: Decision | None = None
    also: tuple[Overtaken, ...] = ()
    late: tuple[Decision, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether the release has to wait for them."""
        return self.needed and self.state is not State.HOLDS

    def is_answered_with(self, blank: Blank | None) -> bool:
        """Whether that is what came back of the copy that is waited for."""
        return blank is not None and self.since is not None and blank.on >= self.since

    @property
    def answered_earlier(self) -> bool:
        """Whether the last answer was in a copy of an earlier round than the one waited for."""
        return self.since is not None and self.last is not None and self.last.standing is not Standing.ASKED


@dataclass(slots=True)
class Wordings:
    """The hashes of a draft's places, each computed once."""

    draft: Draft
    style: HouseStyle
    _known: dict[Place, str] = field(default_factory=dict)

    def hash(self, place: Place) -> str:
        if place not in self._known:
            self._known[place] = wording_hash(wording(place, self.draft, self.style))
        return self._known[place]

    def holds(self, approved: Approved) -> bool:
        return self.hash(approved.place) == approved.wording


@dataclass(slots=True)
class _Record:
    """What the decisions of one partner come to, before anybody looks at the wording. `asked_in` is the round in which
    they were asked last, `answered_in` the one that their answer is for: an answer taken down by hand is for the round
    asked about last."""

    approved: dict[Place, Approved] = field(default_factory=dict)
    answer: Decision | None = None
    asked: Decision | None = None
    last: Decision | None = None
    asked_in: int = 0
    answered_in: int = 0
    overtaken: list[Decision] = field(default_factory=list)
    late: list[Decision] = field(default_factory=list)

    @property
    def is_begun(self) -> bool:
        """Whether a speaker is waited for: one who was asked in person is, though nothing says that all must be."""
        return self.last is not None and self.last.standing is not Standing.NOT_ASKED

    def add(self, decision: Decision) -> None:
        if decision.after_release:
            self.late.append(decision)
            return
        if self.is_overtaken(decision.round):
            if decision.standing is not Standing.ASKED:
                self.overtaken.append(decision)
            return
        self.last = decision
        if decision.standing is Standing.ASKED:
            self.asked, self.asked_in = decision, decision.round or self.asked_in
            return
        if not self._is_late(decision):
            self.asked = None
        is_answer = decision.standing is not Standing.NOT_ASKED
        self.answer = decision if is_answer else None
        self.answered_in = (decision.round or self.asked_in) if is_answer else 0
        if decision.standing is Standing.APPROVED:
            self.approved |= {place: Approved(place, known, decision) for place, known in decision.covers}
        else:
            self.approved.clear()

    def is_overtaken(self, round_id: int) -> bool:
        """Whether they have answered a newer round: an answer to this one takes nothing of that away, be it an approval
        or a refusal."""
        return 0 < round_id < self.answered_in

    def _is_late(self, decision: Decision) -> bool:
        """An answer in a copy of an earlier round: that of the round asked about last is still to come."""
        return self.asked is not None and 0 < decision.round < self.asked.round


def standings(draft: Draft, decisions: Iterable[Decision], style: HouseStyle) -> tuple[Stand, ...]:
    """Every partner in the order of the checklist, then every speaker about whose quote something was decided. Being
    asked again about the same words takes no approval away; a refusal takes all of that partner's."""
    wordings, made = Wordings(draft, style), tuple(decisions)
    asked = sorted({decision.round for decision in made if decision.standing is Standing.ASKED and decision.round})
    numbers = {round_id: number for number, round_id in enumerate(asked, 1)}
    return tuple(_stand(person, record, wordings, numbers) for person, record in _people(draft, made))


def is_overtaken(partner: str, round_id: int, decisions: Iterable[Decision]) -> bool:
    """Whether an answer of that partner to the round would not count any more: they have answered a newer one, in
    whatever way."""
    record = _Record()
    for decision in decisions:
        if decision.partner == partner:
            record.add(decision)
    return record.is_overtaken(round_id)


def losses(
    before: Draft, decisions: Iterable[Decision], style: HouseStyle, after: Wordings
) -> Iterator[tuple[str, str, tuple[Place, ...]]]:
    """Who (id and name) had approvals that held before an edit and do not after it, and of which places."""
    then = Wordings(before, style)
    for person, record in _people(before, decisions):
        held = (place for place in asked_of(person) or record.approved if _holds(place, record, then))
        places = tuple(place for place in held if not _holds(place, record, after))
        if places:
            yield person.id, name_of(person), places


def _people(draft: Draft, decisions: Iterable[Decision]) -> Iterator[tuple[Partner | Quote, _Record]]:
    records: dict[str, _Record] = {}
    for decision in decisions:
        records.setdefault(decision.partner, _Record()).add(decision)
    yield from ((partner, records.get(partner.id, _Record())) for partner in draft.partners)
    yield from ((quote, records[quote.id]) for quote in draft.quotes if quote.id in records)


def asked_of(person: Partner | Quote) -> tuple[Place, ...]:
    """The places that a partner signs off, or the speaker of a quote."""
    return covered(person) if isinstance(person, Partner) else (Place(Part.QUOTES, person.id),)


def name_of(person: Partner | Quote) -> str:
    """What a partner, or the speaker of a quote, is called in lists."""
    if isinstance(person, Quote):
        return speaker_name(person)
    return person.organisation.strip() or person.contact.strip() or "A partner without a name"


def speaker_name(quote: Quote) -> str:
    return quote.speaker.name.strip() or "A speaker without a name"


def _stand(person: Partner | Quote, record: _Record, wordings: Wordings, numbers: Mapping[int, int]) -> Stand:
    found = {place: _approval(place, record, wordings) for place in asked_of(person) or record.approved}
    approved = tuple(dict.fromkeys(each for each in found.values() if each is not None))
    reopened = tuple(each for each in approved if not wordings.holds(each))
    missing = tuple(place for place, each in found.items() if each is None)
    state = _state(record, bool(reopened), bool(missing or not found))
    since = record.asked.on if record.asked and state is State.WAITING else None
    needed = person.needed if isinstance(person, Partner) else record.is_begun
    also = tuple(Overtaken(numbers.get(each.round, each.round), each) for each in record.overtaken)
    late = tuple(record.late)
    return Stand(person.id, name_of(person), state, needed, approved, reopened, missing, since, record.last, also, late)


def _holds(place: Place, record: _Record, wordings: Wordings) -> bool:
    approved = _approval(place, record, wordings)
    return approved is not None and wordings.holds(approved)


def _approval(place: Place, record: _Record, wordings: Wordings) -> Approved | None:
    """The approval that speaks for a place: one of the whole text does while it holds, and where there is no other."""
    whole = record.approved.get(WHOLE)
    if whole is not None and wordings.holds(whole):
        return whole
    return record.approved.get(place, whole)


def _state(record: _Record, reopened: bool, missing: bool) -> State:
    if not (reopened or missing):
        return State.HOLDS
    if record.asked:
        return State.WAITING
    if reopened:
        return State.REOPENED
    if record.approved:
        return State.PARTLY
    if record.answer is None or record.answer.standing is Standing.APPROVED:
        return State.NOT_ASKED
    return State.REFUSED if record.answer.standing is Standing.NOT_APPROVED else State.WITH_CHANGES


def approved_quotes(draft: Draft, decisions: Iterable[Decision], style: HouseStyle) -> frozenset[str]:
    """The quotes whose words stand approved: by the speaker in person, by a partner who signs off that quote, or by the
    speaker's own organisation with the whole text."""
    return frozenset(quote for quote, *_ in _approved_quotes(draft, standings(draft, decisions, style)))


def covered_quotes(draft: Draft, stands: Iterable[Stand]) -> dict[str, tuple[str, Decision]]:
    """By the id of a quote, the name of the first partner whose sign-off covers its words and who has approved them,
    and when they did."""
    found: dict[str, tuple[str, Decision]] = {}
    for quote, stand, decision in _approved_quotes(draft, stands):
        if draft.partner(stand.who):
            found.setdefault(quote, (stand.name, decision))
    return found


def _approved_quotes(draft: Draft, stands: Iterable[Stand]) -> Iterator[tuple[str, Stand, Decision]]:
    for stand in stands:
        for approved in stand.approved:
            if approved in stand.reopened:
                continue
            if approved.place.part is Part.QUOTES:
                yield approved.place.item, stand, approved.decision
            elif approved.place == WHOLE:
                own = binding(stand.name).casefold()
                partner = draft.partner(stand.who)
                for quote_id in partner.scope.quotes if partner else ():
                    yield quote_id, stand, approved.decision
                for quote in draft.quotes:
                    if binding(quote.speaker.organisation).casefold() == own:
                        yield quote.id, stand, approved.decision
