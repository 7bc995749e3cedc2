"""Whether the open draft has anything to review: asked before anything that reviews is loaded."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from editor.desk.came_back import has_come_back

if TYPE_CHECKING:
    from editor.session.workspace import Workspace


def look_for_returns(workspace: "Workspace", found: Callable[[], object]) -> None:
    """`found` is called where there is something."""
    store, draft_id = workspace.store, workspace.draft_id
    workspace.look_up(lambda: has_come_back(store, draft_id), lambda there: found() if there else None)
