"""Puts a draft away, and brings it back; all its revisions are kept."""

from editor.store.drafts import bring_back, delete_draft
from editor.store.store import Store

__all__ = ["bring_back", "delete"]


def delete(store: Store, draft_id: int) -> None:
    """Takes the draft off the list. Raises EditorError where there is none."""
    delete_draft(store, draft_id)
