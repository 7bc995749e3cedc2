"""Showing blocks: the caret stays with its words, the widget grows with its text, the page follows the caret."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from editor.domain.text import Block, BlockKind, Span, plain
from editor.widgets.block_text import BlockText
from editor.widgets.list_markers import number_of
from editor.widgets.rich_text import RichText
from tests.widgets.typed import KINDS, Bound


def test_a_change_elsewhere_leaves_the_caret_with_its_words(qtbot: QtBot) -> None:
    bound = Bound((plain("One"), plain("Two three"), plain("Four")))
    first, second, third = bound.body
    bound.text.set_selection((1, 4), (1, 9))
    bound.text.show_blocks((plain("New"), first, second.with_spans((Span("Two, three"),)), third))
    assert bound.text.selection() == ((2, 5), (2, 10))
    bound.text.show_blocks((second,))
    assert bound.text.selection() == ((0, 4), (0, 9))
    bound.text.show_blocks((third,))
    assert bound.text.selection() == ((0, 0), (0, 0))


def test_an_empty_text_is_set_as_the_same_words_are_when_shown_again(qtbot: QtBot) -> None:
    bound, shown_again = Bound(), RichText(KINDS)
    qtbot.addWidget(bound.text)
    qtbot.addWidget(shown_again)
    for key in ("First", Qt.Key.Key_Return, "Second"):
        QTest.keyClicks(bound.text, key) if isinstance(key, str) else QTest.keyClick(bound.text, key)
    shown_again.show_blocks(bound.body)
    for number in range(2):
        typed, shown = (text.document().findBlockByNumber(number) for text in (bound.text, shown_again))
        assert typed.blockFormat() == shown.blockFormat()
    bound.text.show_blocks(())
    bound.text.show_blocks(bound.body)
    assert bound.text.document().firstBlock().blockFormat() == shown_again.document().firstBlock().blockFormat()


def test_only_the_differing_characters_are_replaced(qtbot: QtBot) -> None:
    words = plain("Some words that were here before")
    text = BlockText(KINDS)
    qtbot.addWidget(text)
    text.show_blocks((words,))
    changes: list[tuple[int, int, int]] = []
    text.document().contentsChange.connect(lambda *change: changes.append(change))
    text.show_blocks((words.with_spans((Span("Some words that stand here before"),)),))
    assert len(changes) == 1
    assert max(changes[0][1:]) <= len("stand")


def test_what_a_paragraph_cannot_show_stays_stored_until_it_is_edited(qtbot: QtBot) -> None:
    bound = Bound((plain("a\u2028b\ufdd0c\ufffcd"), plain("two")))
    assert bound.text.document().blockCount() == 2
    bound.put_caret(1, 3)
    bound.type("!")
    assert bound.words == ["a\u2028b\ufdd0c\ufffcd", "two!"]


def test_it_is_as_high_as_its_text_and_lets_the_page_scroll(qtbot: QtBot) -> None:
    text = RichText(KINDS)
    qtbot.addWidget(text)
    text.resize(300, 50)
    text.show()
    one = text.height()
    text.show_blocks(tuple(plain("words " * 20) for _ in range(10)))
    qtbot.waitUntil(lambda: text.height() > 10 * one)
    assert text.verticalScrollBar().maximum() == 0


def test_the_page_follows_the_caret(qtbot: QtBot) -> None:
    bound = Bound(tuple(plain(f"Paragraph {n}") for n in range(100)))
    area, page = QScrollArea(), QWidget()
    qtbot.addWidget(area)
    QVBoxLayout(page).addWidget(bound.text)
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.resize(400, 200)
    with qtbot.waitActive(area):
        area.show()
        area.activateWindow()
    bound.text.setFocus()
    bound.put_caret(99, 0)
    qtbot.waitUntil(lambda: area.verticalScrollBar().value() > 0)
    caret = bound.text.cursorRect()
    assert bound.text.viewport().visibleRegion().boundingRect().contains(caret)
    bound.put_caret(0, 0)
    qtbot.waitUntil(lambda: area.verticalScrollBar().value() < 20)


def test_tab_goes_on_to_the_next_field(qtbot: QtBot) -> None:
    both = QWidget()
    qtbot.addWidget(both)
    layout = QVBoxLayout(both)
    text, after = RichText(KINDS), QLineEdit()
    layout.addWidget(text)
    layout.addWidget(after)
    with qtbot.waitActive(both):
        both.show()
        both.activateWindow()
    text.setFocus()
    QTest.keyClick(text, Qt.Key.Key_Tab)
    assert after.hasFocus()
    assert text.blocks == ()


def test_a_place_is_selected_by_id_and_python_characters(qtbot: QtBot) -> None:
    block = plain("😀😀 words")
    bound = Bound((plain("One"), block))
    assert bound.text.select(block.id, 3, 8)
    assert bound.text.textCursor().selectedText() == "words"
    assert bound.text.select(block.id)
    assert bound.text.selection() == ((1, 0), (1, 8))
    assert not bound.text.select("gone")


def test_numbers_count_as_they_are_printed() -> None:
    number = BlockKind.NUMBER
    blocks = [plain("a", number), plain("b", number), plain("", number), plain("c", number), plain("d")]
    blocks += [Block((Span("e"),), number), plain("f", BlockKind.BULLET)]
    assert [number_of(blocks, at) for at in range(7)] == [1, 2, 3, 1, 0, 1, 0]
