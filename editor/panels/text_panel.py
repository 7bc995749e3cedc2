"""A part that is a text of its own under the body: the notes to editors, the boilerplate."""

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from editor.domain.draft import Draft
from editor.domain.places import Place
from editor.domain.text import BlockKind, Blocks
from editor.domain.text_edits import ReplaceBlocks, blocks_at
from editor.panels.panel import Panel
from editor.widgets.into_view import bring_into_view
from editor.widgets.rich_text import RichText


class TextPanel(Panel):
    kinds: ClassVar[frozenset[BlockKind]]
    hint: ClassVar[str]

    def build(self) -> None:
        self.text = RichText(self.kinds, self.hint)
        self.text.setAccessibleName(self.title)
        self.column.addWidget(self.around(self.text))
        self.text.edited.connect(self._edited)
        self.text.typing_ended.connect(self.open_draft.document.end_typing)
        self.text.trouble.connect(self.open_draft.notices.say_error)

    def around(self, text: RichText) -> QWidget:
        """The text with what stands beside it."""
        return text

    def show_draft(self, draft: Draft) -> None:
        self.text.show_blocks(blocks_at(draft, Place(self.part)), caret_to_change=True)

    def reveal(self, place: Place) -> None:
        bring_into_view(self.text)
        self.text.setFocus()
        if place.item:
            self.text.select(place.item, place.start, place.end)

    def _edited(self, old: Blocks, new: Blocks, after: str, typing: bool, name: str) -> None:
        self.apply(ReplaceBlocks(Place(self.part), old, new, after, typing, name or f"type in {self.part.value}"))
