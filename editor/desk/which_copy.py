"""Finds out which copy that was sent a returned file is; asks where its words alone do not say so."""

from collections.abc import Iterable

from editor.domain.errors import EditorError
from editor.domain.sent import SentText
from editor.domain.values import frozen
from editor.reading.values import ReadCopy
from editor.returns.matching import How, by_wording, references
from editor.store.draft_list import likely_drafts
from editor.store.rounds import SentCopy, SentRound, copy_by_reference, rounds
from editor.store.store import Store


@frozen
class Match:
    """The copy that a file is, and what it was recognised by."""

    draft_id: int
    round: SentRound
    copy: SentCopy
    how: How


class WhichCopy(EditorError):
    """It has to be asked which copy a file is; `copies` are those that it could be, the likeliest first."""

    def __init__(self, copies: tuple[SentCopy, ...]) -> None:
        likely = ", ".join(f"{copy.reference} ({copy.organisation})" for copy in copies[:3])
        hint = f"It could be {likely}: say which." if likely else "Nothing that was sent is like it."
        super().__init__("The file does not say which copy it is.", hint)
        self.copies = copies


def matched(store: Store, read: ReadCopy, reference: str = "") -> Match:
    """By the reference that somebody names, else by those in the file, else by its words. Raises WhichCopy."""
    match = _by_reference(store, [(How.NOTHING, reference)] if reference else references(read))
    if match is None and reference:
        raise EditorError(f"No copy has the reference {reference}.", "The round lists those that were sent.")
    return match or _by_wording(store, read)


def _by_reference(store: Store, found: Iterable[tuple[How, str]]) -> Match | None:
    for how, reference in found:
        known = copy_by_reference(store, reference)
        if known:
            draft_id, copy = known
            return Match(draft_id, _round(store, draft_id, copy), copy, how)
    return None


def _by_wording(store: Store, read: ReadCopy) -> Match:
    likely = likely_drafts(store, read.body.text_before)
    copies = {
        copy.id: (draft_id, sent, copy)
        for draft_id in likely
        for sent in rounds(store, draft_id)
        for copy in sent.copies
    }
    found = by_wording(read, [(key, SentText.from_text(copy.printed)) for key, (_, _, copy) in copies.items()])
    if found.key is None or not found.is_certain:
        keys = (*(() if found.key is None else (found.key,)), *found.others)
        raise WhichCopy(tuple(copies[key][2] for key in keys))
    draft_id, sent, copy = copies[found.key]
    return Match(draft_id, sent, copy, How.WORDING)


def _round(store: Store, draft_id: int, copy: SentCopy) -> SentRound:
    return next(sent for sent in rounds(store, draft_id) if sent.id == copy.round_id)
