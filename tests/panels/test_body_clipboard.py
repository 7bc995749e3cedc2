"""Words with quotes among them are cut, copied and pasted: a quote is never doubled and never lost."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from editor.domain.draft import Draft
from editor.domain.text import BlockKind
from tests.panels.test_body import ADA, CTRL, DEV, body


def test_cut_and_pasted_words_take_the_quote_with_them_once(qtbot: QtBot) -> None:
    bound = body(qtbot)
    bound.text.set_selection((0, 1), (2, 1))
    bound.press(Qt.Key.Key_X, CTRL)
    assert (bound.words, bound.placed) == (["Owo"], [])
    bound.press(Qt.Key.Key_V, CTRL)
    assert (bound.words, bound.placed) == (["One", "", "Two"], ["ada"])
    bound.press(Qt.Key.Key_V, CTRL)
    assert bound.placed == ["ada"]
    assert bound.opened.draft.quotes == (ADA, DEV)
    bound.check()


def test_a_quote_alone_is_cut_and_pasted(qtbot: QtBot) -> None:
    bound = body(qtbot)
    bound.text.hold_quote("ada")
    bound.press(Qt.Key.Key_X, CTRL)
    assert bound.words == ["One", "Two"]
    bound.put_caret(1, 3)
    bound.press(Qt.Key.Key_V, CTRL)
    assert [block.quote for block in bound.body] == ["", "", "ada"]
    bound.check()


def test_another_programs_clipboard_gets_the_quote_as_printed(qtbot: QtBot) -> None:
    bound = body(qtbot)
    bound.text.selectAll()
    text = bound.text.createMimeDataFromSelection().text()
    assert text == "One\nCllr Ada Okafor (Cabinet Member) said:\n“This is good.”\nTwo"


def test_pasted_html_keeps_what_a_release_needs(qtbot: QtBot) -> None:
    bound = body(qtbot, Draft())
    bound.paste(
        "<h2>Seen</h2><p style='color:red'>A <b>good</b> <a href='https://x.example/'>visit</a><script>x</script></p>"
    )
    assert [block.kind for block in bound.body] == [BlockKind.SUBHEADING, BlockKind.PARAGRAPH]
    assert [(s.text, s.bold, s.link) for s in bound.body[1].spans] == [
        ("A ", False, ""),
        ("good", True, ""),
        (" ", False, ""),
        ("visit", False, "https://x.example/"),
    ]
