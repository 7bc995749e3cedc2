"""Any keys, commands, undo and redo: what the text shows is what the document holds, and all undone is the first."""

from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.domain.text import Block, BlockKind, Span, joined, plain
from editor.widgets.look import look_changed
from tests.strategies import lines
from tests.widgets.typed import KINDS, Bound

K, M = Qt.Key, Qt.KeyboardModifier
NO, SHIFT, CTRL = M.NoModifier, M.ShiftModifier, M.ControlModifier
MOVES = (K.Key_Left, K.Key_Right, K.Key_Up, K.Key_Down, K.Key_Home, K.Key_End)
Step = Callable[[Bound], Any]

KEYS = [(key, modifiers) for key in MOVES for modifiers in (NO, SHIFT, CTRL, CTRL | SHIFT)]
KEYS += [(key, modifiers) for key in (K.Key_Backspace, K.Key_Delete) for modifiers in (NO, NO, CTRL)]
KEYS += [(K.Key_Return, NO), (K.Key_Return, SHIFT), (K.Key_B, CTRL), (K.Key_I, CTRL), (K.Key_A, CTRL)]
KEYS += [(K.Key_C, CTRL), (K.Key_X, CTRL), (K.Key_V, CTRL), (K.Key_V, CTRL | SHIFT)]

presses = st.sampled_from(KEYS).map(lambda key: lambda bound: bound.press(*key))
typed = st.sampled_from(("a", "Wor", "’tis", "'", '"', " ", ".", "é", "😀", "e\u0301", "\u00a0", "ש", "'90s ")).map(
    lambda words: lambda bound: bound.type(words)
)
composed = lines.map(lambda words: lambda bound: bound.compose(words))
kinds = st.sampled_from(sorted(KINDS)).map(lambda kind: lambda bound: bound.text.set_kind(kind))
links = st.sampled_from(("", "https://example.org/")).map(lambda link: lambda bound: bound.text.set_link(link))
pastes = st.lists(lines, max_size=3).map(lambda some: lambda bound: bound.paste(text="\n".join(some)))
undos = st.sampled_from((Bound.undo, Bound.undo, Bound.redo, lambda _bound: look_changed.emit()))
steps: st.SearchStrategy[Step] = st.one_of(
    presses, presses, presses, typed, typed, composed, kinds, links, pastes, undos
)

spans = st.builds(Span, lines.map(lambda line: line.replace("\u2028", "")), st.booleans(), st.booleans())
blocks = st.builds(
    lambda spans, kind: Block(joined(spans), kind), st.lists(spans, max_size=3), st.sampled_from(sorted(KINDS))
)


@given(st.lists(blocks, max_size=4), st.lists(steps, max_size=25))
@settings(deadline=None, max_examples=400, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_keys_leave_text_and_document_alike(qtbot: QtBot, body: list[Block], some: list[Step]) -> None:
    bound = Bound(tuple(body))
    QApplication.clipboard().setText("pasted words\nin two lines")
    bound.text.resize(300, 200)
    bound.check()
    for step in some:
        step(bound)
        bound.check()
    while bound.document.undo_stack.canUndo():
        bound.undo()
        bound.check()
    assert bound.body == tuple(body)
    last = bound.document.undo_stack.count()
    while bound.document.undo_stack.canRedo():
        bound.redo()
    bound.check()
    assert bound.steps == last


def test_the_walk_would_see_a_difference(qtbot: QtBot) -> None:
    bound = Bound((plain("one"), plain("two", BlockKind.BULLET)))
    bound.text.document().findBlockByNumber(1)
    bound.text.blockSignals(True)
    bound.type("x")
    try:
        bound.check()
    except AssertionError:
        return
    raise AssertionError("the text differs from the document, unnoticed")
