"""Freezes a draft as it was last saved: the numbered revision that others are asked about, approve and get."""

from editor.domain.revisions import Revision
from editor.store.drafts import load_draft, save_revision
from editor.store.history import load_revision, numbered_revision
from editor.store.store import Store


def freeze(store: Store, draft_id: int, by: str, why: str) -> Revision:
    """The newest numbered revision where it is the draft's content; else the content as the next one."""
    with store.write():
        stored = load_draft(store, draft_id)
        newest = load_revision(store, numbered_revision(store, draft_id, stored.revision))
        return newest if newest.draft == stored.draft else save_revision(store, draft_id, stored.draft, by, why)
