"""What waits for a pause in the typing is done in it, and does not wait for ever."""

from time import monotonic

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from editor.domain.draft import Draft
from editor.domain.edits import SetField
from editor.session.after_typing import AfterTyping
from editor.session.document import DraftDocument
from tests.session.offices import until

PAUSE, LONGEST = 60, 300


def _type(qtbot: QtBot, document: DraftDocument, milliseconds: int) -> None:
    end, number = monotonic() + milliseconds / 1000, 0
    while monotonic() < end:
        number += 1
        document.apply(SetField("headline", f"Key {number}", typing=True))
        qtbot.wait(5)


def test_it_is_done_once_the_keys_pause(qtbot: QtBot) -> None:
    parent, document, done = QObject(), DraftDocument(1, Draft()), list[float]()
    waiting = AfterTyping(document, lambda: done.append(monotonic()), PAUSE, 60_000, parent)
    waiting.ask()
    waiting.ask()
    _type(qtbot, document, 4 * PAUSE)
    assert not done
    until(lambda: bool(done))
    assert done[0] - document.changed_at >= PAUSE / 1000
    qtbot.wait(2 * PAUSE)
    assert len(done) == 1


def test_it_does_not_wait_for_ever(qtbot: QtBot) -> None:
    parent, document, done = QObject(), DraftDocument(1, Draft()), list[float]()
    AfterTyping(document, lambda: done.append(monotonic()), PAUSE * 1000, LONGEST, parent).ask()
    _type(qtbot, document, 2 * LONGEST)
    assert len(done) == 1


def test_with_no_keys_it_is_done_at_once(qtbot: QtBot) -> None:
    parent, done = QObject(), list[float]()
    asked = monotonic()
    AfterTyping(DraftDocument(1, Draft()), lambda: done.append(monotonic()), 5000, 10_000, parent).ask()
    until(lambda: bool(done))
    assert done[0] - asked < 1
