"""A copy that came back, at the head of a review: what its partner answered, and what can be done with all of it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from editor.domain.text import in_marks
from editor.domain.uk_time import short_time
from editor.panels.side_page import text_label
from editor.session.review import Returned, SentCopy
from editor.widgets.buttons import IconButton
from editor.widgets.look import S4, looks
from editor.widgets.status_line import StatusLine

LONGEST = 24
"""Characters of a change that its button names."""


class ReturnRow(QWidget):
    """One line, and more only where there is something to look at. `acceptable` are the words of what can be accepted
    at once; of a statement that `is_out` nobody is asked."""

    accept_all_requested = Signal()
    letter_requested = Signal()
    move_requested = Signal(str)  # the reference of the copy that it really is

    def __init__(
        self,
        returned: Returned,
        undecided: int,
        acceptable: Sequence[str],
        is_out: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        name = returned.organisation
        self.answer = StatusLine(bold=False)
        standing = "approved with changes" if returned.is_contradiction else returned.kept.answer or "waiting"
        words = returned.kept.answer or "no answer given"
        left = f", {undecided} to decide" if undecided else ""
        self.answer.say(standing, f"{name}{_which(returned)}: {words}{left}")
        of = f"Copy of round {returned.round.number}, " if returned.round else "Copy "
        self.answer.setToolTip(f"{of}{returned.kept.file_name}, came back {short_time(returned.kept.taken_in)}")
        self.accept = QPushButton(_accepts(undecided, acceptable))
        self.accept.setAccessibleName(f"Accept all that {name} proposes")
        self.accept.setToolTip("All of theirs that nobody contradicts")
        if not acceptable:
            self.accept.hide()
        looks(self.accept, "link")
        self.letter = IconButton("copy", f"Copy the text that tells {name} what became of it")
        self.accept.clicked.connect(self.accept_all_requested)
        self.letter.clicked.connect(self.letter_requested)
        self.moves = QMenu(self)
        for copy in _others(returned):
            self.moves.addAction(copy.organisation, partial(self.move_requested.emit, copy.reference))
        self.move_on = QPushButton("From another partner …")
        self.move_on.setAccessibleName(f"This file is not from {name} but from another partner")
        self.move_on.setToolTip(f"{returned.kept.file_name} was taken in as the copy of {name}: say whose it is")
        self.move_on.setMenu(self.moves)
        looks(self.move_on, "link")
        if self.moves.isEmpty():
            self.move_on.hide()
        line = QHBoxLayout()
        line.setSpacing(S4)
        line.addWidget(self.answer, 1)
        line.addWidget(self.accept, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.letter, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self.move_on, 0, Qt.AlignmentFlag.AlignRight)
        for text, look in _to_look_at(returned, is_out):
            label = text_label(text, look)
            label.setContentsMargins(24, 0, 0, S4)
            column.addWidget(label)


def _accepts(undecided: int, acceptable: Sequence[str]) -> str:
    """What the button does: it names the one change where there are others that it leaves."""
    if len(acceptable) == 1 and undecided > 1:
        words = acceptable[0] if len(acceptable[0]) <= LONGEST else f"{acceptable[0][:LONGEST].rstrip()}…"
        return f"Accept {in_marks(words)}"
    return f"Accept all {len(acceptable)}" if len(acceptable) > 1 else "Accept the only change"


def _which(returned: Returned) -> str:
    """Which round it answers, and when it came: where there was more than one."""
    if returned.rounds < 2 or not returned.round:
        return ""
    return f" (round {returned.round.number}, {short_time(returned.kept.taken_in)})"


def _others(returned: Returned) -> tuple[SentCopy, ...]:
    """The copies of the same round that it could be as well."""
    copies = returned.round.copies if returned.round else ()
    return tuple(copy for copy in copies if copy != returned.copy)


def _to_look_at(returned: Returned, is_out: bool) -> list[tuple[str, str]]:
    """What has to be seen besides the changes, each with its look."""
    found = []
    if returned.is_contradiction and not returned.is_followed and not is_out:
        found.append(("Answered “Approved” in a copy that they changed: ask which it is.", "attention"))
    if returned.comment:
        found.append((f"“{returned.comment}”", ""))
    found += [(f"Changed in the {where}: “{old}” to “{new}”", "attention") for where, old, new in returned.asides]
    found += [(f"Hidden in the file: “{hidden}”", "attention") for hidden in returned.hidden]
    return found
