"""The checklist on the screen, for tests."""

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editor.domain.draft import Draft, Partner, Quote, Speaker
from editor.domain.sign_off import Standing
from editor.domain.text import plain
from editor.panels.partner_row import PartnerRow
from editor.panels.partners import PartnersPanel
from editor.panels.standing_choice import StandingForm
from tests.panels.opened import Opened

COUNCIL = Partner("Northmoor Borough Council", "Dev Ranasinghe", "press@northmoor.example", id="council")
POLICE = Partner("Fenshire Police", "Carol Whitmore", "media@fenshire-police.example", id="police")
QUOTES = (
    Quote(Speaker("Ada Okafor", "Cabinet Member", "Northmoor Borough Council"), (plain("This is good."),), id="q1"),
    Quote(Speaker("Carol Whitmore", "Inspector", "Fenshire Police"), (plain("We agree."),), id="q2"),
)
BODY = (plain("Work began in May."), plain("Fenshire Police took part throughout."))
DRAFT = Draft(headline="New library", body=BODY, quotes=QUOTES, partners=(COUNCIL, POLICE))


def show(qtbot: QtBot, it: Opened) -> PartnersPanel:
    panel = PartnersPanel(it.open_draft)
    qtbot.addWidget(panel)
    panel.resize(640, 400)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    return panel


def row_of(panel: PartnersPanel, partner: str) -> PartnerRow:
    row = panel.list.content(partner)
    assert isinstance(row, PartnerRow)
    return row


def form_of(row: PartnerRow) -> StandingForm:
    row.chip.click()
    assert row.form is not None
    return row.form


def approve(row: PartnerRow, note: str = "") -> None:
    form = form_of(row)
    form.standing.show_value(Standing.APPROVED)
    form.note.show_text(note)
    form.record.click()


def names(it: Opened) -> list[str]:
    return [partner.organisation for partner in it.draft.partners]


def focus() -> QWidget | None:
    return QApplication.focusWidget()
