"""Makes the small database of the newest schema version that the tests keep for good: run once for each new version."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from editor.domain.draft import Draft, Kind, Partner, Quote, Speaker, Stage
from editor.domain.places import Part, Place
from editor.domain.sign_off import Decision, Standing
from editor.domain.text import plain
from editor.store import log
from editor.store.drafts import add_draft, autosave, delete_draft, save_revision, set_stage
from editor.store.schema import VERSION
from editor.store.settings import set_setting
from editor.store.sign_offs import add_decision
from editor.store.store import Store, open_store

VERSIONS = Path(__file__).parent / "versions"
QUOTE = Quote(
    Speaker("Ada Okafor", "Leader", "Ambley Borough Council"), (replace(plain("Good news."), id="p1"),), id="q1"
)
LETTER = Draft(
    announcement="a1",
    kind=Kind.PARTNER_STATEMENT,
    headline="Letter from inspectors welcomed",
    embargo=datetime(2025, 3, 14, 0, 1, tzinfo=UTC),
    body=(replace(plain("Inspectors came for a fourth visit in Februâry 🙂."), id="b1"),),
    quotes=(QUOTE,),
    partners=(Partner("Ambley Police", id="w1"),),
)
DECISION = Decision(
    "w1",
    Standing.APPROVED,
    datetime(2025, 3, 13, 9, 30, tzinfo=UTC),
    "Bea",
    covers=((Place(Part.QUOTES, "q1"), "f" * 64),),
)


def fill(store: Store) -> None:
    """What every version could hold: a draft with packed autosaves, one that was deleted, facts about them."""
    draft_id = add_draft(store, Draft(announcement="a1"), by="Bea")
    for number in range(30):
        autosave(store, draft_id, replace(LETTER, headline=f"Letter {number}"))
    save_revision(store, draft_id, LETTER, by="Bea")
    set_stage(store, draft_id, Stage.IN_SIGN_OFF)
    add_decision(store, draft_id, DECISION)
    log.write(store, draft_id, "sent", "Bea", "{}")
    set_setting(store, "writer", "Bea")
    delete_draft(store, add_draft(store, Draft(announcement="a2", headline="Put away")))


if __name__ == "__main__":
    path = VERSIONS / f"{VERSION}.db"
    assert not path.exists(), "a version that is kept is never made again"
    with open_store(path) as made:
        fill(made)
        made.connection.execute("VACUUM")
