"""Changes to text: blocks replaced by blocks, words by words."""

from collections.abc import Hashable
from dataclasses import replace
from typing import Any, ClassVar

from editor.domain.draft import Draft, Quote
from editor.domain.edits import SetItem, item_index, items
from editor.domain.errors import StaleEdit
from editor.domain.fields import BLOCK_FIELDS
from editor.domain.places import Part, Place
from editor.domain.text import Blocks, Spans, spliced
from editor.domain.values import frozen


def blocks_at(draft: Draft, container: Place) -> Blocks:
    """The blocks of body, notes, boilerplate, or of the quote that the place names. Raises StaleEdit if it is gone."""
    if container.part is Part.QUOTES:
        quote = draft.quote(container.item)
        if quote is None:
            raise StaleEdit("This quote is no longer in the draft.")
        return quote.paragraphs
    found: Blocks = getattr(draft, BLOCK_FIELDS[container.part])
    return found


def with_blocks(draft: Draft, container: Place, blocks: Blocks) -> Draft:
    """The draft with all blocks of the container replaced."""
    if container.part is Part.QUOTES:
        quotes = tuple(replace(q, paragraphs=blocks) if q.id == container.item else q for q in draft.quotes)
        return replace(draft, quotes=quotes)
    changes: dict[str, Any] = {BLOCK_FIELDS[container.part]: blocks}
    return replace(draft, **changes)


@frozen
class ReplaceBlocks:
    """Replaces the neighbouring blocks `old` with `new`; where nothing is replaced, `new` stands after the block whose
    id is `after` ("" for the start). The container is Place(BODY), (NOTES), (BOILERPLATE) or (QUOTES, quote id)."""

    container: Place
    old: Blocks
    new: Blocks
    after: str = ""
    typing: bool = False
    name: str = "edit text"

    @property
    def merge_key(self) -> Hashable:
        if not (self.typing and self.new):
            return None
        return (self.container, self.new[-1].id)

    def apply(self, draft: Draft) -> Draft:
        blocks = blocks_at(draft, self.container)
        start = self._start(blocks)
        stop = start + len(self.old)
        if blocks[start:stop] != self.old:
            raise StaleEdit("These words have changed since.")
        return with_blocks(draft, self.container, (*blocks[:start], *self.new, *blocks[stop:]))

    def _start(self, blocks: Blocks) -> int:
        if not self.old and not self.after:
            return 0
        wanted = self.old[0].id if self.old else self.after
        for index, block in enumerate(blocks):
            if block.id == wanted:
                return index if self.old else index + 1
        raise StaleEdit("The paragraph that this belongs to is no longer in the draft.")


@frozen
class ReplaceText:
    """Replaces `old`, which stands at the place's range, with other words; plain new words keep the formatting they
    stand in. The place is a headline, standfirst, organisation, reference, a block, or a field of an item."""

    place: Place
    old: str
    new: str | Spans
    name: str = "change words"
    merge_key: ClassVar[Hashable] = None

    def apply(self, draft: Draft) -> Draft:
        place = self.place
        if stored_text(draft, place)[place.start : place.end] != self.old:
            raise StaleEdit(f"The words “{self.old}” are no longer there.")
        if place.part in (Part.BODY, Part.NOTES, Part.BOILERPLATE) or _is_paragraph(draft, place):
            container = Place(place.part, place.item) if place.part is Part.QUOTES else Place(place.part)
            block_id = place.paragraph if place.part is Part.QUOTES else place.item
            blocks = tuple(
                block.with_spans(spliced(block.spans, place.start, place.end, self.new))
                if block.id == block_id
                else block
                for block in blocks_at(draft, container)
            )
            return with_blocks(draft, container, blocks)
        text = stored_text(draft, place)
        new = self.new if isinstance(self.new, str) else "".join(span.text for span in self.new)
        return _with_text(draft, place, text[: place.start] + new + text[place.end :])


def _is_paragraph(draft: Draft, place: Place) -> bool:
    quote = draft.quote(place.item) if place.part is Part.QUOTES else None
    return quote is not None and any(block.id == place.paragraph for block in quote.paragraphs)


def behind(place: Place, draft: Draft) -> Place:
    """The place at the end of these words, the whole of the text where no range of it is meant."""
    try:
        end = place.end or len(stored_text(draft, place))
    except (StaleEdit, AttributeError):
        return place
    return replace(place, start=end, end=end)


def stored_text(draft: Draft, place: Place) -> str:
    """The whole stored text of the place, whatever its range. Raises StaleEdit if the place is gone."""
    if place.part in (Part.BODY, Part.NOTES, Part.BOILERPLATE) or _is_paragraph(draft, place):
        wanted = place.paragraph if place.part is Part.QUOTES else place.item
        for block in blocks_at(draft, place):
            if block.id == wanted:
                return block.text
        raise StaleEdit("The paragraph that this belongs to is no longer in the draft.")
    if place.part in (Part.HEADLINE, Part.STANDFIRST, Part.RELEASE):
        return str(getattr(draft, place.item if place.part is Part.RELEASE else place.part.value))
    item = items(draft, place.part)[item_index(draft, place.part, place.item)]
    target = item.speaker if isinstance(item, Quote) else item
    if not hasattr(target, place.paragraph):
        raise StaleEdit("The paragraph that this belongs to is no longer in the draft.")
    return str(getattr(target, place.paragraph))


def _with_text(draft: Draft, place: Place, text: str) -> Draft:
    changes: dict[str, Any]
    if place.part in (Part.HEADLINE, Part.STANDFIRST, Part.RELEASE):
        changes = {place.item if place.part is Part.RELEASE else place.part.value: text}
        return replace(draft, **changes)
    item = items(draft, place.part)[item_index(draft, place.part, place.item)]
    changes = {place.paragraph: text}
    if isinstance(item, Quote):
        return SetItem(replace(item, speaker=replace(item.speaker, **changes))).apply(draft)
    return SetItem(replace(item, **changes)).apply(draft)
