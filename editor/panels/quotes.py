"""The quotes: cards in the order in which those follow the body that do not stand in it."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QWidget

from editor.domain.draft import Quote
from editor.domain.edits import AddItem, Item, item_index
from editor.domain.errors import EditorError
from editor.domain.places import Part, Place
from editor.domain.text import Blocks, new_id
from editor.domain.text_edits import ReplaceBlocks
from editor.panels.items_panel import ItemsPanel
from editor.panels.quote_card import QuoteCard
from editor.session.document import Change
from editor.session.pasting import bare, pasted_blocks, split_quote
from editor.widgets.into_view import bring_into_view
from editor.widgets.look import S8, looks
from editor.widgets.spell_check import SpellCheck


class QuotesPanel(ItemsPanel):
    part = Part.QUOTES
    title = "Quotes"
    empty = "No quotes yet."
    spacing = S8

    def build(self) -> None:
        super().build()
        self._by_undo = False
        self._style = self.open_draft.style
        self.paste_button = QPushButton("paste one")
        self.paste_button.setToolTip("Paste a quote (Ctrl+V)")
        looks(self.paste_button, "link")
        self.paste_button.clicked.connect(self.paste_quote)
        row = self.nothing.layout()
        assert isinstance(row, QBoxLayout)
        for at, widget in enumerate(
            (_quiet("or"), self.paste_button, _quiet("and we find the speaker.")), row.count() - 1
        ):
            row.insertWidget(at, widget)
        for button in (self.nothing.button, self.paste_button):
            button.installEventFilter(self)
        self.add_button.setToolTip("Add a quote (Ctrl+Shift+Q)")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+V where no quote is yet; the override keeps it from the window's menu."""
        if not isinstance(event, QKeyEvent) or not event.matches(QKeySequence.StandardKey.Paste):
            return False
        if event.type() == QEvent.Type.KeyPress:
            self.paste_quote()
        event.accept()
        return True

    def new_item(self) -> Item:
        return Quote()

    def add_quote(self) -> None:
        """A new quote at the end, the keyboard in it."""
        self.add()

    def paste_quote(self) -> None:
        """A new quote from the clipboard, with its speaker where it is plain who says it."""
        data = QGuiApplication.clipboard().mimeData()
        try:
            blocks = pasted_blocks(data.html(), data.text())
        except EditorError as error:
            self.open_draft.notices.say_error(error)
            return
        if not blocks:
            self.open_draft.notices.say("There are no words on the clipboard.")
            return
        quote = split_quote(blocks) or Quote(paragraphs=bare(blocks))
        if self.apply(AddItem(quote, verb="paste")):
            found = quote.speaker.name
            self.open_draft.notices.say(f"Speaker found: {found}." if found else "Quote pasted. Who says it?")
            self.reveal(Place(Part.QUOTES, quote.id, quote.paragraphs[0].id if found else "name"))

    def duplicate(self, quote_id: str) -> None:
        index = item_index(self.draft, Part.QUOTES, quote_id)
        quote = self.draft.quotes[index]
        paragraphs = tuple(replace(block, id=new_id()) for block in quote.paragraphs)
        copy = replace(quote, id=new_id(), paragraphs=paragraphs)
        if self.apply(AddItem(copy, index + 1, "duplicate")):
            self.reveal(Place(Part.QUOTES, copy.id, "name"))

    def show_changed(self) -> None:
        """The card does, with its own caret."""

    # --- rows ---------------------------------------------------------------------------------------------------------

    def make(self, item: Item) -> QWidget:
        assert isinstance(item, Quote)
        card = QuoteCard(item, self._style)
        card.changed.connect(self.set_item)
        card.typing_ended.connect(self.open_draft.document.end_typing)
        card.refused.connect(self.open_draft.notices.say_error)
        card.duplicate_requested.connect(self.duplicate)
        container = Place(Part.QUOTES, item.id)

        def edited(old: Blocks, new: Blocks, after: str, typing: bool, name: str) -> None:
            self.apply(ReplaceBlocks(container, old, new, after, typing, name or "type in quote"))

        card.text.edited.connect(edited)
        SpellCheck(card.text, self.open_draft.spelling)
        return card

    def show_item(self, row: QWidget, item: Item) -> None:
        if isinstance(row, QuoteCard) and isinstance(item, Quote):
            row.show_quote(item, self._style, self._by_undo)

    def name_of(self, item: Item) -> str:
        return ""

    def _changed(self, change: Change) -> None:
        self._by_undo = change.by_undo
        if Part.RELEASE in change.parts and self.open_draft.style != self._style:
            self._style = self.open_draft.style
            self.show_draft(change.after)
        super()._changed(change)
        self._by_undo = False

    def reveal_in(self, row: QWidget, place: Place) -> None:
        if not isinstance(row, QuoteCard):
            return
        line = row.lines.get(place.paragraph)
        if line is None and place.paragraph:
            bring_into_view(row.text)
            row.text.setFocus(Qt.FocusReason.OtherFocusReason)
            row.text.select(place.paragraph, place.start, place.end)
            return
        line = line or row.lines["name"]
        bring_into_view(row)
        line.select(place.start, place.end)


def _quiet(words: str) -> QLabel:
    label = QLabel(words)
    looks(label, "quiet")
    return label
