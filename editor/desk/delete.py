"""Puts a draft away, and brings it back; all its revisions are kept."""

from editor.domain.errors import EditorError
from editor.store.drafts import bring_back, delete_draft, last_deleted
from editor.store.store import Store

__all__ = ["bring_back", "bring_back_last", "delete"]


def delete(store: Store, draft_id: int) -> None:
    """Takes the draft off the list. Raises EditorError where there is none."""
    delete_draft(store, draft_id)


def bring_back_last(store: Store) -> int:
    """The id of the draft that was deleted last, which is in the list again. Raises EditorError where there is none."""
    draft_id = last_deleted(store)
    if draft_id is None:
        raise EditorError("No draft is deleted.", "All that there are stand in the list.")
    bring_back(store, draft_id)
    return draft_id
