"""Typing, paragraphs, formatting: each a step in the document's one undo, the caret where the change is."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from editor.domain.text import Block, BlockKind, Span, plain
from editor.widgets.block_edits import Point
from tests.widgets.typed import Bound

BULLET, PARAGRAPH, SUBHEADING, NUMBER = BlockKind.BULLET, BlockKind.PARAGRAPH, BlockKind.SUBHEADING, BlockKind.NUMBER
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
AWKWARD = "no\u00a0break nar\u202frow soft\u00adhyphen 😀 e\u0301 שלום \u200d"


def kinds(bound: Bound) -> list[BlockKind]:
    return [block.kind for block in bound.body]


# --- typing and paragraphs --------------------------------------------------------------------------------------------


def test_typing_keeps_the_paragraphs_id_and_says_only_that_paragraph(qtbot: QtBot) -> None:
    bound = Bound((plain("One"), plain("Two"), plain("Three")))
    first, second, third = bound.body
    said: list[tuple[object, ...]] = []
    bound.text.edited.connect(lambda *what: said.append(what))
    bound.put_caret(1, 3)
    bound.type("!")
    assert said == [((second,), (Block((Span("Two!"),), id=second.id),), first.id, True, "")]
    assert [block.id for block in bound.body] == [first.id, second.id, third.id]
    bound.check()


def test_typing_is_one_step_and_the_caret_comes_back_to_it(qtbot: QtBot) -> None:
    bound = Bound((plain("Services improve"), plain("Other")))
    bound.put_caret(0, 9)
    bound.type("still ")
    assert (bound.words[0], bound.steps) == ("Services still improve", 1)
    bound.put_caret(1, 0)
    bound.undo()
    assert (bound.words[0], bound.caret) == ("Services improve", (0, 9))
    bound.put_caret(1, 0)
    bound.redo()
    assert (bound.words[0], bound.caret) == ("Services still improve", (0, 15))


def test_moving_the_caret_and_turning_to_deleting_start_another_step(qtbot: QtBot) -> None:
    bound = Bound((plain("ab"),))
    bound.put_caret(0, 2)
    bound.type("c")
    bound.press(Qt.Key.Key_Left)
    bound.type("d")
    assert bound.steps == 2
    bound.press(Qt.Key.Key_Backspace)
    bound.press(Qt.Key.Key_Backspace)
    assert (bound.words, bound.steps) == (["ac"], 3)
    bound.undo()
    assert bound.words == ["abdc"]


def test_enter_splits_and_backspace_joins_and_the_first_half_keeps_the_id(qtbot: QtBot) -> None:
    bound = Bound((plain("One two"), plain("Three")))
    first, last = (block.id for block in bound.body)
    bound.put_caret(0, 4)
    bound.press(Qt.Key.Key_Return)
    assert bound.words == ["One ", "two", "Three"]
    assert [bound.body[0].id, bound.body[2].id] == [first, last]
    assert bound.caret == (1, 0)
    bound.press(Qt.Key.Key_Backspace)
    assert (bound.words, bound.body[0].id) == (["One two", "Three"], first)
    bound.check()


def test_shift_enter_makes_a_paragraph_too(qtbot: QtBot) -> None:
    bound = Bound((plain("ab"),))
    bound.put_caret(0, 1)
    bound.press(Qt.Key.Key_Return, SHIFT)
    assert bound.words == ["a", "b"]


def test_an_empty_text_stays_empty_until_something_is_typed(qtbot: QtBot) -> None:
    bound = Bound()
    bound.press(Qt.Key.Key_Backspace)
    bound.press(Qt.Key.Key_Delete)
    assert (bound.body, bound.steps) == ((), 0)
    bound.type("a")
    assert bound.words == ["a"]
    bound.undo()
    bound.check()
    assert bound.body == ()


def test_awkward_characters_stay_as_they_are(qtbot: QtBot) -> None:
    bound = Bound((plain(AWKWARD), plain("b")))
    bound.put_caret(0, len(AWKWARD))
    bound.type("é")
    bound.compose("\u0301x")
    assert bound.words == [AWKWARD + "é\u0301x", "b"]
    bound.put_caret(0, AWKWARD.index("😀") + 1)
    bound.press(Qt.Key.Key_Backspace)
    assert bound.words[0] == AWKWARD.replace("😀", "") + "é\u0301x"
    bound.undo()
    assert bound.words[0] == AWKWARD + "é\u0301x"
    bound.check()


def test_characters_that_no_word_file_can_hold_are_dropped(qtbot: QtBot) -> None:
    bound = Bound((plain("a"),))
    bound.put_caret(0, 1)
    bound.compose("b\x0bc\ufffc\x01d")
    assert bound.words == ["abcd"]
    bound.check()


def test_a_selection_over_paragraphs_is_typed_over_in_one_step(qtbot: QtBot) -> None:
    bound = Bound((plain("One"), plain("Two", BULLET), plain("Three")))
    first = bound.body[0].id
    bound.text.set_selection((0, 2), (2, 2))
    bound.type("x")
    assert (bound.words, bound.steps, bound.body[0].id) == (["Onxree"], 1, first)
    bound.undo()
    assert bound.words == ["One", "Two", "Three"]


# --- marks ------------------------------------------------------------------------------------------------------------


def test_a_straight_mark_becomes_curly_and_undo_takes_that_back_alone(qtbot: QtBot) -> None:
    bound = Bound()
    bound.type('Say "yes"')
    assert bound.words == ["Say “yes”"]
    bound.undo()
    assert bound.words == ['Say “yes"']
    assert bound.caret == (0, 9)
    bound.type(" now")
    assert bound.words == ['Say “yes" now']
    for _ in range(bound.steps):
        bound.undo()
    assert bound.body == ()


def test_a_curly_mark_keeps_the_formatting_it_stands_in(qtbot: QtBot) -> None:
    bound = Bound((Block((Span("the borough", bold=True),)),))
    bound.put_caret(0, 11)
    bound.type("'s")
    assert bound.body[0].spans == (Span("the borough’s", bold=True),)


def test_an_apostrophe_before_a_clipped_word_is_put_right_when_the_word_ends(qtbot: QtBot) -> None:
    bound = Bound()
    bound.type("the '90s and 'tis so")
    assert bound.words == ["the ’90s and ’tis so"]
    bound.check()


def test_an_input_methods_mark_becomes_curly_too(qtbot: QtBot) -> None:
    bound = Bound((plain("a "),))
    bound.put_caret(0, 2)
    bound.compose('"')
    assert bound.words == ["a “"]


# --- formatting -------------------------------------------------------------------------------------------------------


def test_bold_and_italic_are_steps_with_names(qtbot: QtBot) -> None:
    bound = Bound((plain("One two"),))
    bound.text.set_selection((0, 4), (0, 7))
    bound.press(Qt.Key.Key_B, CTRL)
    assert bound.body[0].spans == (Span("One "), Span("two", bold=True))
    assert bound.document.undo_stack.undoText() == "bold"
    bound.press(Qt.Key.Key_I, CTRL)
    assert bound.body[0].spans == (Span("One "), Span("two", bold=True, italic=True))
    assert bound.text.selection() == ((0, 4), (0, 7))
    bound.press(Qt.Key.Key_B, CTRL)
    assert bound.body[0].spans == (Span("One "), Span("two", italic=True))
    assert bound.steps == 3
    bound.check()


def test_without_a_selection_bold_holds_for_what_is_typed_next(qtbot: QtBot) -> None:
    bound = Bound((plain("One "),))
    bound.put_caret(0, 4)
    bound.press(Qt.Key.Key_B, CTRL)
    assert bound.steps == 0
    bound.type("two")
    bound.press(Qt.Key.Key_B, CTRL)
    bound.type(" three")
    assert bound.body[0].spans == (Span("One "), Span("two", bold=True), Span(" three"))


def test_a_link_goes_to_the_word_at_the_caret_and_words_beside_it_are_not_part_of_it(qtbot: QtBot) -> None:
    bound = Bound((plain("See the letter now"),))
    bound.put_caret(0, 10)
    bound.text.set_link("https://inspectorate.example/")
    assert bound.body[0].spans[1] == Span("letter", link="https://inspectorate.example/")
    assert bound.text.link_here() == "https://inspectorate.example/"
    bound.put_caret(0, 14)
    bound.type("s")
    bound.put_caret(0, 8)
    bound.type("x")
    bound.put_caret(0, 11)
    bound.type("y")
    assert bound.body[0].spans == (
        Span("See the x"),
        Span("leytter", link="https://inspectorate.example/"),
        Span("s now"),
    )
    bound.put_caret(0, 12)
    bound.text.set_link("")
    assert bound.text.blocks[0].spans == (Span("See the xleytters now"),)
    assert bound.document.undo_stack.undoText() == "remove link"
    bound.check()


@pytest.mark.parametrize(
    ("start", "end", "linked"),
    [
        ((0, 3), (0, 11), ["the 🙂 x"]),
        ((0, 4), (0, 8), ["the"]),
        ((0, 3), (0, 4), [" "]),
        ((0, 7), (1, 4), ["🙂 x ", " On"]),
    ],
)
def test_spaces_at_the_ends_of_what_is_selected_are_no_part_of_a_link(
    qtbot: QtBot, start: Point, end: Point, linked: list[str]
) -> None:
    bound = Bound((plain("See the 🙂 x "), plain(" On now")))
    bound.text.set_selection(start, end)
    bound.text.set_link("https://inspectorate.example/")
    assert [span.text for block in bound.body for span in block.spans if span.link] == linked
    assert [block.text for block in bound.body] == ["See the 🙂 x ", " On now"]
    bound.check()


def test_a_link_without_words_writes_its_address(qtbot: QtBot) -> None:
    bound = Bound()
    bound.text.set_link("mailto:press@northmoor.example")
    assert bound.body[0].spans == (Span("press@northmoor.example", link="mailto:press@northmoor.example"),)


@pytest.mark.parametrize(("key", "kind"), [(Qt.Key.Key_L, BULLET), (Qt.Key.Key_O, NUMBER), (Qt.Key.Key_H, SUBHEADING)])
def test_paragraphs_become_lists_and_subheadings_and_back(qtbot: QtBot, key: Qt.Key, kind: BlockKind) -> None:
    bound = Bound((plain("One"), plain("Two"), plain("Three")))
    ids = [block.id for block in bound.body]
    bound.text.set_selection((0, 1), (1, 1))
    bound.press(key, CTRL | SHIFT)
    assert kinds(bound) == [kind, kind, PARAGRAPH]
    bound.press(key, CTRL | SHIFT)
    assert kinds(bound) == [PARAGRAPH] * 3
    assert bound.steps == 2
    assert [block.id for block in bound.body] == ids
    bound.check()


def test_enter_on_an_empty_item_ends_the_list_and_backspace_makes_an_item_plain(qtbot: QtBot) -> None:
    bound = Bound((plain("One", BULLET),))
    bound.put_caret(0, 3)
    bound.type("\n")
    assert kinds(bound) == [BULLET, BULLET]
    bound.type("\n")
    assert kinds(bound) == [BULLET, PARAGRAPH]
    bound.put_caret(0, 0)
    bound.press(Qt.Key.Key_Backspace)
    assert (kinds(bound), bound.words) == ([PARAGRAPH, PARAGRAPH], ["One", ""])
    bound.check()


def test_a_subheading_is_followed_by_a_paragraph(qtbot: QtBot) -> None:
    bound = Bound((plain("What was seen", SUBHEADING),))
    bound.put_caret(0, 13)
    bound.type("\nWords")
    assert (kinds(bound), bound.words) == ([SUBHEADING, PARAGRAPH], ["What was seen", "Words"])
    bound.check()


def test_a_joined_subheading_looks_like_the_paragraph_it_joins(qtbot: QtBot) -> None:
    bound = Bound((plain("One "), plain("Two", SUBHEADING)))
    bound.put_caret(0, 4)
    bound.press(Qt.Key.Key_Delete)
    assert bound.body == (Block((Span("One Two"),), id=bound.body[0].id),)
    bound.check()


def test_a_read_only_text_takes_no_key(qtbot: QtBot) -> None:
    bound = Bound((plain("One", BULLET),))
    bound.text.setReadOnly(True)
    bound.put_caret(0, 0)
    bound.type('x"\n')
    for key, modifiers in ((Qt.Key.Key_B, CTRL), (Qt.Key.Key_L, CTRL | SHIFT), (Qt.Key.Key_Backspace, CTRL)):
        bound.press(key, modifiers)
    bound.paste(text="words")
    assert (bound.words, bound.steps) == (["One"], 0)
