"""The editor of rich text, limited to what a release needs."""

from editor.widgets.block_text import BlockText


class RichText(BlockText):
    """Paragraphs, subheadings, lists, bold, italic, links: those of the `kinds` that it was given."""
