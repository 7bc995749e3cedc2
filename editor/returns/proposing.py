"""What a returned file changes, as proposals whose edits are ready to be made."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from editor.domain.across import MoveBlocks, ReplaceAcross
from editor.domain.draft import Draft, Scope
from editor.domain.edits import Edit, RemoveItem
from editor.domain.places import Part, Place, describe
from editor.domain.printed import Role
from editor.domain.proposals import Proposal, ProposalKind, is_outside
from editor.domain.text import Block, BlockKind, Blocks
from editor.domain.text_edits import ReplaceBlocks, ReplaceText, blocks_at
from editor.returns.changes import Across, Gone, NewParagraph, Owner, Words
from editor.returns.insertion import Point, made_id, new_blocks, point, without_marks
from editor.returns.stored import StoredBlock, whole_text
from editor.returns.word_edits import base_of, stored_block, word_edits

Base = tuple[tuple[Place, str], ...]


@dataclass(frozen=True)
class Proposing:
    """`draft` is the one that was sent, `blocks` its blocks as printed; `unsure` the indexes of those of which it is
    not certain which paragraph of the file they are; `kinds` what the file's paragraph styles stand for."""

    draft: Draft
    blocks: Sequence[StoredBlock]
    scope: Scope
    unsure: frozenset[int] = frozenset()
    kinds: Mapping[str, BlockKind] | None = None

    def made(
        self,
        kind: ProposalKind,
        place: Place,
        old: str,
        new: str,
        edit: Edit | None,
        owner: Owner,
        item: int | None = None,
        base: Base = (),
        before: str = "",
    ) -> Proposal:
        authors = dict.fromkeys(mark.author for mark in owner.marks if mark.author)
        question = f"Is this {describe(place.whole, self.draft)}?" if item in self.unsure else ""
        return Proposal(
            kind,
            place,
            old,
            new,
            edit,
            ", ".join(authors),
            max((mark.date for mark in owner.marks), default=""),
            not owner.is_silent,
            is_outside(place, self.scope),
            question,
            base,
            before,
        )

    def words(self, change: Words) -> Iterator[Proposal]:
        block = self.blocks[change.item]
        for each in word_edits(block, change.start, change.end, change.new, self.draft):
            yield self.made(
                ProposalKind.WORDS, each.place, each.old, each.new, each.edit, change.owner, change.item, each.base
            )

    def gone(self, changes: Iterable[Gone]) -> Iterator[Proposal]:
        """Paragraphs taken out; a quote of which nothing is left goes as one."""
        by_item = {change.item: change for change in changes}
        for quote in self.draft.quotes:
            of_quote = [
                index
                for index, block in enumerate(self.blocks)
                if block.place.part is Part.QUOTES and block.place.item == quote.id
            ]
            if of_quote and all(index in by_item for index in of_quote):
                taken = [by_item.pop(index) for index in of_quote]
                old = "\n".join(self.blocks[index].text for index in of_quote)
                place = Place(Part.QUOTES, quote.id)
                base = tuple((Place(Part.QUOTES, quote.id, block.id), block.text) for block in quote.paragraphs)
                edit = RemoveItem(Part.QUOTES, quote.id)
                owner = _together(change.owner for change in taken)
                yield self.made(ProposalKind.DELETION, place, old, "", edit, owner, base=base)
        for change in by_item.values():
            yield self._one_gone(change)

    def _one_gone(self, change: Gone) -> Proposal:
        block = self.blocks[change.item]
        stored = stored_block(block, self.draft)
        place = block.place
        base: Base = ()
        edit: Edit | None = None
        if stored is not None and block.container is not None:
            edit = ReplaceBlocks(block.container, (stored,), (), name="take paragraph out")
            base = ((block.place, stored.text),)
        elif len({segment.place for segment in block.segments}) == 1 and block.block.role not in (
            Role.PARTNER,
            Role.ATTRIBUTION,
        ):
            text = whole_text(self.draft, block.segments[0].place) or ""
            place = replace(block.segments[0].place, start=0, end=len(text))
            edit, base = ReplaceText(place, text, ""), base_of(self.draft, place)
        return self.made(ProposalKind.DELETION, place, block.text, "", edit, change.owner, base=base)

    def added(self, changes: Iterable[NewParagraph]) -> Iterator[Proposal]:
        """What came between two paragraphs, as one; so is what was moved there, if nothing else was put there."""
        in_order = sorted(changes, key=lambda change: (change.gap, change.order))
        for gap, group in groupby(in_order, key=lambda change: change.gap):
            came = list(group)
            moved = [change.moved for change in came if change.moved is not None]
            if len(moved) == len(came):
                yield from self._moved(gap, moved, _together(change.owner for change in came))
                continue
            yield from self.gone(Gone(change.moved, change.owner) for change in came if change.moved is not None)
            yield self._new(gap, [self._as_new(change) for change in came])

    def _as_new(self, change: NewParagraph) -> NewParagraph:
        if change.moved is None:
            return change
        stored = stored_block(self.blocks[change.moved], self.draft)
        return replace(change, spans=stored.spans if stored else ())

    def _new(self, gap: int, came: Sequence[NewParagraph]) -> Proposal:
        text = "\n".join(change.text for change in came)
        owner = _together(change.owner for change in came)
        at = point(self.blocks, gap, self.draft, text)
        if at is None:
            near = self.blocks[min(gap, len(self.blocks) - 1)].place if self.blocks else Place(Part.BODY)
            return self.made(ProposalKind.INSERTION, near, "", text, None, owner)
        edit = ReplaceBlocks(
            at.container, (), new_blocks(at, came, dict(self.kinds or {})), at.after, name="add paragraph"
        )
        return self.made(ProposalKind.INSERTION, at.place, "", text, edit, owner, before=at.before)

    def _moved(self, gap: int, items: Sequence[int], owner: Owner) -> Iterator[Proposal]:
        """Within what holds them, or a whole quote within the body; any other move is said, to be made by hand."""
        blocks = [self.blocks[item] for item in items]
        text = "\n".join(block.text for block in blocks)
        at = self._target(gap, blocks)
        ids = self._movable(blocks, at)
        edit = MoveBlocks(at.container, ids, at.after) if at and ids else None
        where = f"moved behind {describe(at.place, self.draft)}" if at and at.after else "moved to the start"
        place, before = blocks[0].place, at.before if at and edit else ""
        yield self.made(
            ProposalKind.MOVE, place, text, where if edit else "moved", edit, owner, items[0], before=before
        )

    def _target(self, gap: int, blocks: Sequence[StoredBlock]) -> Point | None:
        return point([*self.blocks], gap, self.draft, "") if blocks else None

    def _movable(self, blocks: Sequence[StoredBlock], at: Point | None) -> tuple[str, ...]:
        if at is None:
            return ()
        if all(block.container == at.container for block in blocks):
            return tuple(block.block_id for block in blocks)
        quotes = {block.place.item for block in blocks if block.place.part is Part.QUOTES}
        printed = [block for block in self.blocks if block.place.part is Part.QUOTES and block.place.item in quotes]
        placed = tuple(block.id for block in self.draft.body if block.quote and block.quote in quotes)
        is_whole = len(quotes) == 1 and len(placed) == 1 and len(printed) == len(blocks)
        return placed if is_whole and at.container == Place(Part.BODY) and at.after not in placed else ()

    def across(self, change: Across) -> Proposal:
        """Paragraphs split or joined."""
        kind = ProposalKind.SPLIT if len(change.new) > change.last - change.first + 1 else ProposalKind.JOIN
        first, last = self.blocks[change.first], self.blocks[change.last]
        printed = [block.text for block in self.blocks[change.first : change.last + 1]]
        old = "\n".join(printed)
        texts = ["".join(span.text for span in spans) for spans in change.new]
        new = printed[0][: change.start] + "\n".join(texts) + last.text[change.end :]
        edit = self._across(change)
        base: Base = ()
        if edit is not None and first.container is not None:
            of_part = blocks_at(self.draft, first.container)
            touched = [block for block in of_part if block.id in _between(of_part, edit.first, edit.last)]
            base = tuple((_place_of(first.container, block.id), block.text) for block in touched)
        return self.made(kind, first.place, old, new, edit, change.owner, change.first, base)

    def _across(self, change: Across) -> ReplaceAcross | None:
        first, last = self.blocks[change.first], self.blocks[change.last]
        container = first.container
        if container is None or last.container != container or change.last < change.first:
            return None
        if not (first.segments and last.segments):
            return None
        start, end = first.nearest(change.start), last.nearest(change.end)
        of_part = blocks_at(self.draft, container)
        ids = _between(of_part, first.block_id, last.block_id)
        touched: Blocks = tuple(block for block in of_part if block.id in ids)
        if any(block.kind is BlockKind.QUOTE for block in touched):
            return None
        spans = list(change.new)
        if container.part is Part.QUOTES:
            spans = [
                without_marks(each, opening=index > 0, closing=index < len(spans) - 1)
                for index, each in enumerate(spans)
            ]
        new: list[Block] = []
        for index, each in enumerate(spans):
            text = "".join(span.text for span in each)
            key = made_id(container, first.block_id, str(start), str(index), text)
            new.append(Block(each, touched[-1].kind, id=key))
        edit = ReplaceAcross(container, first.block_id, start, last.block_id, end, (), tuple(new))
        return replace(edit, old=edit.taken(touched))


def _between(blocks: Blocks, first: str, last: str) -> tuple[str, ...]:
    ids = [block.id for block in blocks]
    return tuple(ids[ids.index(first) : ids.index(last) + 1])


def _place_of(container: Place, block_id: str) -> Place:
    if container.part is Part.QUOTES:
        return Place(Part.QUOTES, container.item, block_id)
    return Place(container.part, block_id)


def _together(owners: Iterable[Owner]) -> Owner:
    each = list(owners)
    marks = dict.fromkeys(mark for owner in each for mark in owner.marks)
    return Owner(tuple(marks), any(owner.is_silent for owner in each))
