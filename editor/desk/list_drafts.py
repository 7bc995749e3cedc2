"""Lists the drafts, newest first, and finds those that hold given words."""

from editor.store.drafts import DraftRow, count_drafts, list_drafts

__all__ = ["DraftRow", "count_drafts", "list_drafts"]
