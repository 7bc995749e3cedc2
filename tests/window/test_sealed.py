"""A statement that went out while its window is open: no field, no key and no undo changes it any more."""

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from editor.domain.draft import Stage
from editor.domain.places import Part
from tests.window.windows import window


@pytest.mark.parametrize("stage", [Stage.RELEASED, Stage.WITHDRAWN])
def test_it_can_be_changed_in_no_part_and_not_by_undo(qtbot: QtBot, tmp_path: Path, stage: Stage) -> None:
    with window(tmp_path) as (shown, it):
        it.type_headline("As it went out")
        released = it.draft
        it.workspace.stage.take(stage)
        assert shown.page is not None
        for part in Part:
            fields = shown.page.panel(part).findChildren(QTextEdit)
            field = next(each for each in fields if each.isVisibleTo(shown) and not each.isReadOnly())
            text = field.toPlainText()
            field.setFocus()
            QTest.keyClicks(field, "q")
            assert (it.draft, field.toPlainText()) == (released, text), part
            assert it.said[-1].text.startswith("This draft has been released and can't be changed.")
        shown.menus.undo.trigger()
        assert it.draft == released
