"""Notes to editors and boilerplate: texts of their own."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.domain.draft import Draft
from editor.domain.places import Part, Place
from editor.domain.text import Block, BlockKind, plain
from editor.panels.boilerplate import BoilerplatePanel
from editor.panels.notes import NotesPanel
from editor.panels.text_panel import TextPanel
from editor.widgets.number_gutter import NumberGutter
from tests.panels.opened import Opened, opened

NOTES = (plain("The visit was the fourth."), plain("Pictures are ready."))


def show(qtbot: QtBot, it: Opened, kind: type[TextPanel] = NotesPanel) -> TextPanel:
    panel = kind(it.open_draft)
    qtbot.addWidget(panel)
    panel.resize(520, 200)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    panel.text.setFocus()
    return panel


def gutter_of(panel: TextPanel) -> NumberGutter:
    gutter = panel.findChild(NumberGutter)
    assert isinstance(gutter, NumberGutter)
    return gutter


def words(blocks: tuple[Block, ...]) -> list[str]:
    return [block.text for block in blocks]


def test_notes_are_typed_one_a_paragraph_and_undone(qtbot: QtBot) -> None:
    it = opened(Draft())
    panel = show(qtbot, it)
    QTest.keyClicks(panel.text, "The first")
    assert it.document.undo_stack.undoText() == "type in notes to editors"
    QTest.keyClick(panel.text, Qt.Key.Key_Return)
    QTest.keyClicks(panel.text, "The second")
    assert words(it.draft.notes) == ["The first", "The second"]
    while it.steps:
        it.undo()
    assert it.draft == replace(it.draft, notes=())
    assert words(panel.text.blocks) == []


def test_every_note_with_words_has_its_number_beside_its_first_line(qtbot: QtBot) -> None:
    it = opened(Draft(notes=(NOTES[0], plain(""), NOTES[1])))
    panel = show(qtbot, it)
    first, second = gutter_of(panel).baselines()
    assert 0 < first < second


def test_the_spotlight_selects_words_of_a_note(qtbot: QtBot) -> None:
    it = opened(Draft(notes=NOTES))
    panel = show(qtbot, it)
    it.open_draft.spotlight.show(Place(Part.NOTES, NOTES[1].id, start=0, end=8))
    assert panel.text.textCursor().selectedText() == "Pictures"
    assert panel.text.hasFocus()


def test_the_boilerplate_keeps_its_subheading(qtbot: QtBot) -> None:
    about = (plain("About us", BlockKind.SUBHEADING), plain("We are a council"))
    it = opened(Draft(boilerplate=about))
    panel = show(qtbot, it, BoilerplatePanel)
    panel.text.moveCursor(panel.text.textCursor().MoveOperation.End)
    QTest.keyClicks(panel.text, ".")
    assert it.draft.boilerplate == (about[0], replace(about[1], spans=plain("We are a council.").spans))
    it.undo()
    assert it.draft.boilerplate == about


@pytest.mark.parametrize("kind", [NotesPanel, BoilerplatePanel])
def test_a_released_draft_keeps_its_text(qtbot: QtBot, kind: type[TextPanel]) -> None:
    it = opened(Draft(notes=NOTES, boilerplate=NOTES), read_only=True)
    panel = show(qtbot, it, kind)
    QTest.keyClicks(panel.text, "x")
    assert panel.text.blocks == NOTES
    assert it.said[0].is_error
