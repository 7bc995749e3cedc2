"""Where somebody stands, in words: on a chip, and in the line under it; the same in the checklist and in Sign-off."""

from collections.abc import Iterable, Mapping

from editor.domain.costs import short_place
from editor.domain.differences import Difference
from editor.domain.draft import Draft
from editor.domain.places import Place
from editor.domain.sign_off import Decision, Standing
from editor.domain.standing import Blank, Stand, State
from editor.domain.uk_time import short_time

REOPENED = "needs approval again"
COVERED = "approved by partner"
"""Of a speaker who was not asked in person, and whose words their partner has approved."""
_CHIPS = {State.HOLDS: "approved", State.REOPENED: REOPENED}
SHOWN = 3
"""How many changes are named before the rest are only counted."""

Words = Mapping[Place, tuple[Difference, ...]]


def recorded_line(name: str, standing: Standing) -> str:
    """What is said once an answer was taken down: a fact, which undo leaves alone."""
    return f"{name}: {standing}. Recorded; to correct it, record again. Ctrl+Z leaves it as it is."


def chip_word(stand: Stand) -> str:
    return _CHIPS.get(stand.state, stand.state.value)


def stand_line(stand: Stand, draft: Draft, words: Words, blank: Blank | None = None) -> str:
    """When they were asked or decided, by whom and how; what has changed since, as far as `words` are known; what to do
    about a copy that came back without an answer."""
    sentences = [decision_line(stand.last)] if stand.last else []
    if stand.since and stand.answered_earlier:
        sentences.append(f"That was an earlier copy: the one sent {short_time(stand.since)} is not answered yet.")
    if blank is not None and stand.is_answered_with(blank):
        sentences.append(_blank(blank))
    if stand.reopened and stand.state is not State.REFUSED:
        changed = [_reopened(short_place(each.place, draft), words.get(each.place, ())) for each in stand.reopened]
        sentences.append(f"Reopened by a change in {'; '.join(changed)}.")
    if stand.missing and stand.approved:
        sentences.append(f"Not approved yet: {', '.join(short_place(place, draft) for place in stand.missing)}.")
    for each in stand.also:
        sentences.append(f"Also answered round {each.round}, which does not count any more: {_said(each.decision)}.")
    for late in stand.late:
        sentences.append(f"Answered after the release, which it does not change: {_said(late)}.")
    return " ".join(sentences)


def covered_line(partner: str, decision: Decision) -> str:
    """Approved by Harrowdale Trust on 14 March 2019, 10:04; not asked in person."""
    return f"Approved by {partner} on {short_time(decision.on)}; not asked in person."


def _blank(blank: Blank) -> str:
    what = f"what stands for its answer, “{blank.words}”, is none" if blank.words else "its answer is missing"
    return f"Their copy came back {short_time(blank.on)}, but {what}: record the answer by hand, or ask them."


def _said(decision: Decision) -> str:
    """Not approved, 14 March 2019, 10:00."""
    return f"{decision.standing}, {short_time(decision.on)}"


def decision_line(decision: Decision) -> str:
    """Approved 14 March 2019, 10:04, Ada Okafor, by phone: she read it twice."""
    by = f", {decision.by}" if decision.by else ""
    how = {"phone": ", by phone", "e-mail": ", by e-mail", "meeting": ", in a meeting", "copy": ", in the copy"}
    if decision.standing is Standing.ASKED and decision.how == "copy":
        return f"Copy sent {short_time(decision.on)}{by}."
    note = f": {decision.note.rstrip('.')}" if decision.note else ""
    return f"{_VERBS[decision.standing]} {short_time(decision.on)}{by}{how.get(decision.how, '')}{note}."


_VERBS = {
    Standing.NOT_ASKED: "Set to not asked",
    Standing.ASKED: "Asked",
    Standing.APPROVED: "Approved",
    Standing.APPROVED_WITH_CHANGES: "Approved with changes",
    Standing.NOT_APPROVED: "Not approved",
}


def _reopened(place: str, words: Iterable[Difference]) -> str:
    found = list(words)
    place = f"the {place}" if place == "whole text" else place
    if not found:
        return place
    said = ", ".join(str(each) for each in found[:SHOWN])
    return f"{place}: {said}" + (f" and {len(found) - SHOWN} more" if len(found) > SHOWN else "")
