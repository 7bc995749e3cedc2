"""Copies that were sent and came back changed, taken in as the window does it, for tests."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from editor.desk.send import How
from editor.session.review import Reviewing
from editor.session.sending import Sent, send_copies
from editor.session.taking_in import Outcomes, take_in_files
from editor.store.drafts import add_draft
from tests.desk.partners import changed
from tests.desk.statements import ferry
from tests.session.offices import Office, office, until

Changes = tuple[tuple[str, str], ...]
FIRST, SECOND = ("April", "May"), ("30 minutes", "40 minutes")


@contextmanager
def came_back(folder: Path) -> Iterator[Office]:
    """The ferry is open, and three changes are to be decided: two that are alike, and one of the Police's own."""
    with office(folder) as opened:
        open_ferry(opened)
        sent = send(opened, folder)
        take_in(opened, returned(sent, "Police", FIRST, SECOND), returned(sent, "Council", FIRST))
        reviewing(opened, 3)
        yield opened


def open_ferry(it: Office) -> None:
    it.workspace.open(add_draft(it.store, ferry(), "Bea Holm"))


def send(it: Office, folder: Path) -> Sent:
    """A copy for each of the two partners."""
    sent: list[Sent] = []
    send_copies(it.workspace, folder / "copies", How(), sent.append)
    until(lambda: bool(sent), 30)
    return sent[0]


def take_in(it: Office, *paths: Path) -> Outcomes:
    done: list[Outcomes] = []
    take_in_files(it.workspace, paths, done.append)
    until(lambda: bool(done), 30)
    return done[0]


def returned(sent: Sent, partner: str, *changes: tuple[str, str]) -> Path:
    """The partner's copy with these words changed, tracked."""
    file = next(file for file in sent.files if file.organisation == partner)
    data = file.path.read_bytes()
    for old, new in changes:
        data = changed(data, old, new, partner)
    path = file.path.with_name(f"returned-{file.path.name}")
    path.write_bytes(data)
    return path


def reviewing(it: Office, count: int) -> Reviewing:
    """The review, once so many are undecided."""
    found = it.workspace.reviewing()
    found.refresh()
    until(lambda: found.is_idle and found.count == count, 20)
    return found
