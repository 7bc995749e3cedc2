"""A release on an organisation's own letterhead: its head and foot, its styles, our order and our cleanliness."""

import io
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from docx.shared import Twips
from hypothesis import given
from ooxml_integrity import check

from editor.desk.letterhead_places import guessed
from editor.domain.draft import Draft
from editor.exports.inspect_word import NotClean, inspect
from editor.exports.letterhead import OwnLetterhead
from editor.exports.word import write_word
from editor.exports.word_styles import STYLES
from editor.reading.letterhead import read_letterhead
from editor.shipped import resource
from tests.exports.letterheads import ADDRESS, FOOT, TEAL, council
from tests.exports.samples import AWKWARD, DRAFT_LINE, FERRY, about, blocks_of
from tests.exports.word_file import W, WordFile, style_of, text_of
from tests.strategies import drafts

EMBARGO = "EMBARGOED until 09:30 on Sunday 30 March 2025"


def taken(data: bytes) -> OwnLetterhead:
    found = read_letterhead(data)
    return OwnLetterhead(found.data, guessed(found.styles))


COUNCIL = taken(council())
ALL_OURS = OwnLetterhead(COUNCIL.data)


def written(draft: Draft, letterhead: OwnLetterhead = COUNCIL, *lines: str) -> bytes:
    return write_word(blocks_of(draft), about(draft, *(lines or (DRAFT_LINE,))), letterhead)


def styled(word: WordFile) -> dict[str, str]:
    """The style of each paragraph of the text, by its words."""
    return {text_of(node): style_of(node) for node in word.find("word/document.xml", "//w:body/w:p")}


@pytest.mark.parametrize("letterhead", [COUNCIL, ALL_OURS, taken(resource("letterhead.docx").read_bytes())])
@pytest.mark.parametrize("draft", [FERRY, AWKWARD], ids=["ferry", "awkward"])
def test_every_block_is_in_it_in_order_and_other_programs_find_nothing_wrong(
    draft: Draft, letterhead: OwnLetterhead, tmp_path: Path
) -> None:
    (tmp_path / "a.docx").write_bytes(written(draft, letterhead))
    assert check(str(tmp_path / "a.docx")) == []
    reference = WordFile(write_word(blocks_of(draft), about(draft))).texts()
    assert WordFile((tmp_path / "a.docx").read_bytes()).texts() == reference


@given(drafts())
def test_any_draft_is_written_clean_on_it(draft: Draft) -> None:
    assert WordFile(written(draft)).texts() == WordFile(write_word(blocks_of(draft), about(draft))).texts()


def test_places_have_the_letterheads_styles_where_chosen() -> None:
    shown = styled(WordFile(written(FERRY)))
    assert shown[FERRY.headline] == "Title"
    assert shown[FERRY.standfirst] == "Pressintro"
    assert shown["a launch for pupils at 8am"] == "ListBullet"
    assert shown["Notes to editors"] == "Heading2"
    assert shown["“We know what the ferry means to the island."] == "Quote"


def test_and_ours_in_its_fonts_where_not() -> None:
    word = WordFile(written(FERRY, ALL_OURS))
    shown = styled(word)
    assert shown["ENDS"] == "StandfirstEnds" and shown[FERRY.headline] == "StandfirstHeading1"
    added = word.find("word/styles.xml", "//w:style[starts-with(@w:styleId, 'Standfirst')]")
    assert {node.find(f"{W}basedOn").get(f"{W}val") for node in added} == {"Normal"}  # type: ignore[union-attr]  # a style without one fails here
    assert not [node for each in added for node in each.iter(f"{W}rFonts", f"{W}numPr")]
    names = [node.get(f"{W}val") for node in word.find("word/styles.xml", "//w:style/w:name")]
    assert len(names) == len({name.lower() for name in names if name})
    level = word.find("word/styles.xml", "//w:style[@w:styleId = 'StandfirstHeading1']//w:outlineLvl[@w:val = '0']")
    assert len(level) == 1


def test_a_style_that_the_letterhead_does_not_have_any_more_is_ours() -> None:
    word = WordFile(written(FERRY, OwnLetterhead(COUNCIL.data, (("headline", "Gone"), ("unknown", "Title")))))
    assert styled(word)[FERRY.headline] == "StandfirstHeading1"


@pytest.mark.parametrize("letterhead", [COUNCIL, ALL_OURS], ids=["theirs", "ours"])
def test_lists_are_real_and_numbers_begin_again(letterhead: OwnLetterhead) -> None:
    word = WordFile(written(AWKWARD, letterhead))
    numbers: dict[str, str] = {}
    for node in word.find("word/document.xml", "//w:body/w:p[w:pPr/w:numPr]"):
        number = node.find(f"{W}pPr/{W}numPr/{W}numId")
        assert number is not None
        numbers[text_of(node)] = str(number.get(f"{W}val"))
    assert numbers["first cause"] == numbers["second cause"] != numbers["new moorings"] == numbers["a new ferry"]
    for number_id in set(numbers.values()):
        path = f"//w:num[@w:numId = '{number_id}']/w:lvlOverride/w:startOverride[@w:val = '1']"
        assert len(word.find("word/numbering.xml", path)) == 1


def test_header_lines_stand_on_every_page_and_the_letterheads_own_words_too() -> None:
    word = WordFile(written(FERRY, COUNCIL, DRAFT_LINE, EMBARGO))
    headers = [word.texts(name) for name in word.names if name.startswith("word/header")]
    assert len(headers) == 2
    for texts in headers:
        assert texts[-2:] == [DRAFT_LINE, EMBARGO] and any(ADDRESS in text for text in texts)


def test_a_foot_without_a_page_number_gets_ours_and_one_with_keeps_its_own() -> None:
    feet = [text for name, text in footers(written(FERRY))]
    assert feet == [[FOOT, f"{FERRY.headline}\tPage 1 of 1"]] * 2
    assert [text for _, text in footers(written(FERRY, taken(council(page_number=True))))] == [[f"{FOOT}1"]] * 2


def test_a_long_title_leaves_room_for_the_page_whatever_letters_the_letterhead_has() -> None:
    long = replace(FERRY, headline="The night ferry to Marsh End returns after two years of repairs to its pier")
    for name, text in footers(written(long)):
        assert text[-1].startswith("The night ferry to Marsh End returns after two …\t"), name


def test_header_lines_stand_clear_of_the_text() -> None:
    word = WordFile(written(FERRY, COUNCIL, DRAFT_LINE))
    for name in (name for name in word.names if name.startswith("word/header")):
        (spacing,) = word.paragraphs(name)[-1].iter(f"{W}spacing")
        assert spacing.get(f"{W}after") == "280"


def footers(data: bytes) -> list[tuple[str, list[str]]]:
    word = WordFile(data)
    names = [name for name in word.names if name.startswith("word/footer")]
    return [(name, [text.lstrip("\t") for text in word.texts(name)]) for name in names]  # tab stops are not text


def test_a_letterhead_without_header_or_footer_gets_the_header_lines_and_the_page_number() -> None:
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Twips(11906), Twips(16838)
    file = io.BytesIO()
    document.save(file)
    word = WordFile(written(FERRY, taken(file.getvalue())))
    assert word.header() == [DRAFT_LINE]
    assert footers(written(FERRY, taken(file.getvalue())))[0][1] == [f"{FERRY.headline}\tPage 1 of 1"]


def test_its_properties_are_those_of_the_release() -> None:
    properties = Document(io.BytesIO(written(FERRY))).core_properties
    assert (properties.title, properties.author) == (FERRY.headline, FERRY.organisation)
    assert (properties.last_modified_by, properties.revision, properties.language) == (FERRY.organisation, 1, "en-GB")
    assert properties.comments == ""


def test_the_same_release_gives_the_same_bytes() -> None:
    assert written(AWKWARD) == written(AWKWARD)


def test_boxes_and_floating_logos_pass_at_head_and_foot_of_an_own_letterhead_only() -> None:
    data = written(FERRY)
    inspect(data, has_own_letterhead=True)
    with pytest.raises(NotClean, match="a floating object"):
        inspect(data)


def test_every_place_can_be_mapped() -> None:
    assert {place for place, _ in COUNCIL.styles} == set(STYLES)


# --- as LibreOffice shows it ------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The release on the council's letterhead, as a PDF of LibreOffice's."""
    missing = [program for program in ("soffice", "pdftotext", "pdftoppm") if not shutil.which(program)]
    if missing:
        pytest.skip(f"{' and '.join(missing)} not installed: nothing here opens Word files as a reader would")
    folder = tmp_path_factory.mktemp("letterhead")
    (folder / "a.docx").write_bytes(written(AWKWARD, COUNCIL, DRAFT_LINE, EMBARGO))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(folder / "a.docx")]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return folder / "a.pdf"


def test_libreoffice_shows_logo_header_and_footer_on_every_page(shown: Path) -> None:
    text = subprocess.run(["pdftotext", "-layout", shown, "-"], check=True, capture_output=True, timeout=60).stdout
    pages = text.decode().split("\f")[:-1]
    assert len(pages) > 1
    for number, page in enumerate(pages, 1):
        assert all(words in page for words in (ADDRESS, DRAFT_LINE, EMBARGO, FOOT, f"Page {number} of {len(pages)}"))
    subprocess.run(["pdftoppm", "-r", "40", shown, shown.with_suffix("")], check=True, timeout=60)
    pictures = list(shown.parent.glob("a-*.ppm"))
    assert len(pictures) == len(pages)
    for picture in pictures:
        assert teal_in_the_upper_eighth(picture.read_bytes()) > 1_000  # of the logo's 1,700


def teal_in_the_upper_eighth(picture: bytes) -> int:
    """How many pixels are nearly the logo's colour."""
    found = re.match(rb"P6\s+\d+\s+\d+\s+\d+\s", picture)
    assert found
    pixels = picture[found.end() :]
    triples = zip(*(pixels[channel : len(pixels) // 8 : 3] for channel in range(3)), strict=False)
    return sum(all(abs(shade - wanted) < 12 for shade, wanted in zip(pixel, TEAL, strict=True)) for pixel in triples)


def test_libreoffice_sets_the_headline_in_the_letterheads_style(shown: Path) -> None:
    form = subprocess.run(
        ["pdftotext", "-bbox", shown, "-"], check=True, capture_output=True, timeout=60
    ).stdout.decode()
    found = re.findall(r'yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]+)<', form)
    heights = {
        word: max(float(b) - float(t) for t, b, each in found if each == word) for word in ("Committee", "morning")
    }
    assert heights["Committee"] > 1.8 * heights["morning"]  # 24 points and 11
