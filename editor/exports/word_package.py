"""The Word file round the text: template in, header and footer, properties, the same bytes for the same release."""

import io
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import nsmap, qn
from lxml import etree

from editor.domain.text import clean
from editor.exports.about import About
from editor.exports.word_text import Element, paragraph, run
from editor.shipped import resource

LONGEST_PROPERTY = 255
LANGUAGE = "en-GB"
_DOCUMENT = "word/document.xml"


def opened(letterhead: bytes = b"") -> WordDocument:
    """A new document on that letterhead, on the shipped one where none is given."""
    return Document(io.BytesIO(letterhead or resource("letterhead.docx").read_bytes()))


def with_names_of_controls(letterhead: bytes) -> bytes:
    """A letterhead whose document knows the names that Word gives to controls since 2010; older programs leave them
    out."""
    with ZipFile(io.BytesIO(letterhead)) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    root = etree.fromstring(parts[_DOCUMENT], etree.XMLParser(resolve_entities=False, no_network=True))
    if "w14" in root.nsmap:
        return letterhead
    names = {prefix: uri for prefix, uri in root.nsmap.items() if prefix}
    made = etree.Element(root.tag, dict(root.attrib), nsmap={**names, "w14": nsmap["w14"]})
    made.extend(list(root))
    parts[_DOCUMENT] = etree.tostring(made, xml_declaration=True, encoding="UTF-8", standalone=True)
    saved = io.BytesIO()
    with ZipFile(saved, "w", ZIP_DEFLATED) as new:
        for name, data in parts.items():
            new.writestr(name, data)
    return saved.getvalue()


def body(document: WordDocument) -> Element:
    found: Element = document.element.body
    return found


def section_end(document: WordDocument) -> Element:
    """The element before which the text goes: the page set-up at the end of the body."""
    return body(document)[-1]


def fill_header(document: WordDocument, lines: tuple[str, ...]) -> None:
    """Each line a paragraph of the header; no header at all where there are none."""
    header = document.sections[0].header
    if not lines:
        header.is_linked_to_previous = True
        return
    root = header.part.element
    for old in list(root):
        root.remove(old)
    for line in lines:
        made = paragraph("Header")
        made.append(run(line))
        root.append(made)


def fill_footer(document: WordDocument, short_title: str) -> None:
    """The short title, before the page number that the template has."""
    footer = document.sections[0].footer.paragraphs[0]
    footer.runs[0].text = " ".join(clean(short_title).split())


def describe_letterhead(document: WordDocument, organisation: str) -> None:
    """Alternative text for the picture at the head."""
    text = f"Letterhead of {_property(organisation)}" if organisation.strip() else "Letterhead"
    for tag in ("wp:docPr", "pic:cNvPr"):
        for picture in body(document).iter(qn(tag)):
            picture.set("descr", text)


def fill_properties(document: WordDocument, about: About) -> None:
    properties = document.core_properties
    properties.title = _property(about.title)
    properties.author = properties.last_modified_by = _property(about.organisation)
    properties.language = LANGUAGE
    properties.revision = 1


def _property(text: str) -> str:
    return " ".join(clean(text).split())[:LONGEST_PROPERTY]


def packed(document: WordDocument) -> bytes:
    """The file's bytes; every part is stamped with the same day, so that nothing tells when it was made."""
    saved, packed = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with ZipFile(saved) as old, ZipFile(packed, "w", ZIP_DEFLATED) as new:
        for entry in old.infolist():
            info = ZipInfo(entry.filename)
            info.compress_type = ZIP_DEFLATED
            new.writestr(info, old.read(entry))
    return packed.getvalue()
