"""Records what a partner or a speaker decided: approved, approved with changes, or not; by hand or from their copy."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from editor.desk.freeze import freeze
from editor.desk.house_style import style_of
from editor.desk.people import asked_of, find_people, quote_place
from editor.domain.draft import Quote, Stage
from editor.domain.errors import EditorError
from editor.domain.places import Place
from editor.domain.sign_off import Decision, Standing, hashes
from editor.domain.uk_time import now
from editor.domain.values import frozen
from editor.store.drafts import load_draft, set_stage
from editor.store.evidence import add_evidence
from editor.store.log import write as write_log
from editor.store.sign_offs import add_decision
from editor.store.store import Store

LARGEST = 40_000_000
"""Bytes of a file that is attached."""
KINDS = (
    ".msg",
    ".eml",
    ".pdf",
    ".png",
    ".jpg",
    ".jpeg",
    ".gif",
    ".webp",
    ".tif",
    ".tiff",
    ".bmp",
    ".heic",
    ".txt",
    ".docx",
)


@frozen
class Attached:
    """A file that shows the decision, as it came."""

    name: str
    data: bytes


@frozen
class Answer:
    """What somebody decided and how it was learnt. `by` is who says so: the person who decided, or who took it down;
    `how` is "phone", "e-mail", "meeting", "window" or "command line"; `on` when they decided, in UTC, now where it is
    not given."""

    standing: Standing
    by: str
    how: str
    note: str = ""
    evidence: Attached | None = None
    on: datetime | None = None


def approve(
    store: Store, draft_id: int, name: str, answer: Answer, quote: int | None = None, writer: str = ""
) -> list[Decision]:
    """Records it for the partner or speaker of that name, for all they sign off or for one quote by its number.

    Raises EditorError where nobody goes by the name or nothing says what they sign off.
    """
    draft = load_draft(store, draft_id).draft
    people = find_people(draft, name)
    if quote is None:
        with store.write():
            return [record_answer(store, draft_id, person.id, asked_of(person), answer, writer) for person in people]
    place = quote_place(draft, quote)
    speakers = [person for person in people if isinstance(person, Quote)]
    if speakers and all(person.id != place.item for person in speakers):
        raise EditorError(f"Quote {quote} is not by {name}.", "Give the number of a quote of theirs.")
    who = place.item if speakers else people[0].id
    return [record_answer(store, draft_id, who, (place,), answer, writer)]


def record_answer(
    store: Store, draft_id: int, who: str, places: Sequence[Place], answer: Answer, writer: str = ""
) -> Decision:
    """One decision, by the id of a partner or of a speaker's quote; an approval binds to the places as they stand now,
    which are frozen as a revision so that they can be found again. Raises EditorError once the statement went out: what
    was signed off then is what stands on its certificate."""
    _check(answer, places)
    decision = Decision(who, answer.standing, answer.on or now(), answer.by, answer.how, answer.note)
    with store.write():
        if load_draft(store, draft_id).stage.is_sealed:
            raise EditorError(
                "This statement went out: no answer is recorded for it any more.",
                "Make a correction of it, which has a sign-off of its own.",
            )
        revision = freeze(store, draft_id, writer or answer.by, "approved")
        if answer.standing is Standing.APPROVED:
            covers = hashes(places, revision.draft, style_of(store, revision.draft))
            decision = replace(decision, covers=covers)
        if answer.evidence:
            kept = add_evidence(store, draft_id, answer.evidence.name, answer.evidence.data, writer or answer.by)
            decision = replace(decision, evidence=kept.id)
        return keep_decision(store, draft_id, decision, writer or answer.by, revision.number)


def keep_decision(store: Store, draft_id: int, decision: Decision, writer: str, revision: int) -> Decision:
    """The decision in the log of decisions and its line in the office's log; a draft that was only drafted is in
    sign-off from now on."""
    with store.write():
        kept = add_decision(store, draft_id, decision)
        if load_draft(store, draft_id).stage is Stage.DRAFTING and decision.standing is not Standing.NOT_ASKED:
            set_stage(store, draft_id, Stage.IN_SIGN_OFF)
        detail = {"decision": kept.id, "partner": kept.partner, "standing": kept.standing, "revision": revision}
        write_log(store, draft_id, "decision", writer, json.dumps({**detail, "how": kept.how, "note": kept.note}))
    return kept


def _check(answer: Answer, places: Sequence[Place]) -> None:
    if answer.standing is Standing.APPROVED and not places:
        raise EditorError(
            "What they sign off is not said: no quotes and no passages are named.", "Name them in the checklist first."
        )
    if not answer.by.strip():
        raise EditorError("Who says so is missing.", "Give the name of the person who decided, or who took it down.")
    if answer.evidence is None:
        return
    if not answer.evidence.name.lower().endswith(KINDS):
        raise EditorError(
            f"{answer.evidence.name} can't be attached.",
            "Attach an e-mail (.msg, .eml), a PDF, a Word file or a picture.",
        )
    if not 0 < len(answer.evidence.data) <= LARGEST:
        raise EditorError(f"{answer.evidence.name} is empty or larger than 40 MB.", "Attach a smaller copy of it.")
