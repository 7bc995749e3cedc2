"""The commands that change the formatting of the words or paragraphs selected, each an undo step with a name."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Literal

from editor.domain.text import Block, BlockKind, Span, cut
from editor.widgets.block_edits import Point, end_of, formatted, replaced, spans_between, split
from editor.widgets.block_format import BOLD, ITALIC, LISTS, char_format
from editor.widgets.block_text import BlockText

Mark = Literal["bold", "italic"]
_MADE = {
    BlockKind.PARAGRAPH: "make paragraph",
    BlockKind.SUBHEADING: "make subheading",
    BlockKind.BULLET: "make bulleted list",
    BlockKind.NUMBER: "make numbered list",
}


class FormattedText(BlockText):
    """Without a selection, bold and italic hold for what is typed next, and a link goes to the word at the caret."""

    def toggle_bold(self) -> None:
        self._toggle("bold")

    def toggle_italic(self) -> None:
        self._toggle("italic")

    def has_mark(self, mark: Mark) -> bool:
        """Whether all that is selected has it, or what is typed next would."""
        start, end = self.selection()
        if start == end:
            return bool(self.currentCharFormat().property(BOLD if mark == "bold" else ITALIC))
        spans = spans_between(self._blocks, start, end)
        return bool(spans) and all(getattr(span, mark) for span in spans)

    def _toggle(self, mark: Mark) -> None:
        if self.isReadOnly():
            return
        wanted = not self.has_mark(mark)
        start, end = self.selection()
        if start == end:
            marks: dict[str, bool] = {"bold": self.has_mark("bold"), "italic": self.has_mark("italic")}
            marks[mark] = wanted
            self.setCurrentCharFormat(char_format(self.kind_here(), marks["bold"], marks["italic"]))
        elif mark == "bold":
            self._format(start, end, lambda span: replace(span, bold=wanted), "bold")
        else:
            self._format(start, end, lambda span: replace(span, italic=wanted), "italic")

    def _format(self, start: Point, end: Point, change: Callable[[Span], Span], name: str) -> None:
        caret, anchor = self._points()
        self.commit(start[0], end[0] + 1, formatted(self._blocks, start, end, change), name, anchor, caret)

    # --- links --------------------------------------------------------------------------------------------------------

    def link_here(self) -> str:
        """The address of the link that the caret or the selection's start is in, or ""."""
        start, end = self.linkable()
        spans = spans_between(self._blocks, start, end) if self._blocks else []
        return next((span.link for span in spans if span.link), "")

    def linkable(self) -> tuple[Point, Point]:
        """What set_link would change: the selection, else the link at the caret, else the word there."""
        start, end = self.selection()
        if start != end or not self._blocks or self.kind_here() is BlockKind.QUOTE:
            return start, end
        number, at = start
        block = self._blocks[number]
        first = 0
        for span in block.spans:
            last = first + len(span.text)
            if span.link and first <= at <= last:
                return (number, first), (number, last)
            first = last
        text = block.text
        first = last = at
        while first and text[first - 1].isalnum():
            first -= 1
        while last < len(text) and text[last].isalnum():
            last += 1
        return (number, first), (number, last)

    def set_link(self, address: str) -> None:
        """Links the selection but for the spaces at its ends, link or word at the caret; "" takes the link away. With
        no words there, the address itself is written."""
        start, end = self.linkable()
        if address and start != end:
            start, end = _without_spaces(self._blocks, start, end)
        if self.isReadOnly() or (start == end and not address):
            return
        name = "link" if address else "remove link"
        if start != end:
            self._format(start, end, lambda span: replace(span, link=address), name)
            return
        words = Block((Span(address.removeprefix("mailto:"), link=address),))
        new, caret = replaced(self._blocks or [Block()], start, end, (words,))
        caret = (start[0] + caret[0], caret[1])
        self.commit(start[0], min(end[0] + 1, len(self._blocks)), new, name, caret, caret)

    # --- paragraphs ---------------------------------------------------------------------------------------------------

    def kind_here(self) -> BlockKind:
        return self._blocks[self._points()[0][0]].kind if self._blocks else BlockKind.PARAGRAPH

    def set_kind(self, kind: BlockKind) -> None:
        """Gives the paragraphs selected another kind; makes them plain paragraphs if they have it already."""
        if self.isReadOnly() or kind not in self.kinds:
            return
        caret, anchor = self._points()
        first, last = min(caret, anchor)[0], max(caret, anchor)[0]
        blocks = self._blocks[first : last + 1] or [Block()]
        texts = [block for block in blocks if block.kind is not BlockKind.QUOTE]
        if texts and all(block.kind is kind for block in texts):
            kind = BlockKind.PARAGRAPH
        new = tuple(block if block.kind is BlockKind.QUOTE else replace(block, kind=kind) for block in blocks)
        self.commit(first, min(last + 1, len(self._blocks)), new, _MADE[kind], anchor, caret)

    def break_paragraph(self) -> None:
        """Enter: another paragraph, or the end of a list where its last item is empty."""
        start, end = self.selection()
        blocks = self._blocks or [Block()]
        here = blocks[start[0]]
        if start == end and here.kind in LISTS and not here.spans:
            self.set_kind(BlockKind.PARAGRAPH)
            return
        bold, italic = self.has_mark("bold"), self.has_mark("italic")
        at_end = start == end and start[1] == end_of(here) and bool(cut(here.spans, 0))
        caret = (start[0] + 1, 0)
        new = split(blocks, start, end)
        self.commit(start[0], min(end[0] + 1, len(self._blocks)), new, "", caret, caret, typing=True)
        if at_end and (bold or italic) and self.kind_here() is not BlockKind.QUOTE:
            self.setCurrentCharFormat(char_format(self.kind_here(), bold, italic))


def _without_spaces(blocks: Sequence[Block], start: Point, end: Point) -> tuple[Point, Point]:
    """Ctrl+Shift+Right selects the space after a word too. What is nothing but spaces stays as it is."""
    (first, left), (last, right) = start, end
    words = blocks[first].text[left : right if first == last else None]
    left += len(words) - len(words.lstrip())
    words = blocks[last].text[left if first == last else 0 : right]
    right -= len(words) - len(words.rstrip())
    return ((first, left), (last, right)) if (first, left) < (last, right) else (start, end)
