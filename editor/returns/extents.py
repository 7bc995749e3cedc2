"""How far edits reach in a draft, so that those that touch the same words can be found."""

from dataclasses import dataclass

from editor.domain.across import MoveBlocks, ReplaceAcross
from editor.domain.draft import Draft
from editor.domain.edits import Edit, RemoveItem
from editor.domain.fields import BLOCK_FIELDS
from editor.domain.places import Part, Place
from editor.domain.proposals import Proposal
from editor.domain.text import Spans, cosmetic
from editor.domain.text_edits import ReplaceBlocks, ReplaceText, blocks_at

_ALL = 1_000_000_000
Space = tuple[str, ...]
"""A line on which extents are counted: a container of blocks, or one field."""


@dataclass(frozen=True, slots=True, order=True)
class Extent:
    """From `start` to `end` on a line; a point, where something is put in, has no length. Each block has one unit of
    its own, before its text: taking the block out covers it, changing its words does not."""

    space: Space
    start: int
    end: int

    def meets(self, other: "Extent") -> bool:
        """Whether both reach to the same words, one is a point within the other, or both are the same point."""
        if self.space != other.space:
            return False
        if self.start == self.end and other.start == other.end:
            return self.start == other.start
        return max(self.start, other.start) < min(self.end, other.end) or self._holds(other) or other._holds(self)

    def _holds(self, point: "Extent") -> bool:
        return point.start == point.end and self.start < point.start < self.end


class Lines:
    """The containers of one draft, each with its blocks one after the other on a line."""

    def __init__(self, draft: Draft) -> None:
        self._at: dict[Space, dict[str, tuple[int, int]]] = {}
        containers = [Place(part) for part in BLOCK_FIELDS] + [Place(Part.QUOTES, quote.id) for quote in draft.quotes]
        for container in containers:
            at, blocks = 0, {}
            for block in blocks_at(draft, container):
                blocks[block.id] = (at, at + 1 + len(block.text) + 1)
                at += len(block.text) + 2
            self._at[_space(container)] = blocks

    def extents(self, edit: Edit) -> tuple[Extent, ...]:
        """None for an edit of which it is not known how far it reaches."""
        match edit:
            case ReplaceText(place):
                return (self._words(place),)
            case ReplaceAcross(container, first, start, last, end):
                blocks = self._blocks(container)
                low, high = blocks[first][0] + 1 + start, blocks[last][0] + 1 + end
                return (Extent(_space(container), low, high),)
            case ReplaceBlocks(container, (), _, after):
                return (self._behind(container, after),)
            case ReplaceBlocks(container, old):
                blocks = self._blocks(container)
                return (Extent(_space(container), blocks[old[0].id][0], blocks[old[-1].id][1]),)
            case MoveBlocks(container, moved, after):
                blocks = self._blocks(container)
                heads = (Extent(_space(container), blocks[each][0], blocks[each][0] + 1) for each in moved)
                return (*heads, self._behind(container, after))
            case RemoveItem(part, item):
                space = _space(Place(part, item))
                blocks = self._at.get(space, {})
                whole = Extent(space, -1, max((end for _, end in blocks.values()), default=0) + 1)
                fields = (_space(Place(part, item, field)) for field in ("name", "role", "organisation"))
                return (whole, *(Extent(field, -1, _ALL) for field in fields))
        return ()

    def _blocks(self, container: Place) -> dict[str, tuple[int, int]]:
        return self._at[_space(container)]

    def _behind(self, container: Place, after: str) -> Extent:
        at = self._blocks(container)[after][1] if after else 0
        return Extent(_space(container), at, at)

    def _words(self, place: Place) -> Extent:
        in_quote = place.part is Part.QUOTES
        container = Place(Part.QUOTES, place.item) if in_quote else Place(place.part)
        block = self._at.get(_space(container), {}).get(place.paragraph if in_quote else place.item)
        if block is None:
            return Extent(_space(place.whole), place.start, place.end)
        return Extent(_space(container), block[0] + 1 + place.start, block[0] + 1 + place.end)


def _space(place: Place) -> Space:
    return (place.part.value, place.item, place.paragraph)


def outcome(proposal: Proposal, extents: tuple[Extent, ...]) -> tuple[object, ...]:
    """Equal for proposals that lead to the same text, whoever makes them and however they were recorded."""
    edit = proposal.edit
    match edit:
        case ReplaceText(new=new):
            is_look = proposal.kind.value in ("formatting", "link")
            return ("words", extents, _look(new) if is_look else _folded(new, proposal.kind.value == "typographic"))
        case ReplaceAcross(new=blocks):
            return ("across", extents, tuple(cosmetic(block.text) for block in blocks))
        case ReplaceBlocks(new=blocks):
            return ("blocks", extents, tuple((block.kind, cosmetic(block.text)) for block in blocks))
        case MoveBlocks(blocks=moved):
            return ("move", extents, moved)
        case None:
            return ("unready", proposal.kind, proposal.place, cosmetic(proposal.old), cosmetic(proposal.new))
    return ("edit", edit)


def _folded(new: str | Spans, is_exact: bool) -> str:
    text = new if isinstance(new, str) else "".join(span.text for span in new)
    return text if is_exact else cosmetic(text)


def _look(new: str | Spans) -> object:
    return new if isinstance(new, str) else tuple((span.text, span.bold, span.italic, span.link) for span in new)
