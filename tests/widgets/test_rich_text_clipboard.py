"""Copy, paste, drag: formatting that a release needs comes through, in one step; other programs get it too."""

from PySide6.QtCore import QByteArray, QMimeData, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.domain.errors import EditorError
from editor.domain.text import Block, BlockKind, Blocks, Span, plain
from editor.widgets.block_mime import BLOCKS, from_mime
from editor.widgets.rich_text import RichText
from tests.widgets.typed import Bound

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
RICH = (
    plain("What was seen", BlockKind.SUBHEADING),
    Block((Span("A "), Span("bold", bold=True), Span(" letter", link="https://inspectorate.example/?a=1&b=2"))),
    plain("First", BlockKind.BULLET),
    Block((Span("Second", italic=True),), BlockKind.BULLET),
    plain("One", BlockKind.NUMBER),
)


def looks(blocks: Blocks) -> list[tuple[tuple[Span, ...], BlockKind]]:
    return [(block.spans, block.kind) for block in blocks]


def test_copied_and_pasted_it_is_the_same_with_new_ids(qtbot: QtBot) -> None:
    bound = Bound((*RICH, plain("")))
    bound.text.set_selection((0, 0), (4, 3))
    bound.press(Qt.Key.Key_C, CTRL)
    bound.put_caret(5, 0)
    bound.press(Qt.Key.Key_V, CTRL)
    assert looks(bound.body) == looks(RICH) * 2
    assert (bound.steps, bound.document.undo_stack.undoText()) == (1, "paste")
    assert bound.caret == (9, 3)
    bound.check()


def test_other_programs_get_html_and_plain_text(qtbot: QtBot) -> None:
    bound = Bound((*RICH, plain("“A & B’s”")))
    bound.text.selectAll()
    data = bound.text.createMimeDataFromSelection()
    assert data.text().splitlines()[0] == "What was seen"
    assert data.text().splitlines()[-1] == "“A & B’s”"
    assert data.html() == (
        "<h2>What was seen</h2><p>A <b>bold</b>"
        '<a href="https://inspectorate.example/?a=1&amp;b=2"> letter</a></p>'
        "<ul><li>First</li><li><i>Second</i></li></ul><ol><li>One</li></ol><p>“A &amp; B’s”</p>"
    )


def test_a_part_of_a_paragraph_comes_as_mere_words(qtbot: QtBot) -> None:
    bound = Bound((plain("What was seen", BlockKind.SUBHEADING), plain("In May")))
    bound.text.set_selection((0, 5), (0, 8))
    bound.press(Qt.Key.Key_C, CTRL)
    bound.put_caret(1, 3)
    bound.press(Qt.Key.Key_V, CTRL)
    assert bound.words == ["What was seen", "In wasMay"]
    assert bound.body[1].kind is BlockKind.PARAGRAPH


def test_cut_is_a_step_and_takes_what_was_selected(qtbot: QtBot) -> None:
    bound = Bound((plain("One two"), plain("Three four")))
    bound.text.set_selection((0, 4), (1, 6))
    bound.press(Qt.Key.Key_X, CTRL)
    assert (bound.words, bound.document.undo_stack.undoText()) == (["One four"], "cut")
    bound.press(Qt.Key.Key_V, CTRL)
    assert bound.words == ["One two", "Three four"]


def test_pasted_paragraphs_join_the_words_beside_them(qtbot: QtBot) -> None:
    bound = Bound((plain("ad", BlockKind.BULLET),))
    first = bound.body[0].id
    bound.put_caret(0, 1)
    bound.paste(text="b\r\n\r\nmiddle\tone\nc")
    assert bound.words == ["ab", "middle one", "cd"]
    assert bound.body[0].id == first
    assert bound.caret == (2, 1)
    bound.undo()
    assert (bound.words, bound.caret) == (["ad"], (0, 1))


def test_ctrl_shift_v_pastes_the_words_alone(qtbot: QtBot) -> None:
    bound = Bound()
    bound.text.read_pasted = lambda html, text: (Block((Span(text, bold=True),)),)
    data = QMimeData()
    data.setHtml("<b>words</b>")
    data.setText("words")
    QApplication.clipboard().setMimeData(data)
    bound.press(Qt.Key.Key_V, CTRL)
    bound.press(Qt.Key.Key_V, CTRL | SHIFT)
    assert bound.body[0].spans == (Span("words", bold=True), Span("words"))


def test_kinds_and_links_that_cannot_stand_here_do_not_come_in(qtbot: QtBot) -> None:
    bound = Bound(text=RichText(frozenset((BlockKind.PARAGRAPH,))))
    link = Block((Span("a", link="javascript:alert(1)"), Span("b", link="https://x.example")), BlockKind.BULLET)
    bound.text.read_pasted = lambda _html, _text: (link, Block(kind=BlockKind.QUOTE, quote="elsewhere"))
    bound.paste(text="x")
    assert looks(bound.body) == [((Span("a"), Span("b", link="https://x.example")), BlockKind.PARAGRAPH)]


def test_pasting_nothing_leaves_the_selection(qtbot: QtBot) -> None:
    bound = Bound((plain("One"),))
    bound.text.set_selection((0, 0), (0, 3))
    bound.paste(text="\n \n")
    assert (bound.words, bound.steps) == (["One"], 0)


def test_what_cannot_be_read_is_said(qtbot: QtBot) -> None:
    bound = Bound()

    def refuse(_html: str, _text: str) -> Blocks:
        raise EditorError("Too large.")

    bound.text.read_pasted = refuse
    with qtbot.waitSignal(bound.text.trouble):
        bound.paste(text="x")
    assert bound.body == ()


def test_another_programs_idea_of_our_format_is_no_blocks() -> None:
    for form in (b"{}", b"[1]", b'[{"kind": "table", "quote": "", "spans": []}]', b"\xff", b'[{"kind": "bullet"}]'):
        data = QMimeData()
        data.setData(BLOCKS, QByteArray(form))
        assert not from_mime(data)


def test_dragged_words_move_in_one_step(qtbot: QtBot) -> None:
    bound = Bound((plain("One two three"), plain("Four")))
    bound.text.set_selection((0, 3), (0, 7))
    bound.text.move_selection((1, 4))
    assert (bound.words, bound.steps) == (["One three", "Four two"], 1)
    assert bound.caret == (1, 8)
    bound.text.set_selection((1, 0), (1, 5))
    bound.text.move_selection((0, 4))
    assert bound.words == ["One Four three", "two"]
    assert bound.caret == (0, 9)
    bound.undo()
    bound.undo()
    assert bound.words == ["One two three", "Four"]


def test_a_large_paste_is_one_step_with_nothing_lost(qtbot: QtBot) -> None:
    bound = Bound((plain("Here"),))
    bound.put_caret(0, 4)
    lines = [f"Line {n} of a long log file that somebody took for a statement" for n in range(3000)]
    bound.paste(text="\n".join(lines))
    assert bound.words == ["HereLine 0 of a long log file that somebody took for a statement", *lines[1:]]
    assert bound.steps == 1
    bound.undo()
    bound.check()
    assert bound.words == ["Here"]
