"""The organisation's own letterhead, as Word files are written on it."""

from editor.domain.values import frozen

OURS = ""
"""What a place is mapped to that keeps our own style."""


@frozen
class OwnLetterhead:
    """`data` is a clean .docx as reading makes it; `styles` gives, for names of places in a release (those of
    word_styles.STYLES), the id of one of its styles or OURS."""

    data: bytes
    styles: tuple[tuple[str, str], ...] = ()
