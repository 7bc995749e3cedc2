"""What an edit costs is said when the part is left, and taken back from there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.domain.places import Part
from editor.domain.sign_off import Decision, Standing
from editor.domain.standing import State
from editor.session.answers import Answer
from editor.window.main_window import MainWindow
from tests.session.offices import Office, until
from tests.window.windows import field_of, window


def _approved(it: Office) -> str:
    assert it.workspace.open_draft is not None
    who = it.draft.partners[0].id
    kept: list[Decision] = []
    it.workspace.open_draft.sign_off.record(who, Answer(Standing.APPROVED, "Dev Ranasinghe", "phone"), kept.append)
    until(lambda: bool(kept))
    return who


def _type_in(shown: MainWindow, part: Part, text: str) -> None:
    field = field_of(shown, part)
    field.setFocus()
    QTest.keyClicks(field, text)


def _state(it: Office, who: str) -> State:
    assert it.workspace.open_draft is not None
    return next(stand.state for stand in it.workspace.open_draft.stands if stand.who == who)


Shown = tuple[MainWindow, Office, str]


@pytest.fixture
def shown_with_approval(qtbot: QtBot, tmp_path: Path) -> Iterator[Shown]:
    with window(tmp_path) as (shown, it):
        shown.activateWindow()
        until(shown.isActiveWindow)
        field_of(shown, Part.NOTES).setFocus()
        yield shown, it, _approved(it)


def test_the_cost_is_said_when_the_part_is_left_and_not_before(
    shown_with_approval: Shown,
) -> None:
    shown, it, who = shown_with_approval
    name = next(partner.organisation for partner in it.draft.partners if partner.id == who)
    _type_in(shown, Part.HEADLINE, "New: ")
    assert all("eopens" not in notice.text for notice in it.said)
    field_of(shown, Part.STANDFIRST).setFocus()
    assert it.said[-1].text == f"Reopens: {name} (whole text)"
    assert _state(it, who) is State.REOPENED
    shown.foot.messages.do_action()
    assert _state(it, who) is State.HOLDS
    assert it.document.undo_stack.index() == 0


def test_taken_back_after_further_edits_only_that_part_goes_back(
    shown_with_approval: Shown,
) -> None:
    shown, it, _ = shown_with_approval
    headline = it.draft.headline
    _type_in(shown, Part.HEADLINE, "New: ")
    field_of(shown, Part.STANDFIRST).setFocus()
    take_back = it.said[-1].action
    assert take_back is not None
    _type_in(shown, Part.STANDFIRST, "Today ")
    take_back()
    assert it.draft.headline == headline
    assert "Today" in it.draft.standfirst
    it.document.undo_stack.undo()
    assert "New: " in it.draft.headline


def test_undone_by_hand_the_cost_is_offered_to_be_undone_no_more(shown_with_approval: Shown) -> None:
    shown, it, _ = shown_with_approval
    _type_in(shown, Part.HEADLINE, "New: ")
    field_of(shown, Part.STANDFIRST).setFocus()
    QTest.keyClicks(field_of(shown, Part.STANDFIRST), "Today")
    assert shown.foot.messages.action_label == "Undo"
    it.document.undo_stack.undo()
    assert shown.foot.messages.action_label == "Undo"
    it.document.undo_stack.undo()
    assert (shown.foot.messages.text, shown.foot.messages.action_label) == ("", "")


def test_what_reopens_nothing_is_not_mentioned(shown_with_approval: Shown) -> None:
    shown, it, _ = shown_with_approval
    said = len(it.said)
    field_of(shown, Part.HEADLINE).setFocus()
    field_of(shown, Part.STANDFIRST).setFocus()
    assert len(it.said) == said
