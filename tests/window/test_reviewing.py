"""The window round a review: where files are dropped, what keys do, how much room there is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.domain.places import Part
from editor.panels.review import ReviewPanel
from editor.window.main_window import MainWindow
from tests.session.offices import Office, until
from tests.session.returned import returned, send, take_in
from tests.window.windows import ferry_window, field_of

Shown = tuple[MainWindow, Office]


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Iterator[Shown]:
    with ferry_window(tmp_path) as (it, office):
        yield it, office


def _review(it: MainWindow, office: Office, folder: Path) -> ReviewPanel:
    sent = send(office, folder)
    take_in(office, returned(sent, "Police", ("April", "May"), ("30 minutes", "40 minutes")))
    panel = it.side.show_tab("Review")
    assert isinstance(panel, ReviewPanel)
    until(lambda: len(panel.cards) == 2, 20)
    return panel


def test_the_tab_is_there_once_something_came_back_and_again_after_a_restart(shown: Shown, tmp_path: Path) -> None:
    it, office = shown
    titles = [it.side.tabText(index) for index in range(it.side.count()) if it.side.isTabVisible(index)]
    assert "Review" not in titles
    sent = send(office, tmp_path)
    take_in(office, returned(sent, "Police", ("April", "May")))
    ferry = office.workspace.draft_id
    office.workspace.open(1)
    office.workspace.open(ferry)
    until(lambda: any(it.side.tabText(i) == "Review 1" and it.side.isTabVisible(i) for i in range(it.side.count())), 20)


@pytest.mark.parametrize("part", [Part.HEADLINE, Part.BODY, Part.QUOTES])
def test_a_file_over_a_text_belongs_to_the_window(shown: Shown, part: Part) -> None:
    it, _ = shown
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("/somewhere/returned.docx")])
    files.setText("/somewhere/returned.docx")
    assert not field_of(it, part).canInsertFromMimeData(files)
    address = QMimeData()
    address.setUrls([QUrl("https://northmoor.example")])
    address.setText("https://northmoor.example")
    assert field_of(it, part).canInsertFromMimeData(address)


def test_a_click_shows_the_words_and_the_next_key_decides_and_types_nothing(shown: Shown, tmp_path: Path) -> None:
    it, office = shown
    panel = _review(it, office, tmp_path)
    card = panel.cards[0]
    before = office.draft
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    QTest.qWait(50)
    assert field_of(it, Part.BODY).textCursor().selectedText() == "April"
    until(lambda: QApplication.focusWidget() is panel.cards[0])
    assert office.draft == before
    QTest.keyClick(panel.cards[0], Qt.Key.Key_A)
    until(lambda: "in May" in office.draft.body[0].text, 20)


def test_after_ctrl_z_the_message_bar_offers_no_undo_of_it_any_more(shown: Shown, tmp_path: Path) -> None:
    it, office = shown
    panel = _review(it, office, tmp_path)
    before = office.draft
    panel.cards[0].setFocus()
    QTest.keyClick(panel.cards[0], Qt.Key.Key_A)
    until(lambda: it.foot.messages.text.startswith("Accepted.") and panel.reviewing.is_idle, 20)
    assert it.foot.messages.action_label == "Undo"
    QTest.keyClick(QApplication.focusWidget() or it, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert office.draft == before
    assert (it.foot.messages.text, it.foot.messages.action_label) == ("", "")


def test_no_part_of_a_review_shows_up_as_a_window_of_its_own(shown: Shown, tmp_path: Path) -> None:
    it, office = shown
    _review(it, office, tmp_path)
    it.menus.run("Release")
    it.menus.run("Sign-off")
    QTest.qWait(200)
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [it]


def test_the_command_puts_the_keyboard_on_the_first_card(shown: Shown, tmp_path: Path) -> None:
    it, office = shown
    panel = _review(it, office, tmp_path)
    field_of(it, Part.HEADLINE).setFocus()
    it.menus.run("Review what came back")
    assert QApplication.focusWidget() is panel.cards[0]


def test_the_arrows_go_from_card_to_card(shown: Shown, tmp_path: Path) -> None:
    it, office = shown
    panel = _review(it, office, tmp_path)
    panel.cards[0].setFocus()
    QTest.keyClick(panel.cards[0], Qt.Key.Key_Down)
    assert QApplication.focusWidget() is panel.cards[1]
    QTest.keyClick(panel.cards[1], Qt.Key.Key_Down)
    assert QApplication.focusWidget() is panel.cards[1]
    QTest.keyClick(panel.cards[1], Qt.Key.Key_Up)
    assert QApplication.focusWidget() is panel.cards[0]


def test_escape_takes_the_question_away_and_nothing_is_declined(shown: Shown, tmp_path: Path) -> None:
    it, office = shown
    panel = _review(it, office, tmp_path)
    card = panel.cards[0]
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_D)
    assert card.asking is not None
    asking = card.asking
    QTest.keyClick(asking.field, Qt.Key.Key_Return)
    assert asking.message.text == "Say why: the partner is told."
    QTest.keyClick(asking.field, Qt.Key.Key_Escape)
    assert not asking.isVisible()
    assert QApplication.focusWidget() is card
    assert panel.reviewing.count == 2


def test_the_writers_own_wording_keeps_the_spaces_beside_it(shown: Shown, tmp_path: Path) -> None:
    it, office = shown
    take_in(office, returned(send(office, tmp_path), "Police", ("in April", "in late April")))
    panel = it.side.show_tab("Review")
    assert isinstance(panel, ReviewPanel)
    until(lambda: len(panel.cards) == 1, 20)
    card = panel.cards[0]
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_E)
    assert card.asking is not None
    assert card.asking.field.text() == "late"
    card.asking.field.show_text("early")
    QTest.keyClick(card.asking.field, Qt.Key.Key_Return)
    until(lambda: any("in early April" in block.text for block in office.document.draft.body))


def test_the_review_takes_the_room_that_the_statement_can_spare(shown: Shown) -> None:
    it, _ = shown
    it.resize(1500, 900)
    was = it.columns.sizes()
    it.menus.run("More room for the right column")
    assert it.columns.sizes()[2] > 900
    assert it.page is not None
    content = it.page.widget()
    assert content is not None
    assert content.minimumSizeHint().width() <= it.page.viewport().width()
    it.menus.run("More room for the right column")
    assert it.columns.sizes() == was


def test_ctrl_z_takes_the_decline_back_and_leaves_the_text_and_the_keyboard_alone(shown: Shown, tmp_path: Path) -> None:
    it, office = shown
    panel = _review(it, office, tmp_path)
    panel.cards[0].setFocus()
    QTest.keyClick(panel.cards[0], Qt.Key.Key_A)
    until(lambda: panel.reviewing.count == 1 and len(panel.cards) == 1)
    accepted = office.draft
    panel.cards[0].setFocus()
    QTest.keyClick(panel.cards[0], Qt.Key.Key_D)
    assert panel.cards[0].asking is not None
    QTest.keyClicks(panel.cards[0].asking.field, "Too late")
    QTest.keyClick(panel.cards[0].asking.field, Qt.Key.Key_Return)
    until(lambda: panel.reviewing.count == 0 and office.said[-1].text == "Declined.")
    QTest.keyClick(QApplication.focusWidget() or panel, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    until(lambda: panel.reviewing.count == 1)
    assert office.draft is accepted
    focus = QApplication.focusWidget()
    assert focus is None or not (it.page and it.page.isAncestorOf(focus))


def test_a_file_taken_for_another_partners_is_moved_from_its_row_and_back_with_undo(
    shown: Shown, tmp_path: Path
) -> None:
    it, office = shown
    panel = _review(it, office, tmp_path)
    (row,) = panel.returns
    assert [action.text() for action in row.moves.actions()] == ["Council"]
    row.moves.actions()[0].trigger()
    until(lambda: [each.answer.text.partition(":")[0] for each in panel.returns] == ["Council"], 30)
    until(lambda: office.said[-1].text.endswith("is from Council now."), 20)
    undo = office.said[-1].action
    assert office.said[-1].action_label == "Undo"
    assert undo is not None
    undo()
    until(lambda: [each.answer.text.partition(":")[0] for each in panel.returns] == ["Police"], 30)
