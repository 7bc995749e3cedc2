"""Head and foot of each page of an organisation's own letterhead: header lines above, title and page number below."""

import io
from collections.abc import Iterator
from copy import deepcopy

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.section import Section, _Footer, _Header

from editor.domain.text import clean
from editor.exports.about import About, short_title
from editor.exports.word_text import Element, element, run
from editor.shipped import resource

GAP = 280
"""What is left free between header lines and text, in twentieths of a point."""
_LONGEST = 48
"""Characters of the title at the foot, beside the number of the page: how wide the letterhead's own letters are, nobody
knows."""


def fill_edges(document: WordDocument, about: About) -> None:
    """What the letterhead has at head and foot stays; the header lines come below it on every page, where no floating
    logo stands before them, and a foot without a page number gets ours."""
    section = document.sections[0]
    if about.header_lines:
        for header in _headers(document, section):
            root = _root(header)
            root.extend(_line(document, line) for line in about.header_lines)
            root[-1][0].append(element("w:spacing", after=GAP))
    foot = _foot(document, section, short_title(about.title, _LONGEST))
    for footer in _footers(document, section):
        root = _root(footer)
        if not any("PAGE" in (code.text or "").split() for code in root.iter(qn("w:instrText"))):
            root.append(deepcopy(foot))


def _headers(document: WordDocument, section: Section) -> Iterator[_Header]:
    """Those that some page shows."""
    yield section.header
    if section.different_first_page_header_footer:
        yield section.first_page_header
    if document.settings.odd_and_even_pages_header_footer:
        yield section.even_page_header


def _footers(document: WordDocument, section: Section) -> Iterator[_Footer]:
    yield section.footer
    if section.different_first_page_header_footer:
        yield section.first_page_footer
    if document.settings.odd_and_even_pages_header_footer:
        yield section.even_page_footer


def _root(edge: _Header | _Footer) -> Element:
    """Its content; an empty one is made where the letterhead has none."""
    is_new = edge.is_linked_to_previous
    if is_new:
        edge.is_linked_to_previous = False
    root: Element = edge.part.element
    if is_new:
        for old in list(root):
            root.remove(old)
    return root


def _line(document: WordDocument, words: str) -> Element:
    properties = element("w:pPr", *_styled(document, "Header"))
    return element("w:p", properties, run(words, bold=True))


def _foot(document: WordDocument, section: Section, title: str) -> Element:
    """Our own footer's paragraph, as wide as the letterhead's text."""
    ours = Document(io.BytesIO(resource("letterhead.docx").read_bytes()))
    made: Element = deepcopy(ours.sections[0].footer.paragraphs[0]._p)
    width = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
    tab = element("w:tab", val="right", pos=round(width / 635))  # English Metric Units in a twentieth of a point
    old = made.find(qn("w:pPr"))
    if old is not None:
        made.replace(old, element("w:pPr", *_styled(document, "Footer"), element("w:tabs", *_cleared(document), tab)))
    shown = made.find(f"{qn('w:r')}/{qn('w:t')}")
    if shown is not None:
        shown.text = " ".join(clean(title).split())
    return made


def _cleared(document: WordDocument) -> Iterator[Element]:
    """The tab stops of the letterhead's footers, taken off this paragraph."""
    for style in document.styles.element.iterchildren(qn("w:style")):
        if style.get(qn("w:styleId")) == "Footer":
            stops = (stop.get(qn("w:pos"), "") for stop in style.iter(qn("w:tab")))
            yield from (element("w:tab", val="clear", pos=stop) for stop in stops if stop)


def _styled(document: WordDocument, style_id: str) -> tuple[Element, ...]:
    known = {node.get(qn("w:styleId")) for node in document.styles.element.iterchildren(qn("w:style"))}
    return (element("w:pStyle", val=style_id),) if style_id in known else ()
