"""How each printed block looks in the preview."""

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextOption

from editor.domain.printed import PrintedBlock, PrintedSpan, Role
from editor.widgets.look import S4, S8, S12, S16, S24, colour, font

_STRONG = (Role.ORGANISATION, Role.RELEASE_LINE, Role.ENDS, Role.ATTRIBUTION, Role.HEADING, Role.SUBHEADING)
_ABOVE = {
    Role.HEADLINE: S24,
    Role.STANDFIRST: S8,
    Role.SUBHEADING: S16,
    Role.ENDS: S16,
    Role.HEADING: S24,
    Role.BULLET: S4,
    Role.NUMBER: S4,
    Role.NOTE: S4,
    Role.PARTNER: 0,
    Role.CONTACT: 0,
    Role.KIND: 0,
    Role.DATE: 0,
    Role.REFERENCE: 0,
    Role.ORGANISATION: 0,
}
_LISTS = (Role.BULLET, Role.NUMBER, Role.NOTE, Role.PARTNER)
INDENT = 22


def marker(block: PrintedBlock) -> str:
    """What stands before a list item."""
    if block.role in (Role.NUMBER, Role.NOTE):
        return f"{block.number}.\t"
    return "•\t" if block.role in (Role.BULLET, Role.PARTNER) else ""


def block_format(block: PrintedBlock) -> QTextBlockFormat:
    result = QTextBlockFormat()
    result.setTopMargin(_ABOVE.get(block.role, S12))
    result.setLineHeight(120, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    if block.role in _LISTS:
        result.setLeftMargin(INDENT)
        result.setTextIndent(-INDENT)
        result.setTabPositions([QTextOption.Tab(INDENT, QTextOption.TabType.LeftTab)])
    if block.role is Role.QUOTE:
        result.setLeftMargin(S16)
    return result


def span_format(block: PrintedBlock, span: PrintedSpan | None) -> QTextCharFormat:
    """None for a list item's marker."""
    result = QTextCharFormat()
    role = block.role
    face = font("headline" if role is Role.HEADLINE else "text")
    if role is Role.HEADLINE:
        face.setPointSizeF(face.pointSizeF() * 0.8)
    if role in _STRONG or (span and span.bold):
        face.setWeight(QFont.Weight.DemiBold)
    if role is Role.STANDFIRST:
        face.setPointSizeF(face.pointSizeF() * 1.05)
    face.setItalic(bool(span and span.italic))
    result.setFont(face)
    result.setForeground(colour("quiet" if role in (Role.KIND, Role.REFERENCE) else "text"))
    if span and span.link:
        result.setForeground(colour("accent"))
        result.setFontUnderline(True)
        result.setToolTip(span.link)
    return result
