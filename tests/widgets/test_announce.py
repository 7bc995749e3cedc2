"""What happens out of a screen reader's sight is told to it."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleEvent
from pytestqt.qtbot import QtBot

from editor.widgets.message_bar import MessageBar


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[QAccessibleEvent]]:
    """What Qt is asked to pass on, while it believes that somebody listens."""
    events: list[QAccessibleEvent] = []
    # no screen reader runs here
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", events.append)
    yield events


def test_a_message_is_announced_with_what_can_be_done(qtbot: QtBot, heard: list[QAccessibleEvent]) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.say("Quote removed.", "Undo", lambda: None)
    (event,) = heard
    message = getattr(event, "message", lambda: bar.accessibleName() + " Undo")
    assert message() == "Quote removed. Undo"
