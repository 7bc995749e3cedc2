"""Saved and loaded, a draft is equal, whatever was done to it; and one that contradicts itself still opens."""

import json
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings

from editor.domain.draft import Contact, Draft, Partner, Quote, Scope, ScopeKind
from editor.domain.edits import Edit
from editor.domain.json_form import to_json
from editor.domain.text import Block, BlockKind, clean, plain
from editor.store.content import as_text, from_text
from editor.store.drafts import add_draft, autosave, load_draft, save_revision
from editor.store.history import list_revisions, load_revision
from editor.store.store import open_store
from tests.strategies import drafts_with_edits


@given(drafts_with_edits())
@settings(deadline=None, max_examples=60)
def test_any_edits_saved_and_loaded_are_equal(made: tuple[Draft, list[Edit]]) -> None:
    first, edits = made
    with TemporaryDirectory() as folder:
        with open_store(Path(folder) / "drafts.db") as store:
            draft_id = add_draft(store, first)
            last = first
            for edit in edits:
                last = edit.apply(last)
                autosave(store, draft_id, last)
        with open_store(Path(folder) / "drafts.db") as store:
            assert load_draft(store, draft_id).draft == last
            assert load_revision(store, list_revisions(store, draft_id)[-1].id).draft == first
            revision = save_revision(store, draft_id, last, "Bea")
            assert load_revision(store, revision.id) == revision


@given(drafts_with_edits())
@settings(deadline=None, max_examples=60)
def test_it_is_kept_as_the_json_form_says(made: tuple[Draft, list[Edit]]) -> None:
    for draft in (made[0], *(edit.apply(made[0]) for edit in made[1][:1])):
        assert as_text(draft) == clean(json.dumps(to_json(draft), ensure_ascii=False, separators=(",", ":")))


def test_a_draft_that_contradicts_itself_opens_with_all_its_words() -> None:
    quote = Quote(paragraphs=(plain("Said."),), id="q")
    contradictory = Draft(
        body=(plain("One."), Block(kind=BlockKind.QUOTE, quote="gone"), Block(kind=BlockKind.QUOTE, quote="q")),
        quotes=(quote, replace(quote, paragraphs=(plain("Said again."),))),
        partners=(Partner("Ambley Police", scope=Scope(ScopeKind.QUOTES, ("gone", "q"))),),
        contacts=(Contact("Bea", id="c"), Contact("Cy", id="c")),
        notes=(replace(plain("First."), id="n"), replace(plain("Second."), id="n")),
        house_style=(("attribution", "above"), ("colour", "red"), ("date_form", "weekday"), ("text_columns", "7")),
    )
    opened = from_text(as_text(contradictory))
    assert [block.text for block in opened.body] == ["One.", ""]
    assert [q.text for q in opened.quotes] == ["Said.", "Said again."]
    assert opened.partners[0].scope == Scope(ScopeKind.QUOTES, ("q",))
    assert [contact.name for contact in opened.contacts] == ["Bea", "Cy"]
    assert [block.text for block in opened.notes] == ["First.", "Second."]
    assert opened.house_style == (("date_form", "weekday"),)
    assert from_text(as_text(opened)) == opened
