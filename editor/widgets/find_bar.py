"""The bar in which one says what to find and what to put in its place."""

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from editor.domain.finding import Query
from editor.widgets.announce import announce
from editor.widgets.buttons import IconButton
from editor.widgets.look import S4, S8, S12, looks

NAME_WIDTH = 56
ALIKE = "Straight and curly marks, dashes and hyphens, spaces of all kinds are alike"


class FindBar(QFrame):
    """Enter goes to the next, Shift+Enter to the one before, Esc closes."""

    query_changed = Signal(object)  # Query
    step_requested = Signal(int)  # 1 for the next, -1 for the one before
    replace_requested = Signal(str)
    replace_all_requested = Signal(str)
    close_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        looks(self, "bar")
        self.setAccessibleName("Find and replace")
        self.wanted = _field("Find", "Find in the statement")
        self.instead = _field("Replace with", "Replace with")
        self.count = QLabel()
        looks(self.count, "quiet")
        self.match_case = _choice("Match case", "Capitals and small letters are different")
        self.whole_words = _choice("Whole words", "Not within longer words")
        self.ignore_marks = _choice("Ignore marks", ALIKE)
        self.ignore_marks.setChecked(True)
        self.previous = IconButton("up", "Find the one before", "Shift+F3")
        self.next = IconButton("down", "Find the next", "F3")
        self.replace = QPushButton("Replace")
        self.replace_all = QPushButton("Replace all")
        self.close_button = IconButton("close", "Close find and replace", "Esc")
        self._lay_out()
        self.wanted.textChanged.connect(lambda _: self._tell())
        for choice in (self.match_case, self.whole_words, self.ignore_marks):
            choice.toggled.connect(lambda _: self._tell())
        self.previous.clicked.connect(lambda: self.step_requested.emit(-1))
        self.next.clicked.connect(lambda: self.step_requested.emit(1))
        self.replace.clicked.connect(lambda: self.replace_requested.emit(self.instead.text()))
        self.replace_all.clicked.connect(lambda: self.replace_all_requested.emit(self.instead.text()))
        self.close_button.clicked.connect(self.close_requested)
        for field in (self.wanted, self.instead):
            field.installEventFilter(self)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(S12, S8, S8, S8)
        column.setSpacing(S4)
        first = _row(column, _name("Find", self.wanted), self.wanted, self.previous, self.next, self.close_button)
        first.setStretchFactor(self.wanted, 1)
        choices = _row(column, _name(""), self.match_case, self.whole_words, self.ignore_marks)
        choices.addStretch(1)
        choices.addWidget(self.count)
        self._second = QWidget()
        second = QHBoxLayout(self._second)
        second.setContentsMargins(0, 0, 0, 0)
        second.setSpacing(S4)
        for widget in (_name("Replace", self.instead), self.instead, self.replace, self.replace_all):
            second.addWidget(widget)
        column.addWidget(self._second)
        order = (
            *(self.wanted, self.instead, self.replace, self.replace_all),
            *(self.match_case, self.whole_words, self.ignore_marks, self.previous, self.next, self.close_button),
        )
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

    @property
    def query(self) -> Query:
        return Query(
            self.wanted.text(), self.match_case.isChecked(), self.whole_words.isChecked(), self.ignore_marks.isChecked()
        )

    def open(self, replacing: bool, words: str = "") -> None:
        """Shows the bar with the keyboard in it; `words` is what to begin with."""
        self._second.setVisible(replacing)
        self.show()
        if words:
            self.wanted.setText(words)
        self.wanted.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.wanted.selectAll()

    def show_count(self, number: int, of: int) -> None:
        """Which of how many is shown; number 0 for none of them."""
        if not self.wanted.text():
            said = ""
        elif not of:
            said = "Not found"
        else:
            said = f"{number} of {of}" if number else f"{of} found"
        self.count.setText(said)
        self.wanted.setAccessibleDescription(said)
        if self.isVisible():
            announce(self.wanted, said)
        looks(self.count, "attention" if said == "Not found" else "quiet")

    def let_replace(self, may: bool) -> None:
        for widget in (self.instead, self.replace, self.replace_all):
            widget.setEnabled(may)

    def _tell(self) -> None:
        self.query_changed.emit(self.query)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if watched is self.instead:
                self.replace_requested.emit(self.instead.text())
            else:
                self.step_requested.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()
        else:
            super().keyPressEvent(event)


def _field(name: str, hint: str) -> QLineEdit:
    result = QLineEdit()
    result.setAccessibleName(name)
    result.setPlaceholderText(hint)
    result.setProperty("own_undo", True)
    return result


def _choice(words: str, hint: str) -> QToolButton:
    result = QToolButton()
    result.setText(words)
    result.setToolTip(hint)
    result.setAccessibleDescription(hint)
    result.setCheckable(True)
    result.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return result


def _name(words: str, of: QWidget | None = None) -> QLabel:
    result = QLabel(words)
    looks(result, "quiet")
    result.setFixedWidth(NAME_WIDTH)
    if of is not None:
        result.setBuddy(of)
    return result


def _row(column: QVBoxLayout, *widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(S4)
    for widget in widgets:
        row.addWidget(widget)
    column.addLayout(row)
    return row
