"""Copies beside the database: whole, one a day, and not too many."""

from pathlib import Path

import pytest

from editor.domain.draft import Draft
from editor.domain.errors import EditorError
from editor.store.backup import backups, newest_backup
from editor.store.daily_copy import DAILY, keep_daily_copy
from editor.store.drafts import add_draft, list_drafts
from editor.store.store import Store, open_store
from tests.store.places import unwritable


def test_a_daily_copy_opens_with_all_drafts_and_is_made_once_a_day(store: Store) -> None:
    add_draft(store, Draft(headline="Kept"))
    copy = keep_daily_copy(store)
    assert copy is not None
    assert keep_daily_copy(store) is None
    with open_store(copy) as opened:
        assert [row.headline for row in list_drafts(opened)] == ["Kept"]
    assert newest_backup(store.path) == copy


def test_the_last_seven_daily_copies_are_kept_and_those_before_a_migration_for_good(store: Store) -> None:
    folder = store.path.parent
    old = [folder / f"drafts.db.backup-daily.202503{day:02}-120000-000000" for day in range(1, 12)]
    before_migration = folder / "drafts.db.backup-form-1.20250101-120000-000000"
    other = folder / "other.db.backup-daily.20250101-120000-000000"
    for path in (*old, before_migration, other):
        path.write_bytes(b"")
    made = keep_daily_copy(store)
    assert backups(store.path, "daily") == [*old[-(DAILY - 1) :], made]
    assert before_migration.exists()
    assert other.exists()
    assert newest_backup(store.path) == made


def test_a_read_only_store_is_not_copied(tmp_path: Path) -> None:
    open_store(tmp_path / "drafts.db").close()
    with unwritable(tmp_path / "drafts.db"), open_store(tmp_path / "drafts.db") as store:
        assert keep_daily_copy(store) is None


def test_a_copy_that_can_not_be_written_is_said_and_leaves_nothing_half_made(store: Store) -> None:
    with unwritable(store.path.parent), pytest.raises(EditorError, match="can't be opened"):
        keep_daily_copy(store)
    assert not list(store.path.parent.glob("*unfinished*"))
    assert backups(store.path) == []
