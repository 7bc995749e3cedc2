"""A proposal carried over to a draft that has moved on: where its words still stand, or what has become of them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from enum import StrEnum

from editor.domain.across import MoveBlocks, ReplaceAcross
from editor.domain.draft import Draft
from editor.domain.edits import Edit, RemoveItem, SetField
from editor.domain.errors import StaleEdit
from editor.domain.places import Part, Place
from editor.domain.proposals import Proposal
from editor.domain.text import Block, Blocks, binding, cosmetic
from editor.domain.text_edits import ReplaceBlocks, ReplaceText, blocks_at
from editor.domain.values import frozen
from editor.returns.stored import whole_text

_SIGNS = re.compile(r"\w+|\s+|[^\w\s]")


class Fit(StrEnum):
    FITS = "fits"
    ALREADY = "is so already"
    STALE = "no longer fits"


@frozen
class Followed:
    """`proposal` is in terms of the present draft where it fits, as it was where it does not."""

    fit: Fit
    proposal: Proposal


def followed(proposal: Proposal, draft: Draft) -> Followed:
    """The proposal in terms of this draft. One without a ready edit fits as long as its place is there."""
    edit = proposal.edit
    if edit is None:
        return Followed(Fit.FITS if _is_there(proposal.place, draft) else Fit.STALE, proposal)
    try:
        now = _carried(proposal, edit, draft)
        if now is None:
            return Followed(Fit.ALREADY if _is_so(proposal, edit, draft) else Fit.STALE, proposal)
        now.apply(draft)
    except StaleEdit:
        return Followed(Fit.ALREADY if _is_so(proposal, edit, draft) else Fit.STALE, proposal)
    place = now.place if isinstance(now, ReplaceText) else proposal.place
    base = tuple((place, whole_text(draft, place) or "") for place, _ in proposal.base)
    return Followed(Fit.FITS, replace(proposal, edit=now, place=place, base=base))


def _is_there(place: Place, draft: Draft) -> bool:
    if place.part is Part.QUOTES and place.item:
        return draft.quote(place.item) is not None
    if place.part in (Part.RELEASE,) or not place.item:
        return True
    return whole_text(draft, place) is not None


def _carried(proposal: Proposal, edit: Edit, draft: Draft) -> Edit | None:
    """None where its words are no longer there. Raises StaleEdit where its paragraph is not."""
    was = dict(proposal.base)
    match edit:
        case ReplaceText():
            return _words(edit, was.get(edit.place.whole), draft)
        case ReplaceAcross():
            return _across(edit, was, draft)
        case ReplaceBlocks(old=()):
            return _inserted(edit, proposal.before, draft)
        case ReplaceBlocks():
            return _taken_out(edit, draft)
        case MoveBlocks():
            after = _behind(blocks_at(draft, edit.container), edit.after, proposal.before, edit.blocks)
            return None if after is None else replace(edit, after=after)
        case RemoveItem() | SetField():
            same = all(binding(whole_text(draft, place) or "") == binding(text) for place, text in was.items())
            return edit if same else None
    return edit


def _words(edit: ReplaceText, was: str | None, draft: Draft) -> ReplaceText | None:
    """Without the text that it was made on, it fits where it stands."""
    now = whole_text(draft, edit.place)
    if now is None:
        return None
    found = mapped(now if was is None else was, now, edit.place.start, edit.place.end)
    if found is None or now[slice(*found)] != edit.old:
        return None
    return replace(edit, place=replace(edit.place, start=found[0], end=found[1]))


def mapped(was: str, now: str, start: int, end: int) -> tuple[int, int] | None:
    """Where characters of the old text stand in the new; None where some of them, or the point between two, were
    touched."""
    if was == now:
        return start, end
    kept = _kept(was, now)
    if start == end:
        left, right = len(was[:start].rstrip()) - 1, len(was) - len(was[start:].lstrip())
        shifts = {shift for a, b, shift in kept for at in (left, right) if a <= at < b}
        if not shifts:  # both words beside it are others now; the space between them is still there
            shifts = {shift for a, b, shift in kept for at in (start - 1, start) if a <= at < b}
        if len(shifts) != 1:
            return None
        at = start + shifts.pop()
        return at, at
    words = was[start:end]
    if words.strip():  # a space beside words that came or went can be taken for another
        low, high = end - len(words.lstrip()), start + len(words.rstrip())
    else:
        low, high = start, end
    first = next((shift for a, b, shift in kept if a <= low < b), None)
    last = next((shift for a, b, shift in kept if a <= high - 1 < b), None)
    return (start + first, end + last) if first is not None and first == last else None


def _kept(was: str, now: str) -> list[tuple[int, int, int]]:
    """Characters that both texts have: from, to, and how much further on they stand. Both ends count as kept."""
    one, other = _SIGNS.findall(was), _SIGNS.findall(now)
    starts_one, starts_other = _starts(one), _starts(other)
    kept = [(-1, 0, 0), (len(was), len(was) + 1, len(now) - len(was))]
    for a, b, length in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks():
        if length:
            kept.append((starts_one[a], starts_one[a + length], starts_other[b] - starts_one[a]))
    return kept


def _starts(signs: Sequence[str]) -> list[int]:
    starts = [0]
    for sign in signs:
        starts.append(starts[-1] + len(sign))
    return starts


def _across(edit: ReplaceAcross, was: dict[Place, str], draft: Draft) -> ReplaceAcross | None:
    blocks = {block.id: block.text for block in blocks_at(draft, edit.container)}
    first, last = _place_of(edit.container, edit.first), _place_of(edit.container, edit.last)
    if edit.first not in blocks or edit.last not in blocks or first not in was or last not in was:
        return None
    if edit.first == edit.last:
        found = mapped(was[first], blocks[edit.first], edit.start, edit.end)
        return replace(edit, start=found[0], end=found[1]) if found else None
    start = mapped(was[first], blocks[edit.first], edit.start, len(was[first]))
    end = mapped(was[last], blocks[edit.last], 0, edit.end)
    return replace(edit, start=start[0], end=end[1]) if start and end else None


def _place_of(container: Place, block_id: str) -> Place:
    if container.part is Part.QUOTES:
        return Place(Part.QUOTES, container.item, block_id)
    return Place(container.part, block_id)


def _inserted(edit: ReplaceBlocks, before: str, draft: Draft) -> ReplaceBlocks | None:
    blocks = blocks_at(draft, edit.container)
    if any(block.id == edit.new[0].id for block in blocks):
        return None
    after = _behind(blocks, edit.after, before)
    return None if after is None else replace(edit, after=after)


def _behind(blocks: Blocks, after: str, before: str, moved: Sequence[str] = ()) -> str | None:
    """The id of the block that stands in front of the point; None where both its neighbours are gone. What stands
    between the neighbours now was split off the first, or put there as well."""
    ids = [block.id for block in blocks if block.id not in moved]
    first = ids.index(after) if after in ids else -1
    if before in ids and ids.index(before) > first:
        at = ids.index(before)
        return ids[at - 1] if at else ""
    return after if first >= 0 or not (after or before) else None


def _taken_out(edit: ReplaceBlocks, draft: Draft) -> ReplaceBlocks | None:
    blocks = {block.id: block for block in blocks_at(draft, edit.container)}
    now: list[Block] = [blocks[block.id] for block in edit.old if block.id in blocks]
    if [binding(block.text) for block in now] != [binding(block.text) for block in edit.old]:
        return None
    return replace(edit, old=tuple(now))


def _is_so(proposal: Proposal, edit: Edit, draft: Draft) -> bool:
    """Whether the draft has become what the proposal asks for."""
    match edit:
        case ReplaceText(place, _, new):
            was, now = dict(proposal.base).get(place.whole), whole_text(draft, place)
            if was is None or now is None:
                return False
            text = new if isinstance(new, str) else "".join(span.text for span in new)
            asked = was[: place.start] + text + was[place.end :]
            return cosmetic(asked) == cosmetic(now) or _has(was, now, place.start, place.end, text)
        case ReplaceBlocks(container, (), new):
            return any(block.id == new[0].id for block in _blocks_or_none(draft, container))
        case ReplaceBlocks(container, old, new):
            present = _blocks_or_none(draft, container)
            is_gone = not {block.id for block in old} & {block.id for block in present}
            return is_gone and _stand_together(new, present)
        case ReplaceAcross(container, _, _, _, _, _, new):
            return len(new) > 1 and any(block.id == new[-1].id for block in _blocks_or_none(draft, container))
        case RemoveItem(_, item):
            return draft.quote(item) is None
        case SetField(field, value):
            return bool(getattr(draft, field) == value)
    return False


def _stand_together(new: Blocks, now: Blocks) -> bool:
    """Whether paragraphs with these words follow each other."""
    wanted, texts = [cosmetic(block.text) for block in new], [cosmetic(block.text) for block in now]
    return any(texts[start : start + len(wanted)] == wanted for start in range(len(texts) + 1))


def _has(was: str, now: str, start: int, end: int, new: str) -> bool:
    """Whether the new words stand between the neighbours of the old ones."""
    kept = _kept(was, now)
    low = next((shift for a, b, shift in kept if a <= start - 1 < b), None)
    high = next((shift for a, b, shift in kept if a <= end < b), None)
    if low is None or high is None or start + low > end + high:
        return False
    return bool(new.strip()) and cosmetic(now[start + low : end + high]) == cosmetic(new)


def _blocks_or_none(draft: Draft, container: Place) -> Blocks:
    try:
        return blocks_at(draft, container)
    except StaleEdit:
        return ()
