"""What the open draft was, and the office's log of it, read beside the window."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from editor.desk.history import Logged, Looked, RevisionRow, list_revisions, log_of, look_at

if TYPE_CHECKING:
    from editor.session.workspace import Workspace

__all__ = ["Logged", "Looked", "RevisionRow"]


def read_revisions(workspace: "Workspace", done: Callable[[list[RevisionRow]], object]) -> None:
    """Newest first."""
    store, draft_id = workspace.store, workspace.draft_id
    workspace.look_up(lambda: list_revisions(store, draft_id), done)


def read_log(workspace: "Workspace", done: Callable[[tuple[Logged, ...]], object]) -> None:
    """Newest first."""
    store, draft_id = workspace.store, workspace.draft_id
    workspace.look_up(lambda: log_of(store, draft_id), done)


def look(workspace: "Workspace", revision_id: int, done: Callable[[Looked], object]) -> None:
    """The revision, held against the draft as it is now."""
    store, open_draft = workspace.store, workspace.open_draft
    if open_draft:
        draft = open_draft.document.draft
        workspace.look_up(lambda: look_at(store, revision_id, draft), done)
