"""Tells what is known of a draft: its wording, its stage, where each partner stands."""

from typing import Any

from editor.desk.house_style import style_of
from editor.domain.json_form import to_json
from editor.domain.printed import printed
from editor.domain.sign_off import Standing, latest
from editor.exports.plain_text import plain_text
from editor.store.drafts import load_draft
from editor.store.sign_offs import decisions
from editor.store.store import Store


def show_json(store: Store, draft_id: int) -> dict[str, Any]:
    """The draft's JSON form with the facts about it; times are UTC. Raises EditorError where there is none."""
    stored = load_draft(store, draft_id)
    standing = latest(decisions(store, draft_id))
    return {
        "id": draft_id,
        "stage": stored.stage.value,
        "revision": stored.revision,
        "saved": stored.saved.isoformat(),
        "standing": {
            partner.organisation: (standing[partner.id].standing if partner.id in standing else Standing.NOT_ASKED)
            for partner in stored.draft.partners
        },
        **to_json(stored.draft),
    }


def show_text(store: Store, draft_id: int) -> str:
    """The statement as its plain text export has it, lines ended with a newline."""
    draft = load_draft(store, draft_id).draft
    style = style_of(store, draft)
    return plain_text(printed(draft, style), style).replace("\r\n", "\n")
