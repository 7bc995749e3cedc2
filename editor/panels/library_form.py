"""The fields of one entry of a library; what was typed counts when the keyboard leaves a field."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QVBoxLayout, QWidget

from editor.domain.draft import ScopeKind
from editor.domain.library import KINDS, Known, KnownText, Library
from editor.domain.text import Blocks, plain
from editor.widgets.choice_field import ChoiceField
from editor.widgets.date_field import DateField
from editor.widgets.field_grid import FieldGrid
from editor.widgets.line_field import LineField
from editor.widgets.look import S8, looks

_LABELS = {
    "name": "Name",
    "role": "Role",
    "organisation": "Organisation",
    "pronoun": "Pronoun",
    "as_of": "As of",
    "contact": "Contact",
    "email": "E-mail",
    "signs_off": "Signs off",
    "needed": "Sign-off needed before release",
    "listed": "Listed on the release",
    "phone": "Direct line",
    "out_of_hours": "Out of hours",
    "title": "Listed as",
    "blocks": "Text",
}
_SCOPES = [(ScopeKind.WHOLE, "the whole text"), (ScopeKind.QUOTES, "quotes"), (ScopeKind.FACTS, "facts about them")]


class LibraryForm(QWidget):
    changed = Signal(object)  # the value as it is now

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: Known = KINDS[library]()
        self._typed: Known = self._value
        self._show: dict[str, Callable[[Any], object]] = {}
        self.fields: dict[str, QWidget] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S8)
        grid = FieldGrid()
        column.addWidget(grid)
        for field in fields(KINDS[library]):
            widget = self._make(field.name, field.default)
            self.fields[field.name] = widget
            if isinstance(widget, QPlainTextEdit):
                column.addWidget(widget, 1)
            else:
                grid.add("" if isinstance(widget, QCheckBox) else _LABELS[field.name], widget)
        if "blocks" not in self.fields:
            column.addStretch(1)

    @property
    def first(self) -> QWidget:
        return next(iter(self.fields.values()))

    def show_value(self, value: Known) -> None:
        self._value = self._typed = value
        for name, show in self._show.items():
            show(getattr(value, name))

    def settle(self) -> None:
        """What was typed counts now."""
        if self._typed != self._value and self._typed.name.strip():
            self._value = self._typed
            self.changed.emit(self._value)

    def _make(self, name: str, usual: Any) -> QWidget:
        if isinstance(usual, tuple):
            return self._make_text(name)
        if isinstance(usual, bool):
            box = QCheckBox(_LABELS[name])
            box.clicked.connect(lambda on: self._set(name, on, settled=True))
            self._show[name] = box.setChecked
            return box
        if isinstance(usual, ScopeKind):
            choice = ChoiceField(_LABELS[name], _SCOPES)
            choice.chosen.connect(lambda scope: self._set(name, scope, settled=True))
            self._show[name] = choice.show_value
            return choice
        if usual is None:
            day = DateField(_LABELS[name], "Date", own_undo=True)
            day.setToolTip("When role and organisation were last known to be right")
            looks(day.field, "")
            day.chosen.connect(lambda chosen: self._set(name, chosen if isinstance(chosen, date) else None, True))
            self._show[name] = day.show_date
            return day
        line = LineField(_LABELS[name], own_undo=True, curly=name != "email")
        looks(line, "")
        line.edited.connect(lambda text: self._set(name, text.strip()))
        line.left.connect(self.settle)
        line.moved_on.connect(self.settle)
        line.moved_on.connect(self.focusNextChild)
        self._show[name] = line.show_text
        return line

    def _make_text(self, name: str) -> QPlainTextEdit:
        text = QPlainTextEdit()
        text.setAccessibleName(_LABELS[name])
        text.setPlaceholderText("The text, one paragraph a line")
        text.setProperty("own_undo", True)
        text.setTabChangesFocus(True)
        text.installEventFilter(self)
        text.textChanged.connect(lambda: self._set(name, _blocks(text.toPlainText(), self._value)))
        self._show[name] = lambda blocks: text.setPlainText("\n".join(block.text for block in blocks))
        return text

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.settle()
        return False

    def _set(self, name: str, value: Any, settled: bool = False) -> None:
        changes: dict[str, Any] = {name: value}
        self._typed = replace(self._typed, **changes)
        if settled:
            self.settle()


def _blocks(text: str, value: Known) -> Blocks:
    """A paragraph that was not touched keeps its links and its bold."""
    present = {block.text: block for block in value.blocks} if isinstance(value, KnownText) else {}
    return tuple(present.get(line) or plain(line) for line in text.split("\n") if line.strip())
