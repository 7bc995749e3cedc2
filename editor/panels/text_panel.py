"""A part that is a text of its own under the body: the notes to editors, the boilerplate."""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from editor.domain.draft import Draft
from editor.domain.places import Place
from editor.domain.text import BlockKind, Blocks
from editor.domain.text_edits import ReplaceBlocks, blocks_at
from editor.panels.panel import Panel
from editor.widgets.buttons import IconButton
from editor.widgets.into_view import bring_caret_into_view, bring_into_view
from editor.widgets.rich_text import KEYS, RichText
from editor.widgets.spell_check import SpellCheck


class TextPanel(Panel):
    kinds: ClassVar[frozenset[BlockKind]]
    hint: ClassVar[str]

    def build(self) -> None:
        self.text = RichText(self.kinds, self.hint)
        self.text.setAccessibleName(self.title)
        if BlockKind.SUBHEADING in self.kinds:
            self._add_tool("subheading", "Subheading", KEYS["subheading"], self._toggle_subheading)
        self._add_tool("link", "Link", KEYS["link"], self.text.edit_link)
        self.column.addWidget(self.around(self.text))
        self.text.edited.connect(self._edited)
        self.text.typing_ended.connect(self.open_draft.document.end_typing)
        self.text.trouble.connect(self.open_draft.notices.say_error)
        self.text.read_pasted = _read_pasted
        SpellCheck(self.text, self.open_draft.spelling)

    def _add_tool(self, icon: str, name: str, keys: str, command: Callable[[], None]) -> None:
        tool = IconButton(icon, name, keys)
        tool.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the caret in the text

        def run() -> None:
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
            command()

        tool.clicked.connect(run)
        self.header.add(tool)

    def _toggle_subheading(self) -> None:
        self.text.set_kind(BlockKind.SUBHEADING)

    def around(self, text: RichText) -> QWidget:
        """The text with what stands beside it."""
        return text

    def show_draft(self, draft: Draft) -> None:
        anew = not self.text.blocks
        self.text.show_blocks(blocks_at(draft, Place(self.part)), caret_to_change=not anew)
        if anew and not self.text.hasFocus():
            self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def show_changed(self) -> None:
        bring_caret_into_view(self.text)

    def reveal(self, place: Place) -> None:
        bring_into_view(self.text)
        self.text.setFocus()
        if place.item:
            self.text.select(place.item, place.start, place.end)

    def _edited(self, old: Blocks, new: Blocks, after: str, typing: bool, name: str) -> None:
        self.apply(ReplaceBlocks(Place(self.part), old, new, after, typing, name or f"type in {self.part.value}"))


def _read_pasted(html: str, text: str) -> Blocks:
    from editor.session.pasting import pasted_blocks  # with the reader of HTML, which the first paint needn't wait for

    return pasted_blocks(html, text)
