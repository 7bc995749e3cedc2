"""Files made to do harm: refused at once, in little memory, with what to ask the sender."""

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

from tests.reading.made import NAMESPACES, docx, p, part, t, zipped

DOCUMENT = "word/document.xml"


def with_document(xml: str | bytes) -> bytes:
    return zipped({DOCUMENT: xml})


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
    return docx("".join(p(t(f"{number:x}")) for number in range(40_000)))


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
    countless_paragraphs: "20,000 paragraphs",
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
    told = measured(docx("".join(p(t(f"{number:x}")) for number in range(19_000))))
    assert told["said"] is None
    assert 20 < told["megabytes"] < 100
