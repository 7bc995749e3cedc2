"""A message that offers Undo goes as soon as that was undone another way, or can't be any more."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor.domain.edits import Restore
from editor.domain.errors import EditorError
from editor.session.deleting import bring_back_latest
from editor.store.drafts import add_draft
from tests.session.offices import Office, office, until


@pytest.fixture
def it(qtbot: QtBot, tmp_path: Path) -> Iterator[Office]:
    with office(tmp_path) as opened:
        yield opened


def _lapses(it: Office) -> list[bool]:
    lapsed: list[bool] = []
    it.workspace.notices.lapsed.connect(lambda: lapsed.append(True))
    return lapsed


def _change(it: Office) -> None:
    """A change whose message offers to take it back."""
    it.document.apply(Restore(replace(it.draft, headline="Put right")))
    it.workspace.notices.say("Put right.", "Undo", *it.document.taking_back())


def test_it_stays_while_it_holds_and_goes_once_it_is_undone(it: Office) -> None:
    lapsed = _lapses(it)
    _change(it)
    assert not lapsed
    it.document.undo_stack.undo()
    assert lapsed == [True]
    it.document.undo_stack.redo()
    assert lapsed == [True]


def test_it_goes_once_another_step_followed(it: Office) -> None:
    lapsed = _lapses(it)
    _change(it)
    it.type_headline("Typed since")
    assert lapsed


def test_it_goes_with_the_draft_that_it_is_about(it: Office) -> None:
    lapsed = _lapses(it)
    _change(it)
    it.workspace.open(next(row for row in (1, 2) if row != it.workspace.draft_id))
    assert lapsed


def test_it_goes_when_the_statement_is_released(it: Office) -> None:
    lapsed = _lapses(it)
    _change(it)
    it.document.read_only = True
    assert lapsed


def test_what_followed_it_stays(it: Office) -> None:
    lapsed = _lapses(it)
    _change(it)
    it.workspace.notices.say("Saved as revision 1.")
    it.document.undo_stack.undo()
    assert not lapsed


def test_that_of_a_deleted_draft_goes_when_it_comes_back_from_the_menu(it: Office) -> None:
    deleted = it.workspace.draft_id
    it.workspace.delete(deleted)
    until(lambda: bool(it.said) and it.said[-1].text == "Draft deleted.")
    lapsed = _lapses(it)
    it.type_headline("Goes on in the other")
    assert not lapsed
    bring_back_latest(it.workspace)
    until(lambda: it.workspace.draft_id == deleted)
    assert lapsed


def test_what_was_wrong_with_one_draft_is_not_said_over_another(it: Office) -> None:
    lapsed, notices = _lapses(it), it.workspace.notices
    other = add_draft(it.store, it.draft)
    notices.say("Exported.")
    it.workspace.open(other)
    assert lapsed == []
    notices.say_error(EditorError("This draft has been released and can't be changed."))
    it.workspace.open(1)
    assert len(lapsed) == 1
