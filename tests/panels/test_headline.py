"""The headline's field: typing, counting, pasting, undoing."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from editor.domain.draft import Draft
from editor.domain.edits import SetField
from editor.domain.places import Part, Place
from editor.panels.headline import HeadlinePanel
from editor.panels.standfirst import StandfirstPanel
from editor.widgets.line_field import LONGEST, LineField
from tests.panels.opened import Opened, opened


def show(qtbot: QtBot, it: Opened) -> HeadlinePanel:
    panel = HeadlinePanel(it.open_draft)
    qtbot.addWidget(panel)
    panel.resize(520, 100)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    panel.field.setFocus()
    return panel


def paste(field: LineField, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    field.insertFromMimeData(data)


def counted(panel: HeadlinePanel | StandfirstPanel) -> str:
    return next(label.text() for label in panel.findChildren(QLabel) if " of " in label.text())


def test_every_key_reaches_the_draft_and_a_run_of_keys_is_one_step(qtbot: QtBot) -> None:
    it = opened(Draft())
    panel = show(qtbot, it)
    QTest.keyClicks(panel.field, "New library opens")
    assert it.draft.headline == "New library opens"
    assert it.steps == 1
    assert it.document.undo_stack.undoText() == "type in headline"


def test_after_undo_the_caret_stands_at_the_change(qtbot: QtBot) -> None:
    it = opened(Draft(headline="New library opens"))
    panel = show(qtbot, it)
    it.document.apply(SetField("headline", "New town library opens"))
    it.undo()
    assert panel.field.text() == "New library opens"
    assert panel.field.caret() == 4
    it.document.undo_stack.redo()
    assert panel.field.caret() == 9


def test_ctrl_z_in_the_field_changes_nothing_behind_the_documents_back(qtbot: QtBot) -> None:
    it = opened(Draft())
    panel = show(qtbot, it)
    QTest.keyClicks(panel.field, "New")
    QTest.keyClick(panel.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert panel.field.text() == it.draft.headline == "New"
    assert it.steps == 1


def test_moving_the_caret_starts_another_step(qtbot: QtBot) -> None:
    it = opened(Draft())
    panel = show(qtbot, it)
    QTest.keyClicks(panel.field, "ew")
    QTest.keyClick(panel.field, Qt.Key.Key_Home)
    QTest.keyClicks(panel.field, "N")
    assert it.draft.headline == "New"
    it.undo()
    assert it.draft.headline == "ew"


def test_enter_moves_on_and_makes_no_new_line(qtbot: QtBot) -> None:
    it = opened(Draft(headline="New library"))
    page = QWidget()
    layout = QVBoxLayout(page)
    panel = HeadlinePanel(it.open_draft)
    following = QLineEdit()
    layout.addWidget(panel)
    layout.addWidget(following)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    panel.field.setFocus()
    QTest.keyClick(panel.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is following
    assert it.draft.headline == "New library"


def test_pasted_lines_become_one_and_control_characters_go(qtbot: QtBot) -> None:
    it = opened(Draft())
    paste(show(qtbot, it).field, "New library\r\n opens\x07\u2028today\t(again)")
    assert it.draft.headline == "New library opens today (again)"


def test_a_paste_is_a_step_of_its_own(qtbot: QtBot) -> None:
    it = opened(Draft())
    panel = show(qtbot, it)
    QTest.keyClicks(panel.field, "New ")
    paste(panel.field, "library")
    QTest.keyClicks(panel.field, " opens")
    for expected in ("New library", "New ", ""):
        it.undo()
        assert it.draft.headline == expected


def test_no_break_spaces_emoji_and_right_to_left_text_stay_as_they_are(qtbot: QtBot) -> None:
    it = opened(Draft())
    panel = show(qtbot, it)
    text = "5\u00a0March\u202f😀 שלום\u00ad ends"
    paste(panel.field, text)
    assert it.draft.headline == text
    QTest.keyClicks(panel.field, "x")
    assert it.draft.headline == text + "x"


def test_straight_marks_become_curly_and_undo_takes_that_back_alone(qtbot: QtBot) -> None:
    it = opened(Draft())
    panel = show(qtbot, it)
    QTest.keyClicks(panel.field, "It's 'good")
    assert it.draft.headline == "It’s ‘good"
    QTest.keyClicks(panel.field, "'")
    assert it.draft.headline == "It’s ‘good’"
    it.undo()
    assert it.draft.headline == "It’s ‘good'"
    it.document.undo_stack.redo()
    QTest.keyClicks(panel.field, "x")
    it.undo()
    assert it.draft.headline == "It’s ‘good’"


def test_a_typed_double_mark_stays_double(qtbot: QtBot) -> None:
    it = opened(Draft())
    QTest.keyClicks(show(qtbot, it).field, 'Called "good"')
    assert it.draft.headline == "Called “good”"


def test_a_clipped_word_gets_its_apostrophe_and_the_caret_stays_after_what_was_typed(qtbot: QtBot) -> None:
    it = opened(Draft())
    panel = show(qtbot, it)
    QTest.keyClicks(panel.field, "In the '90s again")
    assert it.draft.headline == "In the ’90s again"


def test_a_megabyte_is_refused_with_what_to_do(qtbot: QtBot) -> None:
    it = opened(Draft(headline="Kept"))
    paste(show(qtbot, it).field, "word " * 200_000)
    assert it.draft.headline == "Kept"
    assert "Paste it into the body" in it.said[0].text
    paste(panel := show(qtbot, it).field, "a" * LONGEST)
    assert len(panel.text()) == LONGEST + 4


def test_the_counter_says_in_words_that_it_is_too_long(qtbot: QtBot) -> None:
    it = opened(Draft(headline="a" * 65))
    panel = show(qtbot, it)
    assert counted(panel) == "65 of 65"
    panel.field.moveCursor(panel.field.textCursor().MoveOperation.End)
    QTest.keyClicks(panel.field, "bc")
    assert counted(panel) == "67 of 65, 2 too many"


def test_the_standfirst_may_have_160_characters(qtbot: QtBot) -> None:
    panel = StandfirstPanel(opened(Draft(standfirst="News.")).open_draft)
    qtbot.addWidget(panel)
    assert counted(panel) == "5 of 160"


def test_a_long_headline_takes_more_lines(qtbot: QtBot) -> None:
    it = opened(Draft(headline="Short"))
    panel = show(qtbot, it)
    one = panel.field.height()
    it.document.apply(SetField("headline", "A headline so long that it needs a second line " * 2))
    assert panel.field.height() > one * 1.5
    assert panel.field.verticalScrollBar().maximum() == 0


def test_the_spotlight_selects_the_range_in_characters(qtbot: QtBot) -> None:
    it = opened(Draft(headline="😀 New library opens"))
    panel = show(qtbot, it)
    it.open_draft.spotlight.show(Place(Part.HEADLINE, start=2, end=5))
    assert panel.field.textCursor().selectedText() == "New"
    assert panel.field.hasFocus()


def test_a_place_in_another_part_is_left_alone(qtbot: QtBot) -> None:
    it = opened(Draft(headline="New library"))
    panel = show(qtbot, it)
    it.open_draft.spotlight.show(Place(Part.STANDFIRST, start=0, end=3))
    assert not panel.field.textCursor().hasSelection()


def test_a_released_draft_keeps_its_words_and_says_why(qtbot: QtBot) -> None:
    it = opened(Draft(headline="Released"), read_only=True)
    panel = show(qtbot, it)
    QTest.keyClicks(panel.field, "x")
    assert panel.field.text() == it.draft.headline == "Released"
    assert it.said[0].is_error


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_leaves_the_field(qtbot: QtBot, key: Qt.Key) -> None:
    it = opened(Draft(headline="Kept"))
    panel = show(qtbot, it)
    QTest.keyClick(panel.field, key)
    assert it.draft.headline == "Kept"
