"""The checks' panel: groups, the place a click goes to, one-click fixes, waivers with reasons, what a passage is."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from editor.desk.attach import attach
from editor.domain.edits import Restore
from editor.domain.findings import CheckStage, FragmentStatus
from editor.domain.places import Part, Place
from editor.domain.text import plain
from editor.panels.finding_row import FindingRow
from editor.panels.finding_words import BLOCKS, FINE_GROUP, LOOK, Group, group_of
from editor.panels.findings import MANY, FindingsPanel
from editor.session.spotlight import SourceWords
from editor.widgets.disclosure import Disclosure
from editor.widgets.side_by_side import SideBySide
from tests.session.offices import Office, office, until

LETTER = b"There are signs of an acceleration of pace. Staff are proud of their work."


class Shown:
    """The panel on a draft with one altered fragment, one that stands, and a word to be plainer."""

    def __init__(self, opened: Office) -> None:
        self.office = opened
        body = (
            plain("They have \u2018an accelerated pace\u2019 and are \u2018proud of their work\u2019."),
            plain("We utilise it."),
        )
        opened.document.apply(Restore(replace(opened.draft, headline="Headline", standfirst="", body=body, quotes=())))
        attach(opened.store, opened.workspace.draft_id, "letter.txt", LETTER, "Bea")
        assert opened.workspace.open_draft is not None
        self.panel = FindingsPanel(opened.workspace, opened.workspace.open_draft)
        self.panel.resize(420, 700)
        self.panel.show()
        self.live = opened.workspace.findings
        self.places: list[Place] = []
        opened.workspace.open_draft.spotlight.show_requested.connect(self.places.append)
        until(lambda: len(self.rows(BLOCKS)) == 1)

    def rows(self, group: Group) -> list[FindingRow]:
        return [row for row in self.panel.rows if group_of(row.finding) is group]

    def row(self, rule: str) -> FindingRow:
        (found,) = (row for row in self.panel.rows if row.finding.rule == rule and row.finding.is_open)
        return found

    def unfold(self, row: FindingRow) -> FindingRow:
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
        assert row.details is not None
        return row


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Iterator[Shown]:
    with office(tmp_path) as opened:
        result = Shown(opened)
        yield result
        result.panel.hide()
        result.panel.deleteLater()


def _button(parent: QWidget | None, words: str) -> QPushButton:
    assert parent is not None
    return next(button for button in parent.findChildren(QPushButton) if button.text().startswith(words))


def test_what_blocks_comes_first_and_what_is_fine_is_folded(shown: Shown) -> None:
    assert [row.finding.text for row in shown.rows(BLOCKS)] == ["an accelerated pace"]
    assert "jargon" in [row.finding.rule for row in shown.rows(LOOK)]
    assert shown.rows(FINE_GROUP) == []
    fold = shown.panel.heads[FINE_GROUP]
    assert isinstance(fold, Disclosure)
    assert fold.text() == "Fine  1"
    fold.click()
    (fine,) = shown.rows(FINE_GROUP)
    assert (fine.finding.status, fine.finding.page) == (FragmentStatus.EXACT, 1)
    assert "page 1" in fine.accessibleName()


def test_each_says_why_the_rule_is_there_on_hover(shown: Shown) -> None:
    for row in shown.panel.rows:
        assert row.toolTip() == row.finding.reason != ""


def test_a_click_goes_to_the_place_and_unfolds_both_wordings(shown: Shown) -> None:
    row = shown.unfold(shown.rows(BLOCKS)[0])
    assert shown.places == [row.finding.place]
    both = row.findChildren(SideBySide)[0]
    assert both.accessibleName() == "Here: an accelerated pace. Source: There are signs of an acceleration of pace."
    shown.unfold(shown.row("jargon"))
    assert [each.finding.rule for each in shown.panel.rows if each.details] == ["jargon"]


def test_enter_goes_there_and_the_arrows_from_row_to_row(shown: Shown) -> None:
    first, second = shown.rows(BLOCKS)[0], shown.rows(LOOK)[0]

    def unfolded() -> list[FindingRow]:
        return [row for row in shown.panel.rows if row.details]

    QTest.keyClick(first, Qt.Key.Key_Down)
    assert unfolded() == [second]
    QTest.keyClick(second, Qt.Key.Key_Up)
    assert unfolded() == [first]
    assert shown.places == []
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert shown.places == [first.finding.place]


def test_one_click_puts_it_right_and_undo_takes_that_back(shown: Shown) -> None:
    row = shown.row("jargon")
    assert row.fix.text() == "Change to “use”"
    row.fix.click()
    assert shown.office.draft.body[1].text == "We use it."
    until(lambda: all(row.finding.rule != "jargon" for row in shown.rows(LOOK)))
    shown.office.document.undo_stack.undo()
    assert shown.office.draft.body[1].text == "We utilise it."
    until(lambda: any(row.finding.rule == "jargon" for row in shown.rows(LOOK)))


def test_it_stands_only_with_a_reason_and_then_counts_again(shown: Shown) -> None:
    row = shown.unfold(shown.rows(BLOCKS)[0])
    details = row.details
    assert details is not None
    _button(details, "Let it stand").click()
    form = details.form
    assert form is not None
    assert not form.button.isEnabled()
    QTest.keyClick(form.field, Qt.Key.Key_Return)
    QTest.keyClicks(form.field, "agreed with the inspectorate")
    assert form.button.isEnabled()
    QTest.keyClick(form.field, Qt.Key.Key_Return)
    until(lambda: not shown.rows(BLOCKS))
    shown.panel.heads[FINE_GROUP].click()  # type: ignore[union-attr]  # None fails here
    (waived,) = (row for row in shown.rows(FINE_GROUP) if row.finding.waived)
    assert "agreed with the inspectorate" in waived.accessibleName()
    _button(shown.unfold(waived).details, "Count it again").click()
    until(lambda: len(shown.rows(BLOCKS)) == 1)


def test_escape_leaves_the_reason(shown: Shown) -> None:
    details = shown.unfold(shown.rows(BLOCKS)[0]).details
    assert details is not None
    details.ask_reason()
    assert details.form is not None
    QTest.keyClick(details.form.field, Qt.Key.Key_Escape)
    assert details.form is None


def test_the_writer_says_what_a_passage_is(shown: Shown) -> None:
    details = shown.unfold(shown.rows(BLOCKS)[0]).details
    assert details is not None
    menu = _button(details, "Say what it is").menu()
    next(action for action in menu.actions() if action.text().startswith("A term")).trigger()
    until(lambda: not shown.rows(BLOCKS))
    undo = shown.office.said[-1].action
    assert undo
    undo()
    until(lambda: len(shown.rows(BLOCKS)) == 1)


def test_a_rule_is_switched_off_and_on_again(shown: Shown) -> None:
    assert not shown.panel.off.isVisibleTo(shown.panel)
    _button(shown.unfold(shown.row("jargon")).details, "Switch this rule off").click()
    until(lambda: "jargon" not in {row.finding.rule for row in shown.panel.rows})
    assert shown.panel.off.text() == "1 rule is switched off"
    undo = shown.office.said[-1].action
    assert undo
    undo()
    until(lambda: "jargon" in {row.finding.rule for row in shown.panel.rows})
    assert not shown.panel.off.isVisibleTo(shown.panel)


def test_looking_fragments_up_is_not_switched_off_in_passing(shown: Shown) -> None:
    details = shown.unfold(shown.rows(BLOCKS)[0]).details
    assert details is not None
    assert not any(button.text().startswith("Switch") for button in details.findChildren(QPushButton))


def test_it_asks_for_the_source(shown: Shown) -> None:
    spotlight = shown.office.workspace.open_draft.spotlight  # type: ignore[union-attr]  # None fails here
    _button(shown.unfold(shown.rows(BLOCKS)[0]).details, "Show in the source").click()
    assert spotlight.source == SourceWords("letter.txt", 1, "There are signs of an acceleration of pace.")


def test_a_later_stage_shows_more(shown: Shown) -> None:
    shown.panel.stage.button(CheckStage.RELEASE).click()
    until(lambda: shown.live.stage is CheckStage.RELEASE and "standfirst-missing" in {f.rule for f in shown.live.found})
    assert any(row.finding.rule == "standfirst-missing" for row in shown.rows(LOOK))


def test_rows_that_still_hold_stay_the_same_widgets(shown: Shown) -> None:
    before = shown.rows(BLOCKS)[0]
    shown.office.type_headline("Two  spaces")
    until(lambda: any(row.finding.rule == "spaces" for row in shown.rows(LOOK)))
    assert shown.rows(BLOCKS)[0] is before
    order = [row.finding.place.part for row in shown.rows(LOOK)]
    assert order == sorted(order, key=list(Part).index)


def test_hidden_it_rests_and_catches_up(shown: Shown) -> None:
    shown.panel.hide()
    shown.office.type_headline("Two  spaces")
    until(lambda: "spaces" in {finding.rule for finding in shown.live.open})
    assert not any(row.finding.rule == "spaces" for row in shown.panel.rows)
    shown.panel.show()
    assert any(row.finding.rule == "spaces" for row in shown.rows(LOOK))


def test_very_many_findings_are_shown_in_two_goes(shown: Shown) -> None:
    body = tuple(plain("We utilise it.") for _ in range(MANY + 15))
    shown.office.document.apply(Restore(replace(shown.office.draft, body=body)))
    until(lambda: len(shown.rows(LOOK)) == MANY)
    more = shown.panel.more[LOOK]
    count = len([finding for finding in shown.live.open if not finding.blocks])
    assert more.text() == f"Show {count - MANY} more"
    more.click()
    assert len(shown.rows(LOOK)) == count


def test_it_says_when_there_is_nothing_to_look_at(shown: Shown) -> None:
    shown.office.document.apply(Restore(replace(shown.office.draft, body=(plain("All is well."),))))
    until(lambda: not shown.live.open)
    assert shown.panel.nothing.isVisibleTo(shown.panel)
    assert shown.panel.nothing.text() == "Nothing to look at."
