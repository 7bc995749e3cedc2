"""What is found in a statement, and what replacing it makes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.draft import Contact, Draft, Partner, Quote, Speaker
from editor.domain.finding import Query, find, replacing, texts
from editor.domain.places import Part
from editor.domain.text import Block, BlockKind, Span, plain
from editor.domain.text_edits import stored_text
from tests.strategies import drafts

QUOTE = Quote(Speaker("Pond Ada", "Keeper of ponds", "Pond Trust"), (plain("The pond is ours."),))
DRAFT = Draft(
    headline="Pond opens",
    organisation="Ponds Council",
    reference="POND/1",
    audience="Pond users",
    standfirst="A pond.",
    body=(plain("One pond."), Block(kind=BlockKind.QUOTE, quote=QUOTE.id), plain("No water.")),
    quotes=(QUOTE,),
    partners=(Partner("Friends of the Pond", "Pond Desk", "pond@friends.example"),),
    notes=(plain("Ponds are deep."),),
    contacts=(Contact("Pond press desk", "", "", "press@pond.example"),),
    boilerplate=(plain("About the pond."),),
)


def found(text: str, words: str, **choices: bool) -> list[str]:
    return [text[start:end] for start, end in Query(words, **choices).ranges(text)]


def test_every_part_is_searched_in_the_order_of_the_window() -> None:
    places = find(DRAFT, Query("pond"))
    assert [*dict.fromkeys(place.part for place in places)] == list(Part)
    assert len(places) == 17
    assert all(stored_text(DRAFT, place)[place.start : place.end].lower() == "pond" for place in places)


def test_case_and_whole_words_are_heeded_when_asked_for() -> None:
    text = "Pond, pond, ponds and a carpond."
    assert found(text, "pond") == ["Pond", "pond", "pond", "pond"]
    assert found(text, "Pond", match_case=True) == ["Pond"]
    assert found(text, "pond", whole_words=True) == ["Pond", "pond"]
    assert found("the council’s view", "council", whole_words=True) == ["council"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the council’s view", "council's"),
        ("the council's view", "council’s"),
        ("‘steady’ work", "'steady'"),
        ("“steady” work", '"steady"'),
        ("Monday–Friday", "monday-friday"),
        ("10\u00a0am", "10 am"),
        ("two   spaces", "two spaces"),
        ("no-one", "no\u2011one"),
        ("safe\u00adguarding", "safeguarding"),
    ],
)
def test_marks_dashes_and_spaces_are_alike_unless_they_are_to_differ(text: str, words: str) -> None:
    assert len(found(text, words)) == 1
    assert found(text, words, ignore_marks=False) == []


def test_signs_that_mean_something_in_patterns_are_plain_characters() -> None:
    assert found("a.b (c) [d] $5 a*b", "a.b") == ["a.b"]
    assert found("a.b (c) [d] $5", "(c) [d] $5") == ["(c) [d] $5"]


def test_nothing_is_found_for_nothing() -> None:
    assert find(DRAFT, Query("")) == () and find(DRAFT, Query("\u00ad")) == ()


def test_replacing_all_is_one_edit_that_keeps_the_formatting() -> None:
    body = (Block((Span("The "), Span("pond and pond", bold=True), Span(" and pond"))),)
    draft = Draft(headline="Pond", body=body)
    edit = replacing(draft, find(draft, Query("pond")), "river bank")
    assert edit.name == "replace all"
    after = edit.apply(draft)
    assert after.headline == "river bank"
    assert after.body[0].spans == (
        Span("The "),
        Span("river bank and river bank", bold=True),
        Span(" and river bank"),
    )


def test_replacing_one_leaves_the_others() -> None:
    draft = Draft(body=(plain("pond pond pond"),))
    second = find(draft, Query("pond"))[1]
    assert replacing(draft, [second], "sea").apply(draft).body[0].text == "pond sea pond"


def test_words_that_hold_what_is_looked_for_can_take_its_place() -> None:
    draft = Draft(body=(plain("pond pond"),))
    assert replacing(draft, find(draft, Query("pond")), "pondpond").apply(draft).body[0].text == "pondpond pondpond"


@given(drafts(), st.sampled_from(["e", "a ", "“", "the", "-"]), st.sampled_from(["", "x", "the e", "🦆"]))
def test_replacing_all_in_any_draft_changes_just_what_was_found(draft: Draft, words: str, new: str) -> None:
    query = Query(words)
    after = replacing(draft, find(draft, query), new).apply(draft)
    for (place, old), (_, text) in zip(texts(draft), texts(after), strict=True):
        pieces, at = [], 0
        for start, end in query.ranges(old):
            pieces += [old[at:start], new]
            at = end
        assert text == "".join([*pieces, old[at:]]), place
