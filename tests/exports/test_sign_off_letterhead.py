"""A copy for sign-off on an organisation's own letterhead: the release exactly, in its styles, with head and foot."""

import io
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from docx.shared import Twips
from hypothesis import given
from ooxml_integrity import check

from editor.domain.draft import Draft
from editor.exports.inspect_sign_off import inspect_sign_off
from editor.exports.inspect_word import NotClean
from editor.exports.letterhead import OwnLetterhead
from editor.exports.sign_off_copy import write_sign_off_copy
from editor.reading.word import read_word
from editor.shipped import resource
from tests.exports.letterheads import ADDRESS, FOOT, council, packed, parts_of
from tests.exports.samples import AWKWARD, FERRY, about, blocks_of
from tests.exports.sign_off_samples import EMBARGO_LINE, SHEET, copy_of
from tests.exports.test_own_letterhead import ALL_OURS, COUNCIL, styled, taken
from tests.exports.word_file import W, WordFile
from tests.strategies import drafts

DOCUMENT = "word/document.xml"


def written(draft: Draft = FERRY, letterhead: OwnLetterhead = COUNCIL) -> bytes:
    return write_sign_off_copy(blocks_of(draft), about(draft), SHEET, letterhead)


def bare() -> OwnLetterhead:
    """One that a program of 2007 wrote: no styles of ours, no names for controls, no header."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Twips(11906), Twips(16838)
    file = io.BytesIO()
    document.save(file)
    parts = parts_of(file.getvalue())
    w14 = b' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    parts[DOCUMENT] = parts[DOCUMENT].replace(w14, b"").replace(b' mc:Ignorable="w14 wp14"', b"")
    assert b"2010/wordml" not in parts[DOCUMENT]
    parts["word/styles.xml"] = parts["word/styles.xml"].replace(b"DefaultParagraphFont", b"Standardschrift")
    return taken(packed(parts))


@pytest.mark.parametrize(
    "letterhead",
    [COUNCIL, ALL_OURS, taken(resource("letterhead.docx").read_bytes()), bare(), taken(copy_of())],
    ids=["council", "all ours", "shipped", "bare", "a copy for sign-off"],
)
@pytest.mark.parametrize("draft", [FERRY, AWKWARD], ids=["ferry", "awkward"])
def test_front_and_release_are_those_of_a_copy_on_ours_and_other_programs_find_nothing_wrong(
    draft: Draft, letterhead: OwnLetterhead, tmp_path: Path
) -> None:
    (tmp_path / "a.docx").write_bytes(written(draft, letterhead))
    assert check(str(tmp_path / "a.docx")) == []
    copy, ours = read_word(written(draft, letterhead)), read_word(copy_of(draft))
    for lines, known in ((copy.before, ours.before), (copy.after, ours.after)):
        assert [(line.text, line.bookmarks) for line in lines if line.text] == [
            (line.text, line.bookmarks) for line in known if line.text
        ]
    assert [(each.tag, each.kind, each.items, each.is_placeholder) for each in copy.controls] == [
        (each.tag, each.kind, each.items, each.is_placeholder) for each in ours.controls
    ]
    assert copy.properties.identifier == "SF-12-3-K7QM"


@given(drafts())
def test_any_draft_is_written_clean_on_it(draft: Draft) -> None:
    inspect_sign_off(written(draft), blocks_of(draft), SHEET, has_own_letterhead=True)


def test_its_styles_are_those_that_the_release_will_have() -> None:
    shown = styled(WordFile(written()))
    assert shown[FERRY.headline] == shown["For sign-off by Fenshire Coastguard"] == "Title"
    assert shown[FERRY.standfirst] == "Pressintro"
    assert shown["Your answer"] == shown["Notes to editors"] == "Heading2"
    based = WordFile(written()).find("word/styles.xml", "//w:style[@w:styleId='SignOffFact']/w:basedOn")
    assert [node.get(f"{W}val") for node in based] == ["Normal"]


def test_margin_numbers_and_lists_are_lists_of_their_own() -> None:
    file = WordFile(written(AWKWARD))
    numbers = [node.get(f"{W}numId") for node in file.find("word/numbering.xml", "//w:num")]
    assert len(numbers) == len(set(numbers))
    definition = file.find("word/numbering.xml", "//w:abstractNum[w:name/@w:val='Margin']")[0].get(f"{W}abstractNumId")
    margin = file.find("word/numbering.xml", f"//w:num[w:abstractNumId/@w:val='{definition}']")
    items = file.find(DOCUMENT, "//w:p[w:bookmarkStart]/w:pPr/w:numPr/w:numId")
    used = {node.get(f"{W}val") for node in items}
    assert len(margin) == 1 and margin[0].get(f"{W}numId") in used and len(used) > 3


def test_every_page_says_what_it_is_below_the_letterheads_own_head() -> None:
    file = WordFile(written())
    headers = [file.texts(name) for name in file.names if name.startswith("word/header")]
    assert len(headers) == 2
    for texts in headers:
        assert any(ADDRESS in text for text in texts)
        assert texts[-3:] == [
            "DRAFT FOR SIGN-OFF - NOT FOR PUBLICATION",
            "Revision 3, copy SF-12-3-K7QM, saved 3 July 2025, 10:04",
            EMBARGO_LINE,
        ]
    gaps = [file.find(name, "//w:p[last()]/w:pPr/w:spacing/@w:after/..") for name in file.names if "/header" in name]
    assert [node.get(f"{W}after") for found in gaps for node in found] == ["280", "280"]
    feet = [file.texts(name) for name in file.names if name.startswith("word/footer")]
    assert all(FOOT in texts and any("Page 1 of 1" in text for text in texts) for texts in feet)


def test_what_only_a_letterhead_may_hold_is_refused_on_ours() -> None:
    with pytest.raises(NotClean, match="a floating object"):
        inspect_sign_off(written(), blocks_of(FERRY), SHEET)


def test_the_same_copy_gives_the_same_bytes() -> None:
    assert written(AWKWARD) == written(AWKWARD)
    assert ZipFile(io.BytesIO(written())).testzip() is None


def test_a_letterhead_with_its_own_page_number_keeps_it() -> None:
    file = WordFile(written(letterhead=taken(council(page_number=True))))
    assert [file.texts(name) for name in file.names if name.startswith("word/footer")] == [[f"{FOOT}1"]] * 2
