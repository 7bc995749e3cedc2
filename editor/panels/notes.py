"""The notes to editors, numbered as they will be printed."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from editor.domain.places import Part
from editor.domain.text import BlockKind
from editor.panels.text_panel import TextPanel
from editor.widgets.number_gutter import NumberGutter
from editor.widgets.rich_text import RichText


class NotesPanel(TextPanel):
    part = Part.NOTES
    title = "Notes to editors"
    kinds = frozenset((BlockKind.PARAGRAPH,))
    hint = "Background, sources, where pictures are; one paragraph a note"

    def around(self, text: RichText) -> QWidget:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(NumberGutter(text))
        row.addWidget(text, 1)
        return both
