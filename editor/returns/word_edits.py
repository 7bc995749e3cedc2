"""Words that changed within a printed paragraph, as edits of the stored ones."""

from collections.abc import Iterator

from editor.domain.draft import Draft
from editor.domain.places import Place
from editor.domain.text import Block, Span, Spans, cosmetic, cut
from editor.domain.text_edits import ReplaceText, blocks_at, stored_text
from editor.domain.values import frozen
from editor.returns.links import as_stored
from editor.returns.stored import Segment, StoredBlock, whole_text


@frozen
class WordEdit:
    """`edit` is None where the words are the house style's own."""

    place: Place
    old: str
    new: str
    edit: ReplaceText | None
    base: tuple[tuple[Place, str], ...] = ()


def word_edits(block: StoredBlock, start: int, end: int, new: Spans, draft: Draft) -> Iterator[WordEdit]:
    """Printed characters `start` to `end` became `new`: one edit, and one more for each of the house style's words
    that went with them."""
    where = block.range(start, end)
    if where is not None:
        yield _ready(block, where, block.text[start:end], new, draft)
        return
    found = [segment for segment in block.segments if segment.start < end and start < segment.end]
    inner = block.range(max(found[0].start, start), min(found[-1].end, end)) if found else None
    if inner is None:
        yield unready(block, block.text[start:end], _text(new))
        return
    yield from _with_marks(block, found, inner, start, end, new, draft)


def unready(block: StoredBlock, old: str, new: str) -> WordEdit:
    return WordEdit(block.place, old.strip(), new.strip(), None)


def _with_marks(
    block: StoredBlock, found: list[Segment], inner: Place, start: int, end: int, new: Spans, draft: Draft
) -> Iterator[WordEdit]:
    """Stored words with some of the house style's before or behind them: these stay where the new words have them
    too, else it is said that they went."""
    low, high = max(found[0].start, start), min(found[-1].end, end)
    for made in (block.text[start:low], block.text[high:end]):
        if not made.strip():
            continue
        text = _text(new)
        is_before = made == block.text[start:low]
        cuts = range(len(text) + 1) if is_before else range(len(text), -1, -1)
        at = next((i for i in cuts if cosmetic(text[:i] if is_before else text[i:]) == cosmetic(made)), None)
        if at is None:
            yield unready(block, made, "")
        else:
            new = cut(new, at) if is_before else cut(new, 0, at)
    old = block.text[low:high]
    if cosmetic(old) != cosmetic(_text(new)):
        yield _ready(block, inner, old, new, draft)


def _ready(block: StoredBlock, where: Place, old: str, new: Spans, draft: Draft) -> WordEdit:
    words = stored_text(draft, where)[where.start : where.end]
    edit = ReplaceText(where, words, plainly(block, where, new, draft))
    return WordEdit(where, old.strip(), _text(new).strip(), edit, base_of(draft, where))


def base_of(draft: Draft, *places: Place) -> tuple[tuple[Place, str], ...]:
    return tuple((place.whole, whole_text(draft, place) or "") for place in places)


def plainly(block: StoredBlock, where: Place, new: Spans, draft: Draft) -> str | Spans:
    """Text alone where it looks like what it stands in, or where the place has no formatting."""
    text = _text(new)
    stored = stored_block(block, draft)
    if stored is None or not text:
        return text
    new = as_stored(new, stored.spans)
    around = around_of(stored.spans, where.start, where.end)
    return text if all(span.looks_like(around) for span in new) else new


def stored_block(block: StoredBlock, draft: Draft) -> Block | None:
    """The draft's own block that was printed, where it is one of several in a text."""
    container = block.container
    if container is None:
        return None
    return next((each for each in blocks_at(draft, container) if each.id == block.block_id), None)


def around_of(spans: Spans, start: int, end: int) -> Span:
    """The formatting that plain words take there."""
    inside = cut(spans, start, end) or cut(spans, max(start - 1, 0), start) or cut(spans, start, start + 1)
    return inside[0] if inside else Span("")


def _text(spans: Spans) -> str:
    return "".join(span.text for span in spans)
