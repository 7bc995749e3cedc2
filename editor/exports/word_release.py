"""The printed blocks of a release as the body of a Word document."""

from collections.abc import Iterator, Mapping

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE

from editor.domain.places import Part
from editor.domain.printed import Printed, PrintedBlock, Role
from editor.exports.about import About
from editor.exports.direction import is_right_to_left
from editor.exports.letterhead import OwnLetterhead
from editor.exports.word_lists import DEFINITIONS, Lists
from editor.exports.word_package import (
    describe_letterhead,
    fill_footer,
    fill_header,
    fill_properties,
    opened,
    packed,
    section_end,
)
from editor.exports.word_styles import STYLES, place_of
from editor.exports.word_text import Element, element, paragraph, runs

_BEFORE_BOILERPLATE = 240
"""Twentieths of a point between the boilerplate and the contacts' close lines, where no heading stands between them."""


def built(blocks: Printed, about: About, letterhead: OwnLetterhead | None = None) -> bytes:
    """The whole file, on our letterhead or the organisation's own."""
    document = opened(letterhead.data) if letterhead else opened()
    describe_letterhead(document, about.organisation)
    if letterhead:
        from editor.exports.own_edges import fill_edges
        from editor.exports.own_letterhead import fit

        fitted = fit(document, letterhead)
        made = list(paragraphs(blocks, document, fitted.lists, fitted.styles))
        fill_edges(document, about)
    else:
        made = list(paragraphs(blocks, document))
        fill_header(document, about.header_lines)
        fill_footer(document, about.short_title)
    end = section_end(document)
    for each in made:
        end.addprevious(each)
    fill_properties(document, about)
    return packed(document)


def paragraphs(
    blocks: Printed, document: WordDocument, lists: Lists | None = None, styles: Mapping[str, str] = STYLES
) -> Iterator[Element]:
    """Each block as a paragraph, list items in lists of the document, links related to it."""
    lists = lists or Lists(document.part.numbering_part.element)

    def relate(link: str) -> str:
        return document.part.relate_to(link, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    for before, block, following in zip((None, *blocks), blocks, (*blocks[1:], None), strict=False):
        made = paragraph(styles[place_of(block)], *_properties(block, following, lists))
        if _starts_boilerplate(block, before):
            made[0].append(element("w:spacing", before=_BEFORE_BOILERPLATE))
        made.extend(runs(block.spans, relate))
        yield made


def _properties(block: PrintedBlock, following: PrintedBlock | None, lists: Lists) -> Iterator[Element]:
    if following is not None and _belongs_with(block, following):
        yield element("w:keepNext")
    place = lists.place(block)
    if place is not None:
        yield place
    if is_right_to_left(block.text):
        yield element("w:bidi")


def _starts_boilerplate(block: PrintedBlock, before: PrintedBlock | None) -> bool:
    if block.place.part is not Part.BOILERPLATE or block.role is Role.SUBHEADING:
        return False
    return before is not None and before.place.part is not Part.BOILERPLATE


def _belongs_with(block: PrintedBlock, following: PrintedBlock) -> bool:
    """Whether a page should not end between the two: a speaker and their words, the lines of one contact, what leads
    in a list, and ENDS."""
    if following.role is Role.ENDS:
        return True
    same = block.place.item == following.place.item
    if same and {block.role, following.role} == {Role.ATTRIBUTION, Role.QUOTE}:
        return True
    if same and block.role is following.role is Role.CONTACT:
        return True
    return block.role is Role.PARAGRAPH and following.role in DEFINITIONS and block.text.rstrip().endswith(":")
