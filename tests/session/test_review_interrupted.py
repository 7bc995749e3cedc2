"""Deciding what came back while something else comes in between: a key, a release, a disk that refuses."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor.desk.review import suggestions
from editor.domain.edits import SetField
from editor.session.releasing import Override, ReleaseFiles, release_files
from editor.store.drafts import load_draft
from editor.store.history import list_revisions
from editor.store.proposals import Fate
from tests.session.offices import Office, until
from tests.session.returned import came_back, reviewing


@pytest.fixture
def it(qtbot: QtBot, tmp_path: Path) -> Iterator[Office]:
    with came_back(tmp_path) as opened:
        yield opened


def _fates(it: Office) -> set[Fate]:
    return {each.stored.fate for each in suggestions(it.store, it.document.draft_id)}


def test_what_could_not_be_written_is_not_written_later_whatever_was_typed_meanwhile(it: Office) -> None:
    """Another program holds the database for longer than one waits."""
    found = it.workspace.reviewing()
    assert found.review is not None
    first = it.draft
    it.workspace.flush()
    it.store.connection.execute("BEGIN IMMEDIATE")
    found.decline(found.review.agreements, "No.")
    it.document.apply(SetField("headline", "typed while it was written"))
    until(lambda: found.is_idle, 40)
    it.store.connection.execute("ROLLBACK")
    assert it.said[-1].is_error
    assert _fates(it) == {Fate.PENDING}
    it.document.apply(SetField("headline", "and after it"))
    until(lambda: found.is_idle, 20)
    assert _fates(it) == {Fate.PENDING}
    reviewing(it, 3)
    found.accept(found.review.agreements)
    until(lambda: found.is_idle, 20)
    assert _fates(it) == {Fate.PENDING, Fate.ACCEPTED}
    assert "in May" in it.draft.body[0].text
    while it.document.undo_stack.canUndo():
        it.document.undo_stack.undo()
    until(lambda: found.is_idle, 20)
    assert (it.draft, _fates(it)) == (first, {Fate.PENDING})


def test_a_text_that_the_window_does_not_show_never_goes_out(it: Office, tmp_path: Path) -> None:
    """Accepted, and released in the same moment: the document takes no edit any more."""
    found = it.workspace.reviewing()
    assert found.review is not None
    files = ReleaseFiles(tmp_path / "out" / "a.docx", tmp_path / "out" / "a.txt")
    ended: list[object] = []
    found.accept(found.review.agreements)
    for _ in range(2):
        ended.clear()
        release_files(it.workspace, files, Override("Bea", "It must."), ended.append, ended.append, ended.append)
        until(lambda: bool(ended) and found.is_idle, 30)
    shown = "in May" in it.draft.body[0].text
    assert ("in May" in load_draft(it.store, it.document.draft_id).draft.body[0].text) is shown
    assert files.text.exists() and ("in May" in files.text.read_text(encoding="utf-8-sig")) is shown


def test_what_was_typed_just_before_is_no_other_persons(it: Office) -> None:
    found = it.workspace.reviewing()
    assert found.review is not None
    it.document.apply(SetField("headline", "typed this moment"))
    found.accept(found.review.agreements)
    until(lambda: found.is_idle, 20)
    assert [each.why for each in list_revisions(it.store, it.document.draft_id) if "elsewhere" in each.why] == []
    assert not any("somebody else" in each.text for each in it.said)


def test_what_is_shown_as_decided_no_more_is_not_put_back(it: Office) -> None:
    found = it.workspace.reviewing()
    assert found.review is not None
    key = max(found.review.suggested)
    found.decline((key,), "No.")
    reviewing(it, 2)
    (declined,) = found.review.decided
    found.put_back(declined)
    found.put_back(declined)  # a double click
    reviewing(it, 3)
    found.put_back(declined)  # an old list
    until(lambda: found.is_idle, 20)
    assert [edit.name for edit in it.document.done] == ["decline change", "put back"]
    it.document.undo_stack.undo()
    until(lambda: found.is_idle, 20)
    assert Fate.DECLINED in _fates(it)


def test_an_error_that_nobody_expected_is_reported_and_deciding_goes_on(it: Office, qtbot: QtBot) -> None:
    found = it.workspace.reviewing()
    assert found.review is not None
    first, second = sorted(found.review.suggested)[:2]
    with it.store.write() as connection:
        connection.execute("CREATE TRIGGER odd BEFORE UPDATE ON proposals BEGIN SELECT RAISE(ABORT, 'odd'); END")
    with qtbot.capture_exceptions() as reported:
        found.decline((first,), "No.")
        until(lambda: bool(reported) and found.is_idle, 20)
    assert [str(each[1]) for each in reported] == ["odd"]
    assert it.document.undo_stack.count() == 0
    with it.store.write() as connection:
        connection.execute("DROP TRIGGER odd")
    found.decline((second,), "No.")
    until(lambda: found.is_idle, 20)
    assert _fates(it) == {Fate.PENDING, Fate.DECLINED}
