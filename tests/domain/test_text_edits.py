"""Edits of text: blocks by blocks, words by words, wherever they stand."""

from dataclasses import replace

import pytest

from editor.domain.draft import Contact, Draft, Partner, Quote, Speaker
from editor.domain.errors import StaleEdit
from editor.domain.places import Part, Place
from editor.domain.text import Block, Span
from editor.domain.text_edits import ReplaceBlocks, ReplaceText, stored_text

ONE, TWO, THREE = (Block((Span(name),), id=name) for name in ("one", "two", "three"))
NEW = Block((Span("new"),), id="new")
DRAFT = Draft(
    headline="one",
    organisation="one",
    standfirst="one",
    body=(ONE, TWO, THREE),
    quotes=(Quote(Speaker("one", "one"), (ONE, TWO), id="q"),),
    partners=(Partner("one", id="r"),),
    notes=(ONE,),
    contacts=(Contact("one", id="c"),),
    boilerplate=(ONE,),
)


@pytest.mark.parametrize(
    ("old", "new", "after", "ids"),
    [
        ((TWO,), (NEW,), "", "one new three"),
        ((TWO,), (), "", "one three"),
        ((ONE, TWO), (NEW,), "", "new three"),
        ((), (NEW,), "", "new one two three"),
        ((), (NEW,), "two", "one two new three"),
        ((), (NEW,), "three", "one two three new"),
    ],
)
def test_blocks_replace_their_neighbours_or_stand_after_one(
    old: tuple[Block, ...], new: tuple[Block, ...], after: str, ids: str
) -> None:
    edited = ReplaceBlocks(Place(Part.BODY), old, new, after).apply(DRAFT)
    assert " ".join(block.id for block in edited.body) == ids


def test_blocks_of_a_quote_are_replaced_in_that_quote() -> None:
    edited = ReplaceBlocks(Place(Part.QUOTES, "q"), (TWO,), (NEW,)).apply(DRAFT)
    assert edited.quotes[0].paragraphs == (ONE, NEW)
    assert edited.body == DRAFT.body


@pytest.mark.parametrize(
    "place",
    [
        Place(Part.HEADLINE),
        Place(Part.STANDFIRST),
        Place(Part.RELEASE, "organisation"),
        Place(Part.BODY, "one"),
        Place(Part.QUOTES, "q", "one"),
        Place(Part.QUOTES, "q", "role"),
        Place(Part.PARTNERS, "r", "organisation"),
        Place(Part.NOTES, "one"),
        Place(Part.CONTACTS, "c", "name"),
        Place(Part.BOILERPLATE, "one"),
    ],
)
def test_words_are_replaced_wherever_they_stand_and_nowhere_else(place: Place) -> None:
    there = replace(place, start=0, end=2)
    edited = ReplaceText(there, "on", "to").apply(DRAFT)
    assert stored_text(edited, place) == "toe"
    assert ReplaceText(there, "to", (Span("on"),)).apply(edited) == DRAFT


@pytest.mark.parametrize(
    "edit",
    [
        ReplaceBlocks(Place(Part.BODY), (NEW,), ()),
        ReplaceBlocks(Place(Part.BODY), (TWO, ONE), ()),
        ReplaceBlocks(Place(Part.BODY), (), (NEW,), "gone"),
        ReplaceBlocks(Place(Part.QUOTES, "gone"), (), (NEW,)),
        ReplaceText(Place(Part.BODY, "gone", end=2), "on", "to"),
        ReplaceText(Place(Part.BODY, "one", end=2), "in", "to"),
        ReplaceText(Place(Part.QUOTES, "q", "gone", end=2), "on", "to"),
        ReplaceText(Place(Part.CONTACTS, "gone", "name", end=2), "on", "to"),
    ],
)
def test_an_edit_of_what_is_gone_or_changed_is_stale(edit: ReplaceBlocks | ReplaceText) -> None:
    with pytest.raises(StaleEdit):
        edit.apply(DRAFT)


def test_typing_merges_within_a_block_and_nothing_else_does() -> None:
    typed = ReplaceBlocks(Place(Part.BODY), (ONE,), (replace(ONE, spans=(Span("ones"),)),), typing=True)
    other = ReplaceBlocks(Place(Part.BODY), (TWO,), (replace(TWO, spans=(Span("twos"),)),), typing=True)
    assert typed.merge_key is not None and typed.merge_key != other.merge_key
    assert replace(typed, typing=False).merge_key is None
    assert replace(typed, new=()).merge_key is None
