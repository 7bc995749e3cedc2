"""The release in a sign-off copy: a bookmark round each block, numbers in the margin, a bar beside what is asked."""

from collections.abc import Collection, Iterator, Mapping

from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from editor.domain.printed import Printed, PrintedBlock
from editor.exports.sign_off_styles import GREY, SLATE
from editor.exports.word_lists import DEFINITIONS, Lists, free_number
from editor.exports.word_release import paragraphs
from editor.exports.word_styles import STYLES
from editor.exports.word_text import Element, element

MARGIN = 567  # twentieths of a point: how far left of its text a number stands
_IN_ORDER = (
    *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers"),
    *("pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct"),
    *("autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing"),
)
"""The paragraph properties in the order that the schema wants them in, as far as the last that is added here."""


def bookmark(index: int) -> str:
    """The name of the bookmark round a block of the release."""
    return f"part_{index}"


def margin_numbers(release: Printed) -> tuple[int, ...]:
    """The number that each block has in the margin; 0 for items of lists, which keep numbers or bullets of their
    own."""
    found: list[int] = []
    last = 0
    for block in release:
        last += _is_numbered(block)
        found.append(last if _is_numbered(block) else 0)
    return tuple(found)


def release_paragraphs(
    release: Printed,
    asked: Collection[int],
    document: WordDocument,
    lists: Lists | None = None,
    styles: Mapping[str, str] = STYLES,
) -> Iterator[Element]:
    """One paragraph a block, the first on a page of its own; `asked` are the indexes of those to be approved, none
    where it is the whole."""
    numbering = _add_numbering(document.part.numbering_part.element)
    for index, (block, made) in enumerate(zip(release, paragraphs(release, document, lists, styles), strict=True)):
        properties = made[0]
        if index == 0:
            _put(properties, element("w:pageBreakBefore"))
        if _is_numbered(block):
            place = element("w:numPr", element("w:ilvl", val=0), element("w:numId", val=numbering))
            _put(properties, place)
            _put(properties, element("w:ind", left=0, hanging=MARGIN))
        if index in asked:
            _put(properties, element("w:pBdr", element("w:right", val="single", sz=24, space=8, color=SLATE)))
        made.insert(1, element("w:bookmarkStart", id=index, name=bookmark(index)))
        made.append(element("w:bookmarkEnd", id=index))
        yield made


def _is_numbered(block: PrintedBlock) -> bool:
    return block.role not in DEFINITIONS


def _put(properties: Element, made: Element) -> None:
    """Adds a paragraph property where the schema has its place."""
    order = [qn(f"w:{name}") for name in _IN_ORDER]
    earlier = set(order[: order.index(str(made.tag))])
    at = sum(1 for known in properties if known.tag in earlier)
    properties.insert(at, made)


def _add_numbering(numbering: Element) -> int:
    """The id of a new list that counts down the margin: small grey numbers, whatever the paragraph looks like."""
    definitions = numbering.findall(qn("w:abstractNum"))
    key = 1 + max((int(known.get(qn("w:abstractNumId"), "0")) for known in definitions), default=0)
    level = element(
        "w:lvl",
        element("w:start", val=1),
        element("w:numFmt", val="decimal"),
        element("w:lvlText", val="%1"),
        element("w:lvlJc", val="left"),
        element("w:pPr", element("w:ind", left=0, hanging=MARGIN)),
        element(
            "w:rPr",
            *(element(f"w:{name}", val=0) for name in ("b", "bCs", "i", "iCs")),
            element("w:color", val=GREY),
            element("w:sz", val=18),
            element("w:szCs", val=18),
        ),
        ilvl=0,
    )
    made = element(
        "w:abstractNum",
        element("w:multiLevelType", val="singleLevel"),
        element("w:name", val="Margin"),
        level,
        abstractNumId=key,
    )
    if definitions:
        definitions[-1].addnext(made)
    else:
        numbering.insert(0, made)
    number = free_number(numbering)
    numbering.append(element("w:num", element("w:abstractNumId", val=key), numId=number))
    return number
