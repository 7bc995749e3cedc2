"""Where a partner stands, as a chip; and the form in which the next decision is recorded."""

from datetime import date, time

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from editor.domain.errors import EditorError
from editor.domain.sign_off import Standing
from editor.domain.uk_time import from_london
from editor.widgets import look
from editor.widgets.attach_field import AttachField
from editor.widgets.choice_field import ChoiceField
from editor.widgets.date_field import DateField, today
from editor.widgets.field_grid import FieldGrid
from editor.widgets.inline_message import InlineMessage
from editor.widgets.line_field import LineField
from editor.widgets.name_field import NameField
from editor.widgets.status_chip import sign_of

HOW = ("phone", "e-mail", "meeting")
_NEXT = {Standing.NOT_ASKED: Standing.ASKED, Standing.ASKED: Standing.APPROVED}


class StandingChip(QToolButton):
    """The word and its icon; pressed, it asks for the form."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._word, self._is_sealed = "", False
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip("Record where they stand")
        look.look_changed.connect(self._take_look)
        self.show_word(Standing.NOT_ASKED)

    @property
    def word(self) -> str:
        return self._word

    def show_word(self, word: str) -> None:
        if word != self._word:
            self._word = word
            self._take_look()

    def seal(self) -> None:
        """The statement went out: it only says the word from now on."""
        self._is_sealed = True
        self.setEnabled(False)
        self.setToolTip("")
        self._take_look()

    def _take_look(self) -> None:
        name, role = sign_of(self._word)
        self.setIcon(look.icon(name, role))
        self.setText(self._word.capitalize())
        self.setStyleSheet(f"color: {look.colour(role).name()}")
        self.setAccessibleName(f"Stands at: {self._word}")
        self.setAccessibleDescription("" if self._is_sealed else "Press to record a decision.")


class StandingForm(QFrame):
    """Only asks for the answer to be recorded; whoever holds the log does it and closes the form."""

    record_requested = Signal(object)  # Answer
    cancelled = Signal()

    def __init__(self, standing: Standing, by: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look.looks(self, "card")
        self.standing = ChoiceField("Standing", [(each, each.capitalize()) for each in Standing])
        self.standing.show_value(_NEXT.get(standing, standing))
        self.how = ChoiceField("How", [(each, each.capitalize()) for each in HOW])
        self.day = DateField("Date of the decision", may_be_empty=False, own_undo=True)
        self.day.show_date(today())
        self.by = NameField("By whom", "Who decided", own_undo=True)
        self._writer = by
        self._suggest()
        self.note = LineField("Note", "What was said", curly=True, own_undo=True)
        self.evidence = AttachField("Evidence", "E-mail, PDF, Word file or picture")
        self.message = InlineMessage()
        self.record = QPushButton("Record")
        self.cancel = QPushButton("Cancel")
        self._lay_out()
        self.standing.chosen.connect(lambda _: self._suggest())
        self.record.clicked.connect(self._record)
        self.cancel.clicked.connect(self.cancelled)
        self.by.moved_on.connect(self.focusNextChild)
        self.note.moved_on.connect(self._record)
        self.day.problem_changed.connect(self.message.say)

    def _suggest(self) -> None:
        """Who asks is the writer; who answered is somebody at the partner's, and stands on the certificate."""
        asks = self.standing.value in (Standing.ASKED, Standing.NOT_ASKED)
        self.by.suggest(self._writer if asks else "")

    def _lay_out(self) -> None:
        grid = FieldGrid()
        grid.add("Standing", self.standing)
        grid.add("On", self.day)
        grid.add("How", self.how)
        grid.add("By", self.by)
        grid.add("Note", self.note, wide=True)
        grid.add("Evidence", self.evidence, wide=True)
        buttons = QHBoxLayout()
        buttons.setSpacing(look.S8)
        buttons.addWidget(self.message, 1)
        buttons.addStretch(0)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.record)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.S8, look.S8, look.S8, look.S8)
        column.setSpacing(look.S8)
        column.addWidget(grid)
        column.addLayout(buttons)

    def _record(self) -> None:
        from editor.session.answers import Answer, attached

        self.day.field.settle()
        standing, day = self.standing.value, self.day.day
        self.message.say(self.day.field.problem)
        if self.message.text or not isinstance(standing, Standing) or not isinstance(day, date):
            return
        if day > today():
            self.message.say("That day is still to come. Give the day of the decision.")
            return
        by = self.by.text().strip()
        if not by:
            self.message.say("Give the name of the person who decided, or who took it down.")
            return
        on = None if day == today() else from_london(day, time(12))
        try:
            evidence = attached(self.evidence.path) if self.evidence.path else None
        except EditorError as error:
            self.message.say(str(error))
            return
        self.record_requested.emit(Answer(standing, by, str(self.how.value), self.note.text().strip(), evidence, on))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)
