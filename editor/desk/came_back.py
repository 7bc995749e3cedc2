"""What has come back of a draft: whether anything is there to review, and which copies give no answer."""

import json

from editor.domain.standing import Blank
from editor.store.returns import first_taken_in, newest_returns
from editor.store.store import Store


def has_come_back(store: Store, draft_id: int) -> bool:
    """Cheap enough to be asked whenever a draft is opened."""
    query = "SELECT EXISTS (SELECT 1 FROM returns WHERE draft = ?) OR EXISTS (SELECT 1 FROM proposals WHERE draft = ?)"
    row = store.row(query, (draft_id, draft_id))
    return bool(row and row[0])


def blanks(store: Store, draft_id: int) -> dict[str, Blank]:
    """By partner, the newest copy they got where it came back without an answer."""
    return {
        partner: Blank(first_taken_in(store, kept.id), json.loads(kept.detail).get("answer", {}).get("words", ""))
        for partner, kept in newest_returns(store, draft_id).items()
        if not kept.answer
    }
