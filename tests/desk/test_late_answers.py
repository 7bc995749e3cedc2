"""Answers to an older copy that come late: kept, shown, and never in the place of the answer to a newer one."""

from dataclasses import replace
from pathlib import Path

import pytest

from editor.desk.approve import Answer, approve, record_answer
from editor.desk.gate import why_shut
from editor.desk.send import send
from editor.desk.show import show_json
from editor.desk.standing import stands
from editor.domain.draft import Draft
from editor.domain.sign_off import WHOLE, Standing
from editor.domain.standing import State
from editor.store.drafts import autosave
from editor.store.log import read
from editor.store.sign_offs import decisions
from editor.store.store import Store
from tests.desk.conftest import TakeIn
from tests.desk.partners import answered
from tests.desk.releasing import YES
from tests.desk.statements import POLICE


@pytest.mark.parametrize("how", ["copy", "phone"])
@pytest.mark.parametrize(("newer", "older"), [("Not approved", "Approved"), ("Approved", "Not approved")])
def test_an_old_copy_that_turns_up_late_does_not_answer_for_a_newer_one(
    store: Store, draft_id: int, police: bytes, take: TakeIn, tmp_path: Path, newer: str, older: str, how: str
) -> None:
    again = send(store, draft_id, tmp_path / "again", "Bea").files[0].path.read_bytes()
    if how == "copy":
        take(answered(again, newer))
    else:
        record_answer(store, draft_id, POLICE.id, (WHOLE,), Answer(Standing(newer.lower()), "Jo Lund", how))
    shut = why_shut(store, draft_id)
    state = stands(store, draft_id)[0].state
    late = take(answered(police, older), "late.docx")
    assert late.decision is None
    assert late.notice == "Police has given a newer answer: the answer in late.docx does not count."
    assert stands(store, draft_id)[0].state is state
    assert "newer answer" in read(store, draft_id)[-1].detail
    assert why_shut(store, draft_id) == shut
    last = decisions(store, draft_id)[-1]
    assert (last.partner, last.standing, last.round) == (POLICE.id, Standing(older.lower()), 1)
    assert [(each.round, each.decision) for each in stands(store, draft_id)[0].also] == [(1, last)]
    assert show_json(store, draft_id)["sign_off"][0]["also_answered"][0]["answer"] == older.lower()


def test_an_approval_by_hand_of_the_second_round_keeps_the_gate_open_when_the_first_rounds_comes_in(
    store: Store, draft: Draft, draft_id: int, police: bytes, take: TakeIn, tmp_path: Path
) -> None:
    autosave(store, draft_id, replace(draft, headline="Night boats to Marsh End return"))
    send(store, draft_id, tmp_path / "again", "Bea")
    approve(store, draft_id, "Council", YES)
    approve(store, draft_id, "Police", YES)
    assert why_shut(store, draft_id) == ()
    take(answered(police, "Approved"))
    assert why_shut(store, draft_id) == ()


def test_a_late_answer_to_an_old_copy_leaves_the_newer_one_to_be_answered(
    store: Store, draft: Draft, draft_id: int, police: bytes, take: TakeIn, tmp_path: Path
) -> None:
    autosave(store, draft_id, replace(draft, headline="Night boat to Marsh End returns"))
    send(store, draft_id, tmp_path / "second", "Bea")
    assert take(answered(police, "Approved")).decision is not None
    stand = stands(store, draft_id)[0]
    assert (stand.state, stand.answered_earlier) == (State.WAITING, True)
    assert "Police answered an earlier copy, and not yet the one sent on" in why_shut(store, draft_id)[0].message
