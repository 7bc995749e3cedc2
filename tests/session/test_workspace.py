"""Drafts opened, made, duplicated, deleted and brought back; actions beside the window."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event, current_thread, main_thread

import pytest
from pytestqt.qtbot import QtBot

from editor.domain.draft import Draft
from editor.domain.errors import EditorError
from editor.session.actions import Progress
from editor.session.deleting import bring_back_latest
from editor.session.draft_list import RowRole
from tests.session.offices import Office, office, until


@pytest.fixture
def opened(tmp_path: Path, qtbot: QtBot) -> Iterator[Office]:
    with office(tmp_path) as opened:
        yield opened


def _listed(office: Office) -> list[int]:
    drafts = office.workspace.drafts
    return [drafts.data(drafts.index(row), RowRole).id for row in range(drafts.rowCount())]


def test_a_new_database_opens_with_its_newest_example(opened: Office) -> None:
    assert sorted(_listed(opened)) == [1, 2]
    assert opened.document.draft_id == _listed(opened)[0]


def test_opening_another_draft_saves_the_one_before(opened: Office) -> None:
    before = opened.document.draft_id
    other = next(draft for draft in _listed(opened) if draft != before)
    opened.type_headline("Left in a hurry")
    opened.workspace.open(other)
    assert opened.document.draft_id == other
    opened.workspace.open(before)
    assert opened.draft.headline == "Left in a hurry"


def test_the_draft_that_was_saved_last_stands_first(opened: Office) -> None:
    last = _listed(opened)[-1]
    opened.workspace.open(last)
    opened.type_headline("Now first")
    opened.workspace.flush()
    assert _listed(opened)[0] == last
    row = opened.workspace.drafts.data(opened.workspace.drafts.index(0), RowRole)
    assert row.headline == "Now first"


def test_a_new_draft_is_opened_empty(opened: Office) -> None:
    opened.workspace.new()
    until(lambda: opened.workspace.drafts.rowCount() == 3)
    assert (opened.draft.headline, opened.draft.body, opened.draft.quotes) == ("", (), ())


def test_a_duplicate_is_another_version_of_the_same_announcement(opened: Office) -> None:
    first, before = opened.draft, opened.document.draft_id
    opened.workspace.duplicate(before, "Partners")
    until(lambda: opened.document.draft_id != before)
    assert opened.draft.announcement == first.announcement
    assert (opened.draft.audience, opened.draft.body) == ("Partners", first.body)


def test_a_deleted_draft_comes_back_by_undo(opened: Office) -> None:
    deleted, before = opened.document.draft_id, opened.draft
    opened.workspace.delete(deleted)
    until(lambda: deleted not in _listed(opened))
    assert opened.document.draft_id != deleted
    notice = opened.said[-1]
    assert (notice.text, notice.action_label) == ("Draft deleted.", "Undo")
    assert notice.action is not None
    notice.action()
    until(lambda: deleted in _listed(opened))
    assert opened.draft == before


def test_deleted_drafts_come_back_from_the_menu_the_last_one_first(opened: Office) -> None:
    for draft_id in (1, 2):
        opened.workspace.delete(draft_id)
    until(lambda: opened.workspace.open_draft is None)
    bring_back_latest(opened.workspace)
    until(lambda: opened.workspace.draft_id == 2)
    bring_back_latest(opened.workspace)
    until(lambda: opened.workspace.draft_id == 1)
    bring_back_latest(opened.workspace)
    until(lambda: opened.said[-1].is_error)
    assert opened.said[-1].text == "No draft is deleted. All that there are stand in the list."


def test_after_the_last_draft_none_is_open(opened: Office) -> None:
    for draft_id in (1, 2):
        opened.workspace.delete(draft_id)
    until(lambda: len(opened.said) == 2)
    assert opened.workspace.open_draft is None


def test_the_filter_finds_by_the_beginnings_of_words(opened: Office) -> None:
    drafts = opened.workspace.drafts
    opened.type_headline("Zebras counted")
    opened.workspace.flush()
    drafts.filter("zebr")
    assert _listed(opened) == [opened.document.draft_id]
    drafts.filter("")
    assert drafts.rowCount() == 2


def test_an_action_runs_beside_the_window(opened: Office) -> None:
    threads: list[bool] = []
    opened.workspace.actions.run("Trying", lambda _: current_thread() is main_thread(), threads.append)
    until(lambda: bool(threads))
    assert threads == [False]


def test_a_long_action_shows_its_progress_and_can_be_stopped(opened: Office) -> None:
    shown: list[Progress] = []
    ended: list[bool] = []
    actions = opened.workspace.actions
    actions.began.connect(lambda name, progress: shown.append(progress))
    actions.ended.connect(lambda: ended.append(True))

    def slow(progress: Progress) -> None:
        pause = Event()
        for step in range(1_000):
            progress(step, 1_000)
            pause.wait(0.01)

    actions.run("Counting", slow, lambda _: None)
    until(lambda: bool(shown))
    shown[0].stop()
    until(lambda: bool(ended))
    assert opened.said[-1].text == "Stopped. What was not finished is left as it was."


def test_an_action_that_is_refused_says_why(opened: Office) -> None:
    def refuse(_: Progress) -> None:
        raise EditorError("It can't be.", "Do this.")

    opened.workspace.actions.run("Trying", refuse, lambda _: None)
    until(lambda: bool(opened.said))
    assert opened.said[-1].text == "It can't be. Do this."


@pytest.mark.parametrize("form", ["word", "text"])
def test_an_export_holds_what_was_typed_a_moment_ago(opened: Office, tmp_path: Path, form: str) -> None:
    opened.type_headline("Typed a moment ago")
    path = tmp_path / "release.out"
    opened.workspace.export("word" if form == "word" else "text", path)
    until(lambda: opened.workspace.actions.running == 0)
    assert opened.said[-1].text == f"Exported to {path}."
    assert path.stat().st_size > 500


def test_an_export_that_fails_is_handed_to_who_asked(opened: Office, tmp_path: Path) -> None:
    failures: list[EditorError] = []
    opened.workspace.export("text", tmp_path / "gone" / "release.txt", failures.append)
    until(lambda: bool(failures))


def test_ten_thousand_drafts_are_listed_a_page_at_a_time(opened: Office) -> None:
    drafts = opened.workspace.drafts
    assert not drafts.canFetchMore(drafts.index(-1))
    assert drafts.count == 2
    assert opened.draft != Draft()
