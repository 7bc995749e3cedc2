"""Saves a draft: by itself as an unnumbered snapshot, on the writer's word as a numbered revision."""

from editor.store.drafts import autosave, save_revision

__all__ = ["autosave", "save_revision"]
