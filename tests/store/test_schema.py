"""A database of every schema version there ever was opens, with all that is in it, and is copied first."""

import shutil
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from editor.domain.draft import Stage
from editor.domain.errors import EditorError
from editor.domain.findings import Source
from editor.domain.library import KnownSpeaker
from editor.store import log, schema
from editor.store.backup import backups
from editor.store.drafts import bring_back, list_drafts, load_draft, save_revision
from editor.store.evidence import evidence, evidence_data
from editor.store.history import list_revisions, load_revision
from editor.store.library import entries, was_removed
from editor.store.proposals import Fate, proposals
from editor.store.releases import pending_files, releases
from editor.store.returns import return_data, returns
from editor.store.rounds import rounds
from editor.store.settings import get_setting
from editor.store.sign_offs import decisions
from editor.store.sources import source_data, sources
from editor.store.store import open_store
from editor.store.templates import templates
from editor.store.waivers import said_to_be, waivers
from tests.store.make_version import DECISION, DUE, LETTER, PAGES, PRINTED, PROPOSAL, SPEAKER, VERSIONS, WAIVER
from tests.store.places import unwritable

ALL = range(1, schema.VERSION + 1)
OLD = range(1, schema.VERSION)


def _copy(version: int, folder: Path) -> Path:
    return Path(shutil.copyfile(VERSIONS / f"{version}.db", folder / "drafts.db"))


@pytest.mark.parametrize("version", ALL)
def test_a_database_of_each_version_opens_with_all_that_is_in_it(tmp_path: Path, version: int) -> None:
    with open_store(_copy(version, tmp_path)) as store:
        assert not store.is_new
        assert store.row("PRAGMA user_version") == (schema.VERSION,)
        assert store.row("PRAGMA integrity_check") == ("ok",)
        stored = load_draft(store, 1)
        assert (stored.draft, stored.stage, stored.revision) == (LETTER, Stage.IN_SIGN_OFF, 2)
        assert [row.id for row in list_drafts(store, "inspectors februa")] == [1]
        rows = list_revisions(store, 1)
        headlines = [load_revision(store, row.id).draft.headline for row in rows]
        assert headlines == [LETTER.headline, *(f"Letter {number}" for number in reversed(range(30))), ""]
        assert decisions(store, 1) == (replace(DECISION, id=1),)
        assert [line.action for line in log.read(store, 1)] == ["sent"]
        assert get_setting(store, "writer") == "Bea"
        bring_back(store, 2)
        assert load_draft(store, 2).draft.headline == "Put away"
        assert save_revision(store, 1, LETTER, "Cy").number == 3


@pytest.mark.parametrize("version", [version for version in ALL if version >= 2])
def test_what_was_sent_and_came_back_and_went_out_is_kept(tmp_path: Path, version: int) -> None:
    with open_store(_copy(version, tmp_path)) as store:
        (sent,) = rounds(store, 1)
        assert (sent.number, sent.by, sent.copies[0].printed, sent.copies[0].deadline) == (1, "Bea", PRINTED, DUE)
        (returned,) = returns(store, 1)
        assert (returned.copy_id, returned.answer) == (sent.copies[0].id, "approved")
        assert return_data(store, returned.id) == b"PK returned"
        (stored,) = proposals(store, 1)
        assert (stored.proposal, stored.fate) == (replace(PROPOSAL, return_id=returned.id), Fate.DECLINED)
        assert evidence_data(store, evidence(store, 1)[0].id) == b"From: Cy"
        (release,) = releases(store, 1)
        assert (release.revision_id, release.withdrawn_why) == (sent.revision_id, "wrong date")
        assert [file.data for file in pending_files(store)] == [b"Letter"]


@pytest.mark.parametrize("version", [version for version in ALL if version >= 3])
def test_sources_and_what_was_said_about_findings_are_kept(tmp_path: Path, version: int) -> None:
    with open_store(_copy(version, tmp_path)) as store:
        (stored,) = sources(store, "a1")
        assert stored.source == Source("letter.pdf", PAGES, "1")
        assert source_data(store, 1) == b"%PDF letter"
        assert waivers(store, 1) == (WAIVER,)
        assert said_to_be(store, 1) == {"accelerated pace": "term"}


@pytest.mark.parametrize("version", [version for version in ALL if version >= 4])
def test_libraries_and_templates_are_kept(tmp_path: Path, version: int) -> None:
    with open_store(_copy(version, tmp_path)) as store:
        assert entries(store) == (replace(SPEAKER, uses=1, id=1),)
        assert was_removed(store, SPEAKER.library, KnownSpeaker("Cy Dray"))
        assert [(template.name, template.draft) for template in templates(store)] == [("Library news", LETTER)]


@pytest.mark.parametrize("version", [version for version in ALL if version >= 5])
def test_what_was_moved_or_is_void_is_kept_and_passed_over(tmp_path: Path, version: int) -> None:
    with open_store(_copy(version, tmp_path)) as store:
        assert [each.id for each in returns(store, 1)] == [1]
        assert return_data(store, 2) == b"PK returned"
        assert decisions(store, 1) == (replace(DECISION, id=1),)
        assert store.rows("SELECT decision, reason FROM void_decisions") == [(2, "it was the other's")]


@pytest.mark.parametrize("version", ALL)
def test_the_kept_database_is_of_the_version_that_it_is_named_after(version: int) -> None:
    kept = sqlite3.connect(f"file:{VERSIONS / f'{version}.db'}?immutable=1", uri=True)
    assert schema.version_of(kept) == version
    kept.close()


@pytest.mark.parametrize("version", ALL)
def test_a_migrated_database_has_the_tables_of_a_new_one(tmp_path: Path, version: int) -> None:
    query = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"
    with open_store(_copy(version, tmp_path)) as migrated, open_store(tmp_path / "new.db") as new:
        assert migrated.rows(query) == new.rows(query)


@pytest.mark.parametrize("version", OLD)
def test_a_copy_is_kept_of_what_is_migrated(tmp_path: Path, version: int) -> None:
    open_store(_copy(version, tmp_path)).close()
    (copy,) = backups(tmp_path / "drafts.db")
    assert copy.name.startswith(f"drafts.db.backup-form-{version}.")
    kept = sqlite3.connect(copy)
    assert schema.version_of(kept) == version
    kept.close()
    open_store(tmp_path / "drafts.db").close()
    assert backups(tmp_path / "drafts.db") == [copy]


@pytest.mark.parametrize("version", OLD)
def test_a_migration_that_fails_leaves_the_old_database_whole(
    tmp_path: Path, version: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _copy(version, tmp_path)
    with monkeypatch.context() as patch:  # the last migration with a mistake in it
        patch.setattr(
            schema, "MIGRATIONS", (*schema.MIGRATIONS[:-1], schema.MIGRATIONS[-1] + "CREATE TABLE drafts (x);")
        )
        with pytest.raises(sqlite3.OperationalError, match="already exists"):
            open_store(path)
    kept = sqlite3.connect(path)
    assert schema.version_of(kept) == version
    kept.close()
    with open_store(path) as store:
        assert load_draft(store, 1).draft == LETTER


@pytest.mark.parametrize("version", OLD)
def test_an_older_database_that_is_damaged_is_not_migrated(tmp_path: Path, version: int) -> None:
    path = _copy(version, tmp_path)
    spoilt = bytearray(path.read_bytes())
    spoilt[4096 * 3 + 8 : 4096 * 3 + 200] = b"\xee" * 192
    path.write_bytes(spoilt)
    with pytest.raises(EditorError, match="is damaged and was left as it is"):
        open_store(path)
    assert path.read_bytes() == bytes(spoilt)


@pytest.mark.parametrize("version", OLD)
def test_an_older_database_that_is_read_only_says_to_copy_it(tmp_path: Path, version: int) -> None:
    path = _copy(version, tmp_path)
    with unwritable(path), pytest.raises(EditorError, match="older Standfirst") as refusal:
        open_store(path)
    assert "Copy it" in refusal.value.hint


_OPEN = """
import sys
from pathlib import Path
from editor.store.sources import source_data, sources
from editor.store.store import open_store
from editor.store.waivers import said_to_be, waivers
print("ready", flush=True)
sys.stdin.readline()
with open_store(Path(sys.argv[1])) as store:
    print(store.is_new, len(store.rows("SELECT * FROM drafts")), flush=True)
"""


def test_programs_that_meet_a_new_file_at_once_make_it_once(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _OPEN, str(tmp_path / "drafts.db")]
    starts = [subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for _ in range(4)]
    for start in starts:
        assert start.stdout is not None
        assert start.stdout.readline() == "ready\n"
    for start in starts:
        assert start.stdin is not None
        start.stdin.write("go\n")
        start.stdin.flush()
    said = sorted(start.communicate()[0] for start in starts)
    assert said == ["False 0\n", "False 0\n", "False 0\n", "True 0\n"]
