"""Every part of the form can be used without a mouse and without seeing it."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from editor.domain.draft import Contact, Draft, Partner, Quote, Speaker
from editor.domain.text import plain
from editor.domain.uk_time import now
from editor.panels.body import BodyPanel
from editor.panels.boilerplate import BoilerplatePanel
from editor.panels.contacts import ContactsPanel
from editor.panels.headline import HeadlinePanel
from editor.panels.notes import NotesPanel
from editor.panels.panel import Panel
from editor.panels.partner_row import PartnerRow
from editor.panels.partners import PartnersPanel
from editor.panels.quotes import QuotesPanel
from editor.panels.release_details import ReleaseDetailsPanel
from editor.panels.standfirst import StandfirstPanel
from editor.widgets.disclosure import Disclosure
from editor.widgets.look import apply_look
from tests.panels.opened import opened

PANELS = [
    *(HeadlinePanel, ReleaseDetailsPanel, StandfirstPanel, BodyPanel, QuotesPanel),
    *(PartnersPanel, NotesPanel, ContactsPanel, BoilerplatePanel),
]
DRAFT = Draft(
    headline="New library",
    body=(plain("Words"),),
    quotes=(Quote(Speaker("Ada Okafor"), (plain("Good."),)), Quote()),
    notes=(plain("A note"),),
    partners=(Partner("Fenshire Police"), Partner("Safer Northmoor")),
    contacts=(Contact("Press desk"),),
)
NARROW = 436
"""What margins and scroll bar leave of the middle column's 520 pixels."""


@pytest.fixture(autouse=True)
def in_its_look(qapp: QApplication) -> None:
    """Widths are those of the style sheet, whatever ran before."""
    apply_look(qapp)


def unfolded(qtbot: QtBot, kind: type[Panel], draft: Draft) -> Panel:
    panel = kind(opened(draft).open_draft)
    qtbot.addWidget(panel)
    panel.resize(600, 400)
    with qtbot.waitExposed(panel):
        panel.show()
    for fold in panel.findChildren(Disclosure):
        fold.click()
    for row in panel.findChildren(PartnerRow):
        row.toggle_form()
    return panel


def stops(panel: Panel) -> list[QWidget]:
    """All that the keyboard can go to."""
    parts = (w for w in panel.findChildren(QWidget) if w.isVisible() and not isinstance(w, QScrollBar))
    return [w for w in parts if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.focusProxy() is None]


@pytest.mark.parametrize("draft", [DRAFT, Draft()], ids=["full", "empty"])
@pytest.mark.parametrize("kind", PANELS)
def test_every_control_says_what_it_is(qtbot: QtBot, kind: type[Panel], draft: Draft) -> None:
    panel = unfolded(qtbot, kind, draft)
    found = stops(panel)
    assert found
    nameless = [w for w in found if not (w.accessibleName() or (isinstance(w, QAbstractButton) and w.text()))]
    assert nameless == []


@pytest.mark.parametrize("kind", PANELS)
def test_tab_reaches_every_control_from_top_to_bottom(qtbot: QtBot, kind: type[Panel]) -> None:
    panel = unfolded(qtbot, kind, DRAFT)
    wanted = set(stops(panel))
    reached: list[QWidget] = []
    at: QWidget | None = panel
    while at is not None and len(reached) < len(wanted):
        at = at.nextInFocusChain()
        if at in wanted:
            assert at not in reached
            reached.append(at)
    fields = [stop for stop in reached if not stop.accessibleName().startswith("Remove")]  # an item's last stop
    tops = [field.mapTo(panel, field.rect().topLeft()).y() for field in fields]
    assert all(later > earlier - 12 for earlier, later in pairwise(tops))


@pytest.mark.parametrize("kind", PANELS)
def test_nothing_is_cut_off_in_the_narrowest_window(qtbot: QtBot, kind: type[Panel]) -> None:
    panel = unfolded(qtbot, kind, replace(DRAFT, embargo=now()))
    panel.resize(NARROW, 800)
    qtbot.waitUntil(lambda: panel.width() == NARROW)
    assert panel.minimumSizeHint().width() <= NARROW
    for part in stops(panel):
        assert part.mapTo(panel, part.rect().topRight()).x() <= NARROW
        if isinstance(part, QAbstractButton) and part.text():
            assert part.width() >= part.sizeHint().width()
