"""Changes to text that reach over the ends of paragraphs: split, joined, moved."""

from collections.abc import Hashable
from dataclasses import replace
from typing import ClassVar

from editor.domain.draft import Draft
from editor.domain.errors import StaleEdit
from editor.domain.places import Place
from editor.domain.text import Blocks, cut, joined
from editor.domain.text_edits import blocks_at, with_blocks
from editor.domain.values import frozen

GONE = "The paragraph that this belongs to is no longer in the draft."


def index_of(blocks: Blocks, block_id: str) -> int:
    """Raises StaleEdit where no block has the id."""
    for index, block in enumerate(blocks):
        if block.id == block_id:
            return index
    raise StaleEdit(GONE)


@frozen
class ReplaceAcross:
    """Replaces the words from character `start` of the block `first` to `end` of the block `last`, the same or a later
    one, by `new`: one block is words alone, each further one begins a paragraph. `old` are the words taken out, one
    text a block. What follows the words stays the block `last` where that is another than `first`, else it becomes
    the last of `new`."""

    container: Place
    first: str
    start: int
    last: str
    end: int
    old: tuple[str, ...]
    new: Blocks
    name: str = "change paragraphs"
    merge_key: ClassVar[Hashable] = None

    def apply(self, draft: Draft) -> Draft:
        blocks = blocks_at(draft, self.container)
        a, b = index_of(blocks, self.first), index_of(blocks, self.last)
        if self.taken(blocks[a : b + 1]) != self.old:
            raise StaleEdit("These words have changed since.")
        head = cut(blocks[a].spans, 0, self.start)
        tail = cut(blocks[b].spans, self.end)
        if len(self.new) == 1:
            made: Blocks = (blocks[a].with_spans((*head, *self.new[0].spans, *tail)),)
        else:
            begins = blocks[a].with_spans((*head, *self.new[0].spans))
            ends = self.new[-1] if a == b else replace(blocks[b])
            made = (begins, *self.new[1:-1], replace(ends, spans=joined((*self.new[-1].spans, *tail))))
        return with_blocks(draft, self.container, (*blocks[:a], *made, *blocks[b + 1 :]))

    def taken(self, blocks: Blocks) -> tuple[str, ...]:
        """The words that the range takes out of these blocks, its first to its last."""
        if len(blocks) < 2:
            return tuple(block.text[self.start : self.end] for block in blocks)
        between = (block.text for block in blocks[1:-1])
        return (blocks[0].text[self.start :], *between, blocks[-1].text[: self.end])


@frozen
class MoveBlocks:
    """Moves blocks of one container, in the order given, behind the block whose id is `after` ("" for the start)."""

    container: Place
    blocks: tuple[str, ...]
    after: str = ""
    name: str = "move paragraph"
    merge_key: ClassVar[Hashable] = None

    def apply(self, draft: Draft) -> Draft:
        present = blocks_at(draft, self.container)
        moved = tuple(present[index_of(present, block)] for block in self.blocks)
        left = tuple(block for block in present if block.id not in self.blocks)
        at = index_of(left, self.after) + 1 if self.after else 0
        return with_blocks(draft, self.container, (*left[:at], *moved, *left[at:]))
