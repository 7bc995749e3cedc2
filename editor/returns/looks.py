"""Changes that change no word: formatting, the addresses of links, dashes."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from editor.domain.printed import PrintedSpan
from editor.domain.proposals import Proposal, ProposalKind
from editor.domain.text import Span, Spans, binding, cut, joined
from editor.domain.text_edits import ReplaceText
from editor.domain.values import frozen
from editor.reading.values import Change, Mark, Part, Piece
from editor.returns.changes import Owner
from editor.returns.clusters import Cluster
from editor.returns.links import is_same
from editor.returns.proposing import Proposing
from editor.returns.tracked import Region
from editor.returns.word_edits import base_of, stored_block
from editor.returns.words import MARK


@frozen
class Kept:
    """What a file holds at all: a program that loses every link has not been told to."""

    links: bool
    emphasis: bool

    @staticmethod
    def of(part: Part) -> "Kept":
        pieces = [piece for paragraph in part.after for piece in paragraph.pieces]
        return Kept(any(piece.link for piece in pieces), any(piece.bold or piece.italic for piece in pieces))


@frozen
class Same:
    """A word that is the same before and after, by its characters in the printed block `item`; `run` counts what
    changed in front of it."""

    item: int
    start: int
    end: int
    new: str
    look: Span
    marks: tuple[Mark, ...]
    run: int


def same_words(cluster: Cluster, regions: Sequence[Region], items: Sequence[int]) -> Iterator[Same]:
    """The words between the regions; `items` are the printed blocks of the cluster's paragraphs."""
    sent, after = cluster.sent, cluster.both.after
    paragraph, s, a = 0, 0, 0
    ends = [*((region.old_start, region.old_end, region.new_end) for region in regions), (len(sent.keys), 0, 0)]
    looks = cluster.both.looks
    look = 0
    for run, (stop, next_s, next_a) in enumerate(ends):
        while s < stop:
            word, other = sent.words[s], after.words[a]
            if word.key != MARK:
                while looks[look].end <= other.start:
                    look += 1
                at = cluster.starts[paragraph]
                text = after.text[other.start : other.end]
                marks = tuple(t.mark for t in cluster.both.inserted if t.start < other.end and other.start < t.end)
                yield Same(items[paragraph], word.start - at, word.end - at, text, _span(looks[look].piece), marks, run)
            else:
                paragraph += 1
            s, a = s + 1, a + 1
        paragraph += sum(key == MARK for key in sent.keys[s:next_s])
        s, a = next_s, next_a


def _span(piece: Piece) -> Span:
    return Span("", piece.bold, piece.italic, piece.link)


def looks_of(words: Iterable[Same], by: Proposing, kept: Kept, formats: Sequence[Change]) -> Iterator[Proposal]:
    """Each run of words of one block that changed in one way is one proposal."""
    judged = [(word, _judged(word, by, kept)) for word in words]
    for (kind, *_), group in groupby(judged, key=lambda pair: (pair[1], pair[0].item, pair[0].run, pair[0].look)):
        run = [word for word, _ in group]
        if kind is ProposalKind.TYPOGRAPHIC:
            for word in run:
                yield from _typographic(word, by)
        elif kind is not None:
            yield from _looks(run, kind, by, formats)


def _judged(word: Same, by: Proposing, kept: Kept) -> ProposalKind | None:
    block = by.blocks[word.item]
    was = block.text[word.start : word.end]
    if was != word.new and binding(was) != binding(word.new):
        return ProposalKind.TYPOGRAPHIC
    at = 0
    for span in block.block.spans:
        if word.start < at + len(span.text):
            break
        at += len(span.text)
    if not is_same(span.link, word.look.link) and (kept.links or word.look.link):
        is_own = not stored_block(block, by.draft) and not word.look.link.strip()
        return None if is_own else ProposalKind.LINK
    if (span.bold, span.italic) != (word.look.bold, word.look.italic) and kept.emphasis and not span.link:
        return ProposalKind.FORMATTING
    return None


def _typographic(word: Same, by: Proposing) -> Iterator[Proposal]:
    block = by.blocks[word.item]
    where = block.range(word.start, word.end)
    old = block.text[word.start : word.end]
    owner = Owner(word.marks, not word.marks)
    if where is None:
        yield by.made(ProposalKind.TYPOGRAPHIC, block.place, old, word.new, None, owner)
        return
    edit = ReplaceText(where, old, word.new, name="change dash")
    base = base_of(by.draft, where)
    yield by.made(ProposalKind.TYPOGRAPHIC, where, old, word.new, edit, owner, base=base)


def _looks(run: Sequence[Same], kind: ProposalKind, by: Proposing, formats: Sequence[Change]) -> Iterator[Proposal]:
    block = by.blocks[run[0].item]
    start, end, look = run[0].start, run[-1].end, run[0].look
    words = block.text[start:end]
    stored, where = stored_block(block, by.draft), block.range(start, end)
    owner = _formatted(words, formats)
    if kind is ProposalKind.LINK:
        old, new = _addressed(words, _link_at(block.block.spans, start)), _addressed(words, look.link)
    else:
        old, new = words, f"{words} ({' and '.join(_names(look)) or 'plain'})"
    if stored is None or where is None:
        yield by.made(kind, where or block.place, old, new, None, owner)
        return
    inside = cut(stored.spans, where.start, where.end)
    spans: Spans = joined(
        Span(span.text, span.bold, span.italic, look.link)
        if kind is ProposalKind.LINK
        else Span(span.text, look.bold, look.italic, span.link)
        for span in inside
    )
    edit = ReplaceText(where, "".join(span.text for span in inside), spans, name=f"change {kind.value}")
    yield by.made(kind, where, old, new, edit, owner, base=base_of(by.draft, where))


def _addressed(words: str, link: str) -> str:
    return f"{words} <{link}>" if link else words


def _link_at(spans: Iterable[PrintedSpan], start: int) -> str:
    at = 0
    for span in spans:
        at += len(span.text)
        if start < at:
            return span.link
    return ""


def _names(look: Span) -> list[str]:
    return [name for name in ("bold", "italic") if getattr(look, name)]


def _formatted(words: str, formats: Sequence[Change]) -> Owner:
    """Who is on record for a change of format to these words; nobody, where it was not tracked."""
    for change in formats:
        if change.new and (change.new in words or words in change.new):
            return Owner((Mark(change.author, change.date),), False)
    return Owner((), True)
