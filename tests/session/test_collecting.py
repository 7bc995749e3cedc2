"""Cycles are collected in the pauses of typing, and a short look goes on without one."""

import gc
from pathlib import Path
from weakref import WeakSet

from pytestqt.qtbot import QtBot

from editor.session.collecting import SHORT, YOUNG, Collecting
from tests.session.offices import office


class _Ring:
    def __init__(self) -> None:
        self.itself = self


def _rings() -> WeakSet[_Ring]:
    return WeakSet(_Ring() for _ in range(YOUNG * 2))


def test_it_waits_for_a_pause_in_the_typing(qtbot: QtBot, tmp_path: Path) -> None:
    with office(tmp_path) as opened:
        collecting = Collecting()
        collecting.workspace = opened.workspace
        gc.collect()
        opened.type_headline("A key")
        rings = _rings()
        collecting.look()
        assert rings
        opened.document.changed_at = float("-inf")
        collecting.look()
        assert not rings
        collecting.stop()


def test_while_typing_goes_on_what_is_young_is_looked_at_all_the_same(qtbot: QtBot, tmp_path: Path) -> None:
    with office(tmp_path) as opened:
        collecting = Collecting()
        collecting.workspace = opened.workspace
        gc.collect()
        opened.document.changed_at = float("inf")
        young = _rings()
        for _ in range(SHORT):
            collecting.look()
        assert not young
        collecting.stop()
