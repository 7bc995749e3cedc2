"""Any keys in a body with quotes: what is shown is what the document holds; no quote is doubled or lost."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from editor.domain.draft import Draft, Quote, Speaker
from editor.domain.text import Block, BlockKind, plain
from tests.panels.body_typed import BoundBody
from tests.widgets.test_rich_text_walk import Step, steps

QUOTES = tuple(Quote(Speaker(f"Speaker {n}"), (plain(f"Words {n}."),), id=f"q{n}") for n in range(3))
K, M = Qt.Key, Qt.KeyboardModifier

texts = st.builds(
    plain, st.sampled_from(("", "Some words", "😀 é")), st.sampled_from(sorted(set(BlockKind) - {BlockKind.QUOTE}))
)
cards = st.sampled_from(QUOTES).map(lambda quote: Block(kind=BlockKind.QUOTE, quote=quote.id))


def _once(blocks: list[Block]) -> tuple[Block, ...]:
    seen: set[str] = set()
    kept = []
    for block in blocks:
        if not block.quote or block.quote not in seen:
            kept.append(block)
            seen.add(block.quote)
    return tuple(kept)


bodies = st.lists(texts | cards, max_size=6).map(_once)
quote_steps: st.SearchStrategy[Step] = st.one_of(
    st.sampled_from(QUOTES).map(lambda quote: lambda bound: bound.panel.insert_quote(quote.id)),
    st.tuples(st.sampled_from(QUOTES), st.integers(0, 6)).map(
        lambda pair: lambda bound: bound.panel.place_quote(pair[0].id, min(pair[1], len(bound.body)))
    ),
    st.sampled_from((BoundBody.copy, BoundBody.paste_copied, BoundBody.paste_copied)),
    st.sampled_from((K.Key_Up, K.Key_Down)).map(lambda key: lambda bound: bound.press(key, M.AltModifier)),
    st.tuples(st.integers(0, 7), st.integers(0, 3), st.integers(0, 7), st.integers(0, 3)).map(
        lambda at: lambda bound: bound.text.set_selection(
            bound.text._place((at[0], at[1])), bound.text._place((at[2], at[3]))
        )
    ),
    st.tuples(st.integers(0, 7), st.integers(0, 3)).map(
        lambda at: lambda bound: bound.body and bound.text.move_selection(bound.text._place(at))
    ),
)  # fmt: skip


@given(bodies, st.lists(steps | quote_steps | quote_steps, max_size=25))
@settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_keys_keep_every_quote(qtbot: QtBot, body: tuple[Block, ...], some: list[Step]) -> None:
    bound = BoundBody(Draft(body=body, quotes=QUOTES))
    bound.check()
    for step in some:
        step(bound)
        bound.check()
        assert bound.document.draft.quotes == QUOTES
    assert bound.opened.said == [] or all(not notice.is_error for notice in bound.opened.said)
    while bound.document.undo_stack.canUndo():
        bound.undo()
        bound.check()
    assert bound.body == body
    while bound.document.undo_stack.canRedo():
        bound.redo()
    bound.check()
