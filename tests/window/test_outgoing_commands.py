"""The Statement menu takes the release out of the program."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.session.offices import until
from tests.window.windows import window


def test_the_release_is_copied_from_a_menu_of_its_own(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, office):
        menu = next(each for each in shown.findChildren(QMenu) if each.title() == "Copy release")
        assert [(action.text(), action.shortcut().toString()) for action in menu.actions()] == [
            ("Copy release with formatting", "Ctrl+Shift+C"),
            ("Copy release as plain text", "Ctrl+Shift+T"),
            ("Copy release as HTML code", ""),
        ]
        for action, is_html in zip(menu.actions(), (True, False, False), strict=True):
            office.said.clear()
            action.trigger()
            until(lambda: bool(office.said))
            data = QGuiApplication.clipboard().mimeData()
            words = office.draft.headline.rpartition("’")[2]  # marks are straight in plain text
            assert data.hasHtml() is is_html and words in data.text()
