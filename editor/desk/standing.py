"""Tells where each partner stands, and which words have changed since they approved."""

import json

from editor.desk.house_style import style_of
from editor.desk.sealed import style_on_record
from editor.domain.differences import HOUSE_STYLE, Difference, differences
from editor.domain.draft import Draft
from editor.domain.house_style import HouseStyle
from editor.domain.places import Place
from editor.domain.revisions import Revision
from editor.domain.sign_off import WHOLE, Decision, wording
from editor.domain.standing import Approved, Stand, Wordings, standings
from editor.store.drafts import load_draft
from editor.store.history import load_revision, numbered_revision
from editor.store.log import read as read_log
from editor.store.rounds import rounds
from editor.store.sign_offs import decisions
from editor.store.store import Store


def stands(store: Store, draft_id: int, draft: Draft | None = None) -> tuple[Stand, ...]:
    """Of a draft as it is in the window, or as it was last saved."""
    draft = draft or load_draft(store, draft_id).draft
    return standings(draft, decisions(store, draft_id), style_on_record(store, draft_id, draft))


def approved_revision(store: Store, draft_id: int, decision: Decision) -> Revision | None:
    """The revision that the decision was about: that of its round, or the one frozen with it. None for one that
    was recorded without either."""
    sent = next((each.revision_id for each in rounds(store, draft_id) if each.id == decision.round), 0)
    if sent:
        return load_revision(store, sent)
    for line in read_log(store, draft_id):
        if line.action == "decision":
            detail = json.loads(line.detail)
            if detail["decision"] == decision.id:
                return load_revision(store, numbered_revision(store, draft_id, detail["revision"]))
    return None


def words_since(store: Store, draft_id: int, approved: Approved, draft: Draft | None = None) -> tuple[Difference, ...]:
    """The words of the place that are others than those approved, or the house style where only that prints it
    otherwise. None where the approved revision is not on record."""
    revision = approved_revision(store, draft_id, approved.decision)
    if revision is None:
        return ()
    draft = draft or load_draft(store, draft_id).draft
    place, style = approved.place, style_on_record(store, draft_id, draft)
    then = place_words(place, revision.draft, style_of(store, revision.draft))
    found = differences(then, place_words(place, draft, style))
    if found or place != WHOLE or Wordings(draft, style).holds(approved):
        return found
    is_same_draft = wording(place, revision.draft, style)[0] == wording(place, draft, style)[0]
    return (Difference("", "", cause=HOUSE_STYLE),) if is_same_draft else ()


def place_words(place: Place, draft: Draft, style: HouseStyle) -> tuple[str, ...]:
    """The paragraphs of a place; of the whole text those that are printed, in which the embargo has its line."""
    texts = wording(place, draft, style)
    return texts[1:] if place == WHOLE else texts
