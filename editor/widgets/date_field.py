"""A date: typed as people in Britain type it, or picked from a calendar."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QSizePolicy, QWidget

from editor.domain.british_dates import read_date
from editor.domain.uk_time import london, long_date, now
from editor.widgets.buttons import IconButton
from editor.widgets.value_field import ValueField

_COMPLETE = r"\d{4}\s*$|^\d{4}-\d\d?-\d\d$"


def today() -> date:
    """The day it is in the United Kingdom."""
    return london(now()).date()


def _read(text: str) -> object:
    return read_date(text, today())


def _say(value: object) -> str:
    return long_date(value) if isinstance(value, date) else ""


class DateField(QWidget):
    chosen = Signal(object)  # date, or None
    problem_changed = Signal(str)

    def __init__(
        self, name: str, placeholder: str = "", may_be_empty: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field = ValueField(name, _read, _say, _COMPLETE, placeholder, may_be_empty)
        self.field.setFixedWidth(self.field.fontMetrics().horizontalAdvance("28 September 2028") + 16)
        self.button = IconButton("calendar", f"{name}: calendar", "Alt+Down")
        self._calendar: QCalendarWidget | None = None
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
        calendar = self._calendar or self._new_calendar()
        shown = self.day or today()
        calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        calendar.adjustSize()
        at = self.mapToGlobal(QPoint(0, self.height()))
        screen = self.screen().availableGeometry()
        at.setX(max(min(at.x(), screen.right() - calendar.width()), screen.left()))
        if at.y() + calendar.height() > screen.bottom():
            at.setY(self.mapToGlobal(QPoint(0, 0)).y() - calendar.height())
        calendar.move(at)
        calendar.show()
        calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def _new_calendar(self) -> QCalendarWidget:
        calendar = self._calendar = QCalendarWidget(self)
        calendar.setWindowFlags(Qt.WindowType.Popup)
        calendar.setAccessibleName(self.button.accessibleName())
        calendar.setLocale(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.clicked.connect(self._picked)
        calendar.activated.connect(self._picked)
        return calendar

    def _picked(self, day: QDate) -> None:
        if self._calendar is not None:
            self._calendar.hide()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        picked = date(day.year(), day.month(), day.day())
        if picked != self.day:
            self.field.show_value(picked)
            self.chosen.emit(picked)
