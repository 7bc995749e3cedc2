"""Where in the draft a paragraph belongs that a partner put between two printed ones, and what kind it is."""

from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import sha256

from editor.domain.draft import Draft
from editor.domain.places import Part, Place
from editor.domain.printed import PrintedBlock, Role
from editor.domain.text import Block, BlockKind, Blocks, Spans, cut
from editor.domain.text_edits import blocks_at
from editor.domain.values import frozen
from editor.reading.values import ReadParagraph
from editor.returns.changes import NewParagraph
from editor.returns.stored import StoredBlock

_KINDS = {Role.SUBHEADING: BlockKind.SUBHEADING, Role.BULLET: BlockKind.BULLET, Role.NUMBER: BlockKind.NUMBER}
_OPENING, _CLOSING = '“"', '”"'


@frozen
class Point:
    """Behind the block `after` of the container ("" for its start), in front of the block `before` ("" at the end)."""

    container: Place
    after: str
    before: str

    @property
    def place(self) -> Place:
        """The block that it is behind, or the container."""
        if self.container.part is Part.QUOTES:
            return Place(Part.QUOTES, self.container.item, self.after)
        return Place(self.container.part, self.after)


def point(blocks: Sequence[StoredBlock], gap: int, draft: Draft, text: str) -> Point | None:
    """The point before the printed block `gap`; None where the house style has nothing that could stand there."""
    previous = blocks[gap - 1] if gap else None
    following = blocks[gap] if gap < len(blocks) else None
    if previous and previous.container and previous.container.part is not Part.QUOTES:
        return _behind(draft, previous.container, previous.block_id)
    if previous and previous.place.part is Part.QUOTES:
        return _behind_quote(previous, following, draft, text)
    if following and following.container and following.container.part is not Part.QUOTES:
        return _in_front(draft, following.container, following.block_id)
    if previous and previous.block.role in (Role.ENDS, Role.PARTNER, Role.CONTACT, Role.HEADING):
        return None
    if following and following.place.part is Part.QUOTES:
        placement = _placement(draft, following.place.item)
        return _in_front(draft, Place(Part.BODY), placement) if placement else _behind(draft, Place(Part.BODY), "")
    is_end = following is not None and following.block.role is Role.ENDS
    return _behind(draft, Place(Part.BODY), "") if is_end else None


def _behind_quote(previous: StoredBlock, following: StoredBlock | None, draft: Draft, text: str) -> Point | None:
    """Still within the quote, if the quote goes on there or the words open it again; else in the body behind it."""
    quote = Place(Part.QUOTES, previous.place.item)
    goes_on = following is not None and following.container == quote
    if goes_on or (previous.container and text.lstrip()[:1] in tuple(_OPENING)):
        return _behind(draft, quote, previous.block_id if previous.container else "")
    placement = _placement(draft, previous.place.item)
    return _behind(draft, Place(Part.BODY), placement) if placement else None


def _placement(draft: Draft, quote: str) -> str:
    """The id of the block that places the quote in the body; "" for none."""
    return next((block.id for block in draft.body if block.quote == quote), "")


def _behind(draft: Draft, container: Place, after: str) -> Point:
    ids = [block.id for block in blocks_at(draft, container)]
    at = ids.index(after) + 1 if after else 0
    return Point(container, after, ids[at] if at < len(ids) else "")


def _in_front(draft: Draft, container: Place, before: str) -> Point:
    ids = [block.id for block in blocks_at(draft, container)]
    at = ids.index(before)
    return Point(container, ids[at - 1] if at else "", before)


def kinds_by_style(pairs: Iterable[tuple[PrintedBlock, ReadParagraph]]) -> dict[str, BlockKind]:
    """What the file's paragraph styles stand for, by the paragraphs that were recognised."""
    seen: dict[str, Counter[BlockKind]] = {}
    for block, paragraph in pairs:
        kind = _KINDS.get(block.role, BlockKind.PARAGRAPH)
        seen.setdefault(paragraph.style_id, Counter())[kind] += 1
    return {style: counted.most_common(1)[0][0] for style, counted in seen.items()}


def new_blocks(at: Point, paragraphs: Sequence[NewParagraph], kinds: dict[str, BlockKind]) -> Blocks:
    """With ids that are the same for whoever proposes the same paragraphs at the same point."""
    made: list[Block] = []
    for index, paragraph in enumerate(paragraphs):
        spans, kind = paragraph.spans, BlockKind.PARAGRAPH
        if at.container.part is Part.QUOTES:
            spans = without_marks(spans)
        elif at.container.part in (Part.BODY, Part.BOILERPLATE) and paragraph.like:
            kind = kinds.get(paragraph.like.style_id, BlockKind.PARAGRAPH)
        text = "".join(span.text for span in spans)
        made.append(Block(spans, kind, id=made_id(at.container, at.after, str(index), text)))
    return tuple(made)


def made_id(container: Place, *parts: str) -> str:
    """Twelve hexadecimal digits that depend on nothing but the place and the words."""
    return sha256("\n".join((container.part.value, container.item, *parts)).encode("utf-8", "replace")).hexdigest()[:12]


def without_marks(spans: Spans, opening: bool = True, closing: bool = True) -> Spans:
    """Without the quotation marks at the ends, which the house style makes for paragraphs of a quote."""
    text = "".join(span.text for span in spans)
    start = 1 if opening and text[:1] in tuple(_OPENING) else 0
    end = len(text) - (1 if closing and text[start:][-1:] in tuple(_CLOSING) else 0)
    return cut(spans, start, end)
