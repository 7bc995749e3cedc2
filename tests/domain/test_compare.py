"""Which parts of a draft differ."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from editor.domain.compare import changed_parts
from editor.domain.draft import Contact, Draft, Partner, Quote
from editor.domain.edits import Edit
from editor.domain.places import Part
from editor.domain.text import plain
from tests.strategies import drafts_with_edits


@pytest.mark.parametrize(
    ("part", "changes"),
    [
        (Part.HEADLINE, {"headline": "new"}),
        (Part.STANDFIRST, {"standfirst": "new"}),
        (Part.RELEASE, {"reference": "new"}),
        (Part.BODY, {"body": (plain("new"),)}),
        (Part.QUOTES, {"quotes": (Quote(),)}),
        (Part.PARTNERS, {"partners": (Partner(),)}),
        (Part.NOTES, {"notes": (plain("new"),)}),
        (Part.CONTACTS, {"contacts": (Contact(),)}),
        (Part.BOILERPLATE, {"boilerplate": (plain("new"),)}),
    ],
)
def test_each_change_is_of_its_part(part: Part, changes: dict[str, Any]) -> None:
    assert changed_parts(Draft(), replace(Draft(), **changes)) == {part}


@given(drafts_with_edits())
def test_drafts_that_differ_do_so_in_some_part_and_equal_ones_in_none(
    made: tuple[Draft, list[Edit]],
) -> None:
    first, edits = made
    last = first
    for edit in edits:
        last = edit.apply(last)
    assert changed_parts(first, last) == changed_parts(last, first)
    assert bool(changed_parts(first, last)) == (replace(first, announcement="") != replace(last, announcement=""))
