"""What can wait until the keys pause: done then, and while somebody types on, after a longest time."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, QTimer

from editor.session.document import DraftDocument


class AfterTyping(QObject):
    """Belongs to what it is done for, and goes with it."""

    def __init__(
        self, document: DraftDocument, do: Callable[[], object], pause: int, longest: int, parent: QObject
    ) -> None:
        """`pause` is how many milliseconds nothing may have been edited, `longest` how many it waits for that."""
        super().__init__(parent)
        self._document, self._do = document, do
        self._pause, self._longest = pause / 1000, longest / 1000
        self._asked = 0.0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._look)

    def ask(self) -> None:
        """Has it done soon, once however often it was asked for."""
        if not self._timer.isActive():
            self._asked = monotonic()
            self._wait()

    def _wait(self) -> None:
        now = monotonic()
        until = min(self._document.changed_at + self._pause, self._asked + self._longest)
        self._timer.start(round(max(until - now, 0) * 1000))

    def _look(self) -> None:
        now = monotonic()
        if now - self._document.changed_at < self._pause and now - self._asked < self._longest:
            self._wait()
        else:
            self._do()
