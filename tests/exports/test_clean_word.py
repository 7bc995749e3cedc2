"""The cleanliness list, line by line, in files that were written; and each thing planted in one is caught."""

import io
import re
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from editor.domain.draft import Draft
from editor.exports.inspect_word import NotClean, inspect
from editor.exports.word import write_word
from tests.exports.samples import AWKWARD, DRAFT_LINE, FERRY, about, blocks_of
from tests.exports.word_file import NAMES, WordFile

DOCUMENT, SETTINGS, STYLE_SHEET = "word/document.xml", "word/settings.xml", "word/styles.xml"
CORE, RELATIONS = "docProps/core.xml", "word/_rels/document.xml.rels"

BOTH = pytest.mark.parametrize("draft", [FERRY, AWKWARD], ids=["ferry", "awkward"])


def word_of(draft: Draft) -> WordFile:
    return WordFile(write_word(blocks_of(draft), about(draft, DRAFT_LINE)))


def properties_of(word: WordFile) -> dict[str, str]:
    return {str(node.tag).split("}")[1]: node.text or "" for node in word.tree(CORE)}


def everywhere(word: WordFile, path: str) -> list[str]:
    """The parts of the file in which the path finds something."""
    trees = {name: word.tree(name) for name in word.names if name.endswith((".xml", ".rels"))}
    return [name for name, root in trees.items() if root.xpath(path, namespaces=NAMES)]


# --- what is in the file ----------------------------------------------------------------------------------------------


@BOTH
def test_its_properties_are_the_headline_the_organisation_revision_1_and_en_gb(draft: Draft) -> None:
    assert properties_of(word_of(draft)) == {
        "title": draft.headline,
        "creator": draft.organisation,
        "lastModifiedBy": draft.organisation,
        "revision": "1",
        "language": "en-GB",
    }


def test_properties_are_one_line_without_what_a_file_cannot_hold_and_not_too_long() -> None:
    properties = properties_of(word_of(Draft(headline="a\x00b\u2028c " + "d" * 300, organisation="x\x1by")))
    assert properties["title"] == "ab c " + "d" * 250
    assert properties["creator"] == properties["lastModifiedBy"] == "xy"


@BOTH
def test_it_has_the_parts_that_it_needs_and_no_others(draft: Draft) -> None:
    parts = {
        *("[Content_Types].xml", "_rels/.rels", CORE, DOCUMENT, RELATIONS, STYLE_SHEET, SETTINGS),
        *("word/numbering.xml", "word/header1.xml", "word/footer1.xml", "word/media/image1.png"),
    }
    assert sorted(word_of(draft).names) == sorted(parts)


@BOTH
@pytest.mark.parametrize(
    "path",
    [
        "//w:commentRangeStart | //w:commentRangeEnd | //w:commentReference",
        "//w:ins | //w:del | //w:moveFrom | //w:moveTo | //w:rPrChange | //w:pPrChange | //w:trackRevisions",
        "//w:rsids | //@w:rsidR | //@w:rsidRDefault | //@w:rsidP | //@w:rsidRPr | //@w:rsidSect",
        "//w:vanish | //w:specVanish | //w:webHidden",
        "//w:attachedTemplate",
        "//w:sdt | //w:customXml | //w:bookmarkStart",
        "//w:txbxContent | //w:pict | //wp:anchor",
    ],
    ids=["comments", "tracked changes", "rsids", "hidden text", "template path", "controls", "floating"],
)
def test_it_holds_no(draft: Draft, path: str) -> None:
    assert everywhere(word_of(draft), path) == []


@BOTH
def test_it_links_to_nothing_but_what_the_writer_linked(draft: Draft) -> None:
    word = word_of(draft)
    outside = [node.get("Target") for node in word.find(RELATIONS, "//rel:Relationship[@TargetMode='External']")]
    assert sorted(map(str, outside)) == sorted({address for _, address in word.links()})
    assert everywhere(word, "//rel:Relationship[@TargetMode='External']") == [RELATIONS]


@BOTH
def test_its_language_is_en_gb_and_it_is_laid_out_as_word_2013_and_later_do(draft: Draft) -> None:
    word = word_of(draft)
    languages = word.find(STYLE_SHEET, "/w:styles/w:docDefaults/w:rPrDefault/w:rPr/w:lang[@w:val='en-GB']")
    mode = word.find(SETTINGS, "//w:compatSetting[@w:name='compatibilityMode'][@w:val='15']")
    assert len(languages) == len(mode) == 1


def test_nothing_tells_when_it_was_made() -> None:
    word = word_of(FERRY)
    assert word.stamps == {(1980, 1, 1, 0, 0, 0)}
    assert not any(re.search(rb"20\d\d-\d\d-\d\dT", part) for part in word.parts.values())


# --- the inspection ---------------------------------------------------------------------------------------------------


CLEAN = write_word(blocks_of(FERRY), about(FERRY, DRAFT_LINE))


def planted(part: str, old: str, new: str) -> bytes:
    """The clean file with one thing changed in one part."""
    parts = dict(WordFile(CLEAN).parts)
    before = parts[part].decode()
    assert old in before
    parts[part] = before.replace(old, new, 1).encode()
    return zipped(parts)


def with_part(name: str, content: bytes = b"<a/>") -> bytes:
    return zipped({**WordFile(CLEAN).parts, name: content})


def zipped(parts: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return file.getvalue()


def in_text(xml: str) -> bytes:
    """Something at the end of the first paragraph."""
    return planted(DOCUMENT, "</w:p>", f"{xml}</w:p>")


def related(kind: str, target: str) -> bytes:
    types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relation = f'<Relationship Id="rIdX" Type="{types}/{kind}" Target="{target}" TargetMode="External"/>'
    return planted(RELATIONS, "</Relationships>", f"{relation}</Relationships>")


def test_a_clean_file_passes() -> None:
    inspect(CLEAN)
    inspect(zipped(dict(WordFile(CLEAN).parts)))


TABLE = "<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{}<w:tc><w:p/></w:tc></w:tr></w:tbl><w:sectPr"
PLANTED = {
    "comments as a part": (with_part("word/comments.xml"), "comments"),
    "newer comments": (with_part("word/commentsExtended.xml"), "comments"),
    "a comment's anchor": (in_text('<w:commentReference w:id="1"/>'), "comments"),
    "an insertion": (in_text('<w:ins w:id="1" w:author="A"><w:r><w:t>a</w:t></w:r></w:ins>'), "tracked changes"),
    "a deletion": (in_text('<w:del w:id="1"><w:r><w:delText>a</w:delText></w:r></w:del>'), "tracked changes"),
    "a move": (in_text('<w:moveFrom w:id="1"/>'), "tracked changes"),
    "a change of formatting": (in_text('<w:r><w:rPr><w:rPrChange w:id="1"/></w:rPr></w:r>'), "tracked changes"),
    "tracking": (planted(SETTINGS, "<w:compat>", "<w:trackRevisions/><w:compat>"), "tracking that is on"),
    "protection": (planted(SETTINGS, "<w:compat>", "<w:documentProtection/><w:compat>"), "protection"),
    "people": (with_part("word/people.xml"), "people"),
    "custom XML": (with_part("customXml/item1.xml"), "custom XML"),
    "custom properties": (with_part("docProps/custom.xml"), "custom properties"),
    "a thumbnail": (with_part("docProps/thumbnail.jpeg", b"x"), "a thumbnail"),
    "macros": (with_part("word/vbaProject.bin", b"x"), "macros"),
    "an embedded file": (with_part("word/embeddings/a.xlsx", b"x"), "embedded files"),
    "rsids": (planted(SETTINGS, "<w:compat>", "<w:rsids/><w:compat>"), "rsids"),
    "an rsid": (planted(DOCUMENT, "<w:p>", '<w:p w:rsidR="00AB12CD">'), "rsids"),
    "hidden text": (in_text("<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>"), "hidden text"),
    "hidden text in the footer": (
        planted("word/footer1.xml", "</w:p>", "<w:r><w:rPr><w:vanish/></w:rPr></w:r></w:p>"),
        "hidden text",
    ),
    "a hidden style": (
        planted(STYLE_SHEET, "</w:styles>", "<w:style><w:rPr><w:vanish/></w:rPr></w:style></w:styles>"),
        "hidden text",
    ),
    "a template path": (planted(SETTINGS, "<w:compat>", "<w:attachedTemplate/><w:compat>"), "a template path"),
    "a link to a template": (related("attachedTemplate", "file:///C:/Users/ada/Normal.dotm"), "a link to file:///C:"),
    "a link to a folder": (related("hyperlink", "file:///C:/Users/ada"), "a link to file:///C:/Users/ada"),
    "a picture elsewhere": (related("image", "https://a.example/x.png"), "a link to https://a.example/x.png"),
    "a content control": (in_text("<w:sdt/>"), "content controls"),
    "a bookmark": (in_text('<w:bookmarkStart w:id="1" w:name="a"/>'), "bookmarks"),
    "a text box": (in_text("<w:r><w:pict/></w:r>"), "a text box"),
    "a floating picture": (in_text("<w:r><w:drawing><wp:anchor/></w:drawing></w:r>"), "a floating object"),
    "a picture nobody described": (
        planted(DOCUMENT, 'descr="Letterhead of Saltmarsh Harbour Trust"', 'descr=" "'),
        "a picture without alternative text",
    ),
    "a table without a header row": (
        planted(DOCUMENT, "<w:sectPr", TABLE.format("")),
        "a table without a header row",
    ),
    "another author": (
        planted(CORE, "<dc:creator>Saltmarsh", "<dc:creator>Ada at Saltmarsh"),
        "an author other than the one who saved it",
    ),
    "a later revision": (planted(CORE, "<cp:revision>1<", "<cp:revision>7<"), "a revision other than 1"),
    "American": (planted(CORE, "<dc:language>en-GB", "<dc:language>en-US"), "a language other than en-GB"),
    "a keyword": (planted(CORE, "</cp:core", "<cp:keywords>secret</cp:keywords></cp:core"), "a property"),
    "a company": (with_part("docProps/app.xml", b'<P xmlns="e"><Company>Acme</Company></P>'), "a property"),
    "no properties": (
        zipped({name: part for name, part in WordFile(CLEAN).parts.items() if name != CORE}),
        "no properties",
    ),
    "American by default": (
        planted(STYLE_SHEET, '<w:lang w:val="en-GB"', '<w:lang w:val="en-US"'),
        "a default language other than en-GB",
    ),
    "an old Word": (
        planted(SETTINGS, 'w:name="compatibilityMode"', 'w:name="compatibility"'),
        "a compatibility mode other than 15",
    ),
}


@pytest.mark.parametrize("what", PLANTED)
def test_the_inspection_catches(what: str) -> None:
    data, message = PLANTED[what]
    with pytest.raises(NotClean, match=re.escape(message)):
        inspect(data)


def test_the_inspection_catches_two_parts_of_one_name() -> None:
    file = io.BytesIO(CLEAN)
    with ZipFile(file, "a") as package, pytest.warns(UserWarning, match="Duplicate"):
        package.writestr(SETTINGS, WordFile(CLEAN).parts[SETTINGS])
    with pytest.raises(NotClean, match="two parts of one name"):
        inspect(file.getvalue())


def test_a_table_with_a_header_row_passes() -> None:
    inspect(planted(DOCUMENT, "<w:sectPr", TABLE.format("<w:trPr><w:tblHeader/></w:trPr>")))


def test_the_message_names_all_that_was_found_once() -> None:
    parts = WordFile(in_text('<w:ins w:id="1"/><w:ins w:id="2"/><w:r><w:rPr><w:vanish/></w:rPr></w:r>')).parts
    with pytest.raises(NotClean) as caught:
        inspect(zipped({**parts, "word/people.xml": b"<a/>"}))
    assert str(caught.value) == "The Word file is not clean: it has people; tracked changes; hidden text."
