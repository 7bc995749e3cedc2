"""Once a statement went out, its record of the release stays: no answer by hand, and a late file stands beside it."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from editor.desk.approve import Answer, approve
from editor.desk.history import log_of
from editor.desk.house_style import SETTING
from editor.desk.release import Override, release
from editor.desk.send import send
from editor.desk.settings import set_setting
from editor.desk.show import show_json
from editor.desk.standing import stands
from editor.desk.take_in import ReturnedFile, TakenIn, take_in
from editor.desk.verify import verify_text
from editor.desk.withdraw import withdraw
from editor.domain.errors import EditorError
from editor.domain.sign_off import Decision, Standing
from editor.domain.standing import State
from editor.domain.uk_time import now
from editor.reading.worker import ReadingWorker
from editor.store.sign_offs import add_decision, decisions
from editor.store.store import Store
from tests.desk.partners import answered
from tests.desk.releasing import YES, released
from tests.desk.statements import POLICE

WORD = Override("Ann Reed", "The boats run tonight")


@pytest.mark.parametrize("is_withdrawn", [False, True])
@pytest.mark.parametrize("standing", [Standing.NOT_APPROVED, Standing.APPROVED, Standing.NOT_ASKED])
def test_no_answer_is_recorded_by_hand(
    store: Store, cleared: int, shelf: Path, standing: Standing, is_withdrawn: bool
) -> None:
    released(store, cleared, shelf)
    if is_withdrawn:
        withdraw(store, cleared, "Bea", "A wrong date")
    before = decisions(store, cleared)
    with pytest.raises(EditorError) as refused:
        approve(store, cleared, "Police", Answer(standing, "Jo Lund", "phone"))
    assert str(refused.value).startswith("This statement went out")
    assert refused.value.hint == "Make a correction of it, which has a sign-off of its own."
    assert decisions(store, cleared) == before


def test_before_and_after_are_told_by_the_order_whatever_the_clock_said(
    store: Store, draft_id: int, shelf: Path
) -> None:
    hour = timedelta(hours=1)
    approve(store, draft_id, "Police", replace(YES, on=now() + hour))  # the clock was set back since
    approve(store, draft_id, "Council", YES)
    out = release(store, draft_id, "Bea", shelf / "ferry.docx", shelf / "ferry.txt")
    assert [row.state for row in stands(store, draft_id)] == [State.HOLDS, State.HOLDS]
    late = Decision(POLICE.id, Standing.NOT_APPROVED, out.released - hour, "Jo Lund", "copy")
    assert add_decision(store, draft_id, late).after_release
    assert [each.after_release for each in decisions(store, draft_id)] == [False, False, True]
    assert [row.state for row in stands(store, draft_id)] == [State.HOLDS, State.HOLDS]


def _late(store: Store, draft_id: int, shelf: Path, answer: str, worker: ReadingWorker) -> TakenIn:
    """Two copies go out, the Council answers, it is released by somebody's word, then the Police's copy comes."""
    police = send(store, draft_id, shelf / "copies", "Bea").files[0].path.read_bytes()
    approve(store, draft_id, "Council", YES)
    release(store, draft_id, "Bea", shelf / "ferry.docx", shelf / "ferry.txt", WORD)
    return take_in(store, ReturnedFile("late.docx", answered(police, answer, "Jo Lund")), "Bea", worker)


def test_a_file_that_comes_after_the_release_is_kept_and_changes_nothing_of_it(
    store: Store, draft_id: int, shelf: Path, worker: ReadingWorker
) -> None:
    taken = _late(store, draft_id, shelf, "Not approved", worker)
    assert (taken.is_after_release, taken.is_overtaken, taken.decision) == (True, False, None)
    said = "late.docx came after the release: its answer is in the log and changes nothing of what went out."
    assert taken.notice == said
    last = decisions(store, draft_id)[-1]
    assert (last.standing, last.by, last.after_release) == (Standing.NOT_APPROVED, "Jo Lund", True)
    assert [each.after_release for each in decisions(store, draft_id)[:-1]] == [False, False, False]
    police, council = stands(store, draft_id)
    assert (police.state, council.state) == (State.WAITING, State.HOLDS)
    assert police.late == (last,)
    shown = show_json(store, draft_id)["sign_off"][0]
    assert (shown["state"], shown["answered_after_release"][0]["answer"]) == ("waiting", "not approved")
    assert any("Police: not approved, after the release" in line.words for line in log_of(store, draft_id))


def test_a_later_house_style_reopens_nothing_of_what_went_out(store: Store, cleared: int, shelf: Path) -> None:
    released(store, cleared, shelf)
    set_setting(store, SETTING, json.dumps({"ends_line": "- ends -"}))
    assert [stand.state for stand in stands(store, cleared)] == [State.HOLDS, State.HOLDS]


def test_verify_knows_only_the_approvals_up_to_the_release(
    store: Store, draft_id: int, shelf: Path, worker: ReadingWorker
) -> None:
    _late(store, draft_id, shelf, "Approved", worker)
    text = (shelf / "ferry.txt").read_text(encoding="utf-8-sig")
    assert verify_text(store, text.replace("April", "May")).touched == ()
    altered = verify_text(store, text.replace("April", "May").replace("proud", "fond"))
    assert [each.name for each in altered.touched] == ["Council"]
