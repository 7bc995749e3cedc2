"""Where partners and speakers stand: what speaks for which place, and in which order decisions count."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from editor.domain.costs import cost_line, costs
from editor.domain.draft import Draft, Partner, Quote, Scope, ScopeKind, Speaker
from editor.domain.house_style import HouseStyle
from editor.domain.places import Part, Place
from editor.domain.sign_off import WHOLE, Decision, Standing, hashes
from editor.domain.standing import State, approved_quotes, is_overtaken, standings
from editor.domain.text import plain

FIRST = Quote(Speaker("Ada Okafor", "Leader", "Council"), (plain("We are proud."),), id="q1")
SECOND = Quote(Speaker("Insp Bo Reed", "", "Police"), (plain("So are we."),), id="q2")
PARAGRAPH = plain("The ferry returns.")
POLICE = Partner("Police", id="police")
COUNCIL = Partner("Council", scope=Scope(ScopeKind.QUOTES, ("q1", "q2")), id="council")
HARBOUR = Partner("Harbour", scope=Scope(ScopeKind.FACTS, passages=(PARAGRAPH.id,)), id="harbour")
DRAFT = Draft(headline="Ferry", body=(PARAGRAPH,), quotes=(FIRST, SECOND), partners=(POLICE, COUNCIL, HARBOUR))
STYLE = HouseStyle()
NOW = datetime(2019, 3, 1, tzinfo=UTC)
Q1, Q2, PASSAGE = Place(Part.QUOTES, "q1"), Place(Part.QUOTES, "q2"), Place(Part.BODY, PARAGRAPH.id)


def said(who: str, standing: Standing, *places: Place, draft: Draft = DRAFT) -> Decision:
    return Decision(who, standing, NOW, covers=hashes(places, draft, STYLE))


def state(who: str, *made: Decision, draft: Draft = DRAFT) -> State:
    return next(stand.state for stand in standings(draft, made, STYLE) if stand.who == who)


def test_quotes_are_approved_one_by_one() -> None:
    first, second = said("council", Standing.APPROVED, Q1), said("council", Standing.APPROVED, Q2)
    assert state("council", first) is State.PARTLY
    assert state("council", first, second) is State.HOLDS
    edited = replace(DRAFT, quotes=(FIRST, replace(SECOND, paragraphs=(plain("Not us."),))))
    assert state("council", first, second, draft=edited) is State.REOPENED
    again = said("council", Standing.APPROVED, Q2, draft=edited)
    assert state("council", first, second, again, draft=edited) is State.HOLDS


def test_the_whole_text_speaks_for_each_of_its_parts_while_it_stands() -> None:
    whole = said("council", Standing.APPROVED, WHOLE)
    assert state("council", whole) is State.HOLDS
    assert state("council", whole, draft=replace(DRAFT, headline="Boat")) is State.REOPENED
    both = said("council", Standing.APPROVED, Q1, Q2)
    assert state("council", whole, both, draft=replace(DRAFT, headline="Boat")) is State.HOLDS


def test_a_scope_that_grows_asks_for_more() -> None:
    quotes = said("council", Standing.APPROVED, Q1, Q2)
    wider = replace(DRAFT, partners=(replace(COUNCIL, scope=Scope()),))
    assert state("council", quotes, draft=wider) is State.PARTLY
    assert standings(wider, [quotes], STYLE)[0].missing == (WHOLE,)


def test_a_passage_is_reopened_by_its_own_words_alone() -> None:
    approved = said("harbour", Standing.APPROVED, PASSAGE)
    assert state("harbour", approved, draft=replace(DRAFT, headline="Boat")) is State.HOLDS
    reworded = replace(DRAFT, body=(replace(PARAGRAPH, spans=plain("The ferry sank.").spans),))
    assert state("harbour", approved, draft=reworded) is State.REOPENED
    assert state("harbour", approved, draft=replace(DRAFT, body=())) is State.REOPENED


def test_marks_and_spaces_reopen_nothing_and_a_changed_role_does() -> None:
    approved = said("council", Standing.APPROVED, Q1, Q2)
    spaced = replace(FIRST, paragraphs=(replace(FIRST.paragraphs[0], spans=plain("We\u00a0are  proud.").spans),))
    assert state("council", approved, draft=replace(DRAFT, quotes=(spaced, SECOND))) is State.HOLDS
    promoted = replace(FIRST, speaker=replace(FIRST.speaker, role="Mayor"))
    assert state("council", approved, draft=replace(DRAFT, quotes=(promoted, SECOND))) is State.REOPENED


def test_a_refusal_ends_every_approval_and_being_asked_ends_a_refusal() -> None:
    yes, no, asked = (
        said("police", each, WHOLE) for each in (Standing.APPROVED, Standing.NOT_APPROVED, Standing.ASKED)
    )
    assert state("police", yes, no) is State.REFUSED
    assert state("police", yes, no, asked) is State.WAITING
    assert state("police", yes, asked) is State.HOLDS
    assert state("police", yes, said("police", Standing.NOT_ASKED)) is State.NOT_ASKED


def test_they_have_been_waited_for_since_they_were_asked_last() -> None:
    first = said("police", Standing.ASKED, WHOLE)
    second = replace(first, on=NOW + timedelta(days=1))
    assert standings(DRAFT, [first, second], STYLE)[0].since == NOW + timedelta(days=1)
    assert standings(DRAFT, [first, said("police", Standing.APPROVED, WHOLE)], STYLE)[0].since is None


def test_a_late_answer_to_an_earlier_round_leaves_them_waited_for() -> None:
    first = replace(said("police", Standing.ASKED, WHOLE), round=1)
    edited = replace(DRAFT, headline="Boat")
    second = replace(said("police", Standing.ASKED, WHOLE, draft=edited), round=2, on=NOW + timedelta(days=1))
    for answer in (Standing.APPROVED, Standing.APPROVED_WITH_CHANGES, Standing.NOT_APPROVED):
        late = replace(said("police", answer, WHOLE), round=1)
        stand = standings(edited, [first, second, late], STYLE)[0]
        assert (stand.state, stand.since, stand.answered_earlier) == (State.WAITING, second.on, True)
        assert stand.is_open
        answered = replace(late, standing=Standing.APPROVED, covers=hashes((WHOLE,), edited, STYLE), round=2)
        assert standings(edited, [first, second, late, answered], STYLE)[0].state is State.HOLDS
    by_phone = said("police", Standing.NOT_APPROVED, WHOLE)
    assert state("police", first, second, by_phone, draft=edited) is State.REFUSED
    late = replace(said("police", Standing.APPROVED, WHOLE), round=1)
    assert state("police", first, second, late) is State.HOLDS  # the words of both rounds are the same
    assert not standings(edited, [first, second], STYLE)[0].answered_earlier


@pytest.mark.parametrize("newer_round", [2, 0], ids=["in the copy", "by hand"])
@pytest.mark.parametrize("newer", [Standing.APPROVED, Standing.APPROVED_WITH_CHANGES, Standing.NOT_APPROVED])
@pytest.mark.parametrize("older", [Standing.APPROVED, Standing.APPROVED_WITH_CHANGES, Standing.NOT_APPROVED])
def test_an_answer_to_an_older_round_takes_nothing_away_from_the_answer_to_a_newer_one(
    newer_round: int, newer: Standing, older: Standing
) -> None:
    asked = [replace(said("police", Standing.ASKED, WHOLE), round=number) for number in (1, 2)]
    answer = replace(said("police", newer, WHOLE), round=newer_round)
    for draft in (DRAFT, replace(DRAFT, headline="Boat")):  # what was sent in round 1, or another wording
        late = replace(said("police", older, WHOLE, draft=draft), round=1)
        before, after = (standings(DRAFT, made, STYLE)[0] for made in ([*asked, answer], [*asked, answer, late]))
        assert [(each.round, each.decision) for each in after.also] == [(1, late)]
        assert replace(after, also=()) == before  # the gate is as open or as shut as it was
        assert is_overtaken("police", 1, [*asked, answer])
        assert not is_overtaken("police", 2, [*asked, answer])
    taken_back = said("police", Standing.NOT_ASKED)
    late = replace(said("police", older, WHOLE), round=1)
    assert standings(DRAFT, [*asked, answer, taken_back, late], STYLE)[0].last == late


def test_speakers_stand_behind_the_partners_once_something_was_decided() -> None:
    assert [stand.name for stand in standings(DRAFT, [], STYLE)] == ["Police", "Council", "Harbour"]
    stands = standings(DRAFT, [said("q1", Standing.ASKED, Q1)], STYLE)
    assert (stands[-1].name, stands[-1].state, stands[-1].needed) == ("Ada Okafor", State.WAITING, True)
    taken_back = [said("q1", Standing.ASKED, Q1), said("q1", Standing.NOT_ASKED)]
    assert not standings(DRAFT, taken_back, STYLE)[-1].needed


def test_a_quote_is_approved_by_its_speaker_by_who_signs_it_off_or_by_the_speakers_organisation() -> None:
    assert approved_quotes(DRAFT, [said("q1", Standing.APPROVED, Q1)], STYLE) == {"q1"}
    assert approved_quotes(DRAFT, [said("council", Standing.APPROVED, Q1, Q2)], STYLE) == {"q1", "q2"}
    assert approved_quotes(DRAFT, [said("police", Standing.APPROVED, WHOLE)], STYLE) == {"q2"}
    assert approved_quotes(DRAFT, [said("harbour", Standing.APPROVED, PASSAGE)], STYLE) == frozenset()


def test_a_cost_names_who_and_which_places() -> None:
    made = [said("police", Standing.APPROVED, WHOLE), said("council", Standing.APPROVED, Q1, Q2)]
    edited = replace(DRAFT, quotes=(FIRST, replace(SECOND, paragraphs=(plain("Not us."),))))
    found = costs(DRAFT, edited, made, STYLE)
    assert cost_line(found, DRAFT) == "reopens: Police (whole text), Council (quote 2)"
    assert costs(edited, edited, made, STYLE) == ()
    assert costs(edited, replace(edited, headline="Boat"), made, STYLE) == ()


def test_a_house_style_that_prints_otherwise_reopens_the_whole_text() -> None:
    made = [said("police", Standing.APPROVED, WHOLE), said("council", Standing.APPROVED, Q1, Q2)]
    other = STYLE.with_settings({"ends_line": "-ends-"})
    assert cost_line(costs(DRAFT, replace(DRAFT), made, STYLE, other), DRAFT) == "reopens: Police (whole text)"
