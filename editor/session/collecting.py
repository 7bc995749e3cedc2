"""Python's search for unreachable cycles, kept to the UI thread and to its idle moments.

Python starts it in whatever thread happens to make an object, and there it would destroy windows and timers of the UI
thread, which Qt does not survive. So it is switched off and done from a timer; memory that is in no cycle is freed at
once as ever.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 1.0
"""Seconds between looks at whether there is something to collect."""
YOUNG, OLDER = 2_000, 10
"""How many new objects are worth a look at the young ones, how many such looks one at the older ones."""


class Collecting(QObject):
    """As long as it lives, and until `stop`, cycles are collected in the thread that made it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(int(EVERY * 1000))

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
