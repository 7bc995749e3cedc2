"""What the checks do in the window: the count on their tab, the lines under words, the keys from one to the next."""

from PySide6.QtCore import QObject
from shiboken6 import isValid

from editor.session.after_typing import AfterTyping
from editor.session.finding_actions import fix
from editor.session.open_draft import OpenDraft
from editor.session.workspace import Workspace
from editor.widgets.announce import announce
from editor.window.inserting import Inserting
from editor.window.page import StatementPage
from editor.window.saying import Saying
from editor.window.side import Side
from editor.window.underlining import Underlining

PAUSE, LONGEST = 120, 1000
"""Milliseconds without a key after which the count is shown, and how long it waits for that: with the words on a tab
all that is under it is laid out anew."""
CHECKS, SOURCES, VERSIONS = "Checks", "Sources", "Versions"


class Checking(QObject):
    """One for the window; `show_page` gives it the page of each draft that is opened."""

    def __init__(self, workspace: Workspace, side: Side) -> None:
        super().__init__(side)
        self._workspace, self._side = workspace, side
        self._page: StatementPage | None = None
        self.inserting: Inserting | None = None
        self._is_connected = False
        self._told: int | None = None
        self._soon: AfterTyping | None = None

    def show_page(self, page: StatementPage, open_draft: OpenDraft) -> None:
        """To be called when all panels of the page are built."""
        findings = self._workspace.findings
        if not self._is_connected:
            self._is_connected = True
            findings.changed.connect(self._count_soon)
            open_draft.spotlight.source_requested.connect(self._show_sources)
            open_draft.spotlight.insert_requested.connect(self._insert)
        self.inserting = Inserting(page)
        self._soon = AfterTyping(open_draft.document, self._count, PAUSE, LONGEST, page)
        Underlining(page, findings)
        Saying(page, self._workspace)
        self._count()

    def step(self, by: int) -> None:
        """To the next finding or the one before."""
        self._workspace.findings.step(by)

    def fix(self) -> None:
        """Puts the finding right that the writer is at, and goes on."""
        finding = self._workspace.findings.current_open
        if finding is None or finding.fix is None:
            self._workspace.notices.say("Go to a finding with F8 first; not each can be put right by itself.")
            return
        fix(self._workspace, finding)

    def _show_sources(self) -> None:
        self._side.show_tab(SOURCES)

    def _insert(self, words: str) -> None:
        if self.inserting is None or not self.inserting.insert(words):
            self._workspace.notices.say("There is no text that could take it.")

    def _count_soon(self) -> None:
        if self._soon and isValid(self._soon):
            self._soon.ask()

    def _count(self) -> None:
        count = len(self._workspace.findings.open)
        if self._told not in (None, count):
            announce(self._side, f"{CHECKS}: 1 finding" if count == 1 else f"{CHECKS}: {count} findings")
        self._told = count
        self._side.name_tab(CHECKS, f"{CHECKS} {count}" if count else CHECKS)
        self._side.offer_tab(VERSIONS, self._workspace.findings.versions > 0)
