"""One thing to decide in a review: reached by the arrows, decided by a key or a button."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.domain.edits import Edit
from editor.domain.places import Place
from editor.widgets.ask_line import AskLine
from editor.widgets.look import S4, S8, S12, looks

Ids = tuple[int, ...]


class ReviewCard(QFrame):
    """`is_decided` from when something was chosen until the review is drawn again: nothing is decided twice."""

    accept_requested = Signal(object, object, object, str)  # ids, the writer's own Edit or None, ids of rivals, reason
    decline_requested = Signal(object, str)  # ids, reason
    answer_requested = Signal(int, str)
    by_hand_requested = Signal(object)  # ids
    refused = Signal(str)  # why a key does nothing here
    show_requested = Signal()
    step_requested = Signal(int)

    def __init__(self, place: Place, ids: Ids, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place, self.ids = place, ids
        self.is_decided = False
        self.asking: AskLine | None = None
        self.keys: dict[Qt.Key, Callable[[], None]] = {}
        looks(self, "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(S8, S8, S8, S8)
        self.column.setSpacing(S4)

    def add_buttons(self, *buttons: tuple[str, str, Callable[[], None]]) -> dict[str, QPushButton]:
        """A line of quiet buttons, each with its words, its key and what it does."""
        line = QHBoxLayout()
        line.setContentsMargins(0, S4, 0, 0)
        line.setSpacing(S12)
        made = {}
        for words, key, do in buttons:
            button = made[words] = QPushButton(f"{words}  {key}" if key else words)
            button.setToolTip(f"{words} ({key})" if key else words)
            button.setAccessibleName(words)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            looks(button, "flush")
            button.clicked.connect(lambda _, do=do: self._do(do))
            line.addWidget(button)
            if key:
                self.keys[Qt.Key[f"Key_{key}"]] = do
        line.addStretch(1)
        self.column.addLayout(line)
        return made

    def refuses(self, key: Qt.Key, why: str) -> None:
        """The key that decides elsewhere says why it does not here, and what can be done."""
        self.keys[key] = lambda: self.refused.emit(why)

    def ask(
        self, name: str, placeholder: str, button: str, missing: str, given: Callable[[str], None], text: str = ""
    ) -> None:
        """Opens a line to fill in; whatever line was open before is closed."""
        self.stop_asking()
        self.asking = AskLine(name, placeholder, button, missing, text)
        self.asking.answered.connect(given)
        self.asking.cancelled.connect(self.stop_asking)
        self.column.addWidget(self.asking)
        self.asking.show()
        self.asking.field.setFocus()

    def stop_asking(self) -> None:
        if self.asking is not None:
            asking, self.asking = self.asking, None
            self.setFocus()
            self.column.removeWidget(asking)
            asking.hide()
            asking.deleteLater()

    def decide(self) -> None:
        """Something was chosen: the keyboard goes on to the next."""
        self.stop_asking()
        self.is_decided = True
        self.setEnabled(False)

    def accept(self, ids: Ids, own: Edit | None = None, rivals: Ids = (), reason: str = "") -> None:
        self.accept_requested.emit(ids, own, rivals, reason)

    def _do(self, do: Callable[[], None]) -> None:
        if not self.is_decided:
            do()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step_requested.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.show_requested.emit()
        elif plain and key in self.keys:
            self._do(self.keys[key])
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        self.show_requested.emit()
