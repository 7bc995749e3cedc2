"""Makes the small database of the newest schema version that the tests keep for good; run once for each version."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from editor.domain.draft import Draft, Kind, Partner, Quote, Speaker, Stage
from editor.domain.findings import SourcePage, Waiver
from editor.domain.library import Entry, KnownSpeaker, Library
from editor.domain.places import Part, Place
from editor.domain.sign_off import Decision, Standing
from editor.domain.text import plain
from editor.store import log
from editor.store.drafts import add_draft, autosave, delete_draft, save_revision, set_stage
from editor.store.evidence import add_evidence
from editor.store.history import list_revisions
from editor.store.library import keep, note_use, remove
from editor.store.proposals import Fate, NewProposal, add_proposals, set_fate
from editor.store.releases import add_release, add_withdrawal
from editor.store.returns import add_return, mark_moved
from editor.store.rounds import CopyToSend, add_round
from editor.store.schema import VERSION
from editor.store.settings import set_setting
from editor.store.sign_offs import add_decision, declare_void
from editor.store.sources import add_source
from editor.store.store import Store, open_store
from editor.store.templates import add_template
from editor.store.waivers import add_waiver, say_it_is

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
DUE = datetime(2025, 3, 20, 17, 0, tzinfo=UTC)
PRINTED = '[["headline", "Letter from inspectors welcomed"]]'
PROPOSAL = NewProposal(Place(Part.BODY, "b1", start=25, end=31), "fourth", "third", "Cy", edit='{"kind": "text"}')
PAGES = (SourcePage(1, "Signs of an acceleration of pace."), SourcePage(2, ""))
SPEAKER = Entry(
    Library.SPEAKERS, KnownSpeaker("Ada Okafor", "Leader", "Ambley Borough Council", "she", date(2025, 3, 1)), True
)
WAIVER = Waiver("headline-length", "Letter from inspectors welcomed", "Bea", "the partner's own words")


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


def fill_sign_off(store: Store) -> None:
    """What came with version 2: a round, a return, a proposal, evidence, a release."""
    revision = list_revisions(store, 1)[0]
    copy = CopyToSend("w1", "Ambley Police", "AMB-1-2-1", "police.docx", "0" * 64, PRINTED, DUE)
    sent = add_round(store, 1, revision.id, "Bea", [copy])
    returned = add_return(store, 1, b"PK returned", "police (2).docx", "Bea", sent.copies[0].id, "Cy", "approved")
    (proposal,) = add_proposals(store, 1, [replace(PROPOSAL, return_id=returned.id)])
    set_fate(store, proposal.id, Fate.DECLINED, "Bea", "it was the fourth")
    add_evidence(store, 1, "call.eml", b"From: Cy", "Bea")
    release = add_release(store, 1, revision.id, "{}", [(Path("letter.txt"), b"Letter")], "Bea")
    add_withdrawal(store, release.id, "Bea", "wrong date")


def fill_sources(store: Store) -> None:
    """What came with version 3: a source, a waiver, what a passage was said to be."""
    add_source(store, "a1", "letter.pdf", b"%PDF letter", PAGES, "Bea")
    add_waiver(store, 1, WAIVER)
    say_it_is(store, 1, "accelerated pace", "term")


def fill_libraries(store: Store) -> None:
    """What came with version 4: a speaker kept for all drafts, one put out again, a template."""
    note_use(store, keep(store, SPEAKER), 1)
    remove(store, keep(store, replace(SPEAKER, value=KnownSpeaker("Cy Dray", "Clerk"))))
    add_template(store, "Library news", LETTER)


def fill_moved(store: Store) -> None:
    """What came with version 5: a file that was taken for another copy's, and an answer that is void for it."""
    wrong = add_return(store, 1, b"PK returned", "police (2).docx", "Bea", 0, "Cy", "approved")
    mark_moved(store, wrong.id, 1, "Bea")
    declare_void(store, add_decision(store, 1, replace(DECISION, by="Cy")).id, "Bea", "it was the other's")


FILLS = (fill, fill_sign_off, fill_sources, fill_libraries, fill_moved)

if __name__ == "__main__":
    path = VERSIONS / f"{VERSION}.db"
    assert not path.exists(), "a version that is kept is never made again"
    with open_store(path) as made:
        for step in FILLS[:VERSION]:
            step(made)
        made.connection.execute("VACUUM")
