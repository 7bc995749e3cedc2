"""Whether the release goes out at once or is embargoed, and until when, in UK time."""

from datetime import datetime, time, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from editor.domain.draft import Draft
from editor.domain.errors import EditorError
from editor.domain.uk_time import from_london, london
from editor.widgets.date_field import DateField, today
from editor.widgets.inline_message import InlineMessage
from editor.widgets.look import S4, S8, looks
from editor.widgets.time_field import TimeField

USUAL = time(0, 1)


class EmbargoChoice(QWidget):
    chosen = Signal(object, bool)  # the UTC moment, or None for immediate release; whether it is being typed

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = Draft(announcement="")
        self.immediate = QRadioButton("Immediate", self)  # Tab comes here before the moment
        self.immediate.setAccessibleName("For immediate release")
        self.embargoed = QRadioButton("Embargo", self)
        self.embargoed.setAccessibleName("Under embargo")
        self._group = QButtonGroup(self)
        self._group.addButton(self.immediate)
        self._group.addButton(self.embargoed)
        self.immediate.setChecked(True)
        self.day = DateField("Embargo date", may_be_empty=False)
        self.time = TimeField("Embargo time, UK")
        self.message = InlineMessage()
        self._until = self._make_until()
        self._lay_out()
        self.immediate.clicked.connect(self._end_embargo)
        self.embargoed.clicked.connect(self._begin_embargo)
        for field in (self.day, self.time):
            field.chosen.connect(self._moment_chosen)
            field.problem_changed.connect(self._say)

    def _make_until(self) -> QWidget:
        until = QWidget(self)
        row = QHBoxLayout(until)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S4)
        for part in ("until", self.time, "on", self.day):
            row.addWidget(_quiet(part) if isinstance(part, str) else part)
        row.addWidget(_quiet("UK time"))
        row.addStretch(1)
        return until

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(S8)
        row.addWidget(self.immediate)
        row.addWidget(self.embargoed)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(S4 + 1, 3, 0, 0)
        column.setSpacing(S4)
        column.addLayout(row)
        column.addWidget(self._until)
        column.addWidget(self.message)

    def show_draft(self, draft: Draft) -> None:
        changed = draft.embargo != self._draft.embargo
        self._draft = draft
        (self.embargoed if draft.embargo else self.immediate).setChecked(True)
        self._until.setVisible(draft.embargo is not None)
        if changed and draft.embargo:
            local = london(draft.embargo)
            self.day.show_date(local.date())
            self.time.show_value(local.time().replace(second=0, microsecond=0))
        if changed:
            self.message.say("")

    def _begin_embargo(self) -> None:
        """Until one minute past midnight on the day of issue where that is to come, else tomorrow."""
        if self._draft.embargo is None:
            first = today() + timedelta(days=1)
            day = self._draft.date if self._draft.date and self._draft.date >= first else first
            self.chosen.emit(from_london(day, USUAL), False)
            self.time.select(0, len(self.time.text()))

    def _end_embargo(self) -> None:
        if self._draft.embargo is not None:
            self.chosen.emit(None, False)

    def _moment_chosen(self) -> None:
        moment = self._moment()
        if moment is not None and moment != self._draft.embargo:
            self.chosen.emit(moment, True)

    def _moment(self) -> datetime | None:
        if self.day.day is None or self.time.time is None:
            return None
        try:
            moment = from_london(self.day.day, self.time.time)
        except EditorError as error:
            self._say(str(error))
            return None
        self.message.say("")
        return moment

    def _say(self, problem: str) -> None:
        if not problem or self._draft.embargo is None:
            self.message.say("")
            return
        local = london(self._draft.embargo)
        stands = f"The embargo still ends at {local:%H:%M} on {local.day}/{local.month}/{local.year}."
        self.message.say(problem if "still" in problem else f"{problem} {stands}")


def _quiet(text: str) -> QLabel:
    label = QLabel(text)
    looks(label, "quiet")
    return label
