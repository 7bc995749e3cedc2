"""Puts a kept text where one types: a note in the place of the paragraph begun, a boilerplate in that of all."""

from dataclasses import replace

from editor.domain.library import KnownText
from editor.domain.text import new_id
from editor.widgets.rich_text import RichText


def take_text(field: RichText, number: int, known: KnownText, whole: bool) -> None:
    """As one undo step. `number` is the paragraph's, from 0."""
    present = field.blocks
    if present:
        first, last = (0, len(present) - 1) if whole else (number, number)
        field.set_selection((first, 0), (last, len(present[last].text)))
    blocks = tuple(replace(block, id=new_id()) for block in known.blocks)
    field.insert_blocks(blocks, "insert boilerplate" if whole else "insert note")
