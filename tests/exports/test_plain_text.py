"""The release as plain text: order, lists, links, marks, dashes, columns, and that it reads back as the Word file."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.draft import Draft
from editor.domain.house_style import HouseStyle
from editor.domain.text import Block, Span, plain
from editor.exports.plain_text import plain_text, replaced, text_bytes
from editor.exports.word import write_word
from tests.exports.read_back import read_text_back, without_marker
from tests.exports.samples import AWKWARD, FERRY, STYLE, about, blocks_of, linked
from tests.exports.word_file import WordFile
from tests.strategies import drafts

FERRY_TEXT = """\
Saltmarsh Harbour Trust

FOR IMMEDIATE RELEASE

News release

5 November 2025

Reference: SHT 25/101

Wrack Island ferry returns after storm repairs

The ferry to Wrack Island will sail again on Friday, four weeks after the storm.

The ferry between Saltmarsh and Wrack Island will sail again on Friday 7 November.

Passengers can see the winter timetable.
https://ferry.example/winter?from=a&to=b

Ines Caldbeck (Harbour Master, Saltmarsh Harbour Trust) said:

"We know what the ferry means to the island.

"People there have been 'very patient'."

Until Friday the trust will run:

- a launch for pupils at 8am

- a barge for supplies on Wednesday

ENDS

Notes to editors

1. The storm of 9 October broke two of the ferry's three moorings.

2. The ferry seats 80.

Partner organisations

Wrack Island Parish Council

Fenshire Coastguard

Media contact

Press desk

Direct line: 01632 960 221

Out of hours: 01632 960 222

E-mail: press@saltmarsh.example

About the trust

The trust keeps the harbour open all year.
"""


def text_of(draft: Draft, **settings: str) -> str:
    style = replace(STYLE, **settings)
    return plain_text(blocks_of(draft, style), style)


def paragraph(block: Block, **settings: str) -> str:
    """The one paragraph of a body, as printed."""
    return text_of(Draft(body=(block,)), **settings).split("\r\n\r\n")[2]


def test_a_release_reads_from_top_to_bottom() -> None:
    assert text_of(FERRY) == FERRY_TEXT.replace("\n", "\r\n")


def test_the_file_is_utf8_with_a_byte_order_mark_and_windows_line_ends() -> None:
    data = text_bytes(text_of(FERRY, text_marks="curly"))
    assert data.startswith(b"\xef\xbb\xbfSaltmarsh")
    assert data.decode("utf-8-sig") == text_of(FERRY, text_marks="curly")
    assert data.endswith(b"all year.\r\n")
    assert data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r")


def test_under_embargo_the_first_line_says_so_and_the_release_line_keeps_its_place() -> None:
    lines = text_of(AWKWARD).split("\r\n")
    assert lines[0] == "EMBARGOED until 09:30 on Sunday 30 March 2025"
    assert lines[2:5] == ["Saltmarsh & Wrack <Joint> Committee", "", lines[0]]
    assert text_of(replace(AWKWARD, organisation="")).count("EMBARGOED") == 1


def test_marks_are_straight_or_curly() -> None:
    words = plain("‘a’ “b” ‚c‘ „d“ – it’s")
    assert paragraph(words) == "'a' \"b\" 'c' \"d\" – it's"
    assert paragraph(words, text_marks="curly") == "‘a’ “b” ‚c‘ „d“ – it’s"


def test_an_en_dash_is_kept_or_becomes_a_spaced_hyphen() -> None:
    words = plain("yes – no, 2023–24 —")
    assert paragraph(words) == "yes – no, 2023–24 —"
    assert paragraph(words, text_dashes="spaced hyphen") == "yes - no, 2023 - 24 —"


def test_spaces_are_plain_and_invisible_characters_gone() -> None:
    assert paragraph(plain("a\u00a0b\u202fc\td\u2028e soft\u00adhyphen zero\u200bwidth\ufeff")) == (
        "a b c d e softhyphen zerowidth"
    )


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("👩\u200d👩\u200d👧\u200d👦 ❤\ufe0f\u200d🔥", "👩\u200d👩\u200d👧\u200d👦 ❤\ufe0f\u200d🔥"),
        ("می\u200cروم", "می\u200cروم"),
        ("क्\u200dष", "क्\u200dष"),
        ("a\u200db 👩\u200d a\u200d👩 c\u200cd \u200c\u200d", "ab 👩 a👩 cd "),
        ("می\u200bروم\u00ad👩\u2060👩", "میروم👩👩"),
    ],
)
def test_only_joiners_that_pictures_and_scripts_need_are_kept(text: str, written: str) -> None:
    assert replaced(text, STYLE) == written


def test_what_a_file_cannot_hold_is_left_out() -> None:
    assert paragraph(plain("a\x00b\x1bc\ud800d")) == "abcd"


@pytest.mark.parametrize(
    ("block", "text"),
    [
        (linked("See ", "the list", "https://a.example/b", "."), "See the list.\r\nhttps://a.example/b"),
        (linked("See ", "the list", "https://a.example/b c", ""), "See the list\r\nhttps://a.example/b%20c"),
        (linked("Ask ", "the desk", "mailto:d@a.example?subject=x", "."), "Ask the desk.\r\nd@a.example"),
        (linked("Ask ", "d@a.example", "mailto:d@a.example", "."), "Ask d@a.example."),
        (
            linked("At ", "https://a.example/b", "https://a.example/b", "."),
            "At https://a.example/b.\r\nhttps://a.example/b",
        ),
        (linked("", "https://a.example/b", "https://a.example/b", ""), "https://a.example/b"),
        (linked("A ", "script", "javascript:alert(1)", "."), "A script."),
        (
            Block((Span("a ", link="http://x.example"), Span("b", bold=True, link="http://x.example"), Span(" c"))),
            "a b c\r\nhttp://x.example",
        ),
    ],
)
def test_the_address_of_a_link_stands_alone_under_its_paragraph(block: Block, text: str) -> None:
    assert paragraph(block) == text


def test_a_paragraph_can_be_wrapped() -> None:
    words = "one two three four five six seven eight nine ten eleven twelve"
    assert paragraph(plain(words), text_columns="40") == (
        "one two three four five six seven eight\r\nnine ten eleven twelve"
    )
    long = "x" * 50
    assert paragraph(plain(f"a {long} b"), text_columns="40") == f"a\r\n{long}\r\nb"


@given(drafts(), st.integers(40, 80))
def test_no_line_is_longer_than_its_columns_but_for_one_long_word(draft: Draft, columns: int) -> None:
    for line in text_of(draft, text_columns=str(columns)).split("\r\n"):
        words = line.split(" ")
        assert len(line) <= columns or len([word for word in words if word]) <= 2


def test_there_are_no_tabs_and_no_marks_of_formatting() -> None:
    text = text_of(AWKWARD)
    assert "\t" not in text and "**" not in text and "<b>" not in text and "](" not in text


def word_texts(draft: Draft, style: HouseStyle) -> list[str]:
    """The blocks of the Word file with the replacements that plain text makes."""
    blocks = blocks_of(draft, style)
    return [replaced(text, style) for text in WordFile(write_word(blocks, about(draft))).texts()]


@pytest.mark.parametrize("draft", [FERRY, AWKWARD], ids=["ferry", "awkward"])
@pytest.mark.parametrize("columns", ["0", "72"])
@pytest.mark.parametrize("dashes", ["kept", "spaced hyphen"])
@pytest.mark.parametrize("marks", ["straight", "curly"])
def test_the_text_read_back_is_the_word_file(draft: Draft, columns: str, dashes: str, marks: str) -> None:
    settings = {"text_columns": columns, "text_dashes": dashes, "text_marks": marks}
    found = read_text_back(text_of(draft, **settings))
    if draft.embargo:
        assert found.pop(0) == found[1]
    expected = word_texts(draft, replace(STYLE, **settings))
    assert [text.strip(" ") for text in found] == [text.strip(" ") for text in expected]


@given(drafts())
def test_any_draft_read_back_is_its_word_file(draft: Draft) -> None:
    style = STYLE.with_settings(dict(draft.house_style))
    found = read_text_back(plain_text(blocks_of(draft), style))
    expected = [without_marker(text) for text in word_texts(draft, style)]
    if len(found) == len(expected) + 1:
        assert found.pop(0).startswith("EMBARGOED until")
    assert found == expected
