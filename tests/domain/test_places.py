"""Places in words."""

import pytest

from editor.domain.draft import Contact, Draft, Partner, Quote, Speaker
from editor.domain.places import Part, Place, describe
from editor.domain.text import Block

DRAFT = Draft(
    body=(Block(id="b1"), Block(id="b2")),
    quotes=(
        Quote(paragraphs=(Block(id="p0"),), id="q1"),
        Quote(Speaker("Ada Okafor"), (Block(id="p1"), Block(id="p2")), id="q2"),
    ),
    partners=(Partner(id="r1"), Partner(id="r2")),
    notes=(Block(id="n1"),),
    contacts=(Contact(id="c1"),),
    boilerplate=(Block(id="a1"),),
)


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (Place(Part.HEADLINE), "headline"),
        (Place(Part.RELEASE, "embargo"), "embargo"),
        (Place(Part.BODY, "b2", start=3, end=9), "body paragraph 2"),
        (Place(Part.BODY, "gone"), "body"),
        (Place(Part.QUOTES, "q1"), "quote 1"),
        (Place(Part.QUOTES, "q1", "p0"), "quote 1"),
        (Place(Part.QUOTES, "q2", "p2"), "quote 2 (Ada Okafor), paragraph 2"),
        (Place(Part.QUOTES, "q2", "role"), "quote 2 (Ada Okafor), role"),
        (Place(Part.QUOTES, "gone"), "quotes"),
        (Place(Part.PARTNERS, "r2"), "partner 2"),
        (Place(Part.NOTES, "n1"), "note 1"),
        (Place(Part.CONTACTS, "c1", "phone"), "contact 1"),
        (Place(Part.BOILERPLATE, "a1"), "boilerplate paragraph 1"),
    ],
)
def test_a_place_is_said_as_a_reader_counts(place: Place, words: str) -> None:
    assert describe(place, DRAFT) == words


def test_a_place_without_its_range_is_the_whole() -> None:
    assert Place(Part.BODY, "b2", start=3, end=9).whole == Place(Part.BODY, "b2")
