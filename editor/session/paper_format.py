"""How each printed block looks on paper: the sizes of the Word release, black on white whatever the window's theme."""

from PySide6.QtGui import QBrush, QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextOption

from editor.domain.printed import PrintedBlock, PrintedSpan, Role

FAMILIES = ["Arial", "Liberation Sans"]
BLACK, SLATE, GREY, BLUE = "#000000", "#243b53", "#52606d", "#0b5394"
TEXT, HEADLINE, HEADING, EDGE = 12.0, 20.0, 14.0, 11.0
"""Points; EDGE is what stands at head and foot of a page."""
INDENT = 21.0
"""Points that a list item stands in."""

_STRONG = (
    *(Role.ORGANISATION, Role.RELEASE_LINE, Role.HEADLINE, Role.STANDFIRST, Role.SUBHEADING, Role.HEADING),
    *(Role.ATTRIBUTION, Role.ENDS),
)
_SIZES = {Role.HEADLINE: HEADLINE, Role.ORGANISATION: HEADING, Role.SUBHEADING: HEADING, Role.HEADING: HEADING}
_COLOURS = {
    Role.ORGANISATION: SLATE,
    Role.HEADLINE: SLATE,
    Role.SUBHEADING: SLATE,
    Role.HEADING: SLATE,
    Role.STANDFIRST: GREY,
}
_ABOVE = {
    Role.HEADLINE: 16.0,
    Role.SUBHEADING: 10.0,
    Role.HEADING: 10.0,
    Role.ENDS: 8.0,
    **dict.fromkeys((Role.PARAGRAPH, Role.QUOTE, Role.ATTRIBUTION), 8.0),
}
_BELOW = {
    Role.ORGANISATION: 14.0,
    Role.STANDFIRST: 12.0,
    Role.ENDS: 10.0,
    Role.HEADING: 4.0,
    Role.SUBHEADING: 4.0,
    **dict.fromkeys((Role.RELEASE_LINE, Role.KIND, Role.DATE, Role.REFERENCE, Role.PARTNER, Role.CONTACT), 2.0),
    **dict.fromkeys((Role.BULLET, Role.NUMBER, Role.NOTE), 4.0),
}
_LISTS = (Role.BULLET, Role.NUMBER, Role.NOTE)


def sign(block: PrintedBlock) -> str:
    """What stands before a list item."""
    if block.role not in _LISTS:
        return ""
    return "•\t" if block.role is Role.BULLET else f"{block.number}.\t"


def paper_block(block: PrintedBlock, point: float) -> QTextBlockFormat:
    """`point` is a point in the units of the device."""
    result = QTextBlockFormat()
    result.setTopMargin(_ABOVE.get(block.role, 0.0) * point)
    result.setBottomMargin(_BELOW.get(block.role, 8.0) * point)
    result.setLineHeight(115, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    if block.role in _LISTS:
        result.setLeftMargin(INDENT * point)
        result.setTextIndent(-INDENT * point)
        result.setTabPositions([QTextOption.Tab(INDENT * point, QTextOption.TabType.LeftTab)])
    if block.role is Role.QUOTE:
        result.setLeftMargin(14 * point)
    return result


def paper_span(block: PrintedBlock, span: PrintedSpan | None, point: float) -> QTextCharFormat:
    """`span` is None for a list item's sign."""
    is_strong = block.role in _STRONG or bool(span and span.bold)
    face = paper_font(_SIZES.get(block.role, TEXT) * point, is_strong)
    face.setItalic(bool(span and span.italic))
    result = QTextCharFormat()
    result.setFont(face)
    is_link = bool(span and span.link)
    result.setFontUnderline(is_link)
    result.setForeground(QBrush(QColor(BLUE if is_link else _COLOURS.get(block.role, BLACK))))
    return result


def paper_font(size: float, is_strong: bool = False) -> QFont:
    """In the units of the device: a size in points would be measured by the screen."""
    face = QFont(FAMILIES)
    face.setPixelSize(max(round(size), 1))
    face.setBold(is_strong)
    face.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return face
