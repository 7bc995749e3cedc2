"""Comments in the margin of a returned copy, with the places that they hang on."""

from collections.abc import Mapping

from editor.domain.draft import Draft
from editor.domain.places import Place
from editor.domain.proposals import Remark
from editor.domain.text import binding
from editor.reading.values import Comment, ReadCopy
from editor.returns.stored import StoredBlock


def remarks(read: ReadCopy, blocks: Mapping[int, StoredBlock], draft: Draft) -> tuple[Remark, ...]:
    """In the order of the file. `blocks` are the printed blocks by the paragraph of the file, before its changes."""
    return tuple(_remark(comment, blocks.get(comment.paragraph)) for comment in read.comments)


def _remark(comment: Comment, block: StoredBlock | None) -> Remark:
    return Remark(
        _place(comment, block) if block else None,
        comment.anchor,
        comment.text,
        comment.author,
        comment.date,
        comment.resolved,
        tuple(_remark(reply, block) for reply in comment.replies),
    )


def _place(comment: Comment, block: StoredBlock) -> Place:
    """With the range of the words, where the block has them once and they are stored together."""
    words = comment.anchor.strip()
    text, wanted = _folded(block.text), _folded(words)
    if words and text.count(wanted) == 1:
        start = text.index(wanted)
        where = block.range(start, start + len(wanted))
        if where is not None:
            return where
    return block.place


def _folded(text: str) -> str:
    """With marks and spaces as the binding wording has them, and as long as before."""
    return "".join((binding(sign) or " ")[:1] for sign in text)
