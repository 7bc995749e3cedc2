"""What another program saved in a draft that is open here: kept under a number before our own words go over it."""

from datetime import datetime

from editor.domain.draft import Draft
from editor.domain.values import frozen
from editor.store.content import as_text, from_text
from editor.store.drafts import save_revision
from editor.store.moments import from_text as moment
from editor.store.store import Store

WHY = "changed elsewhere"


@frozen
class LastKnown:
    """A draft as it was last opened or saved here."""

    saved: datetime
    draft: Draft


def is_stored(store: Store, draft_id: int, draft: Draft) -> bool:
    """Whether this is the draft's content already."""
    row = _current(store, draft_id)
    return row is not None and row[0] == as_text(draft)


def keep_elsewhere(store: Store, draft_id: int, draft: Draft, last: LastKnown) -> bool:
    """Within the transaction that saves `draft`: numbers the stored content where neither we nor anything else in this
    program saved it, and it is neither what we last knew nor what we save. Whether there was such content."""
    row = _current(store, draft_id)
    if row is None or row[1] in (last.saved, store.saved_here.get(draft_id)):
        return False
    if row[0] in (as_text(last.draft), as_text(draft)):
        return False
    save_revision(store, draft_id, from_text(row[0]), "", WHY)
    return True


def _current(store: Store, draft_id: int) -> tuple[str, datetime] | None:
    row = store.row(
        "SELECT r.content, d.saved FROM drafts d JOIN revisions r ON r.id = d.current WHERE d.id = ?", (draft_id,)
    )
    return (row[0], moment(row[1])) if row else None
