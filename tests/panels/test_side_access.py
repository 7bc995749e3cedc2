"""Checks, sources and versions can be used without a mouse and without seeing them, and are not cut off when narrow."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from editor.desk.attach import attach
from editor.panels.findings import LEAST, FindingsPanel
from editor.panels.sources import SourcesPanel
from editor.panels.versions import MISSING, VersionsPanel
from tests.session.offices import Office, office, until

KINDS = (FindingsPanel, SourcesPanel, VersionsPanel)


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Iterator[Office]:
    with office(tmp_path) as made:
        made.type_headline("Leaders show ‘an accelerated pace’ and utilise  it")
        letter = b"There are signs of an acceleration of pace."
        attach(made.store, made.workspace.draft_id, "The letter of the inspectors.txt", letter, "Bea")
        yield made


def _shown(opened: Office, kind: type[QWidget]) -> QWidget:
    assert opened.workspace.open_draft is not None
    panel: FindingsPanel | SourcesPanel | VersionsPanel
    if kind is FindingsPanel:
        panel = FindingsPanel(opened.workspace, opened.workspace.open_draft)
    elif kind is SourcesPanel:
        panel = SourcesPanel(opened.workspace, opened.workspace.open_draft)
    else:
        panel = VersionsPanel(opened.workspace, opened.workspace.open_draft)
    panel.resize(LEAST, 800)
    panel.show()
    if isinstance(panel, FindingsPanel):
        until(lambda: len(panel.rows) > 2)
        row = next(row for row in panel.rows if row.finding.source_words)
        row.chosen.emit(row.finding)
        assert row.details is not None
        row.details.ask_reason()
    elif isinstance(panel, SourcesPanel):
        until(lambda: len(panel.rows) == 1)
        panel.search.field.setText("pace")
        until(lambda: panel.search.count.text() == "1 of 1")
    else:
        until(lambda: panel.beside.is_ready)
        panel.view.button(MISSING).click()
    until(lambda: panel.width() == LEAST)
    return panel


def _stops(panel: QWidget) -> list[QWidget]:
    parts = (w for w in panel.findChildren(QWidget) if w.isVisible() and not isinstance(w, QScrollBar))
    return [w for w in parts if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.focusProxy() is None]


@pytest.mark.parametrize("kind", KINDS)
def test_every_control_says_what_it_is(opened: Office, kind: type[QWidget]) -> None:
    panel = _shown(opened, kind)
    found = _stops(panel)
    assert found
    assert [w for w in found if not (w.accessibleName() or (isinstance(w, QAbstractButton) and w.text()))] == []
    panel.deleteLater()


@pytest.mark.parametrize("kind", KINDS)
def test_tab_reaches_every_control(opened: Office, kind: type[QWidget]) -> None:
    panel = _shown(opened, kind)
    wanted = set(_stops(panel))
    reached: set[QWidget] = set()
    at: QWidget | None = panel.nextInFocusChain()
    while at is not None and at is not panel and at not in reached:
        if at in wanted:
            reached.add(at)
        at = at.nextInFocusChain()
        if reached == wanted:
            break
    assert reached == wanted
    panel.deleteLater()


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_cut_off_where_the_column_is_narrow(opened: Office, kind: type[QWidget]) -> None:
    panel = _shown(opened, kind)
    for part in _stops(panel):
        assert part.mapTo(panel, part.rect().topRight()).x() <= LEAST, part.accessibleName()
        if isinstance(part, QAbstractButton) and part.text():
            assert part.width() >= part.sizeHint().width(), part.text()
    panel.deleteLater()
