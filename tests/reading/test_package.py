"""Files that are broken or something else than Word files: named as what they are."""

import struct
from pathlib import Path

import pytest

from editor.domain.errors import EditorError
from editor.reading.package import Package, file_bytes
from editor.reading.word import read_word
from editor.reading.xml import parse_xml
from tests.reading.made import after, docx, p, part, t, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
DOCUMENT = "word/document.xml"


def plain() -> bytes:
    return docx(p(t("Text")))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "empty"),
        (OLE + b"\0" * 600 + "WordDocument".encode("utf-16-le") + b"\0" * 600, "old Word format (.doc)"),
        (OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 600, "protected by a password"),
        (OLE + b"\0" * 600, "old Office file"),
        (b"{\\rtf1 text}", ".rtf"),
        (b"%PDF-1.7", "PDF"),
        (b"Dear all, approved.", "not a Word document"),
        (b"PK\x03\x04 and then nothing of the sort", "damaged"),
        (plain()[:-40], "damaged"),
        (plain()[: len(plain()) // 2], "damaged"),
        (zipped({"content.xml": "<a/>", "mimetype": "x"}), "OpenDocument"),
        (zipped({"xl/workbook.xml": "<a/>"}), "no Word text"),
        (zipped({DOCUMENT: "<w:document"}), "damaged"),
        (zipped({DOCUMENT: b""}), "damaged"),
        (b"x" * 25_000_001, "25 MB"),
    ],
)
def test_what_is_no_readable_word_file_is_named(data: bytes, message: str) -> None:
    with pytest.raises(EditorError) as error:
        read_word(data)
    assert message in error.value.message
    assert "sender" in error.value.hint


def test_a_part_marked_as_encrypted_is_named_so() -> None:
    data = bytearray(zipped({DOCUMENT: "<a/>"}))
    at = data.rfind(b"PK\x01\x02")
    data[at + 8] |= 1
    with pytest.raises(EditorError, match="password"):
        read_word(bytes(data))


def test_a_flipped_bit_is_found() -> None:
    data = bytearray(plain())
    at = data.find(b"word/document.xml") + len("word/document.xml") + 20
    data[at] ^= 0xFF
    with pytest.raises(EditorError, match="damaged"):
        read_word(bytes(data))


@pytest.mark.parametrize("cut", range(0, 1400, 61))
def test_a_file_cut_anywhere_is_an_error_a_writer_can_act_on(cut: int) -> None:
    data = plain()
    with pytest.raises(EditorError):
        read_word(data[: min(cut, len(data) - 1)])


def test_pictures_are_not_even_unpacked() -> None:
    data = docx(p(t("Text")), {"media/image1.png": ("image", "not a picture")})
    assert after(read_word(data)) == ["Text"]


def test_external_relationships_are_named_but_never_followed() -> None:
    address = "file:///etc/hostname"
    xml = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="a" Type="x/officeDocument" Target="{address}" TargetMode="External"/></Relationships>'
    )
    package = Package(zipped({"_rels/.rels": xml, DOCUMENT: part("document", "")}))
    (relationship,) = package.relationships("")
    assert (relationship.target, relationship.is_external) == (address, True)
    assert package.document() == DOCUMENT


def test_a_file_behind_rubbish_and_in_utf_16_is_read() -> None:
    xml = '<?xml version="1.0" encoding="UTF-16"?>' + part("document", f"<w:body>{p(t('Café’s'))}</w:body>")
    assert after(read_word(b"PK rubbish" + zipped({DOCUMENT: xml.encode("utf-16")}))) == ["Café’s"]


def test_comments_and_instructions_in_the_xml_do_not_split_text() -> None:
    root = parse_xml(b"<a>one<!-- x --><?y z?> two</a>", "a part")
    assert root.text == "one two"


def test_a_file_that_cannot_be_opened_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(EditorError, match="cannot be opened"):
        file_bytes(tmp_path / "gone.docx")
    large = tmp_path / "large.docx"
    large.write_bytes(b"x" * 25_000_001)
    with pytest.raises(EditorError, match="25 MB"):
        file_bytes(large)
    good = tmp_path / "good.docx"
    good.write_bytes(plain())
    assert file_bytes(good) == plain()


def test_a_zip64_file_is_read_and_its_table_of_contents_is_limited_too() -> None:
    data = plain()
    at = data.rfind(b"PK\x05\x06")
    parts, size, start = struct.unpack_from("<HII", data, at + 10)

    def with_record(parts: int, size: int) -> bytes:
        record = struct.pack("<4sQ2H2I4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, parts, parts, size, start)
        locator = struct.pack("<4sIQI", b"PK\x06\x07", 0, at, 1)
        ending = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
        return data[:at] + record + locator + ending

    assert after(read_word(with_record(parts, size))) == ["Text"]
    with pytest.raises(EditorError, match="2,000 parts"):
        read_word(with_record(parts, 20_000_000))
