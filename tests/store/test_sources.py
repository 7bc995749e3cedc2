"""Sources and what the writer said about findings."""

import sqlite3

import pytest

from editor.domain.draft import Draft
from editor.domain.errors import EditorError
from editor.domain.findings import SourcePage, Waiver
from editor.store.drafts import add_draft
from editor.store.sources import add_source, bring_source_back, remove_source, source_data, sources
from editor.store.store import Store, open_store
from editor.store.waivers import add_waiver, end_waiver, said_to_be, say_it_is, waivers

PAGES = (SourcePage(1, "Signs of an “acceleration” of pace 🙂.\nMore."), SourcePage(2, ""))


def test_a_source_is_kept_byte_for_byte_with_its_pages(store: Store) -> None:
    kept = add_source(store, "a1", "létter.pdf", b"%PDF\x00", PAGES, "Bea")
    store.close()
    with open_store(store.path) as again:
        assert sources(again, "a1") == (kept,)
        assert sources(again, "a2") == ()
        assert source_data(again, kept.id) == b"%PDF\x00"
    assert (kept.source.name, kept.source.pages, kept.source.id) == ("létter.pdf", PAGES, str(kept.id))


def test_the_same_file_is_attached_once_to_an_announcement(store: Store) -> None:
    kept = add_source(store, "a1", "letter.pdf", b"%PDF", PAGES, "Bea")
    assert add_source(store, "a1", "letter (2).pdf", b"%PDF", PAGES, "Cy") == kept
    add_source(store, "a2", "letter.pdf", b"%PDF", PAGES, "Bea")
    assert sources(store, "a1") == (kept,)
    assert len(sources(store, "a2")) == 1


def test_a_source_that_was_taken_off_comes_back_whole(store: Store) -> None:
    first = add_source(store, "a1", "letter.pdf", b"%PDF", PAGES, "Bea")
    second = add_source(store, "a1", "report.pdf", b"%PDF 2", (), "Bea")
    remove_source(store, first.id)
    assert sources(store, "a1") == (second,)
    bring_source_back(store, first.id)
    assert sources(store, "a1") == (first, second)


def test_a_source_that_is_not_there_is_said(store: Store) -> None:
    with pytest.raises(EditorError, match="not in the store"):
        source_data(store, 99)


LONG = Waiver("headline-length", "A long headline", "Bea", "the partner's own words")
CAPITALS = Waiver("capitals", "NHS", "Bea", "a name")


def test_a_waiver_stands_until_it_is_ended_and_stays_on_record(store: Store) -> None:
    draft_id, other = add_draft(store, Draft()), add_draft(store, Draft())
    for waiver in (LONG, CAPITALS):
        add_waiver(store, draft_id, waiver)
    assert waivers(store, draft_id) == (LONG, CAPITALS)
    assert waivers(store, other) == ()
    end_waiver(store, draft_id, LONG.rule, LONG.text, "Cy")
    assert waivers(store, draft_id) == (CAPITALS,)
    add_waiver(store, draft_id, LONG)
    assert waivers(store, draft_id) == (CAPITALS, LONG)
    assert store.row("SELECT count(*) FROM waivers") == (3,)
    assert store.row("SELECT writer FROM ended_waivers") == ("Cy",)
    for table in ("waivers", "ended_waivers"):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            store.connection.execute(f"DELETE FROM {table}")


def test_what_a_passage_is_can_be_said_said_otherwise_and_taken_back(store: Store) -> None:
    draft_id = add_draft(store, Draft())
    say_it_is(store, draft_id, "accelerated pace", "term")
    say_it_is(store, draft_id, "accelerated pace", "fragment")
    say_it_is(store, draft_id, "Wïnd", "title")
    assert said_to_be(store, draft_id) == {"accelerated pace": "fragment", "Wïnd": "title"}
    say_it_is(store, draft_id, "Wïnd", "")
    assert said_to_be(store, draft_id) == {"accelerated pace": "fragment"}
