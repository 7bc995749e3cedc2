"""An edit that waits is kept as text and comes back equal."""

from datetime import UTC, date, datetime

import pytest

from editor.domain.draft import Attribution, Draft, Quote, Speaker
from editor.domain.edit_json import edit_from_json, edit_to_json
from editor.domain.edits import Edit, Restore, SetField, SetItem
from editor.domain.places import Part, Place
from editor.domain.text import Span, plain
from editor.domain.text_edits import ReplaceText

EDITS: tuple[Edit, ...] = (
    ReplaceText(Place(Part.BODY, "0000000000c1", "", 4, 9), "third", "fourth"),
    ReplaceText(Place(Part.BODY, "0000000000c1"), "", (Span("read "), Span("it", bold=True, link="https://a.example"))),
    ReplaceText(Place(Part.HEADLINE, start=1, end=2), "a", "“”"),
    SetField("date", date(2019, 3, 14)),
    SetField("date", None),
    SetField("embargo", datetime(2019, 3, 14, 0, 1, tzinfo=UTC)),
    SetField("headline", "Night ferry returns"),
    SetItem(Quote(Speaker("Ada Okafor", "Leader", "Council"), (plain("We are proud."),), Attribution.AFTER)),
    SetItem(Quote()),
)


@pytest.mark.parametrize("edit", EDITS)
def test_it_comes_back_equal(edit: Edit) -> None:
    assert edit_from_json(edit_to_json(edit)) == edit


def test_an_edit_without_a_form_is_refused() -> None:
    with pytest.raises(TypeError, match="Restore"):
        edit_to_json(Restore(Draft()))


def test_what_is_no_edit_is_refused() -> None:
    with pytest.raises(ValueError, match="no edit"):
        edit_from_json('{"edit": "something"}')
