"""Proposals: kept as text and back, and the edits that reach over paragraphs."""

import pytest
from hypothesis import given

from editor.domain.across import MoveBlocks, ReplaceAcross
from editor.domain.draft import Draft, Scope, ScopeKind
from editor.domain.edits import Edit, RemoveItem, SetField
from editor.domain.errors import StaleEdit
from editor.domain.places import Part, Place
from editor.domain.proposals import (
    Proposal,
    ProposalKind,
    accepted,
    can_be_reworded,
    is_outside,
    proposed_words,
    reworded,
)
from editor.domain.text import Block, Span
from editor.domain.text_edits import ReplaceBlocks, ReplaceText
from tests.strategies import spans

BODY = Place(Part.BODY)
ONE, TWO, THREE = (Block((Span(text),), id=text[:3]) for text in ("one and all", "two by two", "three"))
DRAFT = Draft(body=(ONE, TWO, THREE))
PLACE = Place(Part.BODY, "one", "", 0, 3)
EDITS: tuple[Edit | None, ...] = (
    None,
    ReplaceText(PLACE, "one", "1"),
    ReplaceText(PLACE, "one", (Span("1", bold=True), Span("!", link="https://example.org"))),
    ReplaceBlocks(BODY, (ONE,), (), "", name="take paragraph out"),
    ReplaceBlocks(BODY, (), (TWO,), "one", name="add paragraph"),
    ReplaceAcross(BODY, "one", 3, "two", 3, (" and all", "two"), (Block((Span(" x "),), id="n"),)),
    MoveBlocks(BODY, ("one",), "thr"),
    RemoveItem(Part.QUOTES, "q"),
)


@pytest.mark.parametrize("edit", EDITS)
def test_a_proposal_comes_back_from_its_text_as_it_was(edit: Edit | None) -> None:
    base = ((Place(Part.BODY, "one"), "one and all"),)
    proposal = Proposal(
        ProposalKind.WORDS, PLACE, "one", "1", edit, "Ann", "2025-11-03", False, True, "Is this it?", base, "two"
    )
    assert Proposal.from_text(proposal.to_text()) == proposal


def test_an_edit_that_no_copy_proposes_has_no_form() -> None:
    with pytest.raises(TypeError):
        Proposal(ProposalKind.WORDS, PLACE, "", "", SetField("headline", "New")).to_text()


@given(spans())
def test_any_formatted_words_come_back(new: tuple[Span, ...]) -> None:
    proposal = Proposal(ProposalKind.WORDS, PLACE, "one", "", ReplaceText(PLACE, "one", new))
    assert Proposal.from_text(proposal.to_text()) == proposal


def texts(draft: Draft) -> list[str]:
    return [block.text for block in draft.body]


def test_a_paragraph_is_split_where_a_new_one_begins() -> None:
    new = (Block(id="a"), Block(id="b"))
    split = ReplaceAcross(BODY, "one", 3, "one", 4, (" ",), new)
    assert texts(split.apply(DRAFT)) == ["one", "and all", "two by two", "three"]
    assert [block.id for block in split.apply(DRAFT).body] == ["one", "b", "two", "thr"]


def test_paragraphs_are_joined_where_none_begins() -> None:
    join = ReplaceAcross(BODY, "one", 11, "two", 0, ("", ""), (Block((Span(" "),)),))
    assert texts(join.apply(DRAFT)) == ["one and all two by two", "three"]


def test_what_follows_rewritten_paragraphs_stays_the_last_of_them() -> None:
    new = (Block((Span("1"),)), Block((Span("between"),), id="n"), Block((Span("2"),)))
    after = ReplaceAcross(BODY, "one", 0, "two", 3, ("one and all", "two"), new).apply(DRAFT)
    assert [(block.id, block.text) for block in after.body] == [
        ("one", "1"),
        ("n", "between"),
        ("two", "2 by two"),
        ("thr", "three"),
    ]


def test_it_is_stale_where_other_words_stand() -> None:
    with pytest.raises(StaleEdit):
        ReplaceAcross(BODY, "one", 0, "one", 3, ("two",), (Block(),)).apply(DRAFT)
    with pytest.raises(StaleEdit):
        MoveBlocks(BODY, ("one",), "gone").apply(DRAFT)


def test_blocks_are_moved_together_and_in_order() -> None:
    assert texts(MoveBlocks(BODY, ("one", "two"), "thr").apply(DRAFT)) == ["three", "one and all", "two by two"]
    assert texts(MoveBlocks(BODY, ("thr",)).apply(DRAFT)) == ["three", "one and all", "two by two"]


def test_without_a_ready_edit_nothing_can_be_accepted() -> None:
    with pytest.raises(ValueError, match="no edit"):
        accepted(DRAFT, Proposal(ProposalKind.WORDS, PLACE, "one", "1"))


def test_what_is_outside_depends_on_what_was_asked() -> None:
    quote, passage = Place(Part.QUOTES, "q", "p"), Place(Part.BODY, "one", "", 1, 2)
    assert not is_outside(passage, Scope())
    assert not is_outside(quote, Scope(ScopeKind.QUOTES, ("q",)))
    assert is_outside(passage, Scope(ScopeKind.QUOTES, ("q",)))
    assert not is_outside(passage, Scope(ScopeKind.FACTS, (), ("one",)))
    assert is_outside(quote, Scope(ScopeKind.FACTS, (), ("one",)))


def test_other_words_than_the_proposed_ones_keep_the_spaces_right() -> None:
    block = Block((Span("a big red dog"),), id="b")
    draft, place = Draft(body=(block,)), Place(Part.BODY, "b")

    def after(start: int, end: int, old: str, new: str, words: str) -> str:
        edit = ReplaceText(Place(Part.BODY, "b", "", start, end), old, new)
        proposal = Proposal(ProposalKind.WORDS, place, old.strip(), new.strip(), edit)
        return accepted(draft, reworded(proposal, words)).body[0].text

    assert after(2, 5, "big", "small", "tiny") == "a tiny red dog"
    assert after(2, 6, "big ", "", "tiny") == "a tiny red dog"
    assert after(6, 6, "", "dark ", " deep ") == "a big deep red dog"
    assert proposed_words(Proposal(ProposalKind.WORDS, place, "", "dark", ReplaceText(place, "", "dark "))) == "dark"
    assert after(13, 13, "", " barked", "ran") == "a big red dog ran"


def test_new_paragraphs_can_be_reworded_as_lines() -> None:
    edit = ReplaceBlocks(BODY, (), (TWO,), "one", name="add paragraph")
    proposal = Proposal(ProposalKind.INSERTION, PLACE, "", "two by two", edit)
    assert can_be_reworded(proposal)
    after = accepted(Draft(body=(ONE, THREE)), reworded(proposal, "First new.\n\nSecond new.")).body
    assert [block.text for block in after] == ["one and all", "First new.", "Second new.", "three"]
    assert proposed_words(proposal) == "two by two"


def test_what_has_no_new_words_cannot_be_reworded() -> None:
    for edit in (None, MoveBlocks(BODY, ("one",)), ReplaceBlocks(BODY, (ONE,), ())):
        assert proposed_words(Proposal(ProposalKind.WORDS, PLACE, "one", "1", edit)) == ""
        proposal = Proposal(ProposalKind.WORDS, PLACE, "one", "1", edit)
        assert not can_be_reworded(proposal)
        with pytest.raises(ValueError, match="no words"):
            reworded(proposal, "x")
