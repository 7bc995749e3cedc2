"""The body: quotes stand in it as objects, and follow it where they don't."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.domain.draft import Draft, Quote, Speaker
from editor.domain.edits import RemoveItem, SetItem
from editor.domain.places import Part, Place
from editor.domain.text import Block, BlockKind, plain
from editor.panels.body import label_of
from editor.widgets.text_with_quotes import QUOTES as DRAGGED
from tests.panels.body_typed import BoundBody

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
ADA = Quote(Speaker("Cllr Ada Okafor", "Cabinet Member"), (plain("This is good."),), id="ada")
DEV = Quote(Speaker("Dev Ranasinghe"), (plain("We agree."),), id="dev")
PLACED = Block(kind=BlockKind.QUOTE, quote="ada", id="placed")
DRAFT = Draft(body=(plain("One"), PLACED, plain("Two")), quotes=(ADA, DEV))


def body(qtbot: QtBot, draft: Draft = DRAFT, read_only: bool = False) -> BoundBody:
    bound = BoundBody(draft, read_only)
    qtbot.addWidget(bound.panel)
    bound.panel.resize(600, 400)
    with qtbot.waitActive(bound.panel):
        bound.panel.show()
        bound.panel.activateWindow()
    bound.text.setFocus()
    return bound


def drop(bound: BoundBody, data: QMimeData, number: int, below: bool) -> None:
    area = bound.text.document().documentLayout().blockBoundingRect(bound.text.document().findBlockByNumber(number))
    at = QPointF(area.center().x(), area.bottom() - 2 if below else area.top() + 1)
    none = Qt.KeyboardModifier.NoModifier
    move = QDragMoveEvent(at.toPoint(), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, none)
    bound.text.dragMoveEvent(move)
    assert move.isAccepted()
    bound.text.dropEvent(QDropEvent(at, Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, none))


def dragged(quote: str) -> QMimeData:
    data = QMimeData()
    data.setData(DRAGGED, QByteArray(quote.encode()))
    return data


# --- typing -----------------------------------------------------------------------------------------------------------


def test_typing_changes_the_body_and_undo_brings_the_caret_back(qtbot: QtBot) -> None:
    bound = body(qtbot)
    bound.put_caret(2, 3)
    bound.type("!")
    assert bound.words == ["One", "", "Two!"]
    assert bound.document.undo_stack.undoText() == "type in body"
    bound.put_caret(0, 0)
    bound.undo()
    assert (bound.words, bound.caret) == (["One", "", "Two"], (2, 3))


def test_what_another_part_changes_leaves_the_caret(qtbot: QtBot) -> None:
    bound = body(qtbot)
    bound.put_caret(2, 1)
    bound.document.apply(RemoveItem(Part.QUOTES, "ada"))
    assert (bound.words, bound.caret) == (["One", "Two"], (1, 1))
    bound.check()


def test_a_released_draft_is_read_only(qtbot: QtBot) -> None:
    bound = body(qtbot, read_only=True)
    bound.type("x")
    bound.text.hold_quote("ada")
    bound.press(Qt.Key.Key_Delete)
    bound.press(Qt.Key.Key_Down, ALT)
    assert bound.steps == 0
    assert not bound.panel.tools.isEnabled()
    bound.panel.insert_quote("dev")
    assert bound.opened.said[-1].is_error
    bound.check()


# --- a quote as one object --------------------------------------------------------------------------------------------


def test_the_caret_holds_a_quote_as_a_whole_and_goes_on(qtbot: QtBot) -> None:
    bound = body(qtbot)
    bound.put_caret(0, 3)
    bound.press(Qt.Key.Key_Right)
    assert bound.text.held_quote() == "ada"
    bound.press(Qt.Key.Key_Right)
    assert (bound.text.held_quote(), bound.caret) == ("", (2, 0))
    bound.press(Qt.Key.Key_Up)
    bound.press(Qt.Key.Key_Left)
    assert bound.caret == (0, 3)
    assert bound.steps == 0


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Delete])
def test_deleting_a_held_quote_takes_it_out_of_the_body_only(qtbot: QtBot, key: Qt.Key) -> None:
    bound = body(qtbot)
    assert bound.panel.following.text() == "1 quote follows the body"
    bound.text.hold_quote("ada")
    bound.press(key)
    assert (bound.words, bound.opened.draft.quotes) == (["One", "Two"], (ADA, DEV))
    assert bound.document.undo_stack.undoText() == "take quote out of body"
    assert bound.panel.following.text() == "2 quotes follow the body"
    bound.undo()
    assert bound.body == DRAFT.body
    assert bound.text.held_quote() == "ada"


def test_backspace_and_delete_beside_a_quote_hold_it_first(qtbot: QtBot) -> None:
    bound = body(qtbot)
    bound.put_caret(2, 0)
    bound.press(Qt.Key.Key_Backspace)
    assert (bound.text.held_quote(), bound.steps) == ("ada", 0)
    bound.put_caret(0, 3)
    bound.press(Qt.Key.Key_Delete)
    assert (bound.text.held_quote(), bound.steps) == ("ada", 0)


def test_an_empty_paragraph_before_a_quote_goes_when_it_is_left_by_delete(qtbot: QtBot) -> None:
    bound = body(qtbot, replace(DRAFT, body=(plain(""), PLACED)))
    bound.put_caret(0, 0)
    bound.press(Qt.Key.Key_Delete)
    assert (bound.body, bound.text.held_quote()) == ((PLACED,), "ada")


def test_words_typed_on_a_quote_stand_after_it(qtbot: QtBot) -> None:
    bound = body(qtbot, replace(DRAFT, body=(PLACED,)))
    bound.text.hold_quote("ada")
    bound.type("So")
    assert (bound.words, bound.placed, bound.steps) == (["", "So"], ["ada"], 1)
    bound.text.hold_quote("ada")
    bound.compose("é")
    assert bound.words == ["", "é", "So"]
    bound.text.hold_quote("ada")
    bound.paste(text="pasted\nlines")
    assert bound.words == ["", "pasted", "lines", "é", "So"]
    bound.check()


def test_a_quote_moves_by_keyboard(qtbot: QtBot) -> None:
    bound = body(qtbot)
    bound.text.hold_quote("ada")
    bound.press(Qt.Key.Key_Up, ALT)
    assert [block.quote for block in bound.body] == ["ada", "", ""]
    bound.press(Qt.Key.Key_Up, ALT)
    bound.press(Qt.Key.Key_Down, ALT)
    bound.press(Qt.Key.Key_Down, ALT)
    assert [block.quote for block in bound.body] == ["", "", "ada"]
    assert (bound.text.held_quote(), bound.steps) == ("ada", 3)
    assert bound.body[2].id == "placed"


def test_enter_and_double_click_open_the_quotes_card(qtbot: QtBot) -> None:
    bound = body(qtbot)
    asked: list[Place] = []
    bound.opened.open_draft.spotlight.show_requested.connect(asked.append)
    bound.text.hold_quote("ada")
    bound.press(Qt.Key.Key_Return)
    area = bound.text.document().documentLayout().blockBoundingRect(bound.text.document().findBlockByNumber(1))
    place, none = area.center(), Qt.KeyboardModifier.NoModifier
    for kind in (QMouseEvent.Type.MouseButtonPress, QMouseEvent.Type.MouseButtonDblClick):
        at = QPointF(bound.text.viewport().mapToGlobal(place.toPoint()))
        event = QMouseEvent(kind, place, at, Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton, none)
        QApplication.sendEvent(bound.text.viewport(), event)
        assert bound.text.held_quote() == "ada"
    assert asked == [Place(Part.QUOTES, "ada")] * 2


def test_a_quote_is_dropped_between_paragraphs(qtbot: QtBot) -> None:
    bound = body(qtbot)
    drop(bound, dragged("dev"), 2, below=True)
    assert [block.quote for block in bound.body] == ["", "ada", "", "dev"]
    drop(bound, dragged("ada"), 0, below=False)
    assert [block.quote for block in bound.body] == ["ada", "", "", "dev"]
    drop(bound, dragged("ada"), 3, below=False)
    assert [block.quote for block in bound.body] == ["", "", "ada", "dev"]
    assert (bound.words, bound.steps) == (["One", "Two", "", ""], 3)
    drop(bound, dragged("dev"), 3, below=True)
    assert bound.steps == 3


# --- placing ----------------------------------------------------------------------------------------------------------


def test_the_button_lists_the_quotes_that_are_not_placed(qtbot: QtBot) -> None:
    bound = body(qtbot)
    menu = bound.panel.tools.quote_menu()
    assert [action.text() for action in menu.actions()] == ["Dev Ranasinghe: We agree.", "", "New quote here"]
    bound.put_caret(2, 1)
    menu.actions()[0].trigger()
    assert [block.quote for block in bound.body] == ["", "ada", "", "dev"]
    assert bound.text.held_quote() == "dev"
    assert not bound.panel.following.isVisible()
    assert bound.panel.tools.quote_menu().actions()[0].text() == "All quotes stand in the body"


def test_at_the_start_of_a_paragraph_a_quote_is_placed_before_it(qtbot: QtBot) -> None:
    bound = body(qtbot)
    bound.put_caret(2, 0)
    bound.panel.insert_quote("dev")
    assert [block.quote for block in bound.body] == ["", "ada", "dev", ""]


def test_a_new_quote_is_placed_and_opened_in_one_step(qtbot: QtBot) -> None:
    bound = body(qtbot, Draft())
    asked: list[Place] = []
    bound.opened.open_draft.spotlight.show_requested.connect(asked.append)
    bound.panel.insert_new_quote()
    (quote,) = bound.opened.draft.quotes
    assert (bound.placed, bound.steps, asked) == ([quote.id], 1, [Place(Part.QUOTES, quote.id, "name")])
    bound.undo()
    assert bound.opened.draft == replace(Draft(), announcement=bound.opened.draft.announcement)


# --- what is shown ----------------------------------------------------------------------------------------------------


def test_a_card_says_who_speaks_and_what() -> None:
    assert label_of(ADA) == ("Cllr Ada Okafor, Cabinet Member", "This is good.")
    assert label_of(Quote()) == ("Nobody named yet", "")


def test_a_card_follows_its_quote(qtbot: QtBot) -> None:
    bound = body(qtbot)
    before = bound.text.grab().toImage()
    bound.document.apply(SetItem(replace(ADA, speaker=Speaker("Somebody Else"))))
    assert bound.text.grab().toImage() != before


def test_a_place_in_the_body_is_selected(qtbot: QtBot) -> None:
    bound = body(qtbot)
    bound.opened.open_draft.spotlight.show(Place(Part.BODY, bound.body[2].id, start=1, end=3))
    assert bound.text.textCursor().selectedText() == "wo"
    assert bound.text.hasFocus()
    bound.opened.open_draft.spotlight.show(Place(Part.BODY, "placed"))
    assert bound.text.held_quote() == "ada"


def test_the_tools_show_what_holds_at_the_caret(qtbot: QtBot) -> None:
    bound = body(qtbot, replace(DRAFT, body=(plain("One"), plain("Two", BlockKind.BULLET))))
    tools = bound.panel.tools
    bound.put_caret(1, 0)
    qtbot.waitUntil(lambda: tools.kinds[BlockKind.BULLET].isChecked())
    bound.text.set_selection((0, 0), (0, 3))
    tools.bold.click()
    assert bound.body[0].spans[0].bold
    assert tools.bold.isChecked()
    assert bound.text.hasFocus()
    assert "Ctrl+B" in tools.bold.toolTip()
