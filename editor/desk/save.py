"""Saves a draft: by itself as an unnumbered snapshot, on the writer's word as a numbered revision.

What another program saved in it meanwhile is numbered first, in the same step."""

from datetime import datetime

from editor.domain.draft import Draft
from editor.domain.revisions import Revision
from editor.domain.values import frozen
from editor.store.drafts import autosave, save_revision
from editor.store.elsewhere import LastKnown, is_stored, keep_elsewhere
from editor.store.store import Store

__all__ = ["LastKnown", "Saved", "autosave", "save_over", "save_revision", "save_revision_over"]


@frozen
class Saved:
    """When it was saved; whether another's wording was kept first; the revision where it has a number."""

    moment: datetime
    changed_elsewhere: bool
    revision: Revision | None = None


def save_over(store: Store, draft_id: int, draft: Draft, last: LastKnown) -> Saved:
    """Keeps the content as an unnumbered snapshot, durably; the same content writes nothing."""
    if is_stored(store, draft_id, draft):
        return Saved(autosave(store, draft_id, draft), changed_elsewhere=False)
    with store.write():
        changed = keep_elsewhere(store, draft_id, draft, last)
        return Saved(autosave(store, draft_id, draft), changed)


def save_revision_over(store: Store, draft_id: int, draft: Draft, by: str, last: LastKnown) -> Saved:
    """Keeps the content as the next numbered revision, durably."""
    with store.write():
        changed = keep_elsewhere(store, draft_id, draft, last)
        revision = save_revision(store, draft_id, draft, by)
        return Saved(revision.saved, changed, revision)
