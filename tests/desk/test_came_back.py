"""Copies that came back without an answer: told of whom and when, until there is one."""

from pathlib import Path

import pytest

from editor.desk.approve import approve
from editor.desk.came_back import blanks
from editor.desk.move_return import move_return
from editor.desk.send import Sent, send
from editor.desk.show import show_json
from editor.desk.standing import stands
from editor.desk.take_in import ReturnedFile, TakenIn, take_in
from editor.domain.standing import Blank, Stand
from editor.reading.worker import ReadingWorker
from editor.store.store import Store
from tests.desk.partners import answered
from tests.desk.releasing import YES
from tests.desk.statements import COUNCIL, POLICE


@pytest.fixture
def blank(store: Store, sent: Sent, worker: ReadingWorker) -> TakenIn:
    """The Police's copy as it was sent."""
    return take_in(store, ReturnedFile("back.docx", sent.files[0].path.read_bytes()), "Bea", worker)


def _police(store: Store, draft_id: int) -> Stand:
    return stands(store, draft_id)[0]


def test_a_copy_without_an_answer_is_told_with_when_it_came(store: Store, draft_id: int, blank: TakenIn) -> None:
    assert blanks(store, draft_id) == {POLICE.id: Blank(blank.kept.taken_in)}
    assert _police(store, draft_id).is_answered_with(blanks(store, draft_id)[POLICE.id])
    police, council = show_json(store, draft_id)["sign_off"]
    assert police["came_back_without_answer"] == blank.kept.taken_in.isoformat()
    assert council["came_back_without_answer"] is None


def test_words_that_are_none_of_the_answers_are_told(
    store: Store, draft_id: int, sent: Sent, worker: ReadingWorker
) -> None:
    data = answered(sent.files[0].path.read_bytes(), "Fine by us")
    take_in(store, ReturnedFile("back.docx", data), "Bea", worker)
    assert blanks(store, draft_id)[POLICE.id].words == "Fine by us"


def test_an_answer_in_another_file_or_by_hand_ends_it(
    store: Store, draft_id: int, sent: Sent, blank: TakenIn, worker: ReadingWorker
) -> None:
    approve(store, draft_id, "Police", YES)
    assert not _police(store, draft_id).is_answered_with(blanks(store, draft_id)[POLICE.id])
    data = answered(sent.files[0].path.read_bytes(), "Approved")
    take_in(store, ReturnedFile("again.docx", data), "Bea", worker)
    assert blanks(store, draft_id) == {}


def test_a_newer_copy_is_waited_for_as_if_nothing_had_come(
    store: Store, draft_id: int, blank: TakenIn, tmp_path: Path
) -> None:
    send(store, draft_id, tmp_path / "again", "Bea")
    assert blanks(store, draft_id) == {}


def test_a_file_that_was_another_partners_is_theirs_since_it_first_came(
    store: Store, draft_id: int, sent: Sent, blank: TakenIn, worker: ReadingWorker
) -> None:
    move_return(store, draft_id, blank.kept.id, sent.files[1].reference, "Bea", worker)
    assert blanks(store, draft_id) == {COUNCIL.id: Blank(blank.kept.taken_in)}
