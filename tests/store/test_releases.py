"""Releases and evidence: what went out, on what grounds, kept for good."""

import hashlib
import sqlite3
from pathlib import Path

import pytest

from editor.domain.draft import Draft
from editor.domain.errors import EditorError
from editor.store.drafts import add_draft, autosave, save_revision
from editor.store.evidence import add_evidence, evidence, evidence_data
from editor.store.history import list_revisions
from editor.store.releases import (
    Release,
    add_correction,
    add_release,
    add_withdrawal,
    correction,
    mark_placed,
    pending_files,
    release_files,
    released_drafts,
    releases,
)
from editor.store.store import Store, open_store

FILES = [(Path("/shelf/letter.docx"), b"PK letter"), (Path("/shelf/létter.txt"), b"Letter")]


def _released(store: Store, draft: Draft) -> Release:
    draft_id = add_draft(store, draft)
    revision = save_revision(store, draft_id, draft, "Bea", "released")
    return add_release(store, draft_id, revision.id, '{"who": "Béa"}', FILES, "Bea")


def test_a_start_after_a_crash_finds_the_files_that_are_not_in_their_place(store: Store) -> None:
    release = _released(store, Draft(headline="Out"))
    store.close()
    with open_store(store.path) as again:
        assert releases(again, release.draft_id) == (release,)
        pending = pending_files(again)
        assert [(file.path, file.data) for file in pending] == FILES
        assert pending[0].sha256 == hashlib.sha256(b"PK letter").hexdigest()
        assert release_files(again, release.id) == pending
        mark_placed(again, pending[0].id)
        mark_placed(again, pending[0].id)
        assert pending_files(again) == pending[1:]
        mark_placed(again, pending[1].id)
        assert pending_files(again) == ()
        assert release_files(again, release.id) == pending


def test_a_withdrawal_says_who_and_why(store: Store) -> None:
    release = _released(store, Draft())
    add_withdrawal(store, release.id, "Cy", "wrong date")
    (withdrawn,) = releases(store, release.draft_id)
    assert (withdrawn.withdrawn_by, withdrawn.withdrawn_why) == ("Cy", "wrong date")
    assert withdrawn.withdrawn is not None
    assert withdrawn.released == release.released


def test_a_correction_names_the_release_that_it_corrects(store: Store) -> None:
    release = _released(store, Draft())
    draft_id = add_draft(store, Draft())
    made = add_correction(store, draft_id, release.id, "Bea", "The visit was the fourth.")
    assert correction(store, draft_id) == made
    assert correction(store, release.draft_id) is None


def test_what_was_released_is_found_with_its_wording_whatever_the_draft_became(store: Store) -> None:
    ours = _released(store, Draft(announcement="ours", headline="Ours as released"))
    other = _released(store, Draft(announcement="other", headline="Other as released"))
    autosave(store, other.draft_id, Draft(announcement="other", headline="changed since"))
    found = [(release.id, draft.headline) for release, draft in released_drafts(store)]
    assert found == [(other.id, "Other as released"), (ours.id, "Ours as released")]
    assert [release.id for release, _ in released_drafts(store, but_announcement="other")] == [ours.id]


def test_only_a_numbered_revision_is_released(store: Store) -> None:
    draft_id = add_draft(store, Draft())
    autosave(store, draft_id, Draft(headline="not numbered"))
    with pytest.raises(sqlite3.IntegrityError, match="numbered revision"):
        add_release(store, draft_id, list_revisions(store, draft_id)[0].id, "{}", FILES, "Bea")
    assert (releases(store, draft_id), pending_files(store)) == ((), ())


@pytest.mark.parametrize("table", ["releases", "release_files", "withdrawals", "corrections", "evidence"])
def test_what_went_out_can_be_neither_changed_nor_deleted(store: Store, table: str) -> None:
    release = _released(store, Draft())
    add_withdrawal(store, release.id, "Cy", "wrong date")
    add_correction(store, release.draft_id, release.id, "Bea", "x")
    add_evidence(store, release.draft_id, "call.eml", b"From: Cy", "Bea")
    for statement in (f"DELETE FROM {table}", f"UPDATE {table} SET rowid = rowid + 1"):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            store.connection.execute(statement)


def test_evidence_is_kept_byte_for_byte(store: Store) -> None:
    draft_id = add_draft(store, Draft())
    kept = add_evidence(store, draft_id, "Anruf 🙂.eml", b"From: Cy\r\n\x00", "Bea")
    assert evidence(store, draft_id) == (kept,)
    assert evidence_data(store, kept.id) == b"From: Cy\r\n\x00"
    assert kept.sha256 == hashlib.sha256(b"From: Cy\r\n\x00").hexdigest()
    with pytest.raises(EditorError, match="not in the store"):
        evidence_data(store, 99)
