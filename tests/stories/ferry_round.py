"""A statement about an invented ferry, sent to five partners, and the forty changes that they make to their copies."""

from dataclasses import replace
from itertools import cycle
from random import Random

from editor.domain.draft import Draft, Partner
from editor.domain.text import Block, plain
from editor.domain.values import frozen
from tests.desk.statements import ferry

_THINGS = (
    *("harbour", "timetable", "ticket", "railway", "bakery", "lantern", "bridge", "crossing", "engine", "anchor"),
    *("village", "market", "school", "orchard", "quarry", "mill", "chapel", "tower", "meadow", "orchestra"),
    *("library", "museum", "garden", "fountain", "cottage", "barn", "footpath", "viaduct", "boatyard", "lock"),
    *("workshop", "cellar", "kitchen", "stable", "forge", "dairy"),
)
_OTHERS = ("pier", "ramp", "depot", "kiosk", "terrace", "pavilion", "gallery", "arcade", "quay", "jetty", "hut", "shed")
_NAMES = ("Harbour Board", "Estuary Police", "County Museum", "Coast Guard", "Rail Users")
_PLACES = 9
AGREED = ("timetable", "itinerary")
"""What three partners change alike."""


@frozen
class Change:
    """Words of the statement that a partner changes; tracked or not."""

    partner: str
    old: str
    new: str
    tracked: bool


def statement() -> Draft:
    """Nine paragraphs of four things each; no thing is named twice."""
    partners = tuple(
        Partner(name, f"Contact at {name}", f"{name.split()[0].lower()}@ferry.example", id=f"0000000000c{index}")
        for index, name in enumerate(_NAMES, 1)
    )
    return replace(ferry(), body=tuple(_paragraph(index) for index in range(_PLACES)), partners=partners)


def _paragraph(index: int) -> Block:
    one, two, three, four = _THINGS[index * 4 : index * 4 + 4]
    return plain(f"Boats now reach the {one} and the {two}. Crews on deck can see the {three} beyond the {four}.")


def changes(seed: int) -> list[Change]:
    """Thirty-one that nobody else makes, three that agree, six that contradict each other two by two."""
    random = Random(seed)
    things = [thing for thing in _THINGS if thing != AGREED[0]]
    random.shuffle(things)
    fresh = iter(f"{other} {number}" for number in range(1, 9) for other in _OTHERS)
    takes_part = cycle(_NAMES)
    made = [Change(name, *AGREED, tracked=name != "Rail Users") for name in _NAMES[1:4]]
    for thing in things[:3]:
        made += [Change(next(takes_part), f"the {thing}", f"the {next(fresh)}", True) for _ in range(2)]
    for thing in things[3:34]:
        made.append(Change(next(takes_part), f"the {thing}", f"the {next(fresh)}", random.random() < 0.6))
    return made


def body_with(taken: dict[str, str]) -> list[str]:
    """The paragraphs with these words in the place of others."""
    texts = []
    for block in statement().body:
        text = block.text
        for old, new in taken.items():
            text = text.replace(old, new)
        texts.append(text)
    return texts
