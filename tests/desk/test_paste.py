"""What comes from the clipboard: HTML where it can be read, else its plain text, in paragraphs of a bearable length."""

from pathlib import Path

import pytest

from editor.desk.paste import LONGEST, broken, pasted_blocks
from editor.domain.draft import Draft
from editor.domain.errors import EditorError
from editor.domain.house_style import HouseStyle
from editor.domain.printed import printed
from editor.domain.text import Block, BlockKind, Span, plain
from editor.exports.plain_text import plain_text
from editor.exports.word import write_word
from editor.store.content import as_text, from_text
from tests.exports.samples import about
from tests.exports.word_file import WordFile

CLIPBOARDS = sorted((Path(__file__).parent / "clipboards").glob("*.html"))
"""One text as each program puts it on the clipboard; LibreOffice's is what it gave, the others are as they write."""
DEEP = "<div>" * 400 + "words" + "</div>" * 400


def test_html_from_word_comes_with_formatting_lists_and_subheadings() -> None:
    html = """<html xmlns:o="urn:x"><head><style>p {color: red}</style></head><body>
        <h1>Seen</h1><p class=MsoNormal style='mso-margin-top-alt:auto'>A <b>good</b> <i>letter</i>,
        <a href="https://x.example/">here</a>, <a href="javascript:x()">not here</a>.<o:p></o:p></p>
        <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>First</p>
        <ol><li>One</li></ol></body></html>"""
    blocks = pasted_blocks(html, "plain")
    assert [block.kind for block in blocks] == ["subheading", "paragraph", "bullet", "number"]
    assert [block.text for block in blocks] == ["Seen", "A good letter, here, not here.", "First", "One"]
    assert Span("here", link="https://x.example/") in blocks[1].spans
    assert Span("good", bold=True) in blocks[1].spans
    assert Span("letter", italic=True) in blocks[1].spans
    assert all(span.link in ("", "https://x.example/") for span in blocks[1].spans)


@pytest.mark.parametrize("path", CLIPBOARDS, ids=lambda path: path.stem)
def test_from_any_program_the_same_text_is_the_same_blocks(path: Path) -> None:
    blocks = pasted_blocks(path.read_text("utf-8"), "")
    assert [(block.kind.value, block.text.replace("\u00a0", " ")) for block in blocks] == [
        ("subheading", "Ferry returns"),
        ("subheading", "What the storm broke"),
        (
            "paragraph",
            "The ferry will sail every hour from Friday 7 November; see the timetable. It’s “back” – at £4.50.",
        ),
        ("bullet", "a launch for pupils"),
        ("bullet", "a barge for supplies"),
        ("number", "first, the moorings"),
        ("number", "second, the ferry"),
        ("paragraph", "The trust thanks the island."),
    ]
    looks = [(span.text, span.bold, span.italic, span.link) for span in blocks[2].spans]
    assert [look for look in looks if any(look[1:])] == [
        ("every hour", True, False, ""),
        ("Friday 7 November", False, True, ""),
        ("the timetable", False, False, "https://ferry.example/winter?a=1&b=2"),
    ]
    assert not any(
        span.bold or span.italic or span.link for block in (*blocks[:2], *blocks[3:]) for span in block.spans
    )


def test_html_that_cannot_be_read_or_says_nothing_gives_its_plain_text() -> None:
    assert [block.text for block in pasted_blocks(DEEP, "One\nTwo")] == ["One", "Two"]
    assert [block.text for block in pasted_blocks("<img src=x>", "One")] == ["One"]
    with pytest.raises(EditorError):
        pasted_blocks(DEEP, "")


def test_a_paragraph_of_many_pages_is_broken_at_sentences() -> None:
    sentence = "Inspectors found that it was so. "
    block = Block((Span(sentence * 400), Span("And this is bold.", bold=True)), BlockKind.BULLET)
    pieces = broken(block)
    assert len(pieces) > 1
    assert all(len(piece.text) <= LONGEST and piece.kind is BlockKind.BULLET for piece in pieces)
    assert " ".join(piece.text for piece in pieces) == block.text
    assert all(piece.text.endswith(".") for piece in pieces)
    assert pieces[-1].spans[-1] == Span("And this is bold.", bold=True)


@pytest.mark.parametrize("text", ["x" * 30_000, "word " * 5_000, "é\u00a0" * 9_000])
def test_no_character_is_lost_where_there_are_no_sentences(text: str) -> None:
    pieces = broken(plain(text))
    assert "".join(piece.text for piece in pieces).replace(" ", "") == text.replace(" ", "")
    assert all(piece.text and len(piece.text) <= LONGEST for piece in pieces)


def test_a_paragraph_that_is_short_enough_stays_the_same() -> None:
    block = plain("One. Two.")
    assert broken(block) == (block,)


@pytest.mark.parametrize("html", ["<p>{}</p>", "<p>{}<b>!</b></p>", "<ul><li><span>{}</span></li></ul>", ""])
@pytest.mark.parametrize("text", ["A 👩\u200d👩\u200d👧\u200d👦 day", "می\u200cروم"])
def test_joined_pictures_and_letters_are_the_same_pasted_saved_and_in_every_file(html: str, text: str) -> None:
    draft = Draft(body=pasted_blocks(html.format(text), text))
    assert draft.body[0].text.rstrip("!") == text
    assert from_text(as_text(draft)).body == draft.body
    blocks = printed(draft, HouseStyle())
    assert text in plain_text(blocks, HouseStyle())
    assert any(text in each for each in WordFile(write_word(blocks, about(draft))).texts())
