"""A thread beside the window that does jobs in their order and hands the outcome back to the UI thread."""

import threading
from collections.abc import Callable
from functools import partial
from queue import SimpleQueue
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

T = TypeVar("T")
Outcome = Callable[[], object]


def raise_again(error: BaseException) -> None:
    """What happens to an error that nobody expected: it is raised in the UI thread, where sys.excepthook shows it."""
    raise error


class Worker(QObject):
    """The thread starts with the first job; what belongs to a thread (a database connection) is its own."""

    _came_back = Signal()  # no values: what a queued signal carries between threads Python can't keep count of safely

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._jobs: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._outcomes: SimpleQueue[Outcome] = SimpleQueue()
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
        if self._stopped:
            return

        def task() -> None:
            try:
                result = job()
            except BaseException as error:  # not judged here: handed to whoever wanted the job done
                self._hand_back(partial(failed, error))
            else:
                self._hand_back(partial(done, result))

        self._put(task)

    def run_and_wait(self, job: Callable[[], T]) -> T:
        """Does the job after those before it and waits for it; raises what it raises."""
        ended = threading.Event()
        results: list[T] = []
        errors: list[BaseException] = []

        def task() -> None:
            try:
                results.append(job())
            except BaseException as error:  # raised again below, in the thread that waits
                errors.append(error)
            finally:
                ended.set()

        self._put(task)
        ended.wait()
        if errors:
            raise errors[0]
        return results[0]

    def stop(self) -> None:
        """Finishes what was asked for and ends the thread."""
        self._stopped = True
        if self._thread is not None:
            self._jobs.put(None)
            self._thread.join()
            self._thread = None

    def _put(self, task: Callable[[], None]) -> None:
        self._jobs.put(task)
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name=self._name, daemon=True)
            self._thread.start()

    def _work(self) -> None:
        while (task := self._jobs.get()) is not None:
            task()

    def _hand_back(self, outcome: Outcome) -> None:
        self._outcomes.put(outcome)
        self._came_back.emit()

    def _deliver(self) -> None:
        self._outcomes.get()()
