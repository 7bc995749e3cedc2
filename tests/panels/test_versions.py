"""The versions' panel: the matrix, one fact in full, a change carried over as a proposal."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from editor.domain.edits import Restore
from editor.domain.places import Part, Place
from editor.panels.versions import ALL, DIFFERENT, MISSING, VersionsPanel
from editor.store.proposals import proposals
from tests.session.offices import Office, office, until


class Shown:
    """The panel on the shipped examples, of which the open one says "third" where the other says "fourth"."""

    def __init__(self, opened: Office) -> None:
        self.office = opened
        self.other = next(row.id for row in opened.workspace.find_drafts("", 9) if row.id != opened.workspace.draft_id)
        assert opened.workspace.open_draft is not None
        self.panel = VersionsPanel(opened.workspace, opened.workspace.open_draft)
        self.panel.resize(420, 700)
        self.panel.show()
        until(lambda: self.panel.beside.is_ready)
        self.places: list[Place] = []
        opened.workspace.open_draft.spotlight.show_requested.connect(self.places.append)

    def change(self) -> None:
        draft = self.office.draft
        body = tuple(
            replace(block, spans=tuple(span.with_text(span.text.replace("fourth", "third")) for span in block.spans))
            for block in draft.body
        )
        self.office.document.apply(Restore(replace(draft, body=body)))
        until(lambda: any(row.value == "third" for row in self.panel.table.rows.rows))

    def cells(self, row: int) -> list[str]:
        model = self.panel.table.rows
        return [model.data(model.index(row, column)) for column in range(model.columnCount())]

    def buttons(self) -> list[str]:
        return [button.text() for button in self.panel.details.findChildren(QPushButton)]

    def click(self, words: str) -> None:
        next(button for button in self.panel.details.findChildren(QPushButton) if button.text() == words).click()


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Iterator[Shown]:
    with office(tmp_path) as opened:
        result = Shown(opened)
        yield result
        result.panel.hide()
        result.panel.deleteLater()


def test_versions_that_agree_say_so(shown: Shown) -> None:
    assert shown.panel.fine.isVisibleTo(shown.panel)
    assert shown.panel.fine.text() == "No fact is given differently."
    assert shown.panel.view.button(DIFFERENT).text() == "Different  0"


def test_a_change_turns_the_others_cell(shown: Shown) -> None:
    shown.change()
    assert shown.cells(0) == ["Figure", "third", "same", "fourth"]
    assert shown.panel.view.button(DIFFERENT).text() == "Different  1"
    words = [label.text() for label in shown.panel.details.findChildren(QLabel)]
    assert "third" in words
    assert "fourth" in words
    shown.office.document.undo_stack.undo()
    until(lambda: shown.panel.view.button(DIFFERENT).text() == "Different  0")


def test_it_is_carried_over_as_a_proposal(shown: Shown) -> None:
    shown.change()
    shown.click("Carry over to Partners")
    until(lambda: bool(shown.office.said))
    assert shown.office.said[-1].text.startswith("Proposed in Partners")
    (proposal,) = proposals(shown.office.store, shown.other)
    assert (proposal.proposal.old, proposal.proposal.new) == ("fourth", "third")
    shown.click("Carry over to Partners")
    until(lambda: shown.office.said[-1].is_error)
    assert len(proposals(shown.office.store, shown.other)) == 1


def test_a_missing_fact_may_not_be_meant_there(shown: Shown) -> None:
    shown.panel.view.button(MISSING).click()
    row = next(at for at in range(shown.panel.table.rows.rowCount()) if shown.cells(at)[3] == "missing")
    fact = shown.cells(row)[:2]
    shown.panel.table.selectRow(row)
    count = shown.panel.table.rows.rowCount()
    shown.click("It is not meant here")
    until(lambda: shown.panel.table.rows.rowCount() == count - 1)
    shown.panel.view.button(ALL).click()
    cells = next(cells for at in range(shown.panel.table.rows.rowCount()) if (cells := shown.cells(at))[:2] == fact)
    assert cells[2:] == ["only here", "not meant here"]
    undo = shown.office.said[-1].action
    assert undo
    undo()
    shown.panel.view.button(MISSING).click()
    until(lambda: shown.panel.table.rows.rowCount() == count)


def test_enter_goes_to_the_place_in_this_version(shown: Shown) -> None:
    shown.change()
    QTest.keyClick(shown.panel.table, Qt.Key.Key_Return)
    (place,) = shown.places
    assert place.part is Part.BODY


def test_the_table_speaks_to_screen_readers(shown: Shown) -> None:
    shown.change()
    model = shown.panel.table.rows
    said = [model.data(model.index(0, column), Qt.ItemDataRole.AccessibleTextRole) for column in range(4)]
    assert said == ["Figure", "third", "Media: same third", "Partners: different fourth"]


def test_hidden_it_rests(shown: Shown) -> None:
    shown.panel.hide()
    draft = shown.office.draft
    shown.office.document.apply(Restore(replace(draft, body=())))
    before = shown.panel.beside.comparison
    QTest.qWait(500)
    assert shown.panel.beside.comparison is before
    shown.panel.show()
    until(lambda: shown.panel.beside.comparison is not before)


def test_a_single_version_offers_another(qtbot: QtBot, tmp_path: Path) -> None:
    with office(tmp_path) as opened:
        before = opened.workspace.draft_id
        opened.workspace.new()
        until(lambda: opened.workspace.draft_id != before)
        panel = Shown(opened).panel
        assert panel.nothing.isVisibleTo(panel)
        made = opened.workspace.draft_id
        panel.first.click()
        until(lambda: opened.workspace.draft_id != made)
        panel.deleteLater()
