"""The facts that the checks get: gathered from the store, each where it belongs."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from editor.desk.known import known, rules_off, switch_rule
from editor.domain.draft import Draft, Stage
from editor.domain.findings import SourcePage, Waiver
from editor.domain.places import Part, Place
from editor.domain.sign_off import Decision, Standing, hashes
from editor.store.drafts import add_draft, save_revision, set_stage
from editor.store.releases import add_correction, add_release
from editor.store.sign_offs import add_decision
from editor.store.sources import add_source
from editor.store.store import Store
from editor.store.waivers import add_waiver, say_it_is
from tests.desk.statements import COUNCIL, OKAFOR


def _released(store: Store, draft: Draft) -> tuple[int, int]:
    draft_id = add_draft(store, draft)
    revision = save_revision(store, draft_id, draft, "Bea", "released")
    release = add_release(store, draft_id, revision.id, "{}", [(Path("/x.docx"), b"x")], "Bea")
    set_stage(store, draft_id, Stage.RELEASED)
    return draft_id, release.id


def test_it_gathers_sources_waivers_and_what_passages_are(store: Store, draft: Draft, draft_id: int) -> None:
    add_source(store, draft.announcement, "Letter", b"%PDF", (SourcePage(1, "words"),), "Bea")
    add_waiver(store, draft_id, Waiver("spaces", "a  b", "Bea", "as in the original"))
    say_it_is(store, draft_id, "night ferry", "term")
    facts = known(store, draft_id, draft)
    assert [source.name for source in facts.sources] == ["Letter"]
    assert facts.waivers == (Waiver("spaces", "a  b", "Bea", "as in the original"),)
    assert facts.said_to_be == {"night ferry": "term"}
    assert facts.style.quotation_marks == "each paragraph"
    assert "headline-missing" in facts.rules.rules


def test_today_is_the_day_in_london(store: Store, draft: Draft, draft_id: int) -> None:
    assert known(store, draft_id, draft, datetime(2019, 6, 30, 23, 30, tzinfo=UTC)).today == date(2019, 7, 1)
    assert known(store, draft_id, draft, datetime(2019, 1, 31, 23, 30, tzinfo=UTC)).today == date(2019, 1, 31)


def test_what_went_out_is_another_announcement_and_versions_are_this_one(
    store: Store, draft: Draft, draft_id: int
) -> None:
    _released(store, Draft(headline="Older news"))
    add_draft(store, replace(draft, audience="For staff"))
    facts = known(store, draft_id, draft)
    assert [name for name, _ in facts.released] == ["Older news"]
    assert [name for name, _ in facts.versions] == ["For staff"]


def test_a_correction_is_not_held_against_what_it_corrects(store: Store, draft: Draft) -> None:
    old, release = _released(store, draft)
    new = add_draft(store, draft)
    add_correction(store, new, release, "Bea", "the month")
    assert known(store, new, draft).versions == ()
    assert known(store, old, draft).versions == ()


def test_a_quote_counts_as_approved_while_its_words_stand(store: Store, draft: Draft, draft_id: int) -> None:
    covers = hashes((Place(Part.QUOTES, OKAFOR.id),), draft, known(store, draft_id, draft).style)
    add_decision(store, draft_id, Decision(COUNCIL.id, Standing.APPROVED, datetime.now(UTC), covers=covers))
    assert known(store, draft_id, draft).approved_quotes == {OKAFOR.id}
    edited = replace(draft, quotes=(replace(OKAFOR, paragraphs=()),))
    assert known(store, draft_id, edited).approved_quotes == frozenset()
    assert known(store, draft_id, replace(draft, headline="Another")).approved_quotes == {OKAFOR.id}


def test_a_rule_is_switched_off_and_on_again(store: Store, draft: Draft, draft_id: int) -> None:
    switch_rule(store, "spaces", False)
    switch_rule(store, "ise", False)
    assert known(store, draft_id, draft).off == {"spaces", "ise"}
    switch_rule(store, "spaces", True)
    assert rules_off(store) == {"ise"}
