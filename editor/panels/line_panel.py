"""A part that is one line of text with a limit: the headline, the standfirst."""

from typing import ClassVar

from editor.domain.draft import Draft
from editor.domain.places import Place
from editor.panels.panel import Panel
from editor.widgets.count_label import CountLabel
from editor.widgets.into_view import bring_into_view
from editor.widgets.line_field import LineField
from editor.widgets.look import Size
from editor.widgets.spell_check import SpellCheck


class LinePanel(Panel):
    field_name: ClassVar[str]
    limit: ClassVar[int]
    text_size: ClassVar[Size]
    hint: ClassVar[str]

    def build(self) -> None:
        self.count = CountLabel(self.limit)
        self.header.add(self.count)
        self.field = LineField(self.title, self.hint, self.text_size, curly=True)
        self.field.setAccessibleDescription(f"At most {self.limit} characters")
        self.column.addWidget(self.field)
        self.field.edited.connect(lambda text: self._edited(text))
        self.field.typing_ended.connect(self.open_draft.document.end_typing)
        self.field.refused.connect(self.open_draft.notices.say_error)
        self.field.moved_on.connect(self.focusNextChild)
        SpellCheck(self.field, self.open_draft.spelling)

    def show_draft(self, draft: Draft) -> None:
        text: str = getattr(draft, self.field_name)
        self.field.show_text(text)
        self.count.show_count(len(text))

    def _edited(self, text: str) -> None:
        from editor.domain.edits import SetField

        self.apply(SetField(self.field_name, text, typing=True))

    def reveal(self, place: Place) -> None:
        bring_into_view(self.field)
        self.field.select(place.start, place.end)
