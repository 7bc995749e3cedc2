"""How each kind of block looks in a text document, and how the formatting is told again from what Qt keeps."""

from functools import lru_cache

from PySide6.QtGui import QFont, QTextBlock, QTextBlockFormat, QTextCharFormat, QTextFormat

from editor.domain.text import BlockKind
from editor.widgets.look import S4, S8, S12, colour, look_changed

_OWN = int(QTextFormat.Property.UserProperty.value)
KIND, BOLD, ITALIC, QUOTE = _OWN + 1, _OWN + 2, _OWN + 3, _OWN + 4
QUOTE_OBJECT = int(QTextFormat.ObjectTypes.UserObject.value) + 1
"""The object type of a quote that stands in a text."""
OBJECT = "\ufffc"
"""The one character that stands for an object."""
LIST_INDENT = 24
LINE_HEIGHT = 132
LISTS = (BlockKind.BULLET, BlockKind.NUMBER)

_KINDS: dict[object, BlockKind] = {kind.value: kind for kind in BlockKind}


def kind_of(block: QTextBlock) -> BlockKind:
    return _KINDS.get(block.blockFormat().property(KIND), BlockKind.PARAGRAPH)


@lru_cache(16)
def block_format(kind: BlockKind) -> QTextBlockFormat:
    result = QTextBlockFormat()
    result.setProperty(KIND, kind.value)
    if kind is not BlockKind.QUOTE:
        result.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    if kind in LISTS:
        result.setIndent(1)
    result.setTopMargin(S12 if kind is BlockKind.SUBHEADING else S4 if kind in LISTS else S8)
    result.setBottomMargin(S4 if kind in (*LISTS, BlockKind.SUBHEADING) else S8)
    return result


@lru_cache(512)
def char_format(kind: BlockKind, bold: bool = False, italic: bool = False, link: str = "") -> QTextCharFormat:
    """All formatting is in here: text of a block that has any other format is written anew."""
    result = QTextCharFormat()
    if kind is BlockKind.SUBHEADING:
        result.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.DemiBold)
    if bold:
        result.setProperty(BOLD, True)
        result.setFontWeight(QFont.Weight.Bold)
    if italic:
        result.setProperty(ITALIC, True)
        result.setFontItalic(True)
    if link:
        result.setAnchor(True)
        result.setAnchorHref(link)
        result.setForeground(colour("accent"))
        result.setFontUnderline(True)
        result.setToolTip(link)
    return result


def quote_format(quote: str) -> QTextCharFormat:
    """The format of the one character that stands for a quote."""
    result = QTextCharFormat()
    result.setObjectType(QUOTE_OBJECT)
    result.setProperty(QUOTE, quote)
    result.setToolTip(
        "Enter or a double click opens the quote. Delete takes it out of the body. Words typed follow it."
    )
    return result


look_changed.connect(char_format.cache_clear)
