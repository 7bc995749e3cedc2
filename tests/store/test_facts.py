"""Decisions, the log and settings: facts beside the content, the first two added to and never changed."""

import sqlite3
from datetime import UTC, datetime, timedelta, timezone

import pytest

from editor.domain.draft import Draft
from editor.domain.places import Part, Place
from editor.domain.sign_off import WHOLE, Decision, Standing
from editor.store import log
from editor.store.drafts import add_draft
from editor.store.settings import get_setting, set_setting
from editor.store.sign_offs import add_decision, decisions
from editor.store.store import Store, open_store

NOON = datetime(2025, 3, 14, 12, 0, 0, 123456, tzinfo=UTC)
APPROVED = Decision(
    "a1",
    Standing.APPROVED,
    NOON,
    by="Bea",
    how="phone",
    note="“fine” 🙂",
    covers=((WHOLE, "0" * 64), (Place(Part.QUOTES, "q1", "p1", 2, 5), "f" * 64)),
    round=2,
    evidence=3,
)


def test_decisions_come_back_equal_and_in_order_after_a_restart(store: Store) -> None:
    draft_id, other = add_draft(store, Draft()), add_draft(store, Draft())
    kept = [
        add_decision(store, draft_id, decision)
        for decision in (APPROVED, Decision("a1", Standing.NOT_APPROVED, NOON - timedelta(days=1)), APPROVED)
    ]
    assert len({decision.id for decision in kept}) == 3
    store.close()
    with open_store(store.path) as again:
        assert decisions(again, draft_id) == tuple(kept)
        assert decisions(again, other) == ()


def test_a_time_in_another_zone_is_kept_as_the_same_moment(store: Store) -> None:
    draft_id = add_draft(store, Draft())
    abroad = NOON.astimezone(timezone(timedelta(hours=5, minutes=30)))
    add_decision(store, draft_id, Decision("a1", Standing.ASKED, abroad))
    assert decisions(store, draft_id)[0].on == NOON


def test_the_log_keeps_who_did_what(store: Store) -> None:
    draft_id = add_draft(store, Draft())
    log.write(store, draft_id, "exported", "Bea", '{"file": "a.docx"}')
    log.write(store, draft_id, "sent", "Cy")
    lines = log.read(store, draft_id)
    assert [(line.action, line.by, line.detail) for line in lines] == [
        ("exported", "Bea", '{"file": "a.docx"}'),
        ("sent", "Cy", "{}"),
    ]
    assert lines[0].at <= lines[1].at
    assert log.read(store, draft_id + 1) == []


@pytest.mark.parametrize("table", ["decisions", "log"])
@pytest.mark.parametrize(
    "statement", ["DELETE FROM {}", "UPDATE {} SET writer = 'x'", "REPLACE INTO {0} SELECT * FROM {0}"]
)
def test_what_was_decided_and_done_can_be_neither_changed_nor_deleted(store: Store, table: str, statement: str) -> None:
    draft_id = add_draft(store, Draft())
    kept = add_decision(store, draft_id, APPROVED)
    log.write(store, draft_id, "sent", "Cy")
    with pytest.raises(sqlite3.IntegrityError, match="append-only"), store.write() as connection:
        connection.execute(statement.format(table))
    assert decisions(store, draft_id) == (kept,)


def test_a_decision_about_no_draft_is_refused(store: Store) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        add_decision(store, 7, APPROVED)


def test_settings_are_remembered(store: Store) -> None:
    assert get_setting(store, "writer") == ""
    assert get_setting(store, "writer", "nobody") == "nobody"
    set_setting(store, "writer", "Bea")
    set_setting(store, "writer", "Béa 🙂")
    store.close()
    with open_store(store.path) as again:
        assert get_setting(again, "writer", "nobody") == "Béa 🙂"
