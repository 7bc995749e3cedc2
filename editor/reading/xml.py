"""Parses XML of unknown origin: no document type, no entity, no network, bounded depth and size."""

import re

from lxml import etree

from editor.domain.errors import EditorError
from editor.reading.names import Element

MAX_XML = 20_000_000
MAX_DEPTH = 200
MAX_WEIGHT = 50_000_000
"""About how many bytes the parsed tree may take: 60 for each tag, 200 for each attribute, by measurement
of lxml."""

_ENCODING = re.compile(r"""<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']""")
_PLAIN_ENCODINGS = ("utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "windows-1252")
_TOO_DEEP = etree.XPath("boolean(" + "/*" * (MAX_DEPTH + 1) + ")")
_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/math",
        b"http://schemas.openxmlformats.org/officeDocument/2006/math",
    ),
)
"""The namespaces of "Strict Open XML Document" files, and those that everybody else uses."""

ASK_FOR_ANOTHER = "Ask the sender to open it in Word, save it again as a Word document (.docx) and send that."


def parse_xml(data: bytes, name: str) -> Element:
    """The root of a part; `name` is for messages. EditorError for what is broken, hostile or too large."""
    encoding = _encoding(data)
    text = data if encoding == "plain" else data.decode(encoding, "replace").encode()
    if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
        raise refused(f"{name} brings a document type of its own, which Word files never do.")
    if len(data) > MAX_XML or 60 * data.count(b"<") + 200 * data.count(b"=") > MAX_WEIGHT:
        raise refused(f"{name} is far larger inside than a statement can be.")
    if b"http://purl.oclc.org/ooxml/" in data:
        for strict, usual in _STRICT:
            data = data.replace(strict, usual)
    try:
        root = etree.fromstring(data, _parser())
    except etree.XMLSyntaxError as error:
        raise EditorError(f"The Word file is damaged: {name} cannot be read.", ASK_FOR_ANOTHER) from error
    if _TOO_DEEP(root):
        raise refused(f"{name} is nested deeper than any real document.")
    return root


def refused(reason: str) -> EditorError:
    """The error for a file that is more likely an attack than a document."""
    return EditorError(f"The file was not opened, because it may be harmful: {reason}", ASK_FOR_ANOTHER)


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def _encoding(data: bytes) -> str:
    """ "plain" where ASCII characters are single bytes, else the UTF-16 it is in; others, which could hide
    a document type, are refused (the package standard allows UTF-8 and UTF-16 only)."""
    head = data[:4]
    if head in (b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff", b"<\x00\x00\x00", b"\x00\x00\x00<"):
        raise refused("part of it is in an unusual encoding.")
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        found = "utf-16"
    elif b"\x00" in head:
        found = "utf-16-le" if head[:1] == b"<" else "utf-16-be"
    else:
        found = "plain"
    start = data[:400].decode("latin-1" if found == "plain" else found, "replace")
    declared = _ENCODING.search(start)
    allowed = _PLAIN_ENCODINGS if found == "plain" else ("utf-16", "utf-16le", "utf-16be")
    if declared and declared.group(1).lower() not in allowed:
        raise refused("part of it is in an unusual encoding.")
    return found
