"""Approvals: by whom, of which words, on what evidence; and what an edit does to them."""

import hashlib
import json
from dataclasses import replace

import pytest

from editor.desk.approve import Answer, Attached, approve
from editor.desk.house_style import style_of
from editor.desk.standing import approved_revision, stands, words_since
from editor.domain.costs import cost_line, costs
from editor.domain.draft import Draft, Stage
from editor.domain.errors import EditorError
from editor.domain.sign_off import WHOLE, Standing
from editor.domain.standing import State
from editor.domain.text import plain
from editor.store.drafts import autosave, load_draft
from editor.store.evidence import evidence, evidence_data
from editor.store.history import list_revisions
from editor.store.log import read
from editor.store.sign_offs import decisions
from editor.store.store import Store, open_store
from tests.desk.statements import COUNCIL, OKAFOR, POLICE

YES = Answer(Standing.APPROVED, "Jo Lund", "phone", "rang at noon")
NO = Answer(Standing.NOT_APPROVED, "Jo Lund", "phone")
CHANGED = "We are proud of all that the ferry crews have done."


def _said(draft: Draft, words: str) -> Draft:
    return replace(draft, quotes=(replace(OKAFOR, paragraphs=(plain(words),)),))


def _states(store: Store, draft_id: int) -> dict[str, State]:
    return {stand.name: stand.state for stand in stands(store, draft_id)}


def test_nobody_is_asked_at_first(store: Store, draft_id: int) -> None:
    assert _states(store, draft_id) == {"Police": State.NOT_ASKED, "Council": State.NOT_ASKED}
    assert all(stand.is_open for stand in stands(store, draft_id))


def test_an_approval_holds_until_its_words_change_and_holds_again_when_they_are_put_back(
    store: Store, draft: Draft, draft_id: int
) -> None:
    approve(store, draft_id, "Police", YES)
    approve(store, draft_id, "Council", YES)
    assert _states(store, draft_id) == {"Police": State.HOLDS, "Council": State.HOLDS}
    autosave(store, draft_id, replace(draft, headline="Night boat returns"))
    assert _states(store, draft_id) == {"Police": State.REOPENED, "Council": State.HOLDS}
    autosave(store, draft_id, draft)
    assert _states(store, draft_id) == {"Police": State.HOLDS, "Council": State.HOLDS}
    store.close()
    with open_store(store.path) as again:
        assert _states(again, draft_id) == {"Police": State.HOLDS, "Council": State.HOLDS}


def test_the_words_that_changed_since_are_told(store: Store, draft: Draft, draft_id: int) -> None:
    approve(store, draft_id, "Council", YES)
    autosave(store, draft_id, _said(replace(draft, headline="Night boat returns"), CHANGED))
    council = stands(store, draft_id)[1]
    (reopened,) = council.reopened
    (difference,) = words_since(store, draft_id, reopened)
    assert (difference.old, difference.new) == ("what", "all that")
    assert (difference.before, difference.after) == ("are proud of", "the ferry crews")
    assert str(difference) == "“what” became “all that”"
    revision = approved_revision(store, draft_id, reopened.decision)
    assert revision is not None
    assert revision.draft == draft


def test_what_an_edit_costs_is_said_with_names_and_places(store: Store, draft: Draft, draft_id: int) -> None:
    approve(store, draft_id, "Police", YES)
    approve(store, draft_id, "ada okafor", YES)
    made, style = decisions(store, draft_id), style_of(store, draft)
    assert cost_line(costs(draft, draft, made, style), draft) == ""
    found = costs(draft, _said(draft, CHANGED), made, style)
    assert cost_line(found, draft) == "reopens: Police (whole text), Ada Okafor (quote 1)"
    found = costs(draft, replace(draft, headline="Another"), made, style)
    assert cost_line(found, draft) == "reopens: Police (whole text)"
    found = costs(draft, replace(draft, quotes=()), made, style)
    assert cost_line(found, draft) == "reopens: Police (whole text), Ada Okafor (quote 1)"


def test_approved_with_changes_is_no_approval_until_they_agree(store: Store, draft: Draft, draft_id: int) -> None:
    approve(store, draft_id, "Council", YES)
    approve(store, draft_id, "Council", replace(YES, standing=Standing.APPROVED_WITH_CHANGES))
    assert _states(store, draft_id)["Council"] is State.WITH_CHANGES
    autosave(store, draft_id, _said(draft, CHANGED))
    assert _states(store, draft_id)["Council"] is State.WITH_CHANGES
    approve(store, draft_id, "Council", replace(YES, note="agrees to the wording as it is now"))
    assert _states(store, draft_id)["Council"] is State.HOLDS


def test_a_refusal_ends_what_was_approved_before(store: Store, draft_id: int) -> None:
    approve(store, draft_id, "Police", YES)
    approve(store, draft_id, "Police", NO)
    assert _states(store, draft_id)["Police"] is State.REFUSED
    assert stands(store, draft_id)[0].approved == ()


def test_one_quote_of_a_whole_text_is_an_approval_in_part(store: Store, draft_id: int) -> None:
    approve(store, draft_id, "Police", YES, quote=1)
    police = stands(store, draft_id)[0]
    assert police.state is State.PARTLY
    assert police.missing == (WHOLE,)


def test_a_speaker_who_decided_in_person_is_waited_for(store: Store, draft_id: int) -> None:
    approve(store, draft_id, "Ada Okafor", replace(NO, by="Ada Okafor"), quote=1)
    speaker = stands(store, draft_id)[-1]
    assert (speaker.who, speaker.name, speaker.state, speaker.is_open) == (OKAFOR.id, "Ada Okafor", State.REFUSED, True)


def test_the_revision_that_was_approved_is_numbered_once(store: Store, draft: Draft, draft_id: int) -> None:
    approve(store, draft_id, "Police", YES)
    assert [row.number for row in list_revisions(store, draft_id)] == [1]
    autosave(store, draft_id, replace(draft, headline="Another"))
    approve(store, draft_id, "Police", YES)
    approve(store, draft_id, "Council", YES)
    assert [row.number for row in list_revisions(store, draft_id)] == [2, 0, 1]


def test_evidence_is_kept_as_it_came(store: Store, draft_id: int) -> None:
    mail = b"From: Jo Lund\n\nFine by us."
    (decision,) = approve(
        store, draft_id, "Police", replace(YES, how="e-mail", evidence=Attached("Re Ferry.EML", mail))
    )
    (kept,) = evidence(store, draft_id)
    assert decision.evidence == kept.id
    assert (kept.name, kept.sha256) == ("Re Ferry.EML", hashlib.sha256(mail).hexdigest())
    assert evidence_data(store, kept.id) == mail


def test_every_decision_has_its_line_in_the_log_and_begins_the_sign_off(store: Store, draft_id: int) -> None:
    assert load_draft(store, draft_id).stage is Stage.DRAFTING
    approve(store, draft_id, "Police", NO, writer="Bea")
    approve(store, draft_id, "Police", YES, writer="Bea")
    assert load_draft(store, draft_id).stage is Stage.IN_SIGN_OFF
    lines = [json.loads(line.detail) for line in read(store, draft_id)]
    assert [(line["partner"], line["standing"], line["revision"]) for line in lines] == [
        (POLICE.id, "not approved", 1),
        (POLICE.id, "approved", 1),
    ]
    assert {line.by for line in read(store, draft_id)} == {"Bea"}
    assert lines[1]["note"] == "rang at noon"


def test_names_are_known_whatever_their_case_and_their_contacts_too(store: Store, draft_id: int) -> None:
    assert approve(store, draft_id, " POLICE ", YES)[0].partner == POLICE.id
    assert approve(store, draft_id, "bo reed", YES)[0].partner == COUNCIL.id


def _many(count: int) -> Attached:
    return Attached("note.pdf", b"x" * count)


@pytest.mark.parametrize(
    ("name", "answer", "quote", "words"),
    [
        ("Coastguard", YES, None, "Known are: Police, Council, Ada Okafor."),
        ("", YES, None, "Nobody called “”"),
        ("Police", YES, 0, "There is no quote 0. The draft has one quote."),
        ("Police", YES, 2, "There is no quote 2. The draft has one quote."),
        ("Police", replace(YES, by=" "), None, "Who says so is missing."),
        ("Police", replace(YES, evidence=Attached("run.exe", b"MZ")), None, "run.exe can't be attached."),
        ("Police", replace(YES, evidence=_many(0)), None, "empty or larger"),
        ("Police", replace(YES, evidence=_many(40_000_001)), None, "empty or larger"),
    ],
)
def test_what_cannot_be_recorded_is_refused_and_nothing_is_kept(
    store: Store, draft_id: int, name: str, answer: Answer, quote: int | None, words: str
) -> None:
    with pytest.raises(EditorError, match=words.replace(".", r"\.")):
        approve(store, draft_id, name, answer, quote)
    assert decisions(store, draft_id) == ()
    assert evidence(store, draft_id) == ()
