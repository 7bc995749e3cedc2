"""Every decision of the review is a step of the one undo: Ctrl+Z takes back what was done last, wherever."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.desk.review import suggestions
from editor.domain.places import Part
from editor.panels.release_gate import ReleasePanel
from editor.panels.review import ReviewPanel
from editor.store.proposals import Fate
from editor.window.main_window import MainWindow
from tests.session.offices import Office, until
from tests.session.returned import FIRST, SECOND, open_ferry, returned, send, take_in
from tests.window.windows import ferry_window, field_of, window

Shown = tuple[MainWindow, Office, ReviewPanel]


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Iterator[Shown]:
    with ferry_window(tmp_path) as (it, office):
        take_in(office, returned(send(office, tmp_path), "Police", FIRST, SECOND))
        panel = it.side.show_tab("Review")
        assert isinstance(panel, ReviewPanel)
        until(lambda: len(panel.cards) == 2, 20)
        yield it, office, panel


def _key(it: MainWindow, key: Qt.Key, control: bool = False) -> None:
    held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(QApplication.focusWidget() or it, key, held)


def _settled(panel: ReviewPanel, count: int) -> None:
    until(lambda: panel.reviewing.is_idle and panel.reviewing.count == count == len(panel.cards), 20)


def _accept(panel: ReviewPanel, left: int) -> None:
    panel.cards[0].setFocus()
    QTest.keyClick(panel.cards[0], Qt.Key.Key_A)
    _settled(panel, left)


def _decline(panel: ReviewPanel, left: int) -> None:
    card = panel.cards[0]
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_D)
    assert card.asking is not None
    QTest.keyClicks(card.asking.field, "Too late")
    QTest.keyClick(card.asking.field, Qt.Key.Key_Return)
    _settled(panel, left)


def _fates(office: Office) -> list[Fate]:
    return [each.stored.fate for each in suggestions(office.store, office.document.draft_id)]


def test_ctrl_z_after_a_decline_takes_that_back_from_wherever_it_is_pressed(shown: Shown) -> None:
    it, office, panel = shown
    _accept(panel, 1)
    accepted = office.draft
    _decline(panel, 0)
    assert it.menus.undo.text() == "Undo decline change"
    field_of(it, Part.BODY).setFocus()
    _key(it, Qt.Key.Key_Z, control=True)
    _settled(panel, 1)
    assert office.draft is accepted
    assert _fates(office) == [Fate.ACCEPTED, Fate.PENDING]
    assert it.foot.messages.text == ""
    assert (it.menus.undo.text(), it.menus.redo.text()) == ("Undo accept change", "Redo decline change")
    _key(it, Qt.Key.Key_Y, control=True)
    _settled(panel, 0)
    assert _fates(office) == [Fate.ACCEPTED, Fate.DECLINED]
    kept = suggestions(office.store, office.document.draft_id)[1].stored
    assert kept.reason == "Too late"


def test_the_message_bar_does_the_same_as_ctrl_z(shown: Shown) -> None:
    it, office, panel = shown
    _accept(panel, 1)
    _decline(panel, 0)
    assert (it.foot.messages.text, it.foot.messages.action_label) == ("Declined.", "Undo")
    undo = office.said[-1].action
    assert undo is not None
    undo()
    _settled(panel, 1)
    assert it.foot.messages.text == ""
    assert it.menus.undo.text() == "Undo accept change"
    _key(it, Qt.Key.Key_Z, control=True)
    _settled(panel, 2)
    assert _fates(office) == [Fate.PENDING, Fate.PENDING]


def test_what_is_typed_after_a_decline_goes_before_it(shown: Shown) -> None:
    it, office, panel = shown
    _decline(panel, 1)
    before = office.draft
    field = field_of(it, Part.HEADLINE)
    field.setFocus()
    QTest.keyClicks(field, "x")
    assert office.draft != before
    assert it.foot.messages.action_label == ""
    _key(it, Qt.Key.Key_Z, control=True)
    assert office.draft == before
    assert Fate.DECLINED in _fates(office)
    _key(it, Qt.Key.Key_Z, control=True)
    _settled(panel, 2)


def test_marked_as_made_is_a_step_too(shown: Shown) -> None:
    it, office, panel = shown
    _accept(panel, 1)
    accepted = office.draft
    panel.reviewing.made_by_hand(panel.reviewing.review.suggested if panel.reviewing.review else ())
    _settled(panel, 0)
    assert it.menus.undo.text() == "Undo mark change as made"
    _key(it, Qt.Key.Key_Z, control=True)
    _settled(panel, 1)
    assert office.draft is accepted


def test_declined_put_back_and_declined_alike_again_each_is_a_step(shown: Shown) -> None:
    _, office, panel = shown
    ids = tuple(panel.reviewing.review.suggested) if panel.reviewing.review else ()
    for _ in range(2):
        panel.reviewing.decline(ids, "Too late")
    _settled(panel, 0)
    office.document.undo_stack.undo()
    _settled(panel, 2)
    office.document.undo_stack.undo()
    _settled(panel, 2)


def test_undone_at_once_nothing_stays_declined(shown: Shown) -> None:
    it, office, panel = shown
    ids = tuple(panel.reviewing.review.suggested) if panel.reviewing.review else ()
    panel.reviewing.decline(ids, "Too late")
    office.document.undo_stack.undo()
    _settled(panel, 2)
    assert it.foot.messages.text == ""
    assert set(_fates(office)) == {Fate.PENDING}


def test_what_could_not_be_written_is_no_step(shown: Shown) -> None:
    it, office, panel = shown
    ids = tuple(panel.reviewing.review.suggested) if panel.reviewing.review else ()
    panel.reviewing.decline(ids, " ")
    until(lambda: bool(office.said) and office.said[-1].is_error)
    assert not it.menus.undo.isEnabled()
    assert office.document.undo_stack.count() == 0
    panel.reviewing.decline(ids, "Too late")
    _settled(panel, 0)
    assert set(_fates(office)) == {Fate.DECLINED}


def test_while_the_release_is_written_nothing_is_declined(shown: Shown) -> None:
    _, office, panel = shown
    office.document.hold()
    ids = tuple(panel.reviewing.review.suggested) if panel.reviewing.review else ()
    panel.reviewing.decline(ids, "Too late")
    until(lambda: bool(office.said) and office.said[-1].text.startswith("The release is being written."))
    office.document.let_go()
    _settled(panel, 2)
    assert set(_fates(office)) == {Fate.PENDING}


def test_another_draft_is_opened_and_the_decline_stands(shown: Shown) -> None:
    it, office, panel = shown
    ids = tuple(panel.reviewing.review.suggested) if panel.reviewing.review else ()
    ferry = office.document.draft_id
    panel.reviewing.decline(ids, "Too late")
    office.workspace.open(1)
    assert not it.menus.undo.isEnabled()
    until(lambda: {each.stored.fate for each in suggestions(office.store, ferry)} == {Fate.DECLINED})


@pytest.mark.parametrize("changes", [1, 2])
def test_undo_leaves_the_keyboard_in_the_review_and_shows_what_changed(
    qtbot: QtBot, tmp_path: Path, changes: int
) -> None:
    with window(tmp_path, (1500, 420)) as (it, office):
        it.activateWindow()
        until(it.isActiveWindow)
        open_ferry(office)
        until(lambda: it.page is not None and it.page.is_complete)
        take_in(office, returned(send(office, tmp_path), "Police", *(FIRST, SECOND)[:changes]))
        panel = it.side.show_tab("Review")
        assert isinstance(panel, ReviewPanel) and it.page is not None
        until(lambda: len(panel.cards) == changes, 20)
        before = office.draft
        _accept(panel, changes - 1)
        bar = it.page.verticalScrollBar()
        bar.setValue(bar.maximum())
        _key(it, Qt.Key.Key_Z, control=True)
        assert office.draft == before
        body = field_of(it, Part.BODY)
        assert not body.hasFocus()
        assert body.viewport().visibleRegion().contains(body.cursorRect().center())
        _settled(panel, changes)
        focus = QApplication.focusWidget()
        assert focus is not None and panel.isAncestorOf(focus)
        _key(it, Qt.Key.Key_A)
        _settled(panel, changes - 1)
        assert "in May" in office.draft.body[0].text or "40 minutes" in office.draft.body[1].text


def test_a_reason_in_release_leads_to_the_card_and_the_next_key_types_nothing(shown: Shown) -> None:
    it, office, panel = shown
    before = office.draft
    it.menus.run("Release")
    release = it.side.panel(it.side.currentIndex())
    assert isinstance(release, ReleasePanel)
    until(lambda: any("is open" in line.text for line in release.reasons), 20)
    line = next(line for line in release.reasons if "“40”" in line.text)
    line.setFocus()
    line.click()
    assert it.side.current_title == "Review"
    until(lambda: panel.cards[1].hasFocus())
    assert not field_of(it, Part.BODY).textCursor().hasSelection()
    _key(it, Qt.Key.Key_X)
    assert office.draft == before


def test_what_was_decided_is_put_back_from_the_review_and_that_is_a_step_too(shown: Shown) -> None:
    it, office, panel = shown
    _accept(panel, 1)
    _decline(panel, 0)
    assert panel.decided is not None
    assert panel.decided.fold.text() == "Decided (2)"
    assert not panel.decided.buttons[0].isVisibleTo(panel)
    panel.decided.fold.click()
    (button,) = panel.decided.buttons  # what was accepted has its words in the text
    assert button.isVisibleTo(panel)
    assert button.accessibleName() == "Put back: Declined: Police, “30” to “40”. Reason: Too late"
    button.click()
    _settled(panel, 1)
    assert panel.decided is not None and panel.decided.fold.is_open
    assert it.menus.undo.text() == "Undo put back"
    _key(it, Qt.Key.Key_Z, control=True)
    _settled(panel, 0)
    assert _fates(office) == [Fate.ACCEPTED, Fate.DECLINED]
    assert suggestions(office.store, office.document.draft_id)[1].stored.reason == "Too late"


def test_a_decline_is_put_back_after_the_draft_was_opened_again(shown: Shown) -> None:
    it, office, panel = shown
    _decline(panel, 1)
    ferry = office.document.draft_id
    office.workspace.open(1)
    office.workspace.open(ferry)
    again = it.side.show_tab("Review")
    assert isinstance(again, ReviewPanel) and again is not panel
    until(lambda: again.decided is not None, 20)
    assert again.decided is not None
    again.decided.buttons[0].click()
    _settled(again, 2)


@pytest.mark.parametrize("part", [Part.HEADLINE, Part.QUOTES, Part.BOILERPLATE])
def test_undo_shows_each_part_and_leaves_the_keyboard_on_the_card(shown: Shown, part: Part) -> None:
    it, office, panel = shown
    before = office.draft
    it.resize(1500, 420)
    field = field_of(it, part)
    field.setFocus()
    QTest.keyClicks(field, "x")
    assert office.draft != before and it.page is not None
    panel.cards[0].setFocus()
    bar = it.page.verticalScrollBar()
    bar.setValue(bar.maximum() if part is Part.HEADLINE else 0)
    assert field.visibleRegion().isEmpty()
    _key(it, Qt.Key.Key_Z, control=True)
    assert office.draft == before
    assert not field.visibleRegion().isEmpty()
    focus = QApplication.focusWidget()
    assert focus is not None and panel.isAncestorOf(focus)
