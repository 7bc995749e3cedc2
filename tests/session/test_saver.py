"""Edits save themselves: soon, durably, and without losing anything where saving fails."""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.domain.errors import EditorError
from editor.domain.json_reading import from_json
from editor.session.saver import ELSEWHERE, Saver, SaveState
from editor.store.drafts import autosave
from editor.store.history import list_revisions, load_revision
from editor.store.store import open_store
from tests.session.offices import Office, office, until


@pytest.fixture
def opened(tmp_path: Path, qtbot: QtBot) -> Iterator[Office]:
    with office(tmp_path) as opened:
        yield opened


def _on_disk(office: Office) -> str:
    """The headline as another program sees it."""
    with sqlite3.connect(office.store.path) as connection:
        row = connection.execute("SELECT headline FROM drafts WHERE id = ?", (office.document.draft_id,)).fetchone()
    connection.close()
    return str(row[0])


def _saver(office: Office) -> Saver:
    assert office.workspace.saver is not None
    return office.workspace.saver


def test_the_first_key_is_on_the_disk_within_two_seconds_while_typing_goes_on(opened: Office) -> None:
    began = monotonic()
    typed = 0
    while not _on_disk(opened).startswith("Key "):
        typed += 1
        opened.type_headline(f"Key {typed}")
        QTest.qWait(30)
        assert monotonic() - began < 2
    assert typed > 10


def test_what_was_typed_during_a_save_is_saved_next(opened: Office) -> None:
    saver = _saver(opened)
    opened.type_headline("One")
    until(lambda: saver.state is SaveState.SAVING)
    opened.type_headline("Two")
    until(lambda: _on_disk(opened) == "Two")
    until(lambda: saver.state is SaveState.SAVED)
    assert not saver.has_unsaved


def test_flush_returns_when_all_is_on_the_disk(opened: Office) -> None:
    opened.type_headline("Flushed")
    _saver(opened).flush()
    assert _on_disk(opened) == "Flushed"
    assert _saver(opened).state is SaveState.SAVED


def test_ctrl_s_numbers_a_revision_and_says_so(opened: Office) -> None:
    opened.type_headline("Numbered")
    opened.workspace.number_revision()
    until(lambda: bool(opened.said))
    assert opened.said[-1].text == "Saved as revision 2."
    assert _on_disk(opened) == "Numbered"


@pytest.fixture
def held(opened: Office) -> Iterator[sqlite3.Connection]:
    """Another program holds the database until it says COMMIT."""
    connection = sqlite3.connect(opened.store.path, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    yield connection
    connection.close()


def test_a_save_that_fails_is_said_once_and_tried_until_it_works(opened: Office, held: sqlite3.Connection) -> None:
    saver = _saver(opened)
    opened.type_headline("Kept in memory")
    until(lambda: saver.state is SaveState.FAILED)
    assert opened.said[-1].is_error
    assert opened.said[-1].text.startswith("The draft is not saved.")
    opened.type_headline("Kept in memory, and more")
    QTest.qWait(2500)
    assert len(opened.said) == 1
    held.execute("COMMIT")
    until(lambda: saver.state is SaveState.SAVED, 10)
    assert _on_disk(opened) == "Kept in memory, and more"
    assert opened.said[-1].text == "Saved again."


def test_a_draft_that_cannot_be_saved_stays_open_and_can_be_copied_elsewhere(
    opened: Office, held: sqlite3.Connection, tmp_path: Path
) -> None:
    opened.type_headline("Only here")
    first = opened.document.draft_id
    with pytest.raises(EditorError):
        opened.workspace.open(1)
    assert opened.document.draft_id == first
    copy = tmp_path / "copy.json"
    _saver(opened).save_copy(copy)
    assert from_json(json.loads(copy.read_text(encoding="utf-8"))) == opened.draft


def test_a_copy_into_a_folder_that_is_gone_says_what_to_do(opened: Office, tmp_path: Path) -> None:
    with pytest.raises(EditorError, match="another place"):
        _saver(opened).save_copy(tmp_path / "gone" / "copy.json")


def test_what_another_program_saved_is_numbered_and_said_once(opened: Office) -> None:
    saver, draft_id = _saver(opened), opened.document.draft_id
    with open_store(opened.store.path) as other:
        autosave(other, draft_id, replace(opened.draft, headline="Theirs"))
        opened.type_headline("Ours")
        saver.flush()
        autosave(other, draft_id, replace(opened.draft, headline="Theirs again"))
        opened.type_headline("Ours again")
        saver.flush()
        kept = [row for row in list_revisions(other, draft_id) if row.why == "changed elsewhere"]
        headlines = [load_revision(other, row.id).draft.headline for row in kept]
    assert _on_disk(opened) == "Ours again"
    assert headlines == ["Theirs again", "Theirs"]
    assert [notice.text for notice in opened.said] == [ELSEWHERE]


def test_saves_that_overtake_each_other_are_not_taken_for_another_programs(opened: Office) -> None:
    saver = _saver(opened)
    opened.type_headline("One")
    until(lambda: saver.state is SaveState.SAVING)
    opened.type_headline("Two")
    saver.flush()
    opened.type_headline("Three")
    opened.workspace.number_revision()
    until(lambda: saver.state is SaveState.SAVED)
    assert _on_disk(opened) == "Three"
    assert [notice.text for notice in opened.said] == ["Saved as revision 2."]
