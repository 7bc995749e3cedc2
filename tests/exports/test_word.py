"""The release in Word, block by block, read from the package: styles, lists, links, quotes, what stays together."""

from dataclasses import replace

import pytest
from lxml import etree

from editor.domain.draft import Draft
from editor.domain.printed import Role
from editor.domain.text import Block, BlockKind, Span, plain
from editor.exports.word import write_word
from editor.exports.word_styles import STYLES
from tests.exports.samples import (
    AWKWARD,
    BULLET,
    DRAFT_LINE,
    FERRY,
    NUMBER,
    STYLE,
    SUBHEADING,
    about,
    blocks_of,
    linked,
)
from tests.exports.word_file import NAMES, W, WordFile, style_of, text_of

DOCUMENT, STYLE_SHEET = "word/document.xml", "word/styles.xml"


def word_of(draft: Draft, *header_lines: str, **settings: str) -> WordFile:
    return WordFile(write_word(blocks_of(draft, replace(STYLE, **settings)), about(draft, *header_lines)))


def paragraph(block: Block) -> etree._Element:
    """The one paragraph of a body, as written."""
    return word_of(Draft(body=(block,))).paragraphs()[2]


def has(node: etree._Element, path: str) -> bool:
    return bool(node.xpath(path, namespaces=NAMES))


def kept_with_next(word: WordFile) -> list[str]:
    return [text_of(node) for node in word.paragraphs() if has(node, "w:pPr/w:keepNext")]


# --- text and styles --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("draft", [FERRY, AWKWARD], ids=["ferry", "awkward"])
def test_each_printed_block_is_a_paragraph_of_its_style_in_order(draft: Draft) -> None:
    blocks, made = blocks_of(draft), word_of(draft).paragraphs()
    assert len(made) == len(blocks)
    for node, block in zip(made, blocks, strict=True):
        is_name = block.role is Role.CONTACT and block.place.paragraph == "name"
        assert style_of(node) == ("ContactName" if is_name else STYLES[block.role])


def test_a_release_reads_from_top_to_bottom() -> None:
    assert word_of(FERRY).texts() == [block.text for block in blocks_of(FERRY)]


def test_every_style_that_is_used_stands_in_the_style_sheet_under_its_own_name() -> None:
    names = {
        str(node.get(f"{W}styleId")): str(node.xpath("string(w:name/@w:val)", namespaces=NAMES))
        for node in word_of(FERRY).find(STYLE_SHEET, "//w:style")
    }
    assert set(STYLES.values()) <= set(names)
    assert names["Heading1"] == "heading 1" and names["Heading2"] == "heading 2"
    assert names["ReleaseLine"] == "Release line" and names["Attribution"] == "Attribution"


def test_the_headline_is_the_only_heading_of_the_first_level() -> None:
    assert word_of(FERRY).styled("Heading1") == [FERRY.headline]
    assert word_of(FERRY).styled("Heading2") == [
        "Notes to editors",
        "Partner organisations",
        "Media contact",
        "About the trust",
    ]


@pytest.mark.parametrize("kind", [BlockKind.PARAGRAPH, BlockKind.BULLET])
def test_boilerplate_without_a_heading_stands_apart_from_what_is_above_it(kind: BlockKind) -> None:
    draft = replace(FERRY, boilerplate=(plain("The trust \u05d0", kind), plain("keeps the moorings.", kind)))
    *above, first, second = word_of(draft).paragraphs()
    assert style_of(above[-1]) == "Contact"
    assert has(first, "w:pPr/*[last()][self::w:spacing][@w:before='240'][not(@w:after)]")
    assert not any(has(node, "w:pPr/w:spacing") for node in (*above, second))


def test_a_heading_over_the_boilerplate_keeps_the_space_of_its_style() -> None:
    assert not any(has(node, "w:pPr/w:spacing") for node in word_of(FERRY).paragraphs())


def test_bold_and_italic_are_runs_of_their_own() -> None:
    made = paragraph(Block((Span("a "), Span("b", bold=True), Span(" c ", italic=True), Span("d", True, True))))
    shown = [(text_of(run), has(run, "w:rPr/w:b"), has(run, "w:rPr/w:i")) for run in made.findall(f"{W}r")]
    assert shown == [("a ", False, False), ("b", True, False), (" c ", False, True), ("d", True, True)]


def test_what_xml_cannot_hold_is_left_out_and_all_else_stays() -> None:
    assert text_of(paragraph(plain("a\x00b\x1bc\ud800d\ufffee"))) == "abcde"
    awkward = "👩‍👩‍👧 🙂 \U0001d518 ½ 10 m² <b>&amp;</b> no\u00a0break narrow\u202fspace soft\u00adhyphen e\u0301"
    assert text_of(paragraph(plain(awkward))) == awkward
    assert text_of(paragraph(plain("  two  spaces  "))) == "  two  spaces  "


def test_a_line_separator_is_a_line_break_and_a_tab_a_space() -> None:
    made = paragraph(plain("one\u2028two\tthree"))
    assert text_of(made) == "one\ntwo three"
    assert has(made, "w:r/w:br") and not has(made, "w:r/w:tab")


# --- lists, links, quotes ---------------------------------------------------------------------------------------------


def lists_of(word: WordFile) -> list[tuple[str, str]]:
    """Each list item's text and the number of its list."""
    return [
        (text_of(node), str(number[0].get(f"{W}val")))
        for node in word.paragraphs()
        if (number := node.findall(f"{W}pPr/{W}numPr/{W}numId"))
    ]


def test_numbers_start_again_in_each_list_and_nothing_is_numbered_by_hand() -> None:
    body = (plain("a", NUMBER), plain("b", NUMBER), plain("text"), plain("c", NUMBER), plain("d", BULLET))
    draft = Draft(body=body, notes=(plain("n"), plain("m")), boilerplate=(plain("z", NUMBER),))
    word = word_of(draft)
    lists = dict(lists_of(word))
    assert list(lists) == ["a", "b", "c", "d", "n", "m", "z"]
    assert lists["a"] == lists["b"] and lists["n"] == lists["m"]
    assert len({lists[item] for item in "acdnz"}) == 5
    for number in lists.values():
        starts = word.find("word/numbering.xml", f"//w:num[@w:numId={number}]/w:lvlOverride/w:startOverride")
        assert [start.get(f"{W}val") for start in starts] == ["1"]


def test_each_kind_of_item_has_its_definition() -> None:
    word = word_of(Draft(body=(plain("a", NUMBER), plain("b", BULLET)), notes=(plain("c"),)))
    names = {}
    for text, number in lists_of(word):
        path = f"//w:abstractNum[@w:abstractNumId=//w:num[@w:numId={number}]/w:abstractNumId/@w:val]/w:name"
        names[text] = str(word.find("word/numbering.xml", path)[0].get(f"{W}val"))
    assert names == {"a": "Numbers", "b": "Bullets", "c": "Notes"}


def test_links_are_real_ones_and_a_link_of_two_formattings_is_one() -> None:
    assert word_of(FERRY).links() == [
        ("see the winter timetable", "https://ferry.example/winter?from=a&to=b"),
        ("press@saltmarsh.example", "mailto:press@saltmarsh.example"),
    ]
    assert word_of(AWKWARD).links()[0] == ("a link half of it bold", "https://a.example/x%20y")


def test_a_link_looks_like_one() -> None:
    link = paragraph(linked("a ", "b", "https://a.example"))
    assert has(link, "w:hyperlink/w:r/w:rPr/w:rStyle[@w:val='Hyperlink']")


def test_a_link_that_runs_a_program_is_only_words() -> None:
    assert word_of(Draft(body=(linked("a ", "script", "javascript:alert(1)"),))).links() == []


def test_quotes_and_who_said_them_have_styles_of_their_own() -> None:
    word = word_of(FERRY)
    assert word.styled("Attribution") == ["Ines Caldbeck (Harbour Master, Saltmarsh Harbour Trust) said:"]
    assert word.styled("Quote") == [
        "“We know what the ferry means to the island.",
        "“People there have been ‘very patient’.”",
    ]
    first_only = word_of(FERRY, quotation_marks="first only").styled("Quote")
    assert first_only[1] == "People there have been ‘very patient’.”"


# --- pages ------------------------------------------------------------------------------------------------------------


def test_a_page_does_not_end_between_a_speaker_and_their_words() -> None:
    kept = kept_with_next(word_of(AWKWARD))
    assert "“Nobody asked me!”" in kept and "Pilot Wen" not in kept
    assert "An islander said:" in kept


def test_a_page_does_not_end_before_ends_within_a_contact_or_under_what_leads_in_a_list() -> None:
    kept = kept_with_next(word_of(FERRY))
    assert "a barge for supplies on Wednesday" in kept and "a launch for pupils at 8am" not in kept
    assert "Out of hours: 01632 960 222" in kept and "E-mail: press@saltmarsh.example" not in kept
    assert "Until Friday the trust will run:" in kept


def test_headings_stay_with_what_follows_and_no_line_stands_alone() -> None:
    word = word_of(Draft(body=(plain("What follows", SUBHEADING), plain("text"))))
    for style in ("Heading1", "Heading2", "ContactName"):
        assert word.find(STYLE_SHEET, f"//w:style[@w:styleId='{style}']/w:pPr/w:keepNext")
    assert word.find(STYLE_SHEET, "//w:pPrDefault/w:pPr/w:widowControl")


def test_the_header_says_what_the_office_needs_and_is_not_there_without_it() -> None:
    embargo = "EMBARGOED until 09:30 on Sunday 30 March 2025"
    word = word_of(AWKWARD, DRAFT_LINE, embargo)
    assert word.header() == ["DRAFT - NOT FOR PUBLICATION", embargo]
    assert word_of(FERRY).header() == []
    assert not word_of(FERRY).find(DOCUMENT, "//w:headerReference")


def test_the_footer_is_the_short_title_and_the_page_in_real_fields() -> None:
    word = word_of(FERRY)
    assert word.texts("word/footer1.xml") == [f"{FERRY.headline}\tPage 1 of 1"]
    fields = [(node.text or "").strip() for node in word.find("word/footer1.xml", "//w:instrText")]
    assert fields == ["PAGE", "NUMPAGES"]


def test_a_long_headline_is_cut_after_a_word_in_the_footer() -> None:
    footer = word_of(AWKWARD).texts("word/footer1.xml")[0]
    assert footer.startswith("Committee ‘deeply sorry’ for the loss of the Wrack Island ferry …\t")


def test_the_page_is_a4_with_margins_of_2_54_cm() -> None:
    word = word_of(FERRY)
    size, margins = word.find(DOCUMENT, "//w:pgSz")[0], word.find(DOCUMENT, "//w:pgMar")[0]
    assert (size.get(f"{W}w"), size.get(f"{W}h")) == ("11906", "16838")  # twentieths of a point
    assert {margins.get(f"{W}{side}") for side in ("top", "right", "bottom", "left")} == {"1440"}


def test_all_type_is_sans_serif_of_12_points_or_more_and_left_aligned() -> None:
    word = word_of(AWKWARD, DRAFT_LINE)
    parts = [name for name in word.names if name.startswith("word/") and name.endswith(".xml")]
    sizes = [node.get(f"{W}val") for name in parts for node in word.find(name, "//w:sz | //w:szCs")]
    fonts = [value for name in parts for node in word.find(name, "//w:rFonts") for value in node.attrib.values()]
    assert sizes and min(int(size or 0) for size in sizes) == 24  # half points
    assert set(fonts) == {"Arial"}
    assert not [node for name in parts for node in word.find(name, "//w:jc")]
    assert word.find(STYLE_SHEET, "//w:docDefaults//w:lang[@w:val='en-GB']")


def test_the_letterhead_is_described_in_words_and_stands_in_the_line() -> None:
    word = word_of(AWKWARD)
    pictures = word.find(DOCUMENT, "//wp:inline/wp:docPr")
    assert [node.get("descr") for node in pictures] == ["Letterhead of Saltmarsh & Wrack <Joint> Committee"]
    assert [node.get("descr") for node in word_of(Draft()).find(DOCUMENT, "//wp:docPr")] == ["Letterhead"]


def test_a_paragraph_in_arabic_runs_from_right_to_left() -> None:
    arabic = paragraph(plain("اللجنة تعتذر (30 March)."))
    assert has(arabic, "w:pPr/w:bidi") and has(arabic, "w:r/w:rPr/w:rtl")
    english = paragraph(plain("The committee (اللجنة) is sorry."))
    assert not has(english, ".//w:bidi") and not has(english, ".//w:rtl")


def test_the_same_release_gives_the_same_bytes() -> None:
    first, second = (write_word(blocks_of(AWKWARD), about(AWKWARD, DRAFT_LINE)) for _ in range(2))
    assert first == second
