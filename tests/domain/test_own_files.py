"""The open database is nobody's file: not read, not written over, whatever it is called."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from editor.desk.attach import attach_file
from editor.desk.export import export_text, export_word
from editor.desk.json_files import export_json_file
from editor.desk.letterhead import take_letterhead
from editor.desk.release import Override, release
from editor.desk.settings_files import read_settings, write_settings
from editor.desk.withdraw import withdraw
from editor.domain.errors import EditorError, UnreadableFile
from editor.domain.own_files import is_own, read_chosen
from editor.exports.atomic import write_file
from editor.reading.worker import ReadingWorker
from editor.session.answers import attached
from editor.store.drafts import add_draft, load_draft
from editor.store.store import open_store
from tests.desk.statements import ferry

KEPT = "is where Standfirst keeps the drafts"
INTRUDER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], timeout=0, isolation_level=None)
try:
    connection.execute("BEGIN IMMEDIATE")
except sqlite3.OperationalError as error:
    print(error)
"""


def _said_to_another_program(database: Path) -> str:
    asked = subprocess.run([sys.executable, "-c", INTRUDER, database], capture_output=True, text=True, check=True)
    return asked.stdout.strip()


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "drafts.db"


def _itself(database: Path) -> Path:
    return database


def _by_another_way(database: Path) -> Path:
    (database.parent / "folder").mkdir()
    return database.parent / "folder" / ".." / database.name


def _link(path: Path, to: Path) -> None:
    """On Windows a link takes a right that most people don't have."""
    try:
        path.symlink_to(to, target_is_directory=to.is_dir())
    except OSError as error:
        pytest.skip(f"no links can be made here: {error}")
    if not path.exists():
        pytest.skip("links are not followed here")


def _by_a_linked_folder(database: Path) -> Path:
    _link(database.parent / "elsewhere", database.parent)
    return database.parent / "elsewhere" / database.name


def _by_a_link(database: Path) -> Path:
    path = database.with_name("letter.docx")
    _link(path, database)
    return path


def _by_a_hard_link(database: Path) -> Path:
    path = database.with_name("letter.pdf")
    os.link(database, path)
    return path


def _log(database: Path) -> Path:
    return database.with_name("drafts.db-wal")


def _index(database: Path) -> Path:
    return database.with_name("drafts.db-shm")


WAYS = [_itself, _by_another_way, _by_a_linked_folder, _by_a_link, _by_a_hard_link, _log, _index]


@pytest.mark.parametrize("way", WAYS)
def test_it_is_known_by_whatever_name_and_the_locks_are_kept(database: Path, way: Callable[[Path], Path]) -> None:
    with open_store(database) as store:
        add_draft(store, ferry(), "Bea")
        path = way(database)
        with store.write():
            with pytest.raises(UnreadableFile, match=KEPT) as refused:
                read_chosen(path)
            assert refused.value.hint == "Choose another file."
            assert _said_to_another_program(database) == "database is locked"


def test_every_way_in_refuses_it(database: Path) -> None:
    with open_store(database) as store, ReadingWorker() as worker:
        draft_id = add_draft(store, ferry(), "Bea")
        link = database.with_name("house.dotx")
        os.link(database, link)
        with pytest.raises(EditorError, match=KEPT):
            attach_file(store, draft_id, database, "Bea")
        with pytest.raises(EditorError, match=KEPT):
            read_settings(database)
        with pytest.raises(EditorError, match=KEPT):
            take_letterhead(link, worker)
        with pytest.raises(EditorError, match=KEPT):
            attached(database)


@pytest.mark.parametrize("way", WAYS)
def test_every_way_out_refuses_it_and_it_stays_whole(database: Path, way: Callable[[Path], Path]) -> None:
    draft = ferry()
    with open_store(database) as store:
        draft_id = add_draft(store, draft, "Bea")
        path = way(database)
        before = _files(database)
        for write in (export_word, export_text, export_json_file):
            with pytest.raises(EditorError, match=KEPT):
                write(store, draft_id, path)
        with pytest.raises(EditorError, match=KEPT):
            write_settings(store, path)
        with pytest.raises(EditorError, match=KEPT):
            release(store, draft_id, "Bea", path.with_name("a.docx"), path, Override("Bea", "It must."))
        assert load_draft(store, draft_id).draft == draft
        assert _files(database) == before
    with open_store(database) as store:
        assert load_draft(store, draft_id).draft == draft


def test_a_notice_of_withdrawal_does_not_go_over_it(database: Path) -> None:
    with open_store(database) as store:
        draft_id = add_draft(store, ferry(), "Bea")
        folder = database.parent
        release(store, draft_id, "Bea", folder / "a.docx", folder / "a.txt", Override("Bea", "It must."))
        with pytest.raises(EditorError, match=KEPT):
            withdraw(store, draft_id, "Bea", "The boat sank.", database)


def test_the_log_that_is_not_there_yet_is_not_written_either(database: Path) -> None:
    with open_store(database):
        with pytest.raises(EditorError, match=KEPT):
            write_file(database.with_name("drafts.db-journal"), b"words")
        write_file(database.with_name("drafts.db-notes"), b"words")


def test_once_it_is_closed_it_is_a_file_like_others(database: Path) -> None:
    with open_store(database) as first:
        with open_store(database) as second:
            second.close()  # and once more at the end of the block
        assert is_own(database)
        assert first.path == database
    assert not is_own(database)
    assert read_chosen(database).startswith(b"SQLite format 3")


def test_opening_it_a_second_time_keeps_the_locks_of_the_first(database: Path) -> None:
    with open_store(database) as first, first.write() as connection:
        connection.execute("INSERT INTO settings (name, value) VALUES ('a', 'b')")
        with pytest.raises(EditorError):
            open_store(database, patience=0.01)
        assert _said_to_another_program(database) == "database is locked"


def _files(database: Path) -> dict[str, int]:
    return {path.name: path.stat().st_ino for path in database.parent.iterdir() if not path.is_dir()}
