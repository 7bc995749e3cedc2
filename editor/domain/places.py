"""Where in a draft something is: a part, an item in it, a paragraph of the item, and a range of characters."""

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from typing import Any

from editor.domain.draft import Draft
from editor.domain.values import frozen


class Part(StrEnum):
    """The parts of a statement, in the order of the window; each has one panel."""

    HEADLINE = "headline"
    RELEASE = "release details"
    STANDFIRST = "standfirst"
    BODY = "body"
    QUOTES = "quotes"
    PARTNERS = "partners"
    NOTES = "notes to editors"
    CONTACTS = "media contacts"
    BOILERPLATE = "boilerplate"


@frozen
class Place:
    """`item` is the id of a block, quote, partner or contact, or a field of the part ("date", "embargo", "kind");
    `paragraph` the id of a paragraph in a quote, or a field of the item ("name", "role", "organisation"); `start` and
    `end` count Python characters of the stored text, both 0 where the whole is meant."""

    part: Part
    item: str = ""
    paragraph: str = ""
    start: int = 0
    end: int = 0

    @property
    def whole(self) -> "Place":
        """The same place without its range."""
        return replace(self, start=0, end=0)


def place_row(place: Place) -> tuple[str, str, str, int, int]:
    """The place as JSON and the tables of the store hold it; `place_of` gives back an equal one."""
    return (place.part.value, place.item, place.paragraph, place.start, place.end)


def place_of(row: Iterable[Any]) -> Place:
    part, *rest = row
    return Place(Part(part), *rest)


def describe(place: Place, draft: Draft) -> str:
    """The place in words, as in "body paragraph 3" or "quote 2 (Ada Okafor), paragraph 1"."""
    if place.part is Part.QUOTES:
        for index, quote in enumerate(draft.quotes, 1):
            if quote.id == place.item:
                name = f"quote {index}" + (f" ({quote.speaker.name})" if quote.speaker.name else "")
                ids = [block.id for block in quote.paragraphs]
                if place.paragraph in ids:
                    return f"{name}, paragraph {ids.index(place.paragraph) + 1}" if len(ids) > 1 else name
                return f"{name}, {place.paragraph}" if place.paragraph else name
    blocks = {Part.BODY: draft.body, Part.NOTES: draft.notes, Part.BOILERPLATE: draft.boilerplate}.get(place.part, ())
    noun = {Part.BODY: "body paragraph", Part.NOTES: "note", Part.BOILERPLATE: "boilerplate paragraph"}
    for index, block in enumerate(blocks, 1):
        if block.id == place.item:
            return f"{noun[place.part]} {index}"
    for noun_of_row, ids in (
        ("partner", [row.id for row in draft.partners]),
        ("contact", [row.id for row in draft.contacts]),
    ):
        if place.item in ids:
            return f"{noun_of_row} {ids.index(place.item) + 1}"
    if place.part is Part.RELEASE and place.item:
        return place.item
    return str(place.part)
