"""What was decided already, folded away under a review: what has no words in the text is put back from here."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.panels.side_page import text_label
from editor.session.review import Suggested, decided_words
from editor.widgets.disclosure import Disclosure
from editor.widgets.look import S4, S8, looks


class DecidedList(QWidget):
    put_back_requested = Signal(object)  # Suggested

    def __init__(self, decided: Iterable[Suggested], is_open: bool, can_put_back: bool, parent: QWidget | None = None):
        super().__init__(parent)
        found = tuple(decided)
        self.fold = Disclosure()
        self.fold.setText(f"Decided ({len(found)})")
        self._lines = QWidget()
        self.buttons: list[QPushButton] = []
        lines = QVBoxLayout(self._lines)
        lines.setContentsMargins(S8, 0, 0, 0)
        lines.setSpacing(S4)
        for each in found:
            lines.addLayout(self._line(each, can_put_back))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, S8, 0, 0)
        column.setSpacing(S4)
        column.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._lines)
        self._lines.setVisible(is_open)
        self.fold.set_open(is_open)
        self.fold.toggled_open.connect(self._lines.setVisible)

    def _line(self, suggested: Suggested, can_put_back: bool) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(S8)
        words = decided_words(suggested)
        line.addWidget(text_label(words, "quiet"), 1)
        if can_put_back and not suggested.is_in_the_text:
            button = QPushButton("Put back")
            button.setToolTip("To be decided again")
            button.setAccessibleName(f"Put back: {words}")
            looks(button, "link")
            button.clicked.connect(lambda: self.put_back_requested.emit(suggested))
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            self.buttons.append(button)
        return line
