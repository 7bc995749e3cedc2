"""A date: typed as people in Britain type it, or picked from a calendar."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from editor.domain.uk_time import london, long_date, now
from editor.widgets.buttons import IconButton
from editor.widgets.value_field import ValueField

if TYPE_CHECKING:
    from editor.widgets.calendar import Calendar

_COMPLETE = r"\d{4}\s*$|^\d{4}-\d\d?-\d\d$"


def today() -> date:
    """The day it is in the United Kingdom."""
    return london(now()).date()


def _read(text: str) -> object:
    from editor.domain.british_dates import read_date  # not before somebody types

    return read_date(text, today())


def _say(value: object) -> str:
    return long_date(value) if isinstance(value, date) else ""


class DateField(QWidget):
    chosen = Signal(object)  # date, or None
    problem_changed = Signal(str)

    def __init__(
        self,
        name: str,
        placeholder: str = "",
        may_be_empty: bool = True,
        own_undo: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.field = ValueField(name, _read, _say, _COMPLETE, placeholder, may_be_empty, own_undo)
        self.field.setFixedWidth(self.field.fontMetrics().horizontalAdvance("28 September 2028") + 16)
        self.button = IconButton("calendar", f"{name}: calendar", "Alt+Down")
        self._calendar: Calendar | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.field)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.field)
        self.field.chosen.connect(self.chosen)
        self.field.problem_changed.connect(self.problem_changed)
        self.button.clicked.connect(self.open_calendar)

    @property
    def day(self) -> date | None:
        value = self.field.value
        return value if isinstance(value, date) else None

    def show_date(self, value: date | None) -> None:
        self.field.show_value(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def open_calendar(self) -> None:
        if not self.button.isEnabled():
            return
        from editor.widgets.calendar import Calendar

        if self._calendar is None:
            self._calendar = Calendar(self.button.accessibleName(), self)
            self._calendar.picked.connect(self._picked)
        self._calendar.pop_up(self.day or today(), self)

    def _picked(self, picked: date) -> None:
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        if picked != self.day:
            self.field.show_value(picked)
            self.chosen.emit(picked)
