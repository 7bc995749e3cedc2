"""What an edit costs: the approvals that held before it and do not any more."""

from collections.abc import Iterable

from editor.domain.draft import Draft
from editor.domain.house_style import HouseStyle
from editor.domain.places import Part, Place, describe
from editor.domain.sign_off import Decision
from editor.domain.standing import Wordings, losses
from editor.domain.values import frozen


@frozen
class Cost:
    """The approvals of one partner or speaker that an edit reopens."""

    who: str
    name: str
    places: tuple[Place, ...]


def costs(
    before: Draft, after: Draft, decisions: Iterable[Decision], style: HouseStyle, style_after: HouseStyle | None = None
) -> tuple[Cost, ...]:
    """Cheap enough to ask whenever the writer leaves a part; `style_after` where the edit changed the style too. The
    places are those asked for before the edit."""
    if before is after:
        return ()
    now = Wordings(after, style_after or style)
    return tuple(Cost(who, name, places) for who, name, places in losses(before, decisions, style, now))


def cost_line(found: Iterable[Cost], draft: Draft) -> str:
    """ "reopens: Police (whole text), Cllr Okafor (quote 2)"; empty where it costs nothing. `draft` is the one before
    the edit, which still has what the edit took out."""
    said = ", ".join(f"{cost.name} ({', '.join(short_place(place, draft) for place in cost.places)})" for cost in found)
    return f"reopens: {said}" if said else ""


def short_place(place: Place, draft: Draft) -> str:
    """ "whole text", "quote 2", "body paragraph 3"."""
    if place.part is Part.QUOTES:
        numbers = {quote.id: number for number, quote in enumerate(draft.quotes, 1)}
        return f"quote {numbers[place.item]}" if place.item in numbers else "a quote that was removed"
    if place.part is Part.BODY and all(block.id != place.item for block in draft.body):
        return "a paragraph that was removed"
    return describe(place, draft)
