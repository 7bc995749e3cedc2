"""The Sign-off tab, in the real window on a real database."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from editor.domain.draft import Draft
from editor.domain.edits import SetField
from editor.domain.sign_off import Standing
from editor.domain.uk_time import london
from editor.panels.partners import PartnersPanel
from editor.panels.send_form import suggested_deadline, working_day_after
from editor.panels.sign_off import SignOffPanel
from editor.session.own_name import keep_name
from editor.window.main_window import MainWindow
from tests.desk.partners import answered
from tests.desk.statements import COUNCIL, OKAFOR, POLICE, ferry
from tests.panels.sign_off_shown import open_sign_off
from tests.session.offices import Office, until
from tests.session.returned import returned, send, take_in
from tests.window.windows import window

Shown = tuple[MainWindow, Office, SignOffPanel]


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Iterator[Shown]:
    with window(tmp_path) as (it, office):
        it.activateWindow()
        until(it.isActiveWindow)
        keep_name(office.workspace, "Bea Holm")
        yield it, office, open_sign_off(it, office, ferry())


def _record(panel: SignOffPanel, who: str, standing: Standing, by: str = "Jo Lund") -> None:
    row = panel.rows[who]
    row.chip.click()
    assert row.form is not None
    row.form.standing.show_value(standing)
    row.form.how.show_value("e-mail")
    row.form.by.show_text(by)
    row.form.record.click()
    until(lambda: row.form is None)


def _send(panel: SignOffPanel, folder: Path) -> None:
    panel.open_form()
    assert panel.form is not None
    panel.form.show_folder(folder)
    panel.form.send.click()
    until(lambda: panel.sent is not None, 30)


def test_everybody_who_signs_off_stands_there_speakers_too(shown: Shown) -> None:
    _, _, panel = shown
    assert [row.name.text() for row in panel.rows.values()] == ["Police", "Council", "Ada Okafor"]
    assert panel.summary.text() == "0 of 2 partners have approved; 1 speaker has not been asked in person."
    assert panel.rows[COUNCIL.id].line.text() == "Signs off the quote of Ada Okafor"
    assert panel.rows[OKAFOR.id].line.text() == "Speaker of quote 1"


def test_a_speaker_whose_partner_approved_their_quote_does_not_stand_as_not_asked(shown: Shown) -> None:
    _, _, panel = shown
    _record(panel, COUNCIL.id, Standing.APPROVED, "Bo Reed")
    row = panel.rows[OKAFOR.id]
    until(lambda: row.chip.word == "approved by partner")
    assert row.line.text().startswith("Speaker of quote 1 · Approved by Council on ")
    assert row.line.text().endswith("; not asked in person.")
    assert panel.summary.text() == "1 of 2 partners have approved; 1 speaker has not been asked in person."
    _record(panel, OKAFOR.id, Standing.NOT_APPROVED, "Ada Okafor")
    until(lambda: row.chip.word == "not approved")
    assert "Approved by Council" not in row.line.text()
    assert panel.summary.text() == "1 of 2 partners have approved; 0 of 1 speaker asked in person has approved."


def test_an_answer_taken_down_stands_in_row_and_log_and_an_edit_says_which_words_reopen_it(shown: Shown) -> None:
    _, it, panel = shown
    _record(panel, POLICE.id, Standing.APPROVED)
    until(lambda: panel.rows[POLICE.id].chip.word == "approved")
    assert "Jo Lund, by e-mail." in panel.rows[POLICE.id].line.text()
    it.document.apply(SetField("headline", it.draft.headline.replace("returns", "comes back")))
    until(lambda: "“returns” became “comes back”" in panel.rows[POLICE.id].line.text())
    assert panel.rows[POLICE.id].chip.word == "needs approval again"
    it.document.undo_stack.undo()
    until(lambda: panel.rows[POLICE.id].chip.word == "approved")
    panel.log.set_open(True)
    assert "Police: Approved" in panel.log_text


def test_an_answer_without_a_name_is_not_taken_down(shown: Shown) -> None:
    _, it, panel = shown
    row = panel.rows[POLICE.id]
    row.chip.click()
    assert row.form is not None
    row.form.by.show_text(" ")
    row.form.record.click()
    assert "Give the name" in row.form.message.text
    assert it.workspace.open_draft is not None
    assert it.workspace.open_draft.sign_off.decisions == ()


def test_evidence_that_is_no_letter_and_no_picture_is_refused(shown: Shown, tmp_path: Path) -> None:
    _, it, panel = shown
    (tmp_path / "virus.exe").write_bytes(b"MZ")
    row = panel.rows[POLICE.id]
    row.chip.click()
    assert row.form is not None
    row.form.evidence.show_file(tmp_path / "virus.exe")
    row.form.record.click()
    until(lambda: bool(it.said))
    assert "virus.exe can't be attached" in it.said[-1].text
    assert row.form is not None


def test_evidence_is_kept_and_given_back_as_it_came(shown: Shown, tmp_path: Path) -> None:
    _, it, panel = shown
    (tmp_path / "yes.eml").write_bytes(b"Subject: yes\r\n\r\nYes.")
    row = panel.rows[POLICE.id]
    row.chip.click()
    assert row.form is not None
    row.form.evidence.show_file(tmp_path / "yes.eml")
    row.form.record.click()
    until(lambda: row.form is None)
    assert it.workspace.open_draft is not None
    sign_off = it.workspace.open_draft.sign_off
    names: list[str] = []
    sign_off.office.evidence_name(sign_off.decisions[-1].evidence, names.append)
    until(lambda: names == ["yes.eml"])
    sign_off.office.save_evidence(sign_off.decisions[-1].evidence, tmp_path / "copy.eml")
    until(lambda: it.said[-1].text.startswith("Saved as"))
    assert (tmp_path / "copy.eml").read_bytes() == (tmp_path / "yes.eml").read_bytes()


def test_sending_offers_those_who_do_not_hold_and_shows_what_was_written(shown: Shown, tmp_path: Path) -> None:
    window, it, panel = shown
    _record(panel, POLICE.id, Standing.APPROVED)
    window.menus.run("Send for sign-off")
    assert panel.form is not None
    assert [(box.text(), box.isChecked()) for box in panel.form.choices.values()] == [
        ("Police", False),
        ("Council", True),
    ]
    panel.form.show_folder(tmp_path / "copies")
    panel.form.choices[POLICE.id].setChecked(True)
    panel.form.send.click()
    until(lambda: panel.sent is not None, 30)
    assert sorted(path.suffix for path in (tmp_path / "copies").iterdir()) == [".docx", ".docx", ".eml", ".eml"]
    assert panel.sent is not None
    panel.sent.copies[COUNCIL.id].click()
    assert "quote 1" in QGuiApplication.clipboard().text()
    until(lambda: panel.rows[COUNCIL.id].chip.word == "waiting")
    assert it.said[-1].text == "The text for Council is on the clipboard."


def test_nobody_ticked_or_a_time_that_is_past_sends_nothing(shown: Shown) -> None:
    _, _, panel = shown
    panel.open_form()
    assert panel.form is not None
    for box in panel.form.choices.values():
        box.setChecked(False)
    panel.form.send.click()
    assert panel.form.message.text == "Tick those who are to be asked."
    next(iter(panel.form.choices.values())).setChecked(True)
    panel.form.day.show_date(date(2019, 1, 1))
    panel.form.send.click()
    assert panel.form.message.text == "That time is past. Give one that is still to come."


def test_who_has_not_answered_stands_there_with_a_reminder_to_paste(shown: Shown, tmp_path: Path) -> None:
    _, it, panel = shown
    _send(panel, tmp_path / "copies")
    until(lambda: len(panel.waiting.reminders) == 2)
    panel.waiting.reminders[0].click()
    assert it.draft.headline in QGuiApplication.clipboard().text()
    _record(panel, POLICE.id, Standing.NOT_APPROVED)
    until(lambda: len(panel.waiting.reminders) == 1)


def test_a_copy_that_came_back_without_an_answer_is_told_with_what_to_do(shown: Shown, tmp_path: Path) -> None:
    window_, it, panel = shown
    sent = send(it, tmp_path)
    until(lambda: len(panel.waiting.reminders) == 2)
    row = panel.rows[POLICE.id]
    assert "came back" not in row.line.text()
    take_in(it, returned(sent, "Police", ("April", "May")))
    until(lambda: "Their copy came back" in row.line.text())
    assert row.line.text().endswith("but its answer is missing: record the answer by hand, or ask them.")
    assert row.chip.word == "waiting"
    assert "came back" not in panel.rows[COUNCIL.id].line.text()
    assert len(panel.waiting.reminders) == 2
    assert window_.page is not None
    checklist = window_.page.findChild(PartnersPanel)
    assert checklist is not None
    said = [label.text() for label in checklist.findChildren(QLabel)]
    assert any("its answer is missing" in text for text in said)
    _record(panel, POLICE.id, Standing.NOT_APPROVED)
    until(lambda: "came back" not in row.line.text())
    until(lambda: len(panel.waiting.reminders) == 1)


def test_an_answer_to_an_older_round_stands_in_the_log_as_one_that_does_not_count(shown: Shown, tmp_path: Path) -> None:
    _, it, panel = shown
    first = send(it, tmp_path)
    send(it, tmp_path)
    _record(panel, POLICE.id, Standing.APPROVED)
    late = tmp_path / "late.docx"
    late.write_bytes(answered(first.files[0].path.read_bytes(), "Not approved", "Jo Lund"))
    take_in(it, late)
    row = panel.rows[POLICE.id]
    until(lambda: "Also answered round 1, which does not count any more: not approved" in row.line.text())
    assert row.chip.word == "approved"
    panel.log.set_open(True)
    until(lambda: "does not count" in panel.log_text)
    newest, *older = panel.log_text.splitlines()
    assert newest.startswith("Police: Not approved ")
    assert newest.endswith("in the copy. It does not count: a newer round is answered.")
    assert not any("does not count" in line for line in older)


def test_a_colleague_is_asked_like_a_partner_and_not_named_on_the_release(shown: Shown) -> None:
    _, it, panel = shown
    panel.open_form()
    assert panel.form is not None
    panel.form.colleague.click()
    added = it.draft.partners[-1]
    assert (added.organisation, added.listed, added.needed) == ("Second pair of eyes", False, True)
    assert panel.form.choices[added.id].isChecked()


def test_without_partners_the_first_step_is_to_name_them(qtbot: QtBot, tmp_path: Path) -> None:
    with window(tmp_path) as (it, office):
        panel = open_sign_off(it, office, Draft(headline="Alone"))
        until(panel.nothing.isVisible)
        assert not panel.send.isVisible()
        panel.open_form()
        assert panel.form is None
        assert office.said[-1].text == "Name those who sign it off first."
        QTest.qWait(1)


THURSDAY = datetime(2026, 3, 12, 9, 40, tzinfo=UTC)


@pytest.mark.parametrize(
    ("issued", "embargo", "suggested"),
    [
        (None, None, "2026-03-16 12:00"),
        (date(2026, 3, 20), None, "2026-03-16 12:00"),
        (date(2026, 3, 16), None, "2026-03-16 12:00"),
        (date(2026, 3, 15), None, "2026-03-13 12:00"),
        (date(2026, 3, 12), None, "2026-03-12 17:00"),
        (date(2026, 3, 11), None, "2026-03-16 12:00"),
        (date(2026, 3, 20), datetime(2026, 3, 16, 0, 1, tzinfo=UTC), "2026-03-13 12:00"),
        (None, datetime(2026, 3, 13, 6, tzinfo=UTC), "2026-03-12 17:00"),
        (None, datetime(2026, 3, 12, 15, 10, tzinfo=UTC), "2026-03-12 14:30"),
        (date(2026, 3, 11), datetime(2026, 3, 13, 6, tzinfo=UTC), "2026-03-12 17:00"),
        (None, datetime(2026, 3, 12, 10, 30, tzinfo=UTC), "2026-03-16 12:00"),
    ],
)
def test_the_suggested_time_lies_before_the_statement_goes_out(
    issued: date | None, embargo: datetime | None, suggested: str
) -> None:
    found = suggested_deadline(Draft(date=issued, embargo=embargo), THURSDAY)
    assert f"{london(found):%Y-%m-%d %H:%M}" == suggested


@pytest.mark.parametrize(
    ("day", "count", "after"),
    [
        (date(2026, 3, 12), 2, date(2026, 3, 16)),
        (date(2026, 3, 13), 1, date(2026, 3, 16)),
        (date(2026, 3, 9), 2, date(2026, 3, 11)),
    ],
)
def test_weekends_are_no_working_days(day: date, count: int, after: date) -> None:
    assert working_day_after(day, count) == after
