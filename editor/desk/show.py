"""Tells what is known of a draft: its wording, its stage, where each partner stands."""

from typing import Any

from editor.desk.came_back import blanks
from editor.desk.export import text_data
from editor.desk.gate import stage_now
from editor.desk.standing import stands
from editor.domain.costs import short_place
from editor.domain.draft import Draft
from editor.domain.json_form import to_json
from editor.domain.sign_off import Standing
from editor.domain.standing import Blank, Stand, State
from editor.store.drafts import load_draft
from editor.store.store import Store

_WORDS = {State.HOLDS: Standing.APPROVED, State.WAITING: Standing.ASKED}


def show_json(store: Store, draft_id: int) -> dict[str, Any]:
    """The draft's JSON form with the facts about it; times are UTC. Raises EditorError where there is none."""
    stored = load_draft(store, draft_id)
    rows, blank = stands(store, draft_id, stored.draft), blanks(store, draft_id)
    return {
        "id": draft_id,
        "stage": stage_now(store, stored).value,
        "revision": stored.revision,
        "saved": stored.saved.isoformat(),
        "standing": {row.name: _WORDS.get(row.state, row.state).value for row in rows if stored.draft.partner(row.who)},
        "sign_off": [_stand(row, stored.draft, blank.get(row.who)) for row in rows],
        **to_json(stored.draft),
    }


def _stand(row: Stand, draft: Draft, blank: Blank | None) -> dict[str, Any]:
    """Of a partner, or of a speaker who decided in person."""
    return {
        "name": row.name,
        "state": row.state.value,
        "needed": row.needed,
        "approved": [short_place(each.place, draft) for each in row.approved if each not in row.reopened],
        "reopened": [short_place(each.place, draft) for each in row.reopened],
        "missing": [short_place(place, draft) for place in row.missing],
        "waiting_since": row.since.isoformat() if row.since else None,
        "came_back_without_answer": blank.on.isoformat() if blank and row.is_answered_with(blank) else None,
        "also_answered": [
            {"round": each.round, "answer": each.decision.standing.value, "on": each.decision.on.isoformat()}
            for each in row.also
        ],
        "answered_after_release": [{"answer": each.standing.value, "on": each.on.isoformat()} for each in row.late],
    }


def show_text(store: Store, draft_id: int) -> str:
    """The statement as its plain text export has it, lines ended with a newline."""
    return text_data(store, draft_id).decode("utf-8-sig").replace("\r\n", "\n")
