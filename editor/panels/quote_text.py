"""The paragraphs of a quote: bare words, so outer marks that are pasted with them go."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from editor.domain.draft import Quote
from editor.domain.text import BlockKind, Blocks
from editor.session.pasting import bare, pasted_blocks, split_quote
from editor.widgets.rich_text import RichText


class QuoteText(RichText):
    """`takes_whole` is asked to take a pasted quote with its speaker; it does where the card was empty."""

    def __init__(self, takes_whole: Callable[[Quote], bool], parent: QWidget | None = None) -> None:
        super().__init__(frozenset((BlockKind.PARAGRAPH,)), "What they say, without quotation marks", parent)
        self.setAccessibleName("Words of the quote")
        self.read_pasted = pasted_blocks
        self._takes_whole = takes_whole

    def paste_blocks(self, blocks: Blocks) -> None:
        if not any(block.text.strip() for block in self._blocks):
            whole = split_quote(blocks)
            if whole is not None and self._takes_whole(whole):
                return
        start, end = self.selection()
        of_line = not self._blocks or (start[1] == 0 and self.takes_line(start[0], end))
        super().paste_blocks(bare(blocks) if of_line or len(blocks) > 1 else blocks)

    def takes_line(self, number: int, end: tuple[int, int]) -> bool:
        """Whether what is pasted makes up whole paragraphs; within one, marks stand round a fragment and stay."""
        return number <= end[0] and end[1] == len(self._blocks[end[0]].text)
