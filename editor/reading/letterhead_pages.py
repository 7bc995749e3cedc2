"""The page of a letterhead: its size, margins, headers and footers, and the pictures at the top of its text."""

from collections.abc import Iterator

from editor.domain.errors import EditorError
from editor.reading.letterhead_clean import PIC, WP, A, take_out
from editor.reading.names import Element, W, child
from editor.reading.package import related

A4 = (11_906, 16_838)
TOLERANCE = 60
"""Twentieths of a point: a millimetre."""
_MILLIMETRES = 25.4 / 1440
_KEPT = ("pgSz", "pgMar", "pgBorders", "cols", "titlePg", "docGrid")
KINDS = ("default", "first", "even")


def section_of(document: Element) -> Element:
    """The page set-up at the end of the text. Raises EditorError where its paper is not A4 upright."""
    sections = list(document.iter(W + "sectPr"))
    last = sections[-1] if sections else document.makeelement(W + "sectPr")
    size = child(last, W + "pgSz")
    if size is not None:
        width, height = (_number(size.get(W + side, "")) for side in ("w", "h"))
        if abs(width - A4[0]) > TOLERANCE or abs(height - A4[1]) > TOLERANCE:
            raise EditorError(
                f"The letterhead's paper is {width * _MILLIMETRES:.0f} × {height * _MILLIMETRES:.0f} mm, not A4.",
                "Set it to A4 in Word (Layout, Size), save it and choose it again.",
            )
    return last


def references(document: Element) -> Iterator[tuple[str, str, str]]:
    """("header" or "footer", "default", "first" or "even", relation id) of what the last section shows: what it leaves
    out it takes from the ones before."""
    for part in ("header", "footer"):
        found: dict[str, str] = {}
        for node in document.iter(W + part + "Reference"):
            found[node.get(W + "type", "default")] = related(node)
        yield from ((part, kind, found[kind]) for kind in KINDS if kind in found)


def page_of(section: Element) -> Element:
    """A page set-up with the same paper and margins in one column, without references yet."""
    made = section.makeelement(W + "sectPr")
    for name in _KEPT:
        kept = child(section, W + name)
        if kept is not None and name != "cols":
            made.append(kept)
    if child(made, W + "pgSz") is None:
        size = made.makeelement(W + "pgSz")
        size.set(W + "w", str(A4[0]))
        size.set(W + "h", str(A4[1]))
        made.insert(0, size)
    take_out(made, {W + "sectPrChange"})
    return made


def pictures_at_top(document: Element) -> list[Element]:
    """The paragraphs before the first words that hold a picture, with nothing else in them; floating pictures stand in
    the line from now on."""
    body = child(document, W + "body")
    found: list[Element] = []
    for node in body.iterchildren() if body is not None else ():
        if node.tag != W + "p" or "".join(text.text or "" for text in node.iter(W + "t")).strip():
            break
        drawings = [drawing for drawing in node.iter(W + "drawing") if _is_picture(drawing)]
        if drawings:
            found.append(_only(node, drawings))
    return found


def has_text(document: Element) -> bool:
    return any((node.text or "").strip() for node in document.iter(W + "t"))


def _is_picture(drawing: Element) -> bool:
    return next(drawing.iter(PIC + "pic"), None) is not None and next(drawing.iter(W + "txbxContent"), None) is None


def _only(paragraph: Element, drawings: list[Element]) -> Element:
    made = paragraph.makeelement(W + "p")
    properties = child(paragraph, W + "pPr")
    if properties is not None:
        take_out(properties, {W + "sectPr", W + "rPr", W + "numPr"})
        made.append(properties)
    for drawing in drawings:
        _stand_in_line(drawing)
        run = made.makeelement(W + "r")
        run.append(drawing)
        made.append(run)
    return made


def _stand_in_line(drawing: Element) -> None:
    for anchor in list(drawing.iterchildren(WP + "anchor")):
        inline = drawing.makeelement(WP + "inline")
        for side in ("distT", "distB", "distL", "distR"):
            inline.set(side, "0")
        for name in (WP + "extent", WP + "docPr", WP + "cNvGraphicFramePr", A + "graphic"):
            kept = child(anchor, name)
            if kept is not None:
                inline.append(kept)
        drawing.replace(anchor, inline)


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 8 else 0
