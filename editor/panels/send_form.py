"""Whom to send the draft to for sign-off, by when, and where the copies go."""

import os
from datetime import date, datetime, time, timedelta
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from editor.domain.draft import Draft
from editor.domain.errors import EditorError
from editor.domain.standing import Stand, State
from editor.domain.uk_time import from_london, london, now
from editor.panels.name_line import NameLine
from editor.panels.partner_row import scope_words
from editor.panels.standing_words import chip_word
from editor.session.sending import How
from editor.widgets.date_field import DateField
from editor.widgets.field_grid import FieldGrid
from editor.widgets.file_dialog import file_dialog
from editor.widgets.inline_message import InlineMessage
from editor.widgets.look import S4, S8, S24, looks
from editor.widgets.part_header import PartHeader
from editor.widgets.time_field import TimeField

LEAST = timedelta(minutes=30)
"""What is left before the statement goes out for a deadline to be of use."""


class SendForm(QFrame):
    """Preselected are those whose sign-off is needed and does not hold."""

    send_requested = Signal(object, object)  # Path, How
    colleague_requested = Signal()
    cancelled = Signal()

    def __init__(
        self,
        draft: Draft,
        stands: tuple[Stand, ...],
        folder: Path,
        with_mail: bool,
        name: NameLine,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        looks(self, "card")
        self.folder = folder
        self.choices: dict[str, QCheckBox] = {}
        self._people = QVBoxLayout()
        self._people.setSpacing(0)
        self._people.setContentsMargins(S4 + 1, 0, 0, 0)
        self.colleague = QPushButton("Ask a colleague too")
        self.colleague.setToolTip("A second pair of eyes in the office is asked like a partner")
        looks(self.colleague, "link")
        self.day = DateField("Answer by", "no deadline", own_undo=True)
        self.time = TimeField("Answer by, time", own_undo=True)
        answer_by = london(suggested_deadline(draft, now()))
        self.day.show_date(answer_by.date())
        self.time.show_value(answer_by.time())
        self.mail = QCheckBox("With an e-mail draft for each")
        self.mail.setChecked(with_mail)
        self._folder = QLabel()
        self._folder.setTextFormat(Qt.TextFormat.PlainText)
        self._folder.setWordWrap(True)
        self._folder.setMinimumWidth(1)  # less than its longest word
        self.choose = QPushButton("Change")
        looks(self.choose, "link")
        self.name = name
        if not name.is_asked:
            self.name.hide()
        self.message = InlineMessage()
        self.send = QPushButton("Write the copies")
        looks(self.send, "primary")
        self.cancel = QPushButton("Cancel")
        self._lay_out()
        self.show_people(draft, stands)
        self.show_folder(folder)
        self.send.clicked.connect(self._send)
        self.cancel.clicked.connect(self.cancelled)
        self.colleague.clicked.connect(self.colleague_requested)
        self.choose.clicked.connect(self._choose_folder)

    def _lay_out(self) -> None:
        where = QWidget()
        place = QHBoxLayout(where)
        place.setContentsMargins(S4 + 1, 2, 0, 0)
        place.setSpacing(S4)
        place.addWidget(self._folder, 1)
        place.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignTop)
        grid = FieldGrid()
        grid.add("Answer by", self.day)
        grid.add("At", self.time)
        grid.add("Folder", where, wide=True)
        buttons = QHBoxLayout()
        buttons.setSpacing(S8)
        buttons.addWidget(self.message, 1)
        buttons.addStretch(0)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.send)
        column = QVBoxLayout(self)
        column.setContentsMargins(S8, S8, S8, S8)
        column.setSpacing(S8)
        column.addWidget(PartHeader("Send to"))
        column.addLayout(self._people)
        column.addWidget(self.colleague, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(grid)
        mail = QHBoxLayout()
        mail.setContentsMargins(S4 + 1, 0, 0, 0)
        mail.addWidget(self.mail)
        column.addLayout(mail)
        column.addWidget(self.name)
        column.addLayout(buttons)

    def show_people(self, draft: Draft, stands: tuple[Stand, ...]) -> None:
        """What is ticked already stays as it is."""
        standing = {stand.who: stand for stand in stands}
        for partner in draft.partners:
            stand = standing.get(partner.id)
            if stand is None or partner.id in self.choices:
                continue
            name = partner.organisation.strip() or partner.contact.strip() or "A partner without a name"
            box = QCheckBox(name)
            box.setChecked(partner.needed and stand.state is not State.HOLDS)
            box.setToolTip(name)
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            scope = scope_words(partner, draft)
            said = QLabel(f"{scope[:1].upper()}{scope[1:]} · {chip_word(stand)}")
            said.setWordWrap(True)
            said.setContentsMargins(S24 - 2, 0, 0, S4)
            looks(said, "meta")
            self._people.addWidget(box)
            self._people.addWidget(said)
            self.choices[partner.id] = box

    def show_folder(self, folder: Path) -> None:
        self.folder = folder
        self._folder.setText(str(folder).replace(os.sep, f"{os.sep}\u200b"))  # so that it can wrap there
        self._folder.setToolTip(str(folder))

    def _choose_folder(self) -> None:
        dialog = file_dialog(self.window(), "Choose the folder for the copies", str(self.folder))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda name: self.show_folder(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _send(self) -> None:
        self.day.field.settle()
        self.time.settle()
        chosen = tuple(who for who, box in self.choices.items() if box.isChecked())
        problem = self.day.field.problem or self.time.problem or ("" if chosen else "Tick those who are to be asked.")
        deadline = None
        if not problem:
            try:
                deadline = self._deadline()
            except EditorError as error:
                problem = str(error)
        if deadline and deadline < now():
            problem = "That time is past. Give one that is still to come."
        problem = problem or self.name.problem
        self.message.say(problem)
        if not problem:
            self.name.keep()
            self.send_requested.emit(self.folder, How(chosen, deadline, self.mail.isChecked()))

    def _deadline(self) -> datetime | None:
        day = self.day.day
        return from_london(day, self.time.time or time(12)) if day else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)


def suggested_deadline(draft: Draft, at: datetime) -> datetime:
    """By noon two working days on; sooner where that is after the date of issue or the embargo and there is time before
    it. Moments are aware."""
    day = london(at).date()
    wanted = (
        from_london(working_day_after(day, 2), time(12)),
        from_london(working_day_after(day, 1), time(12)),
        from_london(day + timedelta(days=1), time(12)),
        from_london(day, time(17)),
        from_london(day, time(23)),
    )
    out = [draft.embargo - LEAST] if draft.embargo else []
    out += [from_london(draft.date, time(23))] if draft.date else []
    last = min((each for each in out if each >= at + LEAST), default=wanted[0])
    return next((each for each in wanted if at + LEAST <= each <= last), _on_the_half_hour(last))


def _on_the_half_hour(moment: datetime) -> datetime:
    return moment.replace(minute=moment.minute // 30 * 30, second=0, microsecond=0)


def working_day_after(day: date, count: int) -> date:
    """Saturdays and Sundays are passed over."""
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < 5
    return day
