"""Whatever state the file is in, it opens or the reason is said with what to do; and nothing in it is lost."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from editor.domain.draft import Draft
from editor.domain.errors import EditorError
from editor.store.drafts import add_draft, autosave, list_drafts, load_draft, save_revision
from editor.store.schema import VERSION
from editor.store.settings import set_setting
from editor.store.store import Store, open_store
from tests.store.places import small_disk, unwritable

KEPT = Draft(headline="Kept")


def _made(path: Path, drafts: int = 1) -> Path:
    with open_store(path) as store:
        for _ in range(drafts):
            add_draft(store, KEPT)
    return path


def _refused(path: Path, message: str, hint: str = "") -> None:
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(EditorError, match=message) as refusal:
        open_store(path, patience=0.1)
    assert hint in refusal.value.hint
    assert refusal.value.hint
    assert (path.read_bytes() if path.is_file() else b"") == before
    assert not list(path.parent.glob(f"{path.name}-*"))


_NAMES = ["drafts.db", "a#b.db", "100%.db", "%41 b.db", "Entwürfe 🙂.db", "a&b=c;d.db"]
_NAMES += [] if os.name == "nt" else ["what?.db"]


@pytest.mark.parametrize("name", _NAMES)
def test_a_missing_file_is_made_whatever_its_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with open_store(path) as store:
        assert (store.is_new, store.read_only, store.path) == (True, False, path)
        draft_id = add_draft(store, KEPT)
    assert [found.name for found in tmp_path.iterdir()] == [name]
    with open_store(path) as store:
        assert not store.is_new
        assert load_draft(store, draft_id).draft == KEPT


def test_an_empty_file_is_a_new_store(tmp_path: Path) -> None:
    (tmp_path / "drafts.db").touch()
    with open_store(tmp_path / "drafts.db") as store:
        assert store.is_new


def test_a_relative_path_means_the_folder_one_is_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # what is tested
    with open_store(Path("drafts.db")) as store:
        assert store.path == tmp_path / "drafts.db"


def test_commits_are_durable_and_readers_never_wait(store: Store) -> None:
    settings = [store.row(f"PRAGMA {name}") for name in ("journal_mode", "synchronous", "foreign_keys")]
    assert settings == [("wal",), (2,), (1,)]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    _refused(tmp_path / "gone" / "drafts.db", "There is no folder .*gone", "--db")


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    _refused(tmp_path, "is a folder", "--db")


@pytest.mark.parametrize("content", [b"hello", b"PK\x03\x04" + bytes(5000), b"x" * 100_000, b"SQLite format 3\x00"])
def test_a_file_that_is_no_database_is_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "drafts.db"
    path.write_bytes(content)
    _refused(path, "is not a Standfirst database|is damaged")


def test_another_programs_database_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "recipes.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE recipes (name TEXT)")
    other.close()
    _refused(path, "another program", "--db")


def test_a_newer_database_is_left_as_it_is(tmp_path: Path) -> None:
    path = _made(tmp_path / "drafts.db")
    newer = sqlite3.connect(path)
    newer.execute(f"PRAGMA user_version = {VERSION + 1}")
    newer.close()
    _refused(path, "newer Standfirst", "newer program")


@pytest.mark.parametrize("left", [0.99, 0.5, 0.05])
def test_a_file_that_was_cut_off_is_damaged_and_left_as_it_is(tmp_path: Path, left: float) -> None:
    path = _made(tmp_path / "drafts.db", 100)
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * left)])
    _refused(path, "is damaged and was left as it is", "backup")


def test_damage_within_is_said_when_it_is_met_and_the_newest_backup_named(tmp_path: Path) -> None:
    path = _made(tmp_path / "drafts.db", 300)
    backup = tmp_path / "drafts.db.backup-daily.20250314-120000-000000"
    older = tmp_path / "drafts.db.backup-form-1.20250313-120000-000000"
    for copy in (backup, older):
        copy.write_bytes(path.read_bytes())
    spoilt = bytearray(path.read_bytes())
    spoilt[4096 * 2 :] = b"\xee" * (len(spoilt) - 4096 * 2)
    path.write_bytes(spoilt)
    with pytest.raises(EditorError, match="is damaged") as refusal, open_store(path) as store:
        list_drafts(store)
    assert str(backup) in refusal.value.hint
    with open_store(backup) as store:
        assert len(list_drafts(store, limit=1000)) == 300


def test_a_read_only_file_opens_to_be_read(tmp_path: Path) -> None:
    path = _made(tmp_path / "drafts.db")
    with unwritable(path), open_store(path) as store:
        _reads_only(store)


def test_a_read_only_folder_opens_to_be_read(tmp_path: Path) -> None:
    folder = tmp_path / "shelf"
    folder.mkdir()
    path = _made(folder / "drafts.db")
    with unwritable(folder), unwritable(path), open_store(path) as store:
        _reads_only(store)


def test_a_file_in_a_folder_that_takes_no_new_files_opens_to_be_read(tmp_path: Path) -> None:
    folder = tmp_path / "shelf"
    folder.mkdir()
    path = _made(folder / "drafts.db")
    with unwritable(folder), open_store(path) as store:
        _reads_only(store)


def _reads_only(store: Store) -> None:
    assert store.read_only
    assert load_draft(store, 1).draft == KEPT
    for save in (
        lambda: autosave(store, 1, Draft()),
        lambda: save_revision(store, 1, Draft(), ""),
        lambda: _set(store),
    ):
        with pytest.raises(EditorError, match="can be read but not written") as refusal:
            save()
        assert "Copy it" in refusal.value.hint


def _set(store: Store) -> None:
    set_setting(store, "writer", "Bea")


def test_what_a_killed_program_left_in_the_log_is_read_in_a_read_only_folder_too(tmp_path: Path) -> None:
    folder = tmp_path / "shelf"
    folder.mkdir()
    _killed_after_saving(folder / "drafts.db")
    assert (folder / "drafts.db-wal").stat().st_size
    (folder / "drafts.db-shm").unlink()
    with unwritable(folder), open_store(folder / "drafts.db") as store:
        _reads_only(store)


_SAVE_AND_DIE = """
import os, sys
from pathlib import Path
from editor.domain.draft import Draft
from editor.store.drafts import add_draft
from editor.store.store import open_store
store = open_store(Path(sys.argv[1]))
add_draft(store, Draft(announcement=sys.argv[2], headline="Kept"))
os._exit(0)
"""


def _killed_after_saving(path: Path) -> None:
    subprocess.run([sys.executable, "-c", _SAVE_AND_DIE, path, KEPT.announcement], check=True)


def test_a_folder_that_is_read_only_can_hold_no_new_store(tmp_path: Path) -> None:
    folder = tmp_path / "shelf"
    folder.mkdir()
    with unwritable(folder):
        _refused(folder / "drafts.db", "can't be opened", "folder")


_HOLD = """
import sqlite3, sys
held = sqlite3.connect(sys.argv[1], isolation_level=None)
if sys.argv[2] == "all":
    held.execute("PRAGMA locking_mode=EXCLUSIVE")
held.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""


@pytest.mark.parametrize("held", ["writing", "all"])
def test_a_database_that_another_program_holds_is_said_and_opens_once_it_lets_go(tmp_path: Path, held: str) -> None:
    path = _made(tmp_path / "drafts.db")
    command = [sys.executable, "-c", _HOLD, str(path), held]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(EditorError, match="Another program holds") as refusal:
            open_store(path, patience=0.2)
        assert "Close the other program" in refusal.value.hint
        other.communicate()
    with open_store(path) as store:
        assert load_draft(store, 1).draft == KEPT


def test_a_save_that_another_program_kept_from_being_written_is_said_and_works_afterwards(store: Store) -> None:
    add_draft(store, KEPT)
    command = [sys.executable, "-c", _HOLD, str(store.path), "writing"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(EditorError, match="Another program holds"):
            autosave(store, 1, Draft(headline="New"))
        assert load_draft(store, 1).draft == KEPT
        other.communicate()
    autosave(store, 1, Draft(headline="New"))
    assert load_draft(store, 1).draft.headline == "New"


def test_a_full_disk_is_said_and_what_was_saved_stays(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", "300k") as disk, open_store(disk / "drafts.db") as store:
        _fills_up(store)
        assert (disk / "drafts.db").is_file()


def test_a_database_that_may_not_grow_says_that_the_disk_is_full(store: Store) -> None:
    store.connection.execute("PRAGMA max_page_count = 60")
    _fills_up(store)


def _fills_up(store: Store) -> None:
    draft_id = add_draft(store, KEPT)
    last = KEPT
    with pytest.raises(EditorError, match=r"The disk is full|did not take") as refusal:
        for n in range(1000):
            draft = Draft(headline=f"{n} {'word ' * 1000}")
            save_revision(store, draft_id, draft, "Bea")
            last = draft
    assert "in the window" in refusal.value.hint
    assert load_draft(store, draft_id).draft == last
    assert store.row("PRAGMA integrity_check") == ("ok",)
