"""A workspace on a real database, for tests."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.desk.start import Store, open_office
from editor.domain.draft import Draft
from editor.domain.edits import SetField
from editor.session.collecting import Collecting
from editor.session.document import DraftDocument
from editor.session.notices import Notice
from editor.session.workspace import Workspace
from editor.store.store import open_store


class Office:
    """The workspace, and what it said."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.workspace = Workspace(store)
        self.said: list[Notice] = []
        self.workspace.notices.said.connect(self.said.append)

    @property
    def document(self) -> DraftDocument:
        assert self.workspace.open_draft is not None
        return self.workspace.open_draft.document

    @property
    def draft(self) -> Draft:
        return self.document.draft

    def type_headline(self, text: str) -> None:
        self.document.apply(SetField("headline", text, typing=True))


@contextmanager
def office(folder: Path, opening: bool = True) -> Iterator[Office]:
    """Opens the database of the folder with its newest draft; all is closed at the end. Waits for no other program."""
    collecting = Collecting()
    open_office(folder / "drafts.db").close()
    with open_store(folder / "drafts.db", patience=0.1) as store:
        opened = Office(store)
        collecting.workspace = opened.workspace
        if opening:
            opened.workspace.open_newest()
        try:
            yield opened
        finally:
            opened.workspace.close()
            QApplication.processEvents()
            # what was to be deleted later goes now, in Qt's order: left to Python's, a window falls apart
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            gc.collect()
            collecting.stop()


def until(done: Callable[[], bool], seconds: float = 5) -> None:
    """Runs the event loop until the condition holds."""
    end = monotonic() + seconds
    while not done():
        assert monotonic() < end, "it did not come about in time"
        QTest.qWait(5)
