"""The styles of the front block, which letterheads do not bring."""

from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from editor.exports.own_letterhead import default_style
from editor.exports.word_text import Element, element

SLATE = "243B53"
GREY = "52606D"
PALE = "EEF2F6"
LABELS = 2268  # twentieths of a point: how wide the labels of the front block are


def add_styles(document: WordDocument) -> None:
    """Facts with their labels, the box for the answer, cells of tables, and words that wait to be replaced."""
    styles: Element = document.styles.element
    known = {style.get(qn("w:styleId")) for style in styles}
    text, signs = default_style(styles), default_style(styles, "character")
    sides = [element(f"w:{side}", val="single", sz=8, space=6, color=SLATE) for side in ("top", "left")]
    sides += [element(f"w:{side}", val="single", sz=8, space=6, color=SLATE) for side in ("bottom", "right")]
    hanging = element("w:ind", left=LABELS, hanging=LABELS)
    boxed = element("w:ind", left=LABELS + 142, right=142, hanging=LABELS)
    tabs = element("w:tabs", element("w:tab", val="left", pos=LABELS))
    shade = element("w:shd", val="clear", color="auto", fill=PALE)
    fact = (tabs, element("w:spacing", before=0, after=80), hanging)
    box = (element("w:keepNext"), element("w:keepLines"), element("w:pBdr", *sides), shade)
    answer = (*box, element("w:spacing", before=40, after=40), boxed)
    cell = (element("w:spacing", before=30, after=30, line=240),)
    for name, points, properties in (
        ("Sign-off fact", 11, fact),
        ("Sign-off answer", 11, answer),
        ("Sign-off cell", 10, cell),
    ):
        if style_id(name) not in known:
            styles.append(_paragraph_style(name, text, points, *properties))
    if "PlaceholderText" not in known:
        styles.append(
            element(
                "w:style",
                element("w:name", val="Placeholder Text"),
                *_based_on(signs),
                element("w:uiPriority", val=99),
                element("w:rPr", element("w:color", val=GREY)),
                type="character",
                styleId="PlaceholderText",
            )
        )


def _paragraph_style(name: str, base: str, points: int, *properties: Element) -> Element:
    return element(
        "w:style",
        element("w:name", val=name),
        *_based_on(base),
        element("w:pPr", *properties),
        element("w:rPr", element("w:sz", val=2 * points), element("w:szCs", val=2 * points)),
        type="paragraph",
        customStyle=1,
        styleId=style_id(name),
    )


def _based_on(style: str) -> tuple[Element, ...]:
    return (element("w:basedOn", val=style),) if style else ()


def style_id(name: str) -> str:
    """Sign-off fact is SignOffFact in the file."""
    return name.title().replace("-", "").replace(" ", "")
