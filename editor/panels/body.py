"""The body of the statement: rich text in which quotes stand as objects."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from editor.domain.draft import Draft, Quote
from editor.domain.places import Part, Place
from editor.domain.text import Block, BlockKind, Blocks, Span
from editor.panels.body_tools import BodyTools
from editor.panels.panel import Panel
from editor.session.document import Change
from editor.session.pasting import pasted_blocks
from editor.widgets.into_view import bring_caret_into_view, bring_into_view, keyboard_stays
from editor.widgets.look import S4, looks
from editor.widgets.quote_object import QuoteLabel
from editor.widgets.spell_check import SpellCheck
from editor.widgets.text_with_quotes import TextWithQuotes

LOWEST = 96
"""Pixels that an empty body is high, so that it is seen and hit."""


class BodyPanel(Panel):
    part = Part.BODY
    title = "Body"

    def build(self) -> None:
        document = self.open_draft.document
        self.text = TextWithQuotes(self._label, "Write the body, or paste it")
        self.text.setAccessibleName(self.title)
        self.text.lowest = LOWEST
        self.text.read_pasted = pasted_blocks
        self.text.knows_quote = lambda quote: self.draft.quote(quote) is not None
        self.text.printed_quote = self._printed
        self.tools = BodyTools(self.text, lambda: self.draft.unplaced)
        self.following = QLabel()
        self._following = -1
        self.following.setContentsMargins(S4 + 1, 0, 0, 0)
        looks(self.following, "meta")
        self.header.add(self.tools)
        self.column.addWidget(self.text)
        self.column.addWidget(self.following)
        self.text.edited.connect(self._edited)
        self.text.typing_ended.connect(document.end_typing)
        self.text.trouble.connect(self.open_draft.notices.say_error)
        self.text.quote_opened.connect(lambda quote: self.open_draft.spotlight.show(Place(Part.QUOTES, quote)))
        self.text.quote_removal_requested.connect(self._take_out)
        self.text.quote_move_requested.connect(self.place_quote)
        SpellCheck(self.text, self.open_draft.spelling)
        self.tools.quote_chosen.connect(self.insert_quote)
        self.tools.new_quote_chosen.connect(self.insert_new_quote)

    # --- what is shown ------------------------------------------------------------------------------------------------

    def show_draft(self, draft: Draft) -> None:
        self.text.show_blocks(draft.body)
        self._show_following(draft)

    def _changed(self, change: Change) -> None:
        if Part.BODY in change.parts:
            self.text.show_blocks(change.after.body, change.by_undo)
            if change.by_undo and change.parts == {Part.BODY}:
                self._show_undone()
        if Part.QUOTES in change.parts:
            self.text.refresh_quotes()
        if not change.parts.isdisjoint((Part.BODY, Part.QUOTES)):
            self._show_following(change.after)

    def _show_undone(self) -> None:
        """Where the caret is now; a key that decides in the right column is not to be typed here."""
        if keyboard_stays():
            bring_caret_into_view(self.text)
        else:
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_following(self, draft: Draft) -> None:
        count = len(draft.unplaced) if draft.quotes else 0
        if count != self._following:
            self._following = count
            self.following.setVisible(count > 0)
            self.following.setText("1 quote follows the body" if count == 1 else f"{count} quotes follow the body")

    def _label(self, quote_id: str) -> QuoteLabel:
        quote = self.draft.quote(quote_id)
        return label_of(quote) if quote else QuoteLabel("", "This quote has been removed")

    def _printed(self, quote_id: str) -> Blocks:
        """How other programs get the quote."""
        from editor.domain.printed import printed_quote

        quote = self.draft.quote(quote_id)
        lines = printed_quote(quote, self.open_draft.style) if quote else ()
        return tuple(
            Block(tuple(Span(span.text, span.bold, span.italic, span.link) for span in line.spans)) for line in lines
        )

    def reveal(self, place: Place) -> None:
        bring_into_view(self.text)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        if place.item:
            self.text.select(place.item, place.start, place.end)

    # --- what is changed ----------------------------------------------------------------------------------------------

    def _edited(self, old: Blocks, new: Blocks, after: str, typing: bool, name: str) -> None:
        from editor.domain.text_edits import ReplaceBlocks

        self.apply(ReplaceBlocks(Place(Part.BODY), old, new, after, typing, name or "type in body"))

    def _take_out(self, quote: str) -> None:
        from editor.domain.edits import PlaceQuote

        if self.apply(PlaceQuote(quote, None)):
            self.open_draft.notices.say("The quote now follows the body.")

    def place_quote(self, quote: str, before: int) -> None:
        """Stands the quote before the block that has this number now."""
        from editor.domain.edits import PlaceQuote

        numbers = [number for number, block in enumerate(self.draft.body) if block.quote == quote]
        index = before - 1 if numbers and numbers[0] < before else before
        if self.apply(PlaceQuote(quote, index)):
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
            self.text.hold_quote(quote)

    def insert_quote(self, quote: str) -> None:
        self.place_quote(quote, self._gap_at_caret())

    def insert_new_quote(self) -> None:
        """Adds a quote, stands it at the caret, and goes to where its words are typed."""
        from editor.domain.edits import AddItem, PlaceQuote, Several

        quote = Quote()
        index = self._gap_at_caret()
        if self.apply(Several((AddItem(quote), PlaceQuote(quote.id, index)), "add quote")):
            self.open_draft.spotlight.show(Place(Part.QUOTES, quote.id, "name"))

    def _gap_at_caret(self) -> int:
        """The number of the block before which a quote inserted at the caret stands: words are not torn apart."""
        start, _ = self.text.selection()
        body = self.draft.body
        if not body:
            return 0
        here = body[start[0]]
        goes_before = here.kind is not BlockKind.QUOTE and start[1] == 0
        return start[0] if goes_before else start[0] + 1


def label_of(quote: Quote) -> QuoteLabel:
    """Name and role, and as many of the words as a card could show."""
    speaker = ", ".join(part for part in (quote.speaker.name.strip(), quote.speaker.role.strip()) if part)
    words = " ".join(block.text.strip() for block in quote.paragraphs[:3])[:300].strip()
    return QuoteLabel(speaker or "Nobody named yet", words)
