"""The line at the foot of the window."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from editor.widgets.message_bar import MessageBar
from tests.session.offices import until

LONG = f"Draft “{'A headline that is far too long for one line. ' * 6}” deleted."


def test_what_is_too_long_is_cut_in_its_middle_and_kept_whole_for_those_who_ask(qtbot: QtBot) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.resize(500, 30)
    bar.show()
    bar.say(LONG, "Undo", lambda: None)
    shown = next(each for each in bar.findChildren(QLabel) if each.text())
    assert shown.text().startswith("Draft “A headline")
    assert shown.text().endswith("deleted.")
    assert bar.text == shown.toolTip() == LONG
    assert shown.fontMetrics().horizontalAdvance(shown.text()) <= 500
    bar.resize(3000, 30)
    until(lambda: shown.text() == LONG)
