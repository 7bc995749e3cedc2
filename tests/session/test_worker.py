"""Jobs beside the window: in their order, their outcome in the UI thread, none after the end."""

import threading
from collections.abc import Callable
from functools import partial

from pytestqt.qtbot import QtBot

from editor.session.worker import Worker
from tests.session.offices import until


def test_jobs_are_done_in_their_order_and_told_of_in_the_ui_thread(qtbot: QtBot) -> None:
    worker = Worker("test")
    told: list[tuple[int, bool]] = []

    def done(number: int) -> None:
        told.append((number, threading.current_thread() is threading.main_thread()))

    for number in range(20):
        worker.run(partial(int, number), done)
    until(lambda: len(told) == 20)
    assert told == [(number, True) for number in range(20)]
    worker.stop()


def test_a_job_that_was_asked_for_before_the_end_is_finished_and_none_is_begun_after_it(qtbot: QtBot) -> None:
    worker = Worker("test")
    begun: list[str] = []
    worker.run(lambda: begun.append("before"), lambda _: None)
    worker.stop()
    worker.run(lambda: begun.append("after"), lambda _: None)
    qtbot.wait(30)
    assert begun == ["before"]
    assert not [thread for thread in threading.enumerate() if thread.name == "test"]


class Held:
    """Says in which thread it was let go of."""

    def __init__(self, told: list[bool]) -> None:
        self._told = told

    def __del__(self) -> None:
        self._told.append(threading.current_thread() is threading.main_thread())

    def job(self) -> int:
        return 7

    def failing(self) -> int:
        raise ValueError(self)

    def take(self, _: object) -> None:
        """Nothing to do with it."""


def let_go(use: Callable[[Worker, Held], object]) -> list[bool]:
    """Hands the worker the last that refers to an object, many times; where each was let go of."""
    worker, told, rounds = Worker("test"), list[bool](), 50
    for _ in range(rounds):
        use(worker, Held(told))
    worker.run(lambda: None, lambda _: None)
    worker.stop()
    until(lambda: len(told) == rounds)
    return told


def test_what_a_job_refers_to_is_let_go_of_in_the_ui_thread_as_parts_of_the_window_must_be(qtbot: QtBot) -> None:
    assert all(let_go(lambda worker, held: worker.run(held.job, held.take)))
    assert all(let_go(lambda worker, held: worker.run(held.failing, held.take, held.take)))
    assert all(let_go(lambda worker, held: worker.run_and_wait(held.job)))
