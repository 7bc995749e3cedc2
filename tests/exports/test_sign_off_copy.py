"""What a partner gets for sign-off: the release exactly, and round it all that is needed to answer."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from ooxml_integrity import check

from editor.domain.draft import Draft
from editor.domain.printed import Role
from editor.exports.inspect_sign_off import inspect_sign_off
from editor.exports.inspect_word import NotClean
from editor.exports.sign_off_text import bookmark, margin_numbers
from editor.reading.values import ReadParagraph, tables
from editor.reading.word import read_word
from tests.exports.samples import AWKWARD, FERRY, blocks_of
from tests.exports.sign_off_samples import EMBARGO_LINE, SHEET, copy_of
from tests.exports.word_file import W, WordFile, style_of, text_of

DOCUMENT = "word/document.xml"
SETTINGS = "word/settings.xml"
BOTH = pytest.mark.parametrize("draft", [FERRY, AWKWARD], ids=["plain", "awkward"])


def parts_of(paragraphs: tuple[ReadParagraph, ...]) -> list[tuple[str, str]]:
    """Each part of the release as read back: its bookmark and its text."""
    return [(line.bookmarks[0], line.text) for line in paragraphs if line.bookmarks]


def front_of(data: bytes) -> str:
    """The words that stand before the release, a paragraph a line."""
    lines = read_word(data).before
    return "\n".join(line.text for line in lines[: next(at for at, line in enumerate(lines) if line.bookmarks)])


# --- the release --------------------------------------------------------------------------------------------------


def test_the_release_reads_back_block_for_block_before_and_after() -> None:
    copy = read_word(copy_of())
    expected = [(bookmark(index), block.text) for index, block in enumerate(blocks_of(FERRY))]
    assert parts_of(copy.before) == parts_of(copy.after) == expected


def test_an_awkward_release_reads_back_as_a_word_file_can_hold_it() -> None:
    parts = parts_of(read_word(copy_of(AWKWARD)).before)
    assert [name for name, _ in parts] == [bookmark(index) for index, _ in enumerate(blocks_of(AWKWARD))]
    assert any("lone surrogate, a tab here and a line\nseparator" in text for _, text in parts)


def test_nothing_follows_the_release_and_nothing_stands_between_its_parts() -> None:
    lines = read_word(copy_of(AWKWARD)).before
    first = next(at for at, line in enumerate(lines) if line.bookmarks)
    assert all(len(line.bookmarks) == 1 for line in lines[first:])


def test_the_release_begins_on_a_page_of_its_own() -> None:
    breaks = [node for node in WordFile(copy_of()).paragraphs() if node.find(f"{W}pPr/{W}pageBreakBefore") is not None]
    assert [text_of(node) for node in breaks] == ["Saltmarsh Harbour Trust"]


def test_parts_have_the_styles_that_the_release_gives_them() -> None:
    styles = {line.text: line.style for line in read_word(copy_of()).before if line.bookmarks}
    assert styles["Wrack Island ferry returns after storm repairs"] == "heading 1"
    assert styles["“We know what the ferry means to the island."] == "Quote"


# --- numbers in the margin ----------------------------------------------------------------------------------------


@BOTH
def test_word_counts_the_paragraphs_down_the_margin_and_no_number_is_text(draft: Draft) -> None:
    file, release = WordFile(copy_of(draft)), blocks_of(draft)
    definition = file.find("word/numbering.xml", "//w:abstractNum[w:name/@w:val='Margin']")[0].get(f"{W}abstractNumId")
    lists = file.find("word/numbering.xml", f"//w:num[w:abstractNumId/@w:val='{definition}']/@w:numId/..")
    margin = {node.get(f"{W}numId") for node in lists}
    parts = [node for node in file.paragraphs() if node.find(f"{W}bookmarkStart") is not None]
    numbers = [node.find(f"{W}pPr/{W}numPr/{W}numId") for node in parts]
    in_margin = [number is not None and number.get(f"{W}val") in margin for number in numbers]
    assert in_margin == [number > 0 for number in margin_numbers(release)]
    assert sum(in_margin) == max(margin_numbers(release)) > 10


def test_bullets_numbered_items_and_notes_keep_their_own_lists() -> None:
    unnumbered = [
        block.role
        for block, number in zip(blocks_of(AWKWARD), margin_numbers(blocks_of(AWKWARD)), strict=True)
        if not number
    ]
    assert set(unnumbered) == {Role.BULLET, Role.NUMBER, Role.NOTE}


# --- header, footer, reference ------------------------------------------------------------------------------------


def test_each_page_says_what_it_is() -> None:
    assert WordFile(copy_of()).header() == [
        "DRAFT FOR SIGN-OFF - NOT FOR PUBLICATION",
        "Revision 3, copy SF-12-3-K7QM, saved 3 July 2025, 10:04",
        EMBARGO_LINE,
    ]
    assert WordFile(copy_of(sheet=replace(SHEET, embargo_line=""))).header()[-1].startswith("Revision 3")


def test_the_foot_has_short_title_and_page_of_pages() -> None:
    parts = [part for part in read_word(copy_of()).others if part.kind == "footer"]
    assert [part.text_before for part in parts] == ["Wrack Island ferry returns after storm repairs\tPage 1 of 1"]


def test_the_reference_is_in_two_properties() -> None:
    properties = read_word(copy_of()).properties
    assert properties.get("Standfirst copy") == properties.identifier == "SF-12-3-K7QM"
    assert properties.last_modified_by == "Saltmarsh Harbour Trust"


# --- tracking -----------------------------------------------------------------------------------------------------


def test_tracking_is_on_for_words_alone_and_word_keeps_it_on() -> None:
    file = WordFile(copy_of())
    names = [node.tag.removeprefix(W) for node in file.tree(SETTINGS)]
    expected = ["trackRevisions", "doNotTrackMoves", "doNotTrackFormatting", "documentProtection", "defaultTabStop"]
    assert names[names.index("trackRevisions") :][:5] == expected
    protection = file.find(SETTINGS, "//w:documentProtection")[0]
    assert (protection.get(f"{W}edit"), protection.get(f"{W}enforcement")) == ("trackedChanges", "1")
    assert len(protection.attrib) == 2, "no password"


def test_protection_can_be_left_off() -> None:
    file = WordFile(copy_of(sheet=replace(SHEET, is_protected=False)))
    assert not file.find(SETTINGS, "//w:documentProtection")
    assert file.find(SETTINGS, "//w:trackRevisions")


# --- the answer ---------------------------------------------------------------------------------------------------


def test_the_answer_is_a_list_with_a_name_and_a_comment_none_chosen_yet() -> None:
    answer, name, comment = read_word(copy_of()).controls
    assert (answer.tag, answer.kind, answer.is_placeholder) == ("answer", "drop-down", True)
    assert answer.items == ("Choose an answer", "Approved", "Approved with changes", "Not approved")
    assert (name.tag, name.kind, name.is_placeholder) == ("name", "text", True)
    assert (comment.tag, comment.kind, comment.is_placeholder) == ("comment", "text", True)


def test_each_control_has_a_paragraph_of_its_own_outside_the_release_and_is_unlocked() -> None:
    file = WordFile(copy_of())
    homes = [node.getparent() for node in file.find(DOCUMENT, "//w:sdt")]
    assert len({id(home) for home in homes}) == 3
    assert all(home is not None and home.tag == f"{W}p" and home.find(f"{W}bookmarkStart") is None for home in homes)
    assert not file.find(DOCUMENT, "//w:lock")


# --- the front block ----------------------------------------------------------------------------------------------


def test_the_front_says_what_is_asked_of_whom_by_when_and_how_to_reply() -> None:
    front = front_of(copy_of())
    assert "For sign-off by Fenshire Coastguard\n" in front
    assert "Release:\tWrack Island ferry returns after storm repairs\n" in front
    assert "Asked of:\tWen Adair, Fenshire Coastguard\n" in front
    assert "Please approve:\tthe whole text\n" in front
    assert "Answer by:\t17:00 on Friday 4 July 2025\n" in front
    assert "Asked by:\tNoor Ellery, Saltmarsh Harbour Trust, press@saltmarsh.example\n" in front
    assert "reply with this file" in front


def test_without_a_deadline_it_asks_for_an_answer_soon() -> None:
    assert "Answer by:\tas soon as you can\n" in front_of(copy_of(sheet=replace(SHEET, deadline=None)))


def test_what_is_asked_is_named_by_its_numbers_linked_and_marked_in_the_margin() -> None:
    release = blocks_of(FERRY)
    asked = tuple(at for at, block in enumerate(release) if block.role in (Role.ATTRIBUTION, Role.QUOTE, Role.NOTE))
    bullet = next(at for at, block in enumerate(release) if block.role is Role.BULLET)
    data = copy_of(sheet=replace(SHEET, approves="your quote", parts=(*asked, bullet)))
    words = (
        "your quote: paragraphs 10 to 12, the list after paragraph 13, notes 1 to 2 (marked with a bar at the right)"
    )
    assert f"Please approve:\t{words}\n" in front_of(data)
    file = WordFile(data)
    anchors = [node.get(f"{W}anchor") for node in file.find(DOCUMENT, "//w:hyperlink[@w:anchor]")]
    assert anchors == [bookmark(asked[0]), bookmark(bullet), bookmark(asked[3])]
    barred = [node for node in file.paragraphs() if node.find(f"{W}pPr/{W}pBdr/{W}right") is not None]
    marked = [node for node in barred if node.find(f"{W}bookmarkStart") is not None]
    assert [text_of(node) for node in marked] == [release[at].text for at in sorted((*asked, bullet))]


def test_the_checklist_changes_and_quoted_words_are_tables_with_header_rows() -> None:
    data = copy_of()
    checklist, changes, quoted = tables(read_word(data).before)
    assert checklist == [
        ["Organisation", "Approves", "Who", "Decision", "Date"],
        ["Saltmarsh Harbour Trust", "the whole text", "Ines Caldbeck", "Approved", "2 July 2025"],
        ["Fenshire Coastguard", "the whole text", "Wen Adair", "No answer yet", "–"],
    ]
    assert changes == [
        ["Where", "It said", "It says now"],
        ["note 2", "The ferry seats 60.", "The ferry seats 80."],
        ["note 1", "–", "The storm."],
    ]
    assert quoted == [
        ["Words", "Document", "Page"],
        ["very patient", "Letter of the parish council", "3"],
        ["on the quay", "Log of the harbour", "–"],
    ]
    rows = WordFile(data).find(DOCUMENT, "//w:tbl/w:tr[1]/w:trPr/w:tblHeader")
    assert len(rows) == len(WordFile(data).find(DOCUMENT, "//w:tblHeader")) == 3


@pytest.mark.parametrize(("changes", "words"), [(None, "this is the first copy"), ((), "the wording is the same")])
def test_a_first_copy_and_an_unchanged_one_say_so(changes: tuple[()] | None, words: str) -> None:
    assert words in front_of(copy_of(sheet=replace(SHEET, changes=changes)))


def test_headings_go_down_one_level_at_a_time() -> None:
    levels = [style_of(node) for node in WordFile(copy_of()).paragraphs() if style_of(node).startswith("Heading")]
    assert levels[:5] == ["Heading1", "Heading2", "Heading2", "Heading2", "Heading2"]
    assert levels.count("Heading1") == 2


def test_pictures_and_tables_say_what_they_are() -> None:
    file = WordFile(copy_of())
    assert [node.get("descr") for node in file.find(DOCUMENT, "//wp:docPr")] == [
        "Letterhead of Saltmarsh Harbour Trust"
    ]
    captions = [node.get(f"{W}val") for node in file.find(DOCUMENT, "//w:tblCaption")]
    assert captions == ["Who signs off what", "Changed since you last saw it", "Words quoted from documents"]


# --- the file -----------------------------------------------------------------------------------------------------


@BOTH
def test_another_program_finds_nothing_wrong_with_the_package(draft: Draft, tmp_path: Path) -> None:
    path = tmp_path / "copy.docx"
    path.write_bytes(copy_of(draft))
    assert check(path) == []


def test_the_same_copy_gives_the_same_bytes() -> None:
    assert copy_of() == copy_of()


def test_a_copy_that_was_spoilt_is_not_handed_out() -> None:
    release = blocks_of(FERRY)
    inspect_sign_off(copy_of(), release, SHEET)
    with pytest.raises(NotClean, match="another text than the release"):
        inspect_sign_off(copy_of(), release[:-1], SHEET)
    with pytest.raises(NotClean, match="its reference"):
        inspect_sign_off(copy_of(), release, replace(SHEET, reference="SF-12-3-ZZZZ"))
    with pytest.raises(NotClean, match="people"):
        inspect_sign_off(_with_part(copy_of(), "word/people.xml"), release, SHEET)


def _with_part(data: bytes, name: str) -> bytes:
    file = BytesIO(data)
    with ZipFile(file, "a") as package:
        package.writestr(name, "<people/>")
    return file.getvalue()
