"""Printed paragraphs as Word's own: w:p, w:r and w:hyperlink, built as elements of the document's tree."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from lxml import etree

from editor.domain.printed import PrintedSpan
from editor.domain.text import clean
from editor.exports.direction import is_right_to_left
from editor.exports.links import safe_link

Element = etree._Element
Relate = Callable[[str], str]
"""Relate gives the id of the relationship to an address, making it where there is none."""


def element(tag: str, *children: Element, **attributes: str | int) -> Element:
    """An element such as w:pStyle; attributes are of the same name space (val="Quote" is w:val)."""
    prefix = tag.partition(":")[0]
    made = OxmlElement(tag, {qn(f"{prefix}:{name}"): str(value) for name, value in attributes.items()})
    made.extend(children)
    return made


def paragraph(style_id: str, *inside: Element) -> Element:
    """A paragraph of a style; `inside` are further paragraph properties, in the order of the schema."""
    return element("w:p", element("w:pPr", element("w:pStyle", val=style_id), *inside))


def runs(spans: Iterable[PrintedSpan], relate: Relate) -> Iterator[Element]:
    """The runs of a paragraph; those that share a link stand in one hyperlink."""
    for link, group in groupby(spans, key=_link):
        made = [run(span.text, bold=span.bold, italic=span.italic, is_link=bool(link)) for span in group]
        if link:
            hyperlink = element("w:hyperlink", *made)
            hyperlink.set(qn("r:id"), relate(link))
            yield hyperlink
        else:
            yield from made


def run(text: str, *, bold: bool = False, italic: bool = False, is_link: bool = False) -> Element:
    """A run of text; line ends become line breaks, tabs spaces, what XML cannot hold is left out."""
    made = element("w:r")
    properties = [element("w:rStyle", val="Hyperlink")] if is_link else []
    properties += [element("w:b"), element("w:bCs")] if bold else []
    properties += [element("w:i"), element("w:iCs")] if italic else []
    properties += [element("w:rtl")] if is_right_to_left(text) else []
    if properties:
        made.append(element("w:rPr", *properties))
    for index, line in enumerate(written(text).split("\n")):
        if index:
            made.append(element("w:br"))
        if line:
            words = element("w:t")
            words.text = line
            words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            made.append(words)
    return made


def written(text: str) -> str:
    """The characters as a Word file holds them."""
    return clean(text).replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\t", " ")


def _link(span: PrintedSpan) -> str:
    return safe_link(span.link) if span.link else ""
