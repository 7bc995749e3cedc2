"""What came of the files that were just taken in: those refused, with what to ask for; which copy a file is."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.panels.side_page import text_label
from editor.session.taking_in import Outcome, Outcomes, WhichCopy
from editor.widgets.buttons import IconButton
from editor.widgets.look import S4, S8, looks


class TakenInView(QFrame):
    """Takes no room while there is nothing to tell."""

    chosen = Signal(object, str)  # ReturnedFile, the reference of the copy that it is
    open_requested = Signal(int)  # the draft that a file belongs to

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        looks(self, "card")
        self.choices: list[QPushButton] = []
        self._lines = QWidget()
        close = IconButton("close", "Close")
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(S8, S8, S4, S8)
        self._place = QVBoxLayout()
        self._place.addWidget(self._lines)
        row.addLayout(self._place, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_outcomes(self, outcomes: Outcomes, open_id: int) -> str:
        """Shows what needs attention; gives the whole in a sentence, for the message bar."""
        self._place.removeWidget(self._lines)
        self._lines.deleteLater()
        self._lines = QWidget()
        self.choices = []
        column = QVBoxLayout(self._lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S8)
        for outcome in outcomes:
            self._add(column, outcome, open_id)
        self._place.addWidget(self._lines)
        self.setVisible(column.count() > 0)
        return summary(outcomes)

    def _add(self, column: QVBoxLayout, outcome: Outcome, open_id: int) -> None:
        if outcome.error is not None:
            column.addWidget(text_label(f"{outcome.name}: {outcome.error}", "attention"))
            if isinstance(outcome.error, WhichCopy):
                for copy in outcome.error.copies[:4]:
                    words = f"It is {copy.reference}, {copy.organisation}"
                    self._button(column, words, partial(self.chosen.emit, outcome.file, copy.reference))
        elif outcome.taken is not None:
            if outcome.taken.notice:
                column.addWidget(text_label(outcome.taken.notice, "attention"))
            if outcome.taken.draft_id != open_id:
                draft_id = outcome.taken.draft_id
                column.addWidget(text_label(f"{outcome.name} belongs to another draft."))
                self._button(column, "Open that draft", partial(self.open_requested.emit, draft_id))

    def _button(self, column: QVBoxLayout, words: str, do: Callable[[], None]) -> None:
        button = QPushButton(words)
        looks(button, "link")
        button.clicked.connect(lambda _: do())
        self.choices.append(button)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)


def summary(outcomes: Outcomes) -> str:
    """3 files taken in: 12 changes, 2 comments. 1 refused."""
    taken = [outcome.taken for outcome in outcomes if outcome.taken is not None]
    said = []
    if taken:
        changes = sum(len(each.intake.proposals) for each in taken)
        comments = sum(len(each.intake.remarks) for each in taken)
        files = "One file" if len(taken) == 1 else f"{len(taken)} files"
        said.append(f"{files} taken in: {_count(changes, 'change')}, {_count(comments, 'comment')}.")
    asked = sum(1 for outcome in outcomes if outcome.is_question)
    refused = sum(1 for outcome in outcomes if outcome.error is not None) - asked
    said += [f"{refused} refused: see why in Review."] if refused else []
    said += ["Say in Review which copy it is."] if asked else []
    return " ".join(said)


def _count(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"
