"""Who has not answered, across all drafts: when it is due, and a reminder to paste."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.domain.uk_time import short_time
from editor.panels.side_page import text_label
from editor.session.sending import Due, Waiting, copy_text
from editor.widgets.elided_button import ElidedButton
from editor.widgets.look import S8, S12, looks

_LOOKS = {Due.PAST: "blocks", Due.NEAR: "attention"}


class WaitingList(QWidget):
    open_requested = Signal(int)  # a draft's id
    copied = Signal(str)  # whose reminder is on the clipboard now

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reminders: list[QPushButton] = []
        self._rows = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(S8)
        self._column.addWidget(text_label("Not answered yet, in all drafts", "part"))
        self._column.addWidget(self._rows)
        self.hide()

    def show_waiting(self, waiting: tuple[Waiting, ...], open_id: int) -> None:
        """Takes no room while nobody is waited for."""
        self._column.removeWidget(self._rows)
        self._rows.deleteLater()
        self._rows = QWidget()
        self.reminders = []
        column = QVBoxLayout(self._rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S12)
        for each in waiting:
            column.addLayout(self._line(each, open_id))
        self._column.addWidget(self._rows)
        self.setVisible(bool(waiting))

    def _line(self, each: Waiting, open_id: int) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(text_label(each.organisation))
        words.addWidget(text_label(due_words(each), _LOOKS.get(each.due, "meta")))
        headline = each.headline or "No headline yet"
        if each.draft_id == open_id:
            words.addWidget(text_label("This draft", "meta"))
        else:
            other = ElidedButton(headline)
            other.setToolTip(f"Open “{headline}”")
            looks(other, "link")
            other.clicked.connect(lambda _, draft_id=each.draft_id: self.open_requested.emit(draft_id))
            words.addWidget(other)
        copy = QPushButton("Copy reminder")
        copy.setAccessibleName(f"Copy the reminder to {each.organisation}")
        copy.setToolTip(each.email or "Copy the reminder, to paste into a mail")
        looks(copy, "link")

        def copied() -> None:
            copy_text(each.reminder)
            self.copied.emit(each.organisation)

        copy.clicked.connect(copied)
        self.reminders.append(copy)
        line = QHBoxLayout()
        line.addLayout(words, 1)
        line.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)
        return line


def due_words(each: Waiting) -> str:
    """Was due 14 March 2019, 10:00; asked 12 March 2019, 09:30, came back without an answer."""
    asked = f"asked {short_time(each.sent)}{', came back without an answer' if each.came_back else ''}"
    if each.deadline is None:
        return asked[:1].upper() + asked[1:]
    verb = {Due.PAST: "Was due", Due.NEAR: "Due soon:"}.get(each.due, "Due")
    return f"{verb} {short_time(each.deadline)}; {asked}"
