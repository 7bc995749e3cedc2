"""Release details: kind, dates, embargo, and the draft's own style."""

from datetime import UTC, date, datetime, time

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLabel
from pytestqt.qtbot import QtBot

from editor.domain.draft import Draft, Kind
from editor.domain.edits import SetField
from editor.domain.places import Part, Place
from editor.domain.printed import release_line
from editor.domain.uk_time import from_london
from editor.panels.release_details import ReleaseDetailsPanel
from editor.widgets.date_field import today
from editor.widgets.line_field import LineField
from tests.panels.opened import Opened, opened

MIDNIGHT = from_london(date(2019, 3, 14), time(0, 1))


def show(qtbot: QtBot, it: Opened) -> ReleaseDetailsPanel:
    panel = ReleaseDetailsPanel(it.open_draft)
    qtbot.addWidget(panel)
    panel.resize(700, 200)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    return panel


def printed_line(it: Opened) -> str:
    return release_line(it.draft, it.open_draft.style)


def type_over(field: LineField, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


@pytest.mark.parametrize("width", [330, 460, 570, 640])
def test_what_is_wrong_with_a_date_is_said_in_full_however_narrow(qtbot: QtBot, width: int) -> None:
    it = opened(Draft())
    panel = show(qtbot, it)
    panel.resize(width, 800)
    type_over(panel.date.field, "31/2/2026")
    QTest.keyClick(panel.date.field, Qt.Key.Key_Tab)
    (words,) = [each for each in panel.date_message.findChildren(QLabel) if each.text()]
    qtbot.waitUntil(lambda: words.height() >= words.heightForWidth(words.width()))
    said = words.mapTo(panel, words.rect().bottomLeft()).y()
    assert said < panel.embargo.mapTo(panel, QPoint(0, 0)).y()
    assert said <= panel.date_message.mapTo(panel, panel.date_message.rect().bottomLeft()).y()


def test_kind_is_chosen_and_undone(qtbot: QtBot) -> None:
    it = opened(Draft())
    panel = show(qtbot, it)
    QTest.keyClick(panel.kind, Qt.Key.Key_Down)
    assert it.value("kind") is Kind.PARTNER_STATEMENT
    it.undo()
    assert panel.kind.value is Kind.NEWS_RELEASE


def test_a_typed_date_counts_at_once_and_takes_its_usual_form_when_one_leaves(qtbot: QtBot) -> None:
    it = opened(Draft())
    panel = show(qtbot, it)
    type_over(panel.date.field, "14/3/2019")
    assert it.value("date") == date(2019, 3, 14)
    assert panel.date.field.text() == "14/3/2019"
    QTest.keyClick(panel.date.field, Qt.Key.Key_Tab)
    assert panel.date.field.text() == "14 March 2019"
    assert it.steps == 1
    it.undo()
    assert it.value("date") is None
    assert panel.date.field.text() == ""


def test_a_date_that_one_tabs_into_is_selected(qtbot: QtBot) -> None:
    it = opened(Draft(date=date(2019, 3, 14)))
    panel = show(qtbot, it)
    panel.lines["organisation"].setFocus()
    QTest.keyClick(panel.lines["organisation"], Qt.Key.Key_Tab)
    assert panel.focusWidget() is panel.date.field
    assert panel.date.field.textCursor().selectedText() == "14 March 2019"
    QTest.keyClicks(panel.date.field, "15/3/2019")
    assert it.value("date") == date(2019, 3, 15)


def test_a_date_that_is_none_is_said_beside_it_and_the_draft_keeps_its_own(qtbot: QtBot) -> None:
    it = opened(Draft(date=date(2019, 3, 14)))
    panel = show(qtbot, it)
    type_over(panel.date.field, "31 June 2019")
    assert not panel.date_message.isVisible()
    QTest.keyClick(panel.date.field, Qt.Key.Key_Return)
    assert panel.date_message.text.startswith("There is no 31 June 2019. Write the day first")
    assert it.value("date") == date(2019, 3, 14)
    type_over(panel.date.field, "30 June 2019")
    assert not panel.date_message.isVisible()
    assert it.value("date") == date(2019, 6, 30)


def test_a_date_without_a_year_counts_when_typing_pauses(qtbot: QtBot) -> None:
    it = opened(Draft())
    panel = show(qtbot, it)
    type_over(panel.date.field, "14 March")
    assert it.steps == 0
    qtbot.waitUntil(lambda: it.steps == 1)
    assert it.value("date") == date(today().year, 3, 14)
    assert panel.date.field.text() == "14 March"


def test_half_a_time_is_no_embargo(qtbot: QtBot) -> None:
    it = opened(Draft(embargo=MIDNIGHT))
    panel = show(qtbot, it)
    type_over(panel.embargo.time, "1")
    assert it.value("embargo") == MIDNIGHT


def test_an_emptied_date_is_no_date(qtbot: QtBot) -> None:
    it = opened(Draft(date=date(2019, 3, 14)))
    panel = show(qtbot, it)
    type_over(panel.date.field, "")
    QTest.keyClick(panel.date.field, Qt.Key.Key_Delete)
    QTest.keyClick(panel.date.field, Qt.Key.Key_Tab)
    assert it.value("date") is None


def test_a_day_is_picked_from_the_calendar(qtbot: QtBot) -> None:
    it = opened(Draft(date=date(2019, 3, 14)))
    panel = show(qtbot, it)
    panel.date.button.click()
    calendar = panel.findChild(QCalendarWidget)
    assert isinstance(calendar, QCalendarWidget)
    assert calendar.selectedDate() == QDate(2019, 3, 14)
    calendar.clicked.emit(QDate(2019, 3, 20))
    assert it.value("date") == date(2019, 3, 20)
    assert panel.date.field.text() == "20 March 2019"
    assert not calendar.isVisible()


def test_an_embargo_starts_at_one_past_midnight_on_a_day_of_issue_to_come(qtbot: QtBot) -> None:
    it = opened(Draft(date=date(2199, 7, 1)))
    panel = show(qtbot, it)
    assert not panel.embargo.time.isVisible()
    panel.embargo.embargoed.click()
    assert it.value("embargo") == datetime(2199, 6, 30, 23, 1, tzinfo=UTC)
    assert panel.embargo.time.isVisible()
    panel.embargo.immediate.click()
    assert it.value("embargo") is None
    it.undo()
    assert panel.embargo.embargoed.isChecked()


def test_tab_goes_from_the_embargo_to_when_it_ends_and_on(qtbot: QtBot) -> None:
    panel = show(qtbot, opened(Draft(embargo=MIDNIGHT)))
    panel.embargo.embargoed.setFocus()
    seen = []
    for _ in range(4):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen[:2] == [panel.embargo.time, panel.embargo.day.field]
    assert seen[3] is panel.lines["audience"]


def test_the_embargo_is_typed_in_uk_time_and_kept_in_utc(qtbot: QtBot) -> None:
    it = opened(Draft(embargo=MIDNIGHT))
    panel = show(qtbot, it)
    type_over(panel.embargo.day.field, "14 July 2019")
    type_over(panel.embargo.time, "2.30pm")
    assert it.value("embargo") == datetime(2019, 7, 14, 13, 30, tzinfo=UTC)
    QTest.keyClick(panel.embargo.time, Qt.Key.Key_Tab)
    assert panel.embargo.time.text() == "14:30"
    assert printed_line(it).startswith("EMBARGOED until 14:30 on Sunday 14 July")


def test_the_hour_that_the_clocks_skip_is_said_and_the_embargo_stays(qtbot: QtBot) -> None:
    it = opened(Draft(embargo=from_london(date(2019, 3, 31), time(0, 1))))
    panel = show(qtbot, it)
    type_over(panel.embargo.time, "01:30")
    assert "There is no 01:30 on 31 March 2019" in panel.embargo.message.text
    assert "still ends at 00:01 on 31/3/2019" in panel.embargo.message.text
    assert it.value("embargo") == from_london(date(2019, 3, 31), time(0, 1))
    type_over(panel.embargo.time, "02:30")
    assert not panel.embargo.message.isVisible()
    assert it.value("embargo") == from_london(date(2019, 3, 31), time(2, 30))


def test_an_embargo_without_a_time_stays_as_it_was(qtbot: QtBot) -> None:
    it = opened(Draft(embargo=MIDNIGHT))
    panel = show(qtbot, it)
    panel.embargo.time.setFocus()
    panel.embargo.time.selectAll()
    QTest.keyClick(panel.embargo.time, Qt.Key.Key_Delete)
    QTest.keyClick(panel.embargo.time, Qt.Key.Key_Tab)
    assert "missing" in panel.embargo.message.text
    assert it.value("embargo") == MIDNIGHT


def test_the_drafts_own_style_stands_over_the_house_style(qtbot: QtBot) -> None:
    it = opened(Draft())
    panel = show(qtbot, it)
    panel.style_choice.toggle.click()
    field = panel.style_choice.fields["quotation_marks"]
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_End)
    assert it.value("house_style") == (("quotation_marks", "first only"),)
    assert it.open_draft.style.quotation_marks == "first only"
    assert panel.style_choice.toggle.text() == "Style: 1 setting of its own"
    QTest.keyClick(field, Qt.Key.Key_Home)
    assert it.value("house_style") == ()


def test_scrolling_over_a_choice_changes_nothing(qtbot: QtBot) -> None:
    it = opened(Draft())
    panel = show(qtbot, it)
    panel.kind.setFocus()
    middle = QPointF(panel.kind.rect().center())
    buttons, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    turn = QWheelEvent(middle, middle, QPoint(), QPoint(0, -120), buttons, keys, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(panel.kind, turn)
    assert it.value("kind") is Kind.NEWS_RELEASE


def test_a_change_from_elsewhere_is_shown_without_taking_the_focus(qtbot: QtBot) -> None:
    it = opened(Draft(organisation="Old council", reference="R1"))
    panel = show(qtbot, it)
    panel.lines["reference"].setFocus()
    it.document.apply(SetField("organisation", "New council"))
    assert panel.lines["organisation"].text() == "New council"
    assert panel.lines["reference"].hasFocus()


@pytest.mark.parametrize("field", ["organisation", "reference", "audience"])
def test_the_spotlight_goes_to_the_field(qtbot: QtBot, field: str) -> None:
    it = opened(Draft(organisation="Northmoor", reference="NBC 1", audience="Media"))
    panel = show(qtbot, it)
    it.open_draft.spotlight.show(Place(Part.RELEASE, field, start=0, end=3))
    assert panel.lines[field].hasFocus()
    assert panel.lines[field].textCursor().selectedText() == str(getattr(it.draft, field))[:3]


def test_the_spotlight_goes_to_date_and_embargo(qtbot: QtBot) -> None:
    it = opened(Draft(embargo=MIDNIGHT))
    panel = show(qtbot, it)
    it.open_draft.spotlight.show(Place(Part.RELEASE, "date"))
    assert panel.date.field.hasFocus()
    it.open_draft.spotlight.show(Place(Part.RELEASE, "embargo"))
    assert panel.embargo.time.hasFocus()


def test_a_released_draft_shows_its_own_values_again(qtbot: QtBot) -> None:
    it = opened(Draft(date=date(2019, 3, 14)), read_only=True)
    panel = show(qtbot, it)
    panel.embargo.embargoed.click()
    QTest.keyClick(panel.kind, Qt.Key.Key_Down)
    type_over(panel.date.field, "15/3/2019")
    assert panel.embargo.immediate.isChecked()
    assert panel.kind.value is Kind.NEWS_RELEASE
    assert panel.kind.currentText() == "News release"
    assert panel.date.day == date(2019, 3, 14)
    assert all(notice.is_error for notice in it.said)


def test_once_it_went_out_a_date_that_was_never_taken_gives_way_to_the_one_that_went_out(qtbot: QtBot) -> None:
    it = opened(Draft(date=date(2019, 3, 14)))
    panel = show(qtbot, it)
    type_over(panel.date.field, "31/2/2026")
    QTest.keyClick(panel.date.field, Qt.Key.Key_Tab)
    assert panel.date_message.text
    it.document.read_only = True
    assert (panel.date.field.text(), panel.date_message.text) == ("14 March 2019", "")
