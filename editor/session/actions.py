"""Desk actions that may take long: run beside the window, one at a time, with progress and a way to stop."""

import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from editor.domain.errors import EditorError
from editor.session.notices import Notices
from editor.session.worker import Worker, raise_again

T = TypeVar("T")

PATIENCE = 0.5
"""Seconds that an action may take before it shows that it is at work."""


class Stopped(EditorError):
    """The writer stopped the action."""

    def __init__(self) -> None:
        super().__init__("Stopped.", "What was not finished is left as it was.")


class Progress(QObject):
    """Handed to an action: it says how far it is, and learns that it was stopped."""

    moved = Signal(int, int)  # done, of how many

    def __init__(self) -> None:
        super().__init__()
        self._stop = threading.Event()

    def __call__(self, done: int, of: int) -> None:
        """Called by the action between its steps. Raises Stopped where the writer stopped it."""
        if self._stop.is_set():
            raise Stopped
        self.moved.emit(done, of)

    def stop(self) -> None:
        self._stop.set()


class Actions(QObject):
    """`began` comes only for an action that takes longer than PATIENCE; `ended` follows it."""

    began = Signal(str, object)  # what it does ("Exporting"), Progress
    ended = Signal()

    def __init__(self, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notices = notices
        self._worker = Worker("action", self)
        self.running = 0

    def run(
        self,
        name: str,
        action: Callable[[Progress], T],
        done: Callable[[T], object],
        failed: Callable[[EditorError], object] | None = None,
        over: Callable[[], object] | None = None,
    ) -> None:
        """Runs the action; an EditorError goes to `failed` or the message bar, other errors to the report of bugs.
        However it ended, `over` is called first."""
        progress = Progress()
        self.running += 1
        shown = QTimer()
        shown.setSingleShot(True)
        shown.timeout.connect(lambda: self.began.emit(name, progress))
        shown.start(int(PATIENCE * 1000))

        def end() -> None:
            self.running -= 1
            shown.stop()
            self.ended.emit()
            if over:
                over()

        def finish(result: T) -> None:
            end()
            done(result)

        def fail(error: BaseException) -> None:
            end()
            if not isinstance(error, EditorError):
                raise_again(error)
            elif isinstance(error, Stopped) or failed is None:
                self._notices.say_error(error)
            else:
                failed(error)

        self._worker.run(lambda: action(progress), finish, fail)

    def close(self) -> None:
        self._worker.stop()
