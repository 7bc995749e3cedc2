"""What the top of the release says: kind, organisation, date, embargo, reference; and for whom this version is."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor.domain.draft import Draft, Kind
from editor.domain.places import Part, Place
from editor.panels.embargo_choice import EmbargoChoice
from editor.panels.panel import Panel
from editor.panels.style_choice import StyleChoice
from editor.widgets.choice_field import ChoiceField
from editor.widgets.date_field import DateField
from editor.widgets.field_grid import FieldGrid
from editor.widgets.inline_message import InlineMessage
from editor.widgets.into_view import bring_into_view
from editor.widgets.line_field import LineField
from editor.widgets.look import S4

_LINES = {
    "organisation": ("Organisation", "Who issues it"),
    "reference": ("Reference", "Your own, if you have one"),
    "audience": ("Audience", "Whom this version is for"),
}


class ReleaseDetailsPanel(Panel):
    part = Part.RELEASE
    title = "Release"

    def build(self) -> None:
        self.kind = ChoiceField("Kind", [(kind, kind.label) for kind in Kind])
        self.lines = {field: LineField(name, hint, curly=True) for field, (name, hint) in _LINES.items()}
        self.date = DateField("Date of issue", "As in 14/3/2019")
        self.date_message = InlineMessage()
        self.embargo = EmbargoChoice()
        self.style_choice = StyleChoice(self.open_draft.base_style)
        grid = FieldGrid()
        grid.add("Kind", self.kind)
        grid.add("Organisation", self.lines["organisation"])
        grid.add("Date of issue", _with_message(self.date, self.date_message))
        grid.add("Reference", self.lines["reference"])
        grid.add("Release", self.embargo, wide=True)
        grid.add("Audience", self.lines["audience"])
        self.column.addWidget(grid)
        self.column.addWidget(self.style_choice)
        self._connect()

    def _connect(self) -> None:
        document = self.open_draft.document
        for field, line in self.lines.items():
            line.edited.connect(lambda text, field=field: self._set(field, text, typing=True))
            line.typing_ended.connect(document.end_typing)
            line.refused.connect(self.open_draft.notices.say_error)
            line.moved_on.connect(self.focusNextChild)
        self.kind.chosen.connect(lambda kind: self._set("kind", kind))
        self.date.chosen.connect(lambda day: self._set("date", day, typing=True))
        self.date.problem_changed.connect(self.date_message.say)
        self.embargo.chosen.connect(lambda moment, typing: self._set("embargo", moment, typing))
        self.style_choice.chosen.connect(lambda settings: self._set("house_style", settings))

    def _set(self, field: str, value: object, typing: bool = False) -> None:
        from editor.domain.edits import SetField

        self.apply(SetField(field, value, typing))

    def show_draft(self, draft: Draft) -> None:
        self.kind.show_value(draft.kind)
        for field, line in self.lines.items():
            line.show_text(getattr(draft, field))
        self.date.show_date(draft.date)
        self.embargo.show_draft(draft)
        self.style_choice.show_settings(draft.house_style)

    def reveal(self, place: Place) -> None:
        if line := self.lines.get(place.item):
            bring_into_view(line)
            line.select(place.start, place.end)
            return
        embargo = self.embargo.time if self.draft.embargo else self.embargo.immediate
        fields: dict[str, QWidget] = {"date": self.date, "embargo": embargo, "house_style": self.style_choice.toggle}
        field = fields.get(place.item, self.kind)
        bring_into_view(field)
        field.setFocus()


def _with_message(field: QWidget, message: QWidget) -> QWidget:
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(S4)
    column.addWidget(field)
    column.addWidget(message)
    return both
