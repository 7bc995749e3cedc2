"""A line whose words mean a value, such as a time of day; it says what it could not read."""

import re
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from editor.domain.errors import EditorError
from editor.widgets.line_field import LineField

_BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
PAUSE = 800
"""Milliseconds without a key after which readable words count, complete or not."""


class ValueField(LineField):
    """Gives the value as soon as the words are complete, or readable and typing pauses; they are put into their usual
    form when the keyboard leaves, or Enter is pressed."""

    chosen = Signal(object)  # the value that the words mean now; None where they were all taken out
    problem_changed = Signal(str)  # why the words can't be read, "" once they can

    def __init__(
        self,
        name: str,
        read: Callable[[str], object],
        say: Callable[[object], str],
        complete: str,
        placeholder: str = "",
        may_be_empty: bool = True,
        own_undo: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`read` raises EditorError for words that mean nothing; `say` gives a value's usual form;
        `complete` is a regular expression that words match which can't be the beginning of others."""
        super().__init__(name, placeholder, own_undo=own_undo, parent=parent)
        self._read, self._say, self._may_be_empty = read, say, may_be_empty
        self._value: object = None
        self._problem = ""
        self._complete = re.compile(complete)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._take_what_is_meant)
        self.edited.connect(self._edited)
        self.left.connect(self.settle)
        self.moved_on.connect(self.settle)

    @property
    def value(self) -> object:
        return self._value

    @property
    def problem(self) -> str:
        """Why the words can't be read, "" where they can."""
        return self._problem

    def show_value(self, value: object) -> None:
        """Shows the value in its usual form, unless what is typed means it already."""
        if value != self._value:
            self._value = value
            self._pause.stop()
            self.show_text(self._say(value) if value is not None else "")
            self._set_problem("")

    def settle(self) -> None:
        """Typing has ended: readable words take their usual form, others are said to be none."""
        self._pause.stop()
        try:
            value = self._meant()
        except EditorError as error:
            self._set_problem(str(error))
            return
        self._set_problem("")
        self._take(value)
        self._show_usual_form()

    def put_back(self) -> bool:
        """Words that were not taken for a value give way to the value that there is; whether there were any."""
        try:
            if self._meant() == self._value:
                return False
        except EditorError:
            pass  # they mean nothing
        self._pause.stop()
        self._show_usual_form()
        self._set_problem("")
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        """By Tab, all is selected: what is typed then is another value."""
        super().focusInEvent(event)
        if event.reason() in _BY_TAB:
            self.selectAll()

    def _show_usual_form(self) -> None:
        self.show_text(self._say(self._value) if self._value is not None else "")

    def _meant(self) -> object:
        text = self.text().strip()
        if text:
            return self._read(text)
        if self._may_be_empty or self._value is None:
            return None
        raise EditorError(f"The {self.accessibleName().lower()} is missing.", f"It is still {self._say(self._value)}.")

    def _edited(self, text: str) -> None:
        self._set_problem("")
        if self._complete.search(text):
            self._take_what_is_meant()
        else:
            self._pause.start()

    def _take_what_is_meant(self) -> None:
        self._pause.stop()
        try:
            self._take(self._meant())
        except EditorError:
            return  # perhaps not finished; `settle` says it

    def _take(self, value: object) -> None:
        if value != self._value:
            self._value = value
            self.chosen.emit(value)

    def _set_problem(self, problem: str) -> None:
        if problem != self._problem:
            self._problem = problem
            self.problem_changed.emit(problem)
