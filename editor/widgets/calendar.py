"""The calendar that pops up beside a date."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QWidget

from editor.widgets import look


class Calendar(QCalendarWidget):
    """British: Monday first, English names, whatever the computer's language."""

    picked = Signal(object)  # date

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Popup)
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setContentsMargins(1, 1, 1, 1)
        self.setLocale(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.clicked.connect(self._pick)
        self.activated.connect(self._pick)
        look.look_changed.connect(self._take_look)
        self._take_look()

    def pop_up(self, shown: date, beside: QWidget) -> None:
        """Opens under the widget, or over it where there is no room on the screen."""
        self.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        self.adjustSize()
        at = beside.mapToGlobal(QPoint(0, beside.height()))
        screen = beside.screen().availableGeometry()
        at.setX(max(min(at.x(), screen.right() - self.width()), screen.left()))
        if at.y() + self.height() > screen.bottom():
            at.setY(beside.mapToGlobal(QPoint(0, 0)).y() - self.height())
        self.move(at)
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def _pick(self, day: QDate) -> None:
        self.hide()
        self.picked.emit(date(day.year(), day.month(), day.day()))

    def _take_look(self) -> None:
        """Weekends are days like others here, not errors; the arrows are ours, as Qt's are black also in the dark."""
        plain = QTextCharFormat()
        plain.setForeground(look.colour("text"))
        for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(weekend, plain)
        for name, icon in (("qt_calendar_prevmonth", "chevron-left"), ("qt_calendar_nextmonth", "chevron-right")):
            button = self.findChild(QToolButton, name)
            if isinstance(button, QToolButton):
                button.setIcon(look.icon(icon))
