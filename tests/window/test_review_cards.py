"""What a review says of each copy and each change, and what its keys do where a change can't just be made."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from editor.desk.review import suggestions
from editor.domain.edits import Restore
from editor.domain.places import Part
from editor.domain.sign_off import Decision, Standing
from editor.panels.change_card import ChangeCard
from editor.panels.other_cards import StaleCard
from editor.panels.review import ReviewPanel
from editor.session.answers import Answer
from editor.store.proposals import Fate
from editor.widgets.changed_words import ChangedWords
from editor.window.main_window import MainWindow
from tests.desk.partners import answered, remarked
from tests.session.offices import Office, until
from tests.session.returned import FIRST, SECOND, returned, send, take_in
from tests.window.windows import ferry_window, field_of

Shown = tuple[MainWindow, Office]


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Iterator[Shown]:
    with ferry_window(tmp_path) as (it, office):
        yield it, office


def _review(it: MainWindow, cards: int) -> ReviewPanel:
    panel = it.side.show_tab("Review")
    assert isinstance(panel, ReviewPanel)
    until(lambda: panel.reviewing.is_idle and len(panel.cards) == cards and bool(panel.returns), 20)
    return panel


def _answered(path: Path, answer: str) -> Path:
    path.write_bytes(answered(path.read_bytes(), answer, "Jo Lund"))
    return path


def _words(panel: ReviewPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisibleTo(panel)]


def test_what_no_longer_fits_is_not_taken_for_made_with_the_key_that_accepts(shown: Shown, tmp_path: Path) -> None:
    it, office = shown
    take_in(office, returned(send(office, tmp_path), "Police", SECOND))
    panel = _review(it, 1)
    body = (office.draft.body[0], office.draft.body[1].with_spans(()))
    office.document.apply(Restore(replace(office.draft, body=body)))
    until(lambda: bool(panel.cards) and isinstance(panel.cards[0], StaleCard), 20)
    card = panel.cards[0]
    said = [label.text() for label in card.findChildren(QLabel)]
    assert "Body paragraph 2, Police" in said
    (words,) = card.findChildren(ChangedWords)
    assert "Boats leave every " in words.text() and " minutes." in words.text()
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_A)
    assert office.said[-1].text.startswith("It no longer fits the text. Decline it (D)")
    assert [each.stored.fate for each in suggestions(office.store, office.document.draft_id)] == [Fate.PENDING]
    QTest.keyClick(card, Qt.Key.Key_M)
    until(lambda: panel.reviewing.is_idle and not panel.cards, 20)
    (stored,) = [each.stored for each in suggestions(office.store, office.document.draft_id)]
    assert (stored.fate, stored.reason) == (Fate.ACCEPTED, "made by hand")


def test_each_line_says_its_round_and_what_is_left_of_its_own_copy(shown: Shown, tmp_path: Path) -> None:
    it, office = shown
    take_in(office, _answered(returned(send(office, tmp_path), "Police", FIRST), "Approved"))
    panel = _review(it, 1)
    assert panel.returns[0].answer.text == "Police: approved, 1 to decide"
    asks = "Answered “Approved” in a copy that they changed: ask which it is."
    assert asks in _words(panel)
    assert panel.returns[0].accept.text() == "Accept the only change"
    take_in(office, _answered(returned(send(office, tmp_path), "Police"), "Approved"))
    until(lambda: len(panel.returns) == 2, 20)
    first, second = (row.answer.text for row in panel.returns)
    assert first.startswith("Police (round 1, ") and first.endswith("): approved, 1 to decide")
    assert second.startswith("Police (round 2, ") and second.endswith("): approved")
    assert asks not in _words(panel)


def test_the_one_change_that_can_be_accepted_at_once_is_named_among_others(shown: Shown, tmp_path: Path) -> None:
    it, office = shown
    path = returned(send(office, tmp_path), "Police", FIRST)
    path.write_bytes(remarked(path.read_bytes(), "proud", "Who says so?", "Jo Lund"))
    take_in(office, path)
    panel = _review(it, 2)
    assert panel.returns[0].accept.text() == "Accept “May”"
    panel.returns[0].accept.click()
    until(lambda: "in May" in office.draft.body[0].text, 20)


def test_all_is_decided_says_who_gave_no_answer_until_they_do(shown: Shown, tmp_path: Path) -> None:
    it, office = shown
    take_in(office, returned(send(office, tmp_path), "Police", FIRST))
    panel = _review(it, 1)
    QTest.keyClick(panel.cards[0], Qt.Key.Key_A)
    until(lambda: panel.summary.text() == "All changes are decided; Police has given no answer.", 20)
    assert office.workspace.open_draft is not None
    kept: list[Decision] = []
    answer = Answer(Standing.APPROVED, "Jo Lund", "phone")
    office.workspace.open_draft.sign_off.record(office.draft.partners[0].id, answer, kept.append)
    until(lambda: panel.summary.text() == "All is decided.", 20)


def test_a_quotation_in_a_comments_anchor_has_its_own_marks_and_no_second(shown: Shown, tmp_path: Path) -> None:
    it, office = shown
    path = returned(send(office, tmp_path), "Police")
    path.write_bytes(remarked(path.read_bytes(), "proud", "Who says so?", "Jo Lund"))
    take_in(office, path)
    panel = _review(it, 1)
    (anchor,) = [text for text in _words(panel) if "proud" in text]
    assert anchor.count("“") == anchor.count("”") == 1


def test_of_a_statement_that_went_out_nobody_is_asked_and_nothing_is_put_back(shown: Shown, tmp_path: Path) -> None:
    it, office = shown
    take_in(office, _answered(returned(send(office, tmp_path), "Police", FIRST), "Approved"))
    panel = _review(it, 1)
    panel.reviewing.decline(panel.cards[0].ids, "Too late")
    until(lambda: panel.decided is not None and len(panel.decided.buttons) == 1, 20)
    asks = "Answered “Approved” in a copy that they changed: ask which it is."
    assert asks in _words(panel)
    office.document.read_only = True
    assert panel.decided is not None and not panel.decided.buttons
    assert asks not in _words(panel)


def test_what_the_house_style_makes_is_made_by_hand_with_a_key_of_its_own(shown: Shown, tmp_path: Path) -> None:
    it, office = shown
    take_in(office, returned(send(office, tmp_path), "Police", ("said", "added")))
    panel = _review(it, 1)
    card = panel.cards[0]
    assert isinstance(card, ChangeCard) and not card.group.choices[0].proposal.is_ready
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_A)
    assert office.said[-1].text.startswith("The house style makes these words")
    assert panel.reviewing.count == 1
    QTest.keyClick(card, Qt.Key.Key_M)
    until(lambda: panel.reviewing.is_idle and panel.reviewing.count == 0, 20)


def test_a_click_on_the_tab_gives_it_the_keys_that_decide(shown: Shown, tmp_path: Path) -> None:
    """They would be typed into the statement."""
    it, office = shown
    take_in(office, returned(send(office, tmp_path), "Police", FIRST, SECOND))
    panel = _review(it, 2)
    it.side.show_tab("Preview")
    field = field_of(it, Part.BODY)
    field.setFocus()
    before = office.draft
    bar = it.side.tabBar()
    index = next(at for at in range(bar.count()) if bar.tabText(at).startswith("Review"))
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(index).center())
    until(lambda: any(card.hasFocus() for card in panel.cards))
    assert office.draft == before
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(0).center())
    field.setFocus()
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(1).center())
    QTest.qWait(20)
    assert field.hasFocus()  # the others leave it to the text


def test_once_the_statement_went_out_no_card_offers_a_decision(shown: Shown, tmp_path: Path) -> None:
    it, office = shown
    take_in(office, returned(send(office, tmp_path), "Police", FIRST, SECOND))
    panel = _review(it, 2)
    office.document.read_only = True
    until(lambda: not any(card.isEnabled() for card in panel.cards), 20)
    assert panel.summary.text() == "This statement went out; 2 not decided."
    assert not panel.agreements.isVisible() and not panel.hint.isVisible()
    panel.take_keys()
    for key in (Qt.Key.Key_A, Qt.Key.Key_D):
        QTest.keyClick(QApplication.focusWidget() or it, key)
    until(lambda: panel.reviewing.is_idle)
    assert {each.stored.fate for each in suggestions(office.store, office.document.draft_id)} == {Fate.PENDING}
    assert not any(card.asking for card in panel.cards)
