"""Python's search for unreachable cycles, kept to the UI thread and to its idle moments.

Python starts it in whatever thread happens to make an object, and there it would destroy windows and timers of the UI
thread, which Qt does not survive. So it is switched off and done from a timer; memory that is in no cycle is freed at
once as ever.
"""

import gc
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from editor.session.workspace import Workspace

EVERY = 1.0
"""Seconds between looks at whether there is something to collect."""
YOUNG, OLDER = 2_000, 10
"""How many new objects are worth a look at the young ones, how many such looks one at the older ones."""
QUIET = 0.5
"""Seconds without a key that make a pause: a look at the older ones takes a tenth of a second, and waits for one."""
SHORT, LONG = 30, 600
"""How many times in a row a short look and a long one wait for a pause at most."""


class Collecting(QObject):
    """As long as it lives, and until `stop`, cycles are collected in the thread that made it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self.workspace: Workspace | None = None
        """Where somebody may be typing."""
        self._waited = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(int(EVERY * 1000))

    def look(self) -> None:
        """Collects in a pause, and where none comes, in the end without one."""
        if self._is_pause() or self._waited >= LONG:
            self._waited = 0
            self.collect()
            return
        self._waited += 1
        if self._waited % SHORT == 0 and gc.get_count()[0] > YOUNG:
            gc.collect(0)

    def _is_pause(self) -> bool:
        open_draft = self.workspace.open_draft if self.workspace else None
        return open_draft is None or monotonic() - open_draft.document.changed_at >= QUIET

    def collect(self) -> None:
        """A short look where there is reason for one, a long one now and then."""
        young, middle, old = gc.get_count()
        if old > OLDER:
            gc.collect()
        elif middle > OLDER:
            gc.collect(1)
        elif young > YOUNG:
            gc.collect(0)

    def stop(self) -> None:
        """Gives the search back to Python."""
        self._timer.stop()
        gc.enable()
