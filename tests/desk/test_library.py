"""The libraries fill themselves from numbered revisions, and know which open drafts say otherwise."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editor.desk.library import entries, keep, learn, remove, used_by
from editor.domain.draft import Contact, Draft, Partner, Quote, Scope, ScopeKind, Speaker, Stage
from editor.domain.library import Entry, KnownSpeaker, Library
from editor.domain.text import plain
from editor.store.drafts import add_draft, autosave, save_revision, set_stage
from editor.store.store import Store, open_store

ADA = Quote(Speaker("Ada Okafor", "Leader", "Ambley Borough Council"), (plain("Good news."),))
DRAFT = Draft(headline="New library", quotes=(ADA,))
NOTE = plain("The library has been open since 1906 and lends to forty villages.")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "drafts.db") as opened:
        yield opened


def kept(store: Store) -> list[tuple[Library, str, str]]:
    return [(entry.library, entry.value.name, entry.value.detail) for entry in entries(store)]


def test_a_speaker_of_a_numbered_revision_is_remembered(store: Store) -> None:
    add_draft(store, DRAFT, "Bea")
    assert learn(store) == ()
    assert kept(store) == [(Library.SPEAKERS, "Ada Okafor", "Leader, Ambley Borough Council")]
    (entry,) = entries(store)
    assert isinstance(entry.value, KnownSpeaker)
    assert entry.value.as_of is not None
    assert (entry.uses, entry.by_hand) == (1, False)


def test_what_only_saved_itself_and_the_examples_are_not_remembered(store: Store) -> None:
    autosave(store, add_draft(store, Draft(), "Bea"), DRAFT)
    add_draft(store, DRAFT, why="example")
    learn(store)
    assert entries(store) == ()


def test_all_that_a_release_is_made_of_is_remembered(store: Store) -> None:
    partner = Partner("Ambley Police", "Cy Dray", "cy@ambley.example", Scope(ScopeKind.QUOTES, (ADA.id,)))
    contact = Contact("Press desk", "01632 960001")
    about = plain("Ambley Borough Council serves ninety thousand people between the moor and the sea.")
    add_draft(store, replace(DRAFT, partners=(partner,), contacts=(contact,), boilerplate=(about,), notes=(NOTE,)))
    learn(store)
    assert {library for library, *_ in kept(store)} == set(Library)
    offered = {entry.library for entry in entries(store) if entry.is_offered}
    assert Library.NOTES not in offered
    add_draft(store, Draft(notes=(replace(NOTE, id="other"),)))
    learn(store)
    assert Library.NOTES in {entry.library for entry in entries(store) if entry.is_offered}


def test_a_role_follows_what_was_used_last_until_somebody_says_it(store: Store) -> None:
    draft_id = add_draft(store, DRAFT)
    learn(store)
    mayor = replace(DRAFT, quotes=(replace(ADA, speaker=Speaker("Ada Okafor", "Mayor", "Ambley Borough Council")),))
    save_revision(store, draft_id, mayor, "Bea")
    assert learn(store) == ()
    (entry,) = entries(store)
    assert entry.value.detail == "Mayor, Ambley Borough Council"
    keep(store, replace(entry, by_hand=True))
    save_revision(store, draft_id, DRAFT, "Bea")
    (differing,) = learn(store)
    assert (differing.draft_id, differing.value.detail) == (draft_id, "Leader, Ambley Borough Council")
    assert entries(store)[0].value.detail == "Mayor, Ambley Borough Council"


def test_what_was_removed_does_not_come_back_by_itself(store: Store) -> None:
    draft_id = add_draft(store, DRAFT)
    learn(store)
    (entry,) = entries(store)
    remove(store, entry.id)
    save_revision(store, draft_id, replace(DRAFT, headline="Another"), "Bea")
    learn(store)
    assert entries(store) == ()
    keep(store, entry)
    assert [kept.id for kept in entries(store)] == [entry.id]


def test_a_changed_role_names_the_open_drafts_that_have_the_old_one(store: Store) -> None:
    old = add_draft(store, DRAFT)
    gone = add_draft(store, replace(DRAFT, announcement="a2", headline="Went out"))
    set_stage(store, gone, Stage.RELEASED)
    mayor = KnownSpeaker("Ada Okafor", "Mayor", "Ambley Borough Council")
    same = add_draft(store, Draft(headline="Fair", quotes=(Quote(mayor.speaker),)))
    found = used_by(store, mayor)
    assert [(use.draft_id, use.differs) for use in found] == [(old, True), (same, False)]


def test_an_entry_renamed_to_another_takes_its_place(store: Store) -> None:
    first = keep(store, Entry(Library.SPEAKERS, KnownSpeaker("Ada Okafor", "Leader")))
    second = keep(store, Entry(Library.SPEAKERS, KnownSpeaker("A. Okafor", "Leader")))
    keep(store, Entry(Library.SPEAKERS, KnownSpeaker("Ada Okafor", "Mayor"), id=second))
    (entry,) = entries(store)
    assert (entry.id, entry.value.detail) == (second, "Mayor")
    assert first != second
