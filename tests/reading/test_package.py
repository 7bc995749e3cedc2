"""Files that are broken, hostile or something else: refused at once, in little memory, with what to ask the sender."""

import io
import json
import random
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from editor.domain.errors import EditorError
from editor.reading.package import Package, file_bytes
from editor.reading.word import read_word
from editor.reading.xml import parse_xml
from tests.reading.made import NAMESPACES, after, docx, p, part, t, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
DOCUMENT = "word/document.xml"


def with_document(xml: str | bytes) -> bytes:
    return zipped({DOCUMENT: xml})


def plain() -> bytes:
    return docx(p(t("Text")))


def zip_bomb() -> bytes:
    return zipped({DOCUMENT: b"\0" * 39_000_000})


def many_bombs() -> bytes:
    """Parts that are each within the limits, but not all together."""
    noise = random.Random(1).randbytes(2_000) + b"x" * 98_000
    return zipped({f"word/media/{number}.bin": noise * 170 for number in range(12)} | {DOCUMENT: "<a/>"})


def part_of_600_megabytes() -> bytes:
    """Says that it holds 600 MB; nobody needs to write them to test that nobody reads them."""
    return _with_sizes(zipped({DOCUMENT: "<a/>", "word/media/image1.png": b"x" * 5_000_000}), 600_000_000)


def lying_sizes() -> bytes:
    """Says that 39 MB are 1,000 bytes."""
    return _with_sizes(zip_bomb(), 1_000)


def _with_sizes(data: bytes, size: int) -> bytes:
    """The zip with the unpacked size of its last part changed in the table of contents."""
    at = data.rfind(b"PK\x01\x02")
    return data[: at + 24] + struct.pack("<I", size) + data[at + 28 :]


def billion_laughs() -> bytes:
    entities = '<!ENTITY l0 "lol">' + "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return with_document(f"<!DOCTYPE x [{entities}]><w:document {NAMESPACES}>&l9;</w:document>")


def external_entity_in_utf_16() -> bytes:
    xml = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'
    return with_document(xml.encode("utf-16"))


def external_entity_in_utf_16_without_a_sign() -> bytes:
    return with_document('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'.encode("utf-16-be"))


def document_type_in_utf_7() -> bytes:
    return with_document(b'<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE x [ ]><x/>')


def document_type_in_utf_32() -> bytes:
    return with_document("<!DOCTYPE x []><x/>".encode("utf-32"))


def deep_nesting() -> bytes:
    return with_document(part("document", "<w:a>" * 220 + "</w:a>" * 220))


def very_deep_nesting() -> bytes:
    return with_document(part("document", "<w:a>" * 80_000 + "</w:a>" * 80_000))


def countless_elements() -> bytes:
    noise = "".join(f'<w:r w:rsidR="{number:08X}"/>' for number in range(700_000))
    return with_document(part("document", noise))


def countless_attributes() -> bytes:
    noise = "".join(f' a{number:x}="{number * 7919 % 99991}"' for number in range(900_000))
    return with_document(f"<x{noise}/>")


def endless_text() -> bytes:
    words = "".join(f"{number:x} " for number in range(400_000))
    return docx(p(t(words)) * 3)


def one_enormous_text() -> bytes:
    return with_document(part("document", t("".join(f"{number:x} " for number in range(2_700_000)))))


def countless_paragraphs() -> bytes:
    return docx("".join(p(t(f"{number:x}")) for number in range(60_000)))


def too_many_comments() -> bytes:
    return docx(p("".join(f'<w:commentRangeStart w:id="{number}"/>' for number in range(20_000)) + t("x")))


def duplicate_names() -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w") as archive:
        archive.writestr(DOCUMENT, part("document", ""))
        archive.writestr("word/Document.xml", part("document", p(t("other"))))
    return memory.getvalue()


def ten_thousand_parts() -> bytes:
    return zipped({f"word/{number}.xml": "" for number in range(10_000)} | {DOCUMENT: "<a/>"})


def half_a_million_parts() -> bytes:
    """A table of contents that is nearly the whole file, and says of itself that it has one entry."""
    name = b"a"
    entry = struct.pack("<4s6H3I5H2I", b"PK\x01\x02", 20, 20, 0, 0, 0, 0, 0, 0, 0, len(name), 0, 0, 0, 0, 0, 0) + name
    directory = entry * 500_000
    return directory + struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 1, 1, len(directory), 0, 0)


def name_outside_the_file() -> bytes:
    return zipped({DOCUMENT: "<a/>", "../../etc/cron.d/x": "x"})


def name_with_a_drive() -> bytes:
    return zipped({DOCUMENT: "<a/>", "c:\\windows\\x": "x"})


def packed_with_lzma() -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr(DOCUMENT, "<a/>" * 100)
    return memory.getvalue()


def overlapping_parts() -> bytes:
    """Two thousand names for one packed megabyte."""
    original = zipped({DOCUMENT: bytes(range(256)) * 4 * 40})
    at = original.rfind(b"PK\x01\x02")
    end = original.rfind(b"PK\x05\x06")
    entry = original[at:end]
    copies = b"".join(entry.replace(b"document.xml", f"docum{n:03d}.xml".encode()) for n in range(1000))
    ending = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 1000, 1000, len(copies), at, 0)
    return original[:at] + copies + ending


HOSTILE = {
    zip_bomb: "200 times",
    many_bombs: "200 MB",
    part_of_600_megabytes: "40 MB",
    lying_sizes: "damaged",
    billion_laughs: "document type",
    external_entity_in_utf_16: "document type",
    external_entity_in_utf_16_without_a_sign: "document type",
    document_type_in_utf_7: "encoding",
    document_type_in_utf_32: "encoding",
    deep_nesting: "nested",
    very_deep_nesting: "damaged",
    countless_elements: "larger inside",
    countless_attributes: "larger inside",
    endless_text: "2 million characters",
    one_enormous_text: "damaged",
    countless_paragraphs: "30,000 paragraphs",
    too_many_comments: "comments",
    duplicate_names: "same name",
    ten_thousand_parts: "2,000 parts",
    half_a_million_parts: "2,000 parts",
    name_outside_the_file: "outside the file",
    name_with_a_drive: "outside the file",
    packed_with_lzma: "packed",
    overlapping_parts: "overlap",
}

MEASURED = """
import json, sys, time
from editor.domain.errors import EditorError
from editor.reading.word import read_word
def peak():
    return next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM"))
data = sys.stdin.buffer.read()
before, start, said = peak(), time.perf_counter(), None
try:
    read_word(data)
except EditorError as error:
    said = [error.message, error.hint]
print(json.dumps({"said": said, "seconds": time.perf_counter() - start, "megabytes": (peak() - before) / 1024}))
"""
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="memory is measured as Linux tells it")


def measured(data: bytes) -> dict[str, Any]:
    """What reading says, takes and needs. (Not ru_maxrss: a child starts with the figure of its parent.)"""
    ran = subprocess.run(
        [sys.executable, "-c", MEASURED],
        input=data,
        capture_output=True,
        check=True,
        timeout=60,
        cwd=Path(__file__).parents[2],
    )
    told: dict[str, Any] = json.loads(ran.stdout)
    return told


@linux_only
@pytest.mark.parametrize(("make", "reason"), HOSTILE.items(), ids=lambda item: getattr(item, "__name__", ""))
def test_a_hostile_file_is_refused_at_once_and_in_little_memory(make: Callable[[], bytes], reason: str) -> None:
    told = measured(make())
    assert told["said"], "it was read"
    message, hint = told["said"]
    assert reason in message
    assert hint.startswith("Ask the sender")
    assert told["seconds"] < 1
    assert told["megabytes"] < 100


@linux_only
def test_a_file_within_the_limits_needs_memory_that_the_measurement_sees() -> None:
    told = measured(docx("".join(p(t(f"{number:x}")) for number in range(29_000))))
    assert told["said"] is None
    assert 20 < told["megabytes"] < 100


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
