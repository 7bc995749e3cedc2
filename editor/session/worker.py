"""A thread beside the window that does jobs in their order and hands the outcome back to the UI thread."""

import sys
import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

T = TypeVar("T")
TURN = 0.001
"""Seconds after which a thread beside the window lets the window go on; Python's own 0.005 are felt in a key's way."""


def raise_again(error: BaseException) -> None:
    """What happens to an error that nobody expected: it is raised in the UI thread, where sys.excepthook shows it."""
    raise error


class _Task:
    """A job with those who wait for it. What it refers to may be the last that keeps a part of the window alive, so it
    is let go of in the UI thread only."""

    def __init__(
        self, job: Callable[[], Any], done: Callable[[Any], object], failed: Callable[[BaseException], object]
    ) -> None:
        self._job, self._done, self._failed = job, done, failed
        self.ended: threading.Event | None = None
        self._result: Any = None
        self._error: BaseException | None = None

    def do(self) -> None:
        """In the worker's thread."""
        try:
            self._result = self._job()
        except BaseException as error:  # not judged here: handed to whoever wanted the job done
            self._error = error

    def tell(self) -> None:
        """In the UI thread."""
        error, self._error = self._error, None  # it refers to this task through its traceback
        if error is None:
            self._done(self._result)
        else:
            self._failed(error)


class Worker(QObject):
    """The thread starts with the first job; what belongs to a thread (a database connection) is its own."""

    _came_back = Signal()  # no values: what a queued signal carries between threads Python can't keep count of safely

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._tasks: SimpleQueue[_Task | None] = SimpleQueue()
        self._outcomes: SimpleQueue[_Task] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self._stopped = False
        self._came_back.connect(self._deliver)

    def run(
        self,
        job: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[BaseException], object] = raise_again,
    ) -> None:
        """Does the job after those before it; `done` or `failed` is called in the UI thread. After `stop` nothing is
        begun any more: a timer may still ask, and what the job would read is closed."""
        if not self._stopped:
            self._put(_Task(job, done, failed))

    def run_and_wait(self, job: Callable[[], T]) -> T:
        """Does the job after those before it and waits for it; raises what it raises."""
        results: list[T] = []
        task = _Task(job, results.append, raise_again)
        ended = task.ended = threading.Event()
        self._put(task)
        ended.wait()
        task.tell()
        return results[0]

    def stop(self) -> None:
        """Finishes what was asked for and ends the thread."""
        self._stopped = True
        if self._thread is not None:
            self._tasks.put(None)
            self._thread.join()
            self._thread = None

    def _put(self, task: _Task) -> None:
        self._tasks.put(task)
        if self._thread is None:
            sys.setswitchinterval(TURN)
            self._thread = threading.Thread(target=self._work, name=self._name, daemon=True)
            self._thread.start()

    def _work(self) -> None:
        while (task := self._tasks.get()) is not None:
            task.do()
            if ended := task.ended:
                del task  # before the one who waits goes on: the last to let go of it must be the UI thread
                ended.set()
            else:
                self._outcomes.put(task)
                del task  # before the UI thread hears of it, for the same reason
                self._came_back.emit()

    def _deliver(self) -> None:
        self._outcomes.get().tell()
