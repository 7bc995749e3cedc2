"""Tables of the front block: as wide as the text, with a header row that Word and screen readers know as one."""

from collections.abc import Collection

from docx.document import Document as WordDocument
from docx.shared import Length

from editor.exports.sign_off_styles import GREY, PALE, style_id
from editor.exports.word_text import Element, element, paragraph, run

CELL = style_id("Sign-off cell")
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


def table(
    document: WordDocument,
    description: str,
    titles: tuple[str, ...],
    shares: tuple[int, ...],
    rows: tuple[tuple[str, ...], ...],
    strong: Collection[int] = (),
) -> Element:
    """`description` is what a screen reader says of it; `shares` are the widths of the columns in hundredths; `strong`
    the indexes of rows in bold."""
    whole = text_width(document)
    widths = tuple(whole * share // 100 for share in shares)
    lines = (element(f"w:{side}", val="single", sz=4, space=0, color=GREY) for side in _SIDES)
    made = element(
        "w:tbl",
        element(
            "w:tblPr",
            element("w:tblW", w=sum(widths), type="dxa"),
            element("w:tblBorders", *lines),
            element("w:tblLayout", type="fixed"),
            element("w:tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1),
            element("w:tblCaption", val=description),
        ),
        element("w:tblGrid", *(element("w:gridCol", w=width) for width in widths)),
    )
    made.append(_row(titles, widths, is_header=True, is_bold=True))
    made.extend(_row(row, widths, is_bold=index in strong) for index, row in enumerate(rows))
    return made


def text_width(document: WordDocument) -> int:
    """The width of the text, in twentieths of a point."""
    section = document.sections[0]
    page, left, right = section.page_width, section.left_margin, section.right_margin
    return (_points(page) - _points(left) - _points(right)) or 9026


def _points(length: Length | None) -> int:
    return length.twips if length is not None else 0


def _row(texts: tuple[str, ...], widths: tuple[int, ...], *, is_header: bool = False, is_bold: bool = False) -> Element:
    properties = element("w:trPr", element("w:cantSplit"), *((element("w:tblHeader"),) if is_header else ()))
    made = element("w:tr", properties)
    for text, width in zip(texts, widths, strict=True):
        words = paragraph(CELL, *((element("w:keepNext"),) if is_header else ()))
        words.append(run(text, bold=is_bold))
        look = element("w:tcPr", element("w:tcW", w=width, type="dxa"))
        if is_header:
            look.append(element("w:shd", val="clear", color="auto", fill=PALE))
        made.append(element("w:tc", look, words))
    return made
