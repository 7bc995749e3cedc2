"""Whether anything is there to review: a returned file, or a proposal from another version."""

from editor.store.store import Store


def has_come_back(store: Store, draft_id: int) -> bool:
    """Cheap enough to be asked whenever a draft is opened."""
    query = "SELECT EXISTS (SELECT 1 FROM returns WHERE draft = ?) OR EXISTS (SELECT 1 FROM proposals WHERE draft = ?)"
    row = store.row(query, (draft_id, draft_id))
    return bool(row and row[0])
