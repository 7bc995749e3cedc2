"""Opens a draft as it was last saved."""

from editor.store.drafts import StoredDraft
from editor.store.drafts import load_draft as open_draft

__all__ = ["StoredDraft", "open_draft"]
