"""The Review tab as the window has it: there once something has come back, with a count of what is to be decided."""

from PySide6.QtCore import QObject

from editor.session.came_back import look_for_returns
from editor.session.workspace import Workspace
from editor.window.side import Side

REVIEW = "Review"


class Reviews(QObject):
    """One for the window. What reviews is loaded when there is something to review."""

    def __init__(self, workspace: Workspace, side: Side) -> None:
        super().__init__(side)
        self._workspace, self._side = workspace, side
        self._followed = 0
        if workspace.open_draft:  # all drafts have the one spotlight
            workspace.open_draft.spotlight.review_requested.connect(self._go_to)

    def look(self) -> None:
        """To be called when a draft has been opened."""
        self._side.name_tab(REVIEW, REVIEW)
        look_for_returns(self._workspace, self.follow)

    def look_again(self) -> None:
        """To be called when something may have come back in another program."""
        if self._followed and self._followed == self._workspace.draft_id:
            self._workspace.reviewing().refresh()
        else:
            look_for_returns(self._workspace, self.follow)

    def follow(self) -> None:
        """Shows the tab and keeps its count."""
        if not self._workspace.open_draft:
            return
        reviewing = self._workspace.reviewing()
        self._side.offer_tab(REVIEW, True)
        if self._followed != self._workspace.draft_id:
            self._followed = self._workspace.draft_id
            reviewing.changed.connect(self._count)
            reviewing.refresh()
        self._count()

    def _go_to(self, proposal: int) -> None:
        from editor.panels.review import ReviewPanel

        panel = self._side.show_tab(REVIEW)
        self.follow()
        if isinstance(panel, ReviewPanel):
            panel.go_to(proposal)

    def _count(self) -> None:
        if self._workspace.open_draft:
            count = self._workspace.reviewing().count
            self._side.name_tab(REVIEW, f"{REVIEW} {count}" if count else REVIEW)
