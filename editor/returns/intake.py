"""A returned copy, as read, becomes proposals against the draft as it was sent."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from editor.domain.draft import Draft, Scope
from editor.domain.places import Place
from editor.domain.proposals import Proposal, ProposalKind, Remark
from editor.domain.sent import SentText
from editor.domain.sign_off import Standing
from editor.domain.text import binding
from editor.domain.values import frozen
from editor.reading.values import ReadCopy, ReadParagraph
from editor.returns.alignment import Group, aligned, fold
from editor.returns.answers import Answer, answer
from editor.returns.asides import Aside, asides
from editor.returns.changes import (
    Across,
    Change,
    Gone,
    NewParagraph,
    Owner,
    Words,
    changes_of,
    is_rewritten,
    regions_of,
)
from editor.returns.clusters import Cluster, clusters
from editor.returns.insertion import kinds_by_style
from editor.returns.looks import Kept, looks_of, same_words
from editor.returns.proposing import Proposing
from editor.returns.remarks import remarks
from editor.returns.stored import stored_blocks

WHOLE = Scope()


@frozen
class Intake:
    """What a returned copy says. `proposals` are in the order of the draft, in terms of the wording as sent."""

    proposals: tuple[Proposal, ...]
    remarks: tuple[Remark, ...]
    answer: Answer
    asides: tuple[Aside, ...]

    @property
    def is_contradiction(self) -> bool:
        """Whether it says "Approved" of a text that it changes; dashes that a program writes in its own way aside."""
        changes = any(proposal.kind is not ProposalKind.TYPOGRAPHIC for proposal in self.proposals)
        return self.answer.standing is Standing.APPROVED and changes


def intake(read: ReadCopy, sent: SentText, draft: Draft, scope: Scope = WHOLE) -> Intake:
    """`sent` is what the copy held and `draft` what it was made of; `scope` is what the partner was asked about."""
    ahead = len(sent.front)
    texts = [*sent.front, *(block.text for block in sent.release)]
    groups = aligned(texts, read.before, ahead)
    by = _proposing(read, sent, draft, scope, groups)
    found: list[Change] = []
    proposals: list[Proposal] = []
    kept = Kept.of(read.body)
    formats = [change for change in read.changes if change.kind == "format" and change.part == "body"]
    for cluster in clusters(groups, read.body, texts):
        regions = regions_of(cluster)
        if regions or cluster.has_moved or not cluster.items:
            found += _of_release(changes_of(cluster, regions), ahead)
        if cluster.items and min(cluster.items) >= ahead and not _looks_as_sent(cluster, by, ahead):
            same = same_words(cluster, regions, [item - ahead for item in cluster.items])
            proposals += looks_of(same, by, kept, formats)
    found = _without_labels(found, by)
    missing = (group.sent[0] - ahead for group in groups if not group.read and group.sent[0] >= ahead)
    proposals += _proposals(by, [*found, *(Gone(item, Owner((), True)) for item in missing)])
    at = {b: group.sent[0] - ahead for group in groups if group.sent and group.sent[0] >= ahead for b in group.read}
    first = min(at, default=0)
    return Intake(
        tuple(sorted(proposals, key=_in_print_order(by))),
        remarks(read, {b: by.blocks[item] for b, item in at.items()}, draft),
        answer(read, _in_front(read, first)),
        tuple(asides(read, sent, groups, first)),
    )


def _proposing(read: ReadCopy, sent: SentText, draft: Draft, scope: Scope, groups: Sequence[Group]) -> Proposing:
    ahead = len(sent.front)
    one = [group for group in groups if len(group.sent) == len(group.read) == 1 and group.sent[0] >= ahead]
    kinds = kinds_by_style((sent.release[group.sent[0] - ahead], read.before[group.read[0]]) for group in one)
    unsure = frozenset(item - ahead for group in groups if group.read and not group.is_certain for item in group.sent)
    return Proposing(draft, stored_blocks(sent.release, draft), scope, unsure, kinds)


def _of_release(changes: Sequence[Change], ahead: int) -> Iterator[Change]:
    """Those to the release, with the indexes of its blocks; the front has its own report."""
    for change in changes:
        if isinstance(change, NewParagraph):
            moved = None if change.moved is None else change.moved - ahead
            if change.gap >= ahead and (moved is None or moved >= 0):
                yield replace(change, gap=change.gap - ahead, moved=moved)
        elif isinstance(change, Across):
            if change.first >= ahead and change.last >= ahead:
                yield replace(change, first=change.first - ahead, last=change.last - ahead)
        elif change.item >= ahead:
            yield replace(change, item=change.item - ahead)


_LABEL = re.compile(r"\s*(?:\d{1,3}[.)]?|[•·‣◦*-])\s*")


def _without_labels(changes: list[Change], by: Proposing) -> list[Change]:
    """Without the numbers and bullets of lists where a program made words of most of them."""
    labels = [
        change
        for change in changes
        if isinstance(change, Words)
        and change.owner == Owner((), True)
        and not by.blocks[change.item].text[: change.end].strip()
        and _LABEL.fullmatch("".join(span.text for span in change.new))
    ]
    is_usual = 2 * len(labels) >= len(by.blocks)
    return [change for change in changes if not (is_usual and change in labels)]


def _proposals(by: Proposing, changes: Sequence[Change]) -> Iterator[Proposal]:
    gone = [change for change in changes if isinstance(change, Gone)]
    came = [change for change in changes if isinstance(change, NewParagraph)]
    gone, came = _put_elsewhere(by, gone, came)
    for change in changes:
        if isinstance(change, Words):
            yield from by.words(change)
        elif isinstance(change, Across):
            yield by.across(change)
    yield from by.gone(gone)
    yield from by.added(came)


def _put_elsewhere(by: Proposing, gone: list[Gone], came: list[NewParagraph]) -> tuple[list[Gone], list[NewParagraph]]:
    """A paragraph that went here and came there with the same words was moved."""
    left = list(gone)
    result: list[NewParagraph] = []
    for paragraph in came:
        words = fold(paragraph.text)
        same = [each for each in left if paragraph.moved is None and fold(by.blocks[each.item].text) == words]
        if not same:
            result.append(paragraph)
            continue
        left.remove(same[0])
        marks = tuple(dict.fromkeys((*same[0].owner.marks, *paragraph.owner.marks)))
        owner = Owner(marks, same[0].owner.is_silent or paragraph.owner.is_silent)
        result.append(replace(paragraph, moved=same[0].item, owner=owner))
    return left, result


def _looks_as_sent(cluster: Cluster, by: Proposing, ahead: int) -> bool:
    """Quick to say of a paragraph without formatting in which no sign differs; also of one that has nothing to
    compare."""
    if is_rewritten(cluster) or not cluster.both.after.keys:
        return True
    spans = (span for item in cluster.items for span in by.blocks[item - ahead].block.spans)
    if any(span.link or span.bold or span.italic for span in spans):
        return False
    if any(look.piece.link or look.piece.bold or look.piece.italic for look in cluster.both.looks):
        return False
    was, now = cluster.sent.text, cluster.both.after.text
    if cluster.is_as_sent:
        return binding(was) == binding(now)
    return not (_DASH.search(was) or _DASH.search(now))


_DASH = re.compile("[‐‑‒–—―−]")


def _in_front(read: ReadCopy, first: int) -> Sequence[ReadParagraph]:
    """The paragraphs, after the changes, of what stands before the release."""
    return [read.after[index] for b in range(first) for index in read.body.became(b)]


def _in_print_order(by: Proposing) -> Callable[[Proposal], tuple[int, int, int]]:
    order: dict[Place, int] = {}
    for index, block in enumerate(by.blocks):
        for place in (block.place.whole, *(segment.place for segment in block.segments)):
            order.setdefault(place.whole, index)

    def key(proposal: Proposal) -> tuple[int, int, int]:
        place = proposal.place
        return order.get(place.whole, len(order)), proposal.kind in _BEHIND, place.start

    return key


_BEHIND = (ProposalKind.INSERTION,)
"""What comes behind the paragraph that its place names."""
