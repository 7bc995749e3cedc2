"""The inner part of a scrolling widget is the one that Qt itself names."""

import pytest
from PySide6.QtWidgets import QAbstractScrollArea, QListView, QScrollArea, QTextEdit
from pytestqt.qtbot import QtBot

from editor.widgets.viewports import viewport_of


@pytest.mark.parametrize("kind", [QTextEdit, QListView, QScrollArea])
def test_it_is_the_viewport_that_qt_names(kind: type[QAbstractScrollArea], qtbot: QtBot) -> None:
    area = kind()
    qtbot.addWidget(area)
    found = viewport_of(area)
    assert found is area.viewport()
    assert found.parent() is area
