"""How panels read the clipboard; what reads HTML is loaded with the first paste, not with the window."""

from editor.domain.draft import Quote
from editor.domain.text import Blocks


def pasted_blocks(html: str, text: str) -> Blocks:
    """The blocks on the clipboard. Raises EditorError where neither form can be read."""
    from editor.desk.paste import pasted_blocks

    return pasted_blocks(html, text)


def split_quote(blocks: Blocks) -> Quote | None:
    """The quote that the blocks are, with its speaker, where it is plain who speaks."""
    from editor.desk.split_quote import split_quote

    return split_quote(blocks)


def bare(blocks: Blocks) -> Blocks:
    """The blocks without the quotation marks round each."""
    from editor.desk.split_quote import bare

    return bare(blocks)
