"""An organisation's own letterhead: what is taken of it, what is left out, what is refused and why."""

import re

import pytest
from lxml import etree

from editor.domain.errors import EditorError
from editor.reading.letterhead import read_letterhead
from editor.reading.letterhead_values import Letterhead, TemplateStyle
from editor.reading.worker import ReadingWorker
from editor.shipped import resource
from tests.exports.letterheads import ADDRESS, FOOT, council, floating, logo, packed, parts_of, relations_of
from tests.exports.word_file import NAMES, WordFile

COUNCIL = council()


def everywhere(word: WordFile, path: str) -> list[str]:
    trees = {name: word.tree(name) for name in word.names if name.endswith((".xml", ".rels"))}
    return [name for name, root in trees.items() if root.xpath(path, namespaces=NAMES)]


def style(letterhead: Letterhead, name: str) -> TemplateStyle:
    return next(each for each in letterhead.styles if each.name == name)


def changed(name: str, old: bytes, new: bytes) -> bytes:
    parts = parts_of(COUNCIL)
    assert old in parts[name]
    return packed({**parts, name: parts[name].replace(old, new, 1)})


def with_part(name: str, content: bytes = b"x") -> bytes:
    return packed({**parts_of(COUNCIL), name: content})


# --- what is taken ----------------------------------------------------------------------------------------------------


def test_headers_footers_logo_and_styles_are_taken() -> None:
    word = WordFile(read_letterhead(COUNCIL).data)
    texts = [text for name in word.names if re.match(r"word/(header|footer)\d", name) for text in word.texts(name)]
    assert any(ADDRESS in text for text in texts) and FOOT in texts
    assert logo() in word.parts.values()
    assert everywhere(word, "//w:sectPr/w:titlePg") == ["word/document.xml"]
    kinds = [node.get(f"{{{NAMES['w']}}}type") for node in word.find("word/document.xml", "//w:sectPr/*[@w:type]")]
    assert kinds == ["default", "first", "default", "first"]


def test_styles_come_as_they_look_with_what_they_take_from_others() -> None:
    found = read_letterhead(COUNCIL)
    assert style(found, "Title").half_points == 48 and style(found, "Title").colour == "006D77"
    assert style(found, "Body Text").font == "Liberation Serif"
    assert style(found, "Press intro").italic and style(found, "heading 2").bold
    assert style(found, "heading 2").level == 2
    assert style(found, "List Bullet").listed == "bullet" and style(found, "List Number").listed == "number"
    assert len(found.styles) == len({each.id for each in found.styles})


def test_nothing_that_tells_of_its_making_is_taken() -> None:
    word = WordFile(read_letterhead(COUNCIL).data)
    assert not [name for name in word.names if re.search(r"custom|app\.xml|thumbnail|comments|glossary", name)]
    for path in (
        "//w:rsids | //w:rsid | //@w:rsidR | //@*[local-name() = 'paraId']",
        "//w:sdt | //w:bookmarkStart | //w:fldSimple",
        "//w:vanish | //*[local-name() = 'attachedTemplate'] | //*[local-name() = 'Fallback']",
        "//rel:Relationship[@TargetMode = 'External']",
        "//*[contains(@descr, 'Users') or contains(@name, 'Users')]",
    ):
        assert everywhere(word, path) == []
    whole = b"".join(word.parts.values())
    assert b"secret" not in whole and b"Ada" not in whole and b"2019" not in whole and b"FILENAME" not in whole
    assert word.stamps == {(1980, 1, 1, 0, 0, 0)}


def test_what_a_field_showed_stays_and_a_page_number_stays_a_field() -> None:
    word = WordFile(read_letterhead(council(page_number=True)).data)
    assert any("shown once" in text for name in word.names if "header" in name for text in word.texts(name))
    codes = {
        (node.text or "").strip()
        for name in word.names
        if "footer" in name
        for node in word.find(name, "//w:instrText")
    }
    assert codes == {"PAGE"}


def test_it_is_in_british_english() -> None:
    word = WordFile(read_letterhead(COUNCIL).data)
    assert everywhere(word, "//w:docDefaults//w:lang[@w:val = 'en-GB']") == ["word/styles.xml"]
    assert everywhere(word, "//w:lang[@w:val != 'en-GB']") == []


def test_what_was_left_out_is_said() -> None:
    assert read_letterhead(COUNCIL).left_out == (
        "The words in the body of the letterhead were left out: the statement takes their place.",
        "A link to a template elsewhere (file:///C:/Users/ada/Normal.dotm) was left out.",
        "Its custom data (XML) was left out.",
    )


def test_a_clean_letterhead_read_again_is_the_same() -> None:
    for data in (COUNCIL, council(first_page=False), resource("letterhead.docx").read_bytes()):
        first = read_letterhead(data)
        again = read_letterhead(first.data)
        assert (again.data, again.styles, again.left_out) == (first.data, first.styles, ())


def test_a_logo_that_floats_at_the_top_of_the_text_stands_in_the_line() -> None:
    parts = parts_of(council(first_page=False))
    relations = parts["word/_rels/document.xml.rels"]
    picture = b'<Relationship Id="rIdLogo" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
    parts["word/_rels/document.xml.rels"] = relations.replace(
        b"</Relationships>", picture + b'image" Target="media/top.png"/></Relationships>'
    )
    parts["word/media/top.png"] = logo(30, 10)
    spaces = re.search(rb"<w:hdr ([^>]*)>", next(part for name, part in parts.items() if "header" in name))
    assert spaces
    text = f"<w:p>{floating('rIdLogo', 'The harbour at dawn')}</w:p>".encode()
    parts["word/document.xml"] = b"<w:document " + spaces.group(1) + b"><w:body>" + text + b"</w:body></w:document>"
    word = WordFile(read_letterhead(packed(parts)).data)
    assert [node.get("descr") for node in word.find("word/document.xml", "//wp:inline/wp:docPr")] == [
        "The harbour at dawn"
    ]
    assert logo(30, 10) in word.parts.values()


def test_a_picture_that_lies_elsewhere_is_left_out_with_a_word() -> None:
    parts = parts_of(COUNCIL)
    for name in [name for name in parts if re.match(r"word/_rels/header", name)]:
        key = re.search(rb'Id="(\w+)"', parts[name])
        assert key
        parts[name] = relations_of((key.group(1).decode(), "image", "https://spy.example/x.png", True))
    found = read_letterhead(packed(parts))
    assert "A picture that is not in the file itself was left out." in found.left_out
    assert b"spy.example" not in b"".join(WordFile(found.data).parts.values())


def test_a_picture_of_another_kind_is_left_out_with_a_word() -> None:
    parts = {name: b"<svg/>" if name.endswith(".png") else part for name, part in parts_of(COUNCIL).items()}
    found = read_letterhead(packed(parts))
    assert "A picture that is neither PNG, JPEG, GIF nor EMF was left out." in found.left_out
    assert everywhere(WordFile(found.data), "//*[local-name() = 'blip']") == []


# --- what is refused --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (with_part("word/vbaProject.bin"), "it holds macros"),
        (with_part("word/activeX/activeX1.xml"), "it holds ActiveX controls"),
        (with_part("word/embeddings/oleObject1.bin"), "it holds files embedded in it"),
        (
            changed("[Content_Types].xml", b"wordprocessingml.template.main", b"template.macroEnabledTemplate.main"),
            "macros",
        ),
        (council(width=12240, height=15840), "paper is 216 × 279 mm, not A4"),
        (council(width=16838, height=11906), "paper is 297 × 210 mm, not A4"),
        (changed("word/document.xml", b"<w:body>", b"<w:body"), "damaged"),
        (changed("word/styles.xml", b"?>", b'?><!DOCTYPE a [<!ENTITY b "c">]>'), "may be harmful"),
        (COUNCIL[: len(COUNCIL) // 2], "damaged"),
        (b"%PDF-1.7", "is a PDF"),
        (b"", "empty"),
    ],
    ids=["macros", "ActiveX", "OLE", "macro type", "Letter", "across", "broken", "entity", "cut off", "PDF", "empty"],
)
def test_it_is_refused_with_the_reason(data: bytes, reason: str) -> None:
    with pytest.raises(EditorError) as caught:
        read_letterhead(data)
    assert reason in caught.value.message
    assert caught.value.hint


def test_one_with_pictures_of_many_megabytes_is_refused() -> None:
    import random

    noise = logo() + random.Random(1).randbytes(6_000_000)
    parts = {name: noise if name.endswith(".png") else part for name, part in parts_of(COUNCIL).items()}
    with pytest.raises(EditorError, match="5 MB are the most"):
        read_letterhead(packed(parts))


def test_it_comes_whole_through_the_worker() -> None:
    with ReadingWorker() as worker:
        assert worker.read_letterhead(COUNCIL) == read_letterhead(COUNCIL)


def test_any_byte_changed_is_taken_clean_or_refused() -> None:
    import random

    dice = random.Random(7)
    parts = parts_of(COUNCIL)
    names = [name for name in parts if name.endswith((".xml", ".rels"))]
    for _ in range(60):
        name = dice.choice(names)
        content = bytearray(parts[name])
        at = dice.randrange(len(content))
        content[at : at + dice.randrange(1, 30)] = dice.choice((b"", b"<", b"w:", b'"9999999999"', b"\x00", b"rId1"))
        try:
            data = read_letterhead(packed({**parts, name: bytes(content)})).data
        except EditorError:
            continue
        for part_name, part in parts_of(data).items():
            if part_name.endswith((".xml", ".rels")):
                etree.fromstring(part)
