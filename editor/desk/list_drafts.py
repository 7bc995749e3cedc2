"""Lists the drafts, newest first, and finds those that hold given words."""

from dataclasses import replace

from editor.domain.draft import Stage
from editor.store.drafts import DraftRow, count_drafts, list_drafts, load_draft
from editor.store.store import Store

__all__ = ["DraftRow", "count_drafts", "list_drafts", "with_stage"]


def with_stage(store: Store, row: DraftRow) -> DraftRow:
    """The row with the stage that the draft really is at: one in sign-off may be cleared."""
    if row.stage not in (Stage.IN_SIGN_OFF, Stage.CLEARED):
        return row
    from editor.desk.gate import stage_now  # not on the way to the first paint

    return replace(row, stage=stage_now(store, load_draft(store, row.id)))
