"""This draft's own settings over the house style, folded away until wanted."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from editor.domain.house_style import CHOICES, HouseStyle
from editor.widgets.choice_field import ChoiceField
from editor.widgets.disclosure import Disclosure
from editor.widgets.field_grid import FieldGrid
from editor.widgets.look import S4

TWO_COLUMNS = 660
"""The width, in pixels at 100 %, from which the longest of the words stands whole beside another."""
_SETTINGS: dict[str, tuple[str, dict[str, str]]] = {
    "quotation_marks": ("Opening mark", {"each paragraph": "on each paragraph", "first only": "on the first only"}),
    "attribution": (
        "Speaker",
        {"before": "before the quote", "after": "after the quote", "inside": "inside the quote"},
    ),
    "attribution_before": ("Named before", {"brackets": "Name (Role) said:", "comma": "Name, Role, said:"}),
    "attribution_after": ("Named after", {"own line": "a line of its own", "said": "…,” said Name, Role."}),
    "date_form": ("Date form", {"day": "14 March 2019", "weekday": "Thursday 14 March 2019"}),
}


class StyleChoice(QWidget):
    chosen = Signal(object)  # the draft's settings, as sorted (name, value) pairs

    def __init__(self, base: HouseStyle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings: tuple[tuple[str, str], ...] = ()
        self._base = base
        self.fields: dict[str, ChoiceField] = {}
        self.toggle = Disclosure()
        self._inside: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(S4)
        self._column.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignLeft)
        self.toggle.toggled_open.connect(self._unfold)

    def show_settings(self, settings: tuple[tuple[str, str], ...]) -> None:
        self._settings = settings
        own = dict(settings)
        for name, field in self.fields.items():
            field.show_value(own.get(name, ""))
        count = len(own)
        how = (
            "as the house style"
            if not count
            else "1 setting of its own"
            if count == 1
            else f"{count} settings of its own"
        )
        self.toggle.setText(f"Style: {how}")
        self.toggle.setAccessibleName(f"Style of this draft: {how}")

    def _unfold(self, unfolded: bool) -> None:
        if unfolded and self._inside is None:
            self._inside = self._make()
            self._column.addWidget(self._inside)
            self.show_settings(self._settings)
        if self._inside is not None:
            self._inside.setVisible(unfolded)

    def _make(self) -> QWidget:
        grid = FieldGrid(self, TWO_COLUMNS)
        for name, (label, words) in _SETTINGS.items():
            usual = words[str(getattr(self._base, name))]
            choices = [
                ("", f"House style: {usual}"),
                *((value, words[value].capitalize()) for value in CHOICES[name]),
            ]
            field = self.fields[name] = ChoiceField(label, choices)
            field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            grid.add(label, field)
            field.chosen.connect(lambda value, name=name: self._choose(name, str(value)))
        return grid

    def _choose(self, name: str, value: str) -> None:
        own = {**dict(self._settings), name: value}
        self.chosen.emit(tuple(sorted((key, kept) for key, kept in own.items() if kept)))
