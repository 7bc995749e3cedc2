"""Drafts put away and brought back."""

from typing import TYPE_CHECKING

from editor.desk.delete import bring_back, bring_back_last
from editor.desk.delete import delete as put_away

if TYPE_CHECKING:
    from editor.session.workspace import Workspace


def delete(workspace: "Workspace", draft_id: int) -> None:
    """Puts the draft away, once it is on the disk; the next one is opened."""
    if draft_id == workspace.draft_id:
        workspace.flush()

    def deleted(_: None) -> None:
        if draft_id == workspace.draft_id:
            workspace.open_newest()
        workspace.drafts.refresh()
        workspace.notices.say("Draft deleted.", "Undo", undo, lambda: workspace.draft_id != draft_id)

    def undo() -> None:
        open_deleted(workspace, draft_id)

    workspace.write(lambda: put_away(workspace.store, draft_id), deleted)


def open_deleted(workspace: "Workspace", draft_id: int) -> None:
    """The draft comes back and is opened."""
    workspace.write(lambda: bring_back(workspace.store, draft_id), lambda _: workspace.listed(draft_id))


def bring_back_latest(workspace: "Workspace") -> None:
    """The draft that was deleted last comes back and is opened; asked again, the one before it."""
    workspace.write(lambda: bring_back_last(workspace.store), workspace.listed)
