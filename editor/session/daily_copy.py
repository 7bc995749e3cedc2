"""The daily copy of the database, made beside the window some time after the start."""

from PySide6.QtCore import QObject, QTimer

from editor.desk.keep_copy import keep_copy
from editor.desk.start import Store
from editor.domain.errors import EditorError
from editor.session.notices import Notices
from editor.session.worker import Worker, raise_again

DELAY = 20.0
"""Seconds after the start: a copy of a large file keeps the disk busy, and a start has enough to do."""


class DailyCopy(QObject):
    """Makes the copy once, where one is due; says so only where it could not be made."""

    def __init__(self, store: Store, notices: Notices, delay: float = DELAY, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store, self._notices = store, notices
        self._worker = Worker("daily copy", self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._make)
        self._timer.start(int(delay * 1000))

    def stop(self) -> None:
        """Waits for a copy that has been begun."""
        self._timer.stop()
        self._worker.stop()

    def _make(self) -> None:
        self._worker.run(lambda: keep_copy(self._store), lambda _: None, self._fail)

    def _fail(self, error: BaseException) -> None:
        if not isinstance(error, EditorError):
            raise_again(error)
        else:
            self._notices.say_error(
                EditorError(f"Today's copy of the drafts was not made. {error.message}", error.hint)
            )
