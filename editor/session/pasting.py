"""How panels read the clipboard; what reads HTML is loaded with the first paste, not with the window."""

from editor.domain.draft import Quote
from editor.domain.text import Blocks


def pasted_blocks(html: str, text: str) -> Blocks:
    """The blocks of the HTML; of the plain text where there is no HTML, or none that can be read.

    Raises EditorError where neither can be.
    """
    from editor.desk import paste

    return paste.pasted_blocks(html, text)


def split_quote(blocks: Blocks) -> Quote | None:
    """The quote that the paragraphs are, with its speaker; None where it is not plain who says what."""
    from editor.desk import split_quote as splitting

    return splitting.split_quote(blocks)


def bare(blocks: Blocks) -> Blocks:
    """The paragraphs without the quotation marks that stand round each."""
    from editor.desk import split_quote as splitting

    return splitting.bare(blocks)
