"""Edits: any of them can be undone and redone."""

import pytest
from hypothesis import given, settings

from editor.domain.draft import Draft, Partner, Quote, Scope, ScopeKind
from editor.domain.edits import AddItem, Edit, PlaceQuote, RemoveItem, SetItem
from editor.domain.errors import StaleEdit
from editor.domain.places import Part, Place
from editor.domain.text import Span, plain
from editor.domain.text_edits import ReplaceBlocks, ReplaceText
from editor.session.document import DraftDocument
from tests.strategies import drafts_with_edits


@given(drafts_with_edits())
@settings(deadline=None)
def test_any_edits_all_undone_give_the_first_draft_and_redone_the_last(made: tuple[Draft, list[Edit]]) -> None:
    first, edits = made
    document = DraftDocument(1, first)
    drafts = [first]
    for edit in edits:
        document.apply(edit)
        drafts.append(document.draft)
    last = document.draft
    while document.undo_stack.canUndo():
        document.undo_stack.undo()
        assert document.draft in drafts
    assert document.draft == first
    while document.undo_stack.canRedo():
        document.undo_stack.redo()
    assert document.draft == last


@given(drafts_with_edits())
@settings(deadline=None)
def test_each_edit_names_itself_for_the_menu_and_leaves_the_draft_it_was_given(made: tuple[Draft, list[Edit]]) -> None:
    draft, edits = made
    for edit in edits:
        before = hash(draft)
        after = edit.apply(draft)
        assert hash(draft) == before
        assert edit.name
        assert edit.name == edit.name.strip()
        draft = after


def test_a_removed_quote_leaves_the_body_and_the_scopes_too() -> None:
    quote = Quote()
    partner = Partner(scope=Scope(ScopeKind.QUOTES, (quote.id,)))
    draft = PlaceQuote(quote.id, 0).apply(Draft(quotes=(quote,), partners=(partner,)))
    assert draft.placed == {quote.id}
    after = RemoveItem(Part.QUOTES, quote.id).apply(draft)
    assert (after.quotes, after.body, after.partners[0].scope.quotes) == ((), (), ())


def test_words_that_are_gone_make_an_edit_stale() -> None:
    block = plain("The fourth visit")
    draft = Draft(body=(block,))
    edit = ReplaceText(Place(Part.BODY, block.id, start=4, end=10), "fourth", "fifth")
    changed = edit.apply(draft)
    assert changed.body[0].text == "The fifth visit"
    for late in (edit, SetItem(Quote()), ReplaceBlocks(Place(Part.BODY), (block,), ())):
        with pytest.raises(StaleEdit):
            late.apply(changed)


def test_new_words_take_the_formatting_that_they_stand_in() -> None:
    block = plain("").with_spans((Span("A "), Span("bold", bold=True), Span(" word")))
    after = ReplaceText(Place(Part.BODY, block.id, start=2, end=6), "bold", "strong").apply(Draft(body=(block,)))
    assert after.body[0].spans == (Span("A "), Span("strong", bold=True), Span(" word"))


def test_an_item_is_not_added_twice() -> None:
    quote = Quote()
    draft = AddItem(quote).apply(Draft())
    with pytest.raises(StaleEdit, match="already"):
        AddItem(quote).apply(draft)


def test_an_edit_makes_the_same_draft_whenever_it_is_applied() -> None:
    quote = Quote()
    edit = PlaceQuote(quote.id, 0)
    assert edit.apply(Draft(announcement="a", quotes=(quote,))) == edit.apply(Draft(announcement="a", quotes=(quote,)))
