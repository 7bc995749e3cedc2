"""The JSON form: it round-trips exactly, and a person can write it."""

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given, settings

from editor.domain.draft import Attribution, Draft, Kind, ScopeKind
from editor.domain.edits import Edit
from editor.domain.errors import EditorError
from editor.domain.json_form import FORMAT, VERSION, to_json
from editor.domain.json_reading import from_json
from editor.domain.text import BlockKind
from tests.strategies import drafts, drafts_with_edits

WRITTEN_BY_HAND: dict[str, Any] = {
    "headline": "Letter from inspectors welcomed",
    "date": "2019-03-14",
    "body": ["First paragraph.", {"quote": 0}, "Last paragraph."],
    "quotes": [
        {
            "speaker": "Ada Okafor",
            "role": "Leader",
            "organisation": "Ambley Borough Council",
            "attribution": "before",
            "paragraphs": ["One.", "Two."],
        }
    ],
    "partners": [{"organisation": "Ambley Police"}],
}


@given(drafts())
@settings(deadline=None)
def test_any_draft_comes_back_equal_by_way_of_a_file(draft: Draft) -> None:
    assert from_json(json.loads(json.dumps(to_json(draft)))) == draft


@given(drafts_with_edits())
@settings(deadline=None)
def test_any_edited_draft_comes_back_equal(made: tuple[Draft, list[Edit]]) -> None:
    draft, edits = made
    for edit in edits:
        draft = edit.apply(draft)
    assert from_json(to_json(draft)) == draft


def test_a_form_written_by_hand_has_defaults_and_places_its_quote() -> None:
    draft = from_json(WRITTEN_BY_HAND)
    assert draft.kind is Kind.NEWS_RELEASE
    assert draft.date == date(2019, 3, 14)
    assert [block.text for block in draft.body] == ["First paragraph.", "", "Last paragraph."]
    assert draft.body[1].kind is BlockKind.QUOTE
    assert draft.body[1].quote == draft.quotes[0].id
    quote = draft.quotes[0]
    assert (quote.speaker.name, quote.speaker.title) == ("Ada Okafor", "Leader, Ambley Borough Council")
    assert quote.attribution is Attribution.BEFORE
    assert quote.text == "One.\nTwo."
    partner = draft.partners[0]
    assert (partner.organisation, partner.needed, partner.listed) == ("Ambley Police", True, True)
    assert partner.scope.kind is ScopeKind.WHOLE
    assert from_json(to_json(draft)) == draft


def test_an_empty_form_is_an_empty_draft() -> None:
    assert from_json({"announcement": "a"}) == Draft(announcement="a")


def test_the_form_says_what_it_is_and_which_version() -> None:
    form = to_json(Draft())
    assert (form["format"], form["version"]) == (FORMAT, VERSION)


def test_a_time_without_a_zone_is_uk_time() -> None:
    summer = from_json({"embargo": "2025-07-01T00:01"})
    assert summer.embargo == datetime(2025, 6, 30, 23, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("form", "named"),
    [
        ([], "a list"),
        ({"version": VERSION + 1}, "newer"),
        ({"version": "1"}, "version"),
        ({"format": "other"}, "not a Standfirst draft"),
        ({"headlin": "x"}, "headlin"),
        ({"headline": 7}, "headline"),
        ({"date": "14 March"}, "14 March"),
        ({"embargo": "noon"}, "noon"),
        ({"kind": "poem"}, "poem"),
        ({"body": "text"}, "body"),
        ({"body": [{"quote": 0}]}, "body 1"),
        ({"body": [{"kind": "quote"}]}, "body 1"),
        ({"quotes": [{"attribution": "above"}]}, "above"),
        ({"partners": [{"needed": "yes"}]}, "needed"),
        ({"partners": [{"quotes": [3]}]}, "partner 1"),
        ({"notes": [{"id": "a"}, {"id": "a"}]}, "same id"),
        ({"house_style": {"colour": "red"}}, "colour"),
    ],
)
def test_what_is_wrong_is_named(form: Any, named: str) -> None:
    with pytest.raises(EditorError, match=named):
        from_json(form)
