"""Notes to editors and boilerplate: texts of their own."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.domain.draft import Draft
from editor.domain.places import Part, Place
from editor.domain.text import Block, BlockKind, plain
from editor.panels.boilerplate import BoilerplatePanel
from editor.panels.notes import NotesPanel
from editor.panels.text_panel import TextPanel
from editor.widgets.buttons import IconButton
from editor.widgets.link_popup import LinkPopup
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


def test_a_pasted_web_page_keeps_bold_and_links_and_every_line_is_a_note(qtbot: QtBot) -> None:
    it = opened(Draft())
    panel = show(qtbot, it)
    data = QMimeData()
    data.setHtml('<h2>Visit</h2><p style="color:red">A <b>fourth</b> <a href="https://a.example/b">visit</a>.</p>')
    panel.text.insertFromMimeData(data)
    assert words(it.draft.notes) == ["Visit", "A fourth visit."]
    assert {block.kind for block in it.draft.notes} == {BlockKind.PARAGRAPH}
    spans = it.draft.notes[1].spans
    assert [span.text for span in spans if span.bold] == ["fourth"]
    assert [span.link for span in spans if span.link] == ["https://a.example/b"]
    assert it.steps == 1


def test_ctrl_k_asks_for_the_address_and_links_the_words(qtbot: QtBot) -> None:
    it = opened(Draft(notes=NOTES))
    panel = show(qtbot, it)
    panel.text.select(NOTES[1].id, 0, 8)
    QTest.keyClick(panel.text, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    popup = panel.findChild(LinkPopup)
    assert isinstance(popup, LinkPopup)
    popup.field.setText("pictures.example")
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    assert it.draft.notes[1].spans[0].link == "https://pictures.example"
    assert it.steps == 1


def test_the_button_makes_a_subheading_and_leaves_the_caret_in_the_text(qtbot: QtBot) -> None:
    it = opened(Draft(boilerplate=NOTES))
    panel = show(qtbot, it, BoilerplatePanel)
    button = next(each for each in panel.findChildren(IconButton) if each.accessibleName() == "Subheading")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert it.draft.boilerplate[0].kind is BlockKind.SUBHEADING
    assert panel.text.hasFocus()


@pytest.mark.parametrize("kind", [NotesPanel, BoilerplatePanel])
def test_a_released_draft_keeps_its_text(qtbot: QtBot, kind: type[TextPanel]) -> None:
    it = opened(Draft(notes=NOTES, boilerplate=NOTES), read_only=True)
    panel = show(qtbot, it, kind)
    QTest.keyClicks(panel.text, "x")
    assert panel.text.blocks == NOTES
    assert it.said[0].is_error
