"""Sign-off: an approval binds to exact wording, is reopened by an edit that touches it, and stands again once it is
undone."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from editor.domain.draft import Attribution, Draft, Partner, Quote, Scope, ScopeKind, Speaker
from editor.domain.house_style import HouseStyle
from editor.domain.places import Part, Place
from editor.domain.sign_off import WHOLE, Decision, Standing, covered, hashes, reopened
from editor.domain.text import Block, BlockKind, Span

STYLE = HouseStyle()
QUOTE, PASSAGE = Place(Part.QUOTES, "q1"), Place(Part.BODY, "b1")
DRAFT = Draft(
    headline="The ferry returns",
    body=(Block((Span("It sails "), Span("on Friday", link="https://a.example")), id="b1"), Block((Span("Two."),))),
    quotes=(Quote(Speaker("Ada Okafor", "Chair", "Trust"), (Block((Span("It’s good."),), id="p1"),), id="q1"),),
)


def approval(*places: Place) -> Decision:
    moment = datetime(2025, 7, 3, tzinfo=UTC)
    return Decision("r1", Standing.APPROVED, moment, covers=hashes(places, DRAFT, STYLE))


def body(*spans: Span) -> Draft:
    return replace(DRAFT, body=(replace(DRAFT.body[0], spans=spans), DRAFT.body[1]))


def quote(**changes: Any) -> Draft:
    return replace(DRAFT, quotes=(replace(DRAFT.quotes[0], **changes),))


EDITS = {
    "headline": (replace(DRAFT, headline="The ferry sails"), {WHOLE}),
    "embargo": (replace(DRAFT, embargo=datetime(2025, 7, 4, tzinfo=UTC)), {WHOLE}),
    "date": (replace(DRAFT, date=date(2025, 7, 4)), {WHOLE}),
    "passage": (body(Span("It sails on Monday")), {WHOLE, PASSAGE}),
    "link": (body(Span("It sails "), Span("on Friday", link="https://b.example")), {WHOLE, PASSAGE}),
    "passage taken out": (replace(DRAFT, body=DRAFT.body[1:]), {WHOLE, PASSAGE}),
    "words of the quote": (quote(paragraphs=(Block((Span("It’s bad."),), id="p1"),)), {WHOLE, QUOTE}),
    "speaker": (quote(speaker=Speaker("Ada Okafor", "Vice-chair", "Trust")), {WHOLE, QUOTE}),
    "where the speaker is named": (quote(attribution=Attribution.AFTER), {WHOLE}),
    "quote taken out": (replace(DRAFT, quotes=()), {WHOLE, QUOTE}),
    "bold": (body(Span("It sails ", bold=True), Span("on Friday", link="https://a.example")), set()),
    "marks and spaces": (quote(paragraphs=(Block((Span("It's  good. "),), id="p1"),)), set()),
    "partners that are not listed": (replace(DRAFT, partners=(Partner("Police", listed=False),)), set()),
}


@pytest.mark.parametrize("what", EDITS)
def test_an_edit_after_approval_reopens_just_what_it_touches(what: str) -> None:
    edited, touched = EDITS[what]
    assert set(reopened(approval(WHOLE, QUOTE, PASSAGE), edited, STYLE)) == touched


def test_undone_the_approval_holds_again() -> None:
    assert reopened(approval(WHOLE, QUOTE, PASSAGE), DRAFT, STYLE) == ()


def test_the_marks_of_another_house_style_reopen_the_whole_text_alone() -> None:
    style = replace(STYLE, attribution_before="comma")
    assert reopened(approval(WHOLE, QUOTE, PASSAGE), DRAFT, style) == (WHOLE,)


def test_a_partner_signs_off_the_whole_text_quotes_or_facts() -> None:
    assert covered(Partner()) == (WHOLE,)
    assert covered(Partner(scope=Scope(ScopeKind.QUOTES, quotes=("q1", "q2")))) == (QUOTE, Place(Part.QUOTES, "q2"))
    assert covered(Partner(scope=Scope(ScopeKind.FACTS, passages=("b1",)))) == (PASSAGE,)


def test_a_passage_that_places_a_quote_binds_to_the_quotes_words() -> None:
    placed = replace(DRAFT, body=(*DRAFT.body, Block(kind=BlockKind.QUOTE, quote="q1", id="b3")))
    here = Place(Part.BODY, "b3")
    given = replace(approval(), covers=hashes((here,), placed, STYLE))
    assert reopened(given, placed, STYLE) == ()
    assert reopened(given, replace(placed, quotes=quote(speaker=Speaker("Ada Obi")).quotes), STYLE) == (here,)
