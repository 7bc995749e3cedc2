"""Who has not answered, across all drafts, and whose deadline is near or past."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from editor.desk.approve import Answer, approve
from editor.desk.release import Override, release
from editor.desk.remind import Due, due, waiting
from editor.desk.send import How, send
from editor.domain.draft import Draft
from editor.domain.sign_off import Standing
from editor.domain.uk_time import moment_in_words
from editor.store.drafts import add_draft
from editor.store.returns import add_return
from editor.store.store import Store
from tests.desk.statements import COUNCIL, POLICE

DEADLINE = datetime(2019, 3, 13, 17, tzinfo=UTC)
YES = Answer(Standing.APPROVED, "Jo Lund", "phone")


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    return tmp_path / "to partners"


def test_who_has_not_answered_is_listed_across_drafts_those_due_first_first(
    store: Store, draft: Draft, draft_id: int, shelf: Path
) -> None:
    send(store, draft_id, shelf, "Bea", How(partners=(POLICE.id,), deadline=DEADLINE + timedelta(days=3)))
    other = add_draft(store, replace(draft, headline="Lifeboat named", announcement="0000000000c1"))
    send(store, other, shelf, "Bea", How(deadline=DEADLINE))
    rows = waiting(store, DEADLINE + timedelta(hours=1))
    assert [(row.headline, row.organisation, row.due) for row in rows] == [
        ("Lifeboat named", "Police", Due.PAST),
        ("Lifeboat named", "Council", Due.PAST),
        ("Night ferry to Marsh End returns", "Police", Due.LATER),
    ]
    assert rows[0].email == "jo@police.example"
    assert rows[0].reminder.startswith("Dear Jo Lund,\n\nAt ")
    assert "by 17:00 on Wednesday 13 March 2019, which has passed" in rows[0].reminder
    assert "passed" not in rows[2].reminder
    assert rows[0].reference in rows[0].reminder


def test_nobody_is_reminded_who_has_answered_by_whatever_way(
    store: Store, draft_id: int, shelf: Path, tmp_path: Path
) -> None:
    sent = send(store, draft_id, shelf, "Bea")
    assert [row.organisation for row in waiting(store)] == ["Police", "Council"]
    approve(store, draft_id, "Police", YES)
    assert [row.organisation for row in waiting(store)] == ["Council"]
    add_return(store, draft_id, b"PK", "back.docx", "Bea", sent.round.copies[1].id, answer="approved")
    assert waiting(store) == ()
    send(store, draft_id, shelf, "Bea")
    assert [row.organisation for row in waiting(store)] == ["Council"]
    release(store, draft_id, "Bea", tmp_path / "a.docx", tmp_path / "a.txt", Override("Bea", "test"))
    assert waiting(store) == ()


def test_one_whose_copy_came_back_without_an_answer_is_waited_for_and_reminded_of_that(
    store: Store, draft_id: int, shelf: Path
) -> None:
    sent = send(store, draft_id, shelf, "Bea")
    assert [row.came_back for row in waiting(store)] == [None, None]
    kept = add_return(store, draft_id, b"PK", "back.docx", "Bea", sent.round.copies[1].id)
    police, council = waiting(store)
    assert (police.came_back, council.came_back) == (None, kept.taken_in)
    assert "and have not had your answer." in police.reminder
    assert f"had your copy back at {moment_in_words(kept.taken_in)}, but with no answer in it." in council.reminder


def test_one_who_was_not_asked_again_is_still_waited_for(store: Store, draft_id: int, shelf: Path) -> None:
    first = send(store, draft_id, shelf, "Bea")
    second = send(store, draft_id, shelf, "Bea", How(partners=(COUNCIL.id,)))
    assert {row.organisation: row.reference for row in waiting(store)} == {
        "Police": first.files[0].reference,
        "Council": second.files[0].reference,
    }


@pytest.mark.parametrize(("hours", "expected"), [(-1, Due.PAST), (0, Due.NEAR), (24, Due.NEAR), (25, Due.LATER)])
def test_a_deadline_is_near_from_a_day_before(hours: int, expected: Due) -> None:
    assert due(DEADLINE + timedelta(hours=hours), DEADLINE) is expected
    assert due(None, DEADLINE) is Due.OPEN
