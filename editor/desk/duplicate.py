"""Makes another audience version of the same announcement, with the same wording to begin with."""

from dataclasses import replace

from editor.store.drafts import add_draft, list_versions, load_draft
from editor.store.store import Store


def duplicate(store: Store, draft_id: int, by: str, audience: str = "") -> int:
    """The new version's id; without an audience it is called by its number among the versions. Nobody has signed off
    the new one yet."""
    draft = load_draft(store, draft_id).draft
    number = len(list_versions(store, draft.announcement)) + 1
    return add_draft(store, replace(draft, audience=audience or f"Version {number}"), by, why="duplicated")
