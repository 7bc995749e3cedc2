"""Jobs beside the window: in their order, their outcome in the UI thread, none after the end."""

import threading
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
