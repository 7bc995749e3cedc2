"""Whether a draft may go out: the reasons for which it may not, each with its place."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from editor.domain.costs import short_place
from editor.domain.draft import Draft, Partner, ScopeKind
from editor.domain.findings import Finding
from editor.domain.places import Part, Place
from editor.domain.sign_off import WHOLE
from editor.domain.standing import Stand, State
from editor.domain.text import in_marks
from editor.domain.uk_time import embargo_line, london, long_date, short_time
from editor.domain.values import frozen


class Condition(StrEnum):
    """What the gate looks at."""

    APPROVAL = "approval"
    PROPOSAL = "proposal"
    COMMENT = "comment"
    FINDING = "finding"
    EMBARGO = "embargo"


EMBARGO_RULE = "embargo-date"
"""The rule that looks at what the gate looks at itself, whether the rule is switched off or not."""


@frozen
class Reason:
    """Why the gate is shut; `who` is the id of the partner, or of the quote whose speaker is waited for; `rule` that of
    the finding; `proposal` the id of the proposal or comment, 0 for none."""

    condition: Condition
    message: str
    place: Place
    who: str = ""
    rule: str = ""
    proposal: int = 0

    def __str__(self) -> str:
        return self.message


@frozen
class OpenPoint:
    """A proposal or comment that nobody has decided yet; `who` made it."""

    place: Place
    words: str
    who: str = ""
    is_comment: bool = False
    is_stale: bool = False
    proposal: int = 0


Reasons = tuple[Reason, ...]


def gate(draft: Draft, stands: Iterable[Stand], points: Iterable[OpenPoint], findings: Iterable[Finding]) -> Reasons:
    """Every reason for which it is shut; none where it is open."""
    return (
        *(reason for stand in stands if stand.is_open for reason in _approval(stand, draft)),
        *map(_point, points),
        *(_finding(finding) for finding in findings if finding.blocks and finding.rule != EMBARGO_RULE),
        *_embargo(draft),
    )


def worth_a_look(findings: Iterable[Finding]) -> Reasons:
    """What shuts no gate and should be looked at all the same before the statement goes out; each sentence once."""
    found = (_finding(finding) for finding in findings if finding.is_open and not finding.blocks)
    once: dict[str, Reason] = {}
    for reason in found:
        once.setdefault(reason.message, reason)
    return tuple(once.values())


def _finding(finding: Finding) -> Reason:
    return Reason(Condition.FINDING, finding.message, finding.place, rule=finding.rule)


def _approval(stand: Stand, draft: Draft) -> Iterator[Reason]:
    partner = draft.partner(stand.who)
    place = Place(Part.PARTNERS, stand.who) if partner else Place(Part.QUOTES, stand.who)
    yield Reason(Condition.APPROVAL, _waits_for(stand, draft, partner), place, stand.who)


def _waits_for(stand: Stand, draft: Draft, partner: Partner | None) -> str:
    if stand.state is State.WAITING and stand.since and stand.answered_earlier:
        return f"{stand.name} answered an earlier copy, and not yet the one sent on {short_time(stand.since)}."
    if stand.state is State.WAITING and stand.since:
        return f"{stand.name} was asked on {short_time(stand.since)} and has not answered."
    if stand.state is State.REFUSED:
        return f"{stand.name} did not approve."
    if stand.state is State.WITH_CHANGES:
        return f"{stand.name} approved with changes and has not agreed to the wording as it is now."
    if stand.state is State.REOPENED:
        places = _listed(short_place(each.place, draft) for each in stand.reopened)
        return f"{stand.name} approved another wording of {places}."
    if stand.state is State.PARTLY:
        return f"{stand.name} has not approved {_listed(short_place(place, draft) for place in stand.missing)}."
    if partner and partner.scope.kind is not ScopeKind.WHOLE and not stand.missing:
        return f"What {stand.name} signs off is not said: no {partner.scope.kind} are named."
    return f"{stand.name} has not been asked."


def _listed(texts: Iterable[str]) -> str:
    words = [f"the {text}" if text == WHOLE.item else text for text in texts]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _point(point: OpenPoint) -> Reason:
    by = f" by {point.who}" if point.who else ""
    what = "A comment" if point.is_comment else "A proposal"
    state = "is open"
    if point.is_stale and not point.is_comment:
        state = "no longer fits the text and has not been declined"
    condition = Condition.COMMENT if point.is_comment else Condition.PROPOSAL
    return Reason(
        condition, f"{what}{by} {state}: {in_marks(_short(point.words))}.", point.place, proposal=point.proposal
    )


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 60 else words[:60].rsplit(" ", 1)[0] + " …"


def _embargo(draft: Draft) -> Iterator[Reason]:
    if draft.embargo and draft.date and london(draft.embargo).date() < draft.date:
        message = f"“{embargo_line(draft.embargo)}” is before the date of issue, {long_date(draft.date)}."
        yield Reason(Condition.EMBARGO, message, Place(Part.RELEASE, "embargo"))


def stays_shut(reasons: Iterable[Reason]) -> str:
    """All reasons as lines of text."""
    return "\n".join(f"- {reason.message}" for reason in reasons)
