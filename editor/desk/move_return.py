"""A file that was taken for one partner's and is another's: taken in as that, void for the first."""

import json
from dataclasses import replace

from editor.desk.take_in import ReturnedFile, TakenIn, intake_of, keep_file
from editor.desk.which_copy import Match
from editor.domain.errors import EditorError
from editor.domain.sign_off import Decision, Standing
from editor.reading.worker import ReadingWorker
from editor.returns.intake import Intake
from editor.returns.matching import How
from editor.store.drafts import load_draft
from editor.store.history import load_revision
from editor.store.log import write as write_log
from editor.store.proposals import hand_over, proposals, set_outside_scope
from editor.store.returns import StoredReturn, first_taken_in, mark_moved, return_data, returns
from editor.store.rounds import SentCopy, SentRound, rounds
from editor.store.sign_offs import decisions, declare_void
from editor.store.store import Store


def move_return(store: Store, draft_id: int, return_id: int, reference: str, by: str, worker: ReadingWorker) -> TakenIn:
    """`reference` is that of another copy of the same round, whose words are the same. Proposals keep what was decided
    of them; the answer counts for the other partner, unless they have answered since the file came, and for the first
    no more. Moving it back undoes it. Raises EditorError where the file is no longer there, was sent in another round,
    or the statement went out."""
    kept = next((each for each in returns(store, draft_id) if each.id == return_id), None)
    if kept is None:
        raise EditorError("This file is not there any more.", "Look at the review again.")
    sent, wrong = _copy_of(store, kept)
    copy = next((each for each in sent.copies if each.reference == reference and each != wrong), None)
    if copy is None:
        raise EditorError("That copy was not sent in the same round.", "Choose one of the partners named there.")
    file = ReturnedFile(kept.file_name, return_data(store, kept.id), kept.sender)
    read = worker.read_word(file.data)
    match = Match(draft_id, sent, copy, How.NOTHING)
    revision = load_revision(store, sent.revision_id)
    found = intake_of(read, match, revision)
    as_before = intake_of(read, Match(draft_id, sent, wrong, How.NOTHING), revision)
    if len(as_before.asides) < len(found.asides):
        found = replace(found, asides=as_before.asides)  # the very file is the first one's, filled in by the other

    def move(became: StoredReturn) -> None:
        if load_draft(store, draft_id).stage.is_sealed:
            raise EditorError("This statement went out and can't be changed any more.", "Make a correction of it.")
        void = _answer_of(store, kept, sent, wrong)
        mark_moved(store, kept.id, became.id, by)
        hand_over(store, kept.id, became.id)
        _set_scope(store, became, found)
        what = f"{kept.file_name} is from {copy.organisation}, not from {wrong.organisation}"
        if void is not None:
            declare_void(store, void.id, by, what)
        detail = {"return": kept.id, "became": became.id, "void": void.id if void else 0, "what": what}
        write_log(store, draft_id, "moved", by, json.dumps(detail, ensure_ascii=False))

    return keep_file(store, file, by, match, revision, found, read, move, first_taken_in(store, kept.id))


def _copy_of(store: Store, kept: StoredReturn) -> tuple[SentRound, SentCopy]:
    for sent in rounds(store, kept.draft_id):
        for copy in sent.copies:
            if copy.id == kept.copy_id:
                return sent, copy
    raise EditorError("The copy that it answers is not known.", "Take the file in again.")


def _answer_of(store: Store, kept: StoredReturn, sent: SentRound, copy: SentCopy) -> Decision | None:
    """What was recorded of the file's answer, in the step in which it was taken in; None where it gave none."""
    if not kept.answer:
        return None
    came = first_taken_in(store, kept.id)
    others = (first_taken_in(store, each.id) for each in returns(store, kept.draft_id) if each.copy_id == copy.id)
    end = min((each for each in others if each > came), default=None)
    return next(
        (
            each
            for each in decisions(store, kept.draft_id)
            if (each.partner, each.round, each.how) == (copy.partner, sent.id, "copy")
            and each.standing is not Standing.ASKED
            and each.on >= came
            and (end is None or each.on < end)
        ),
        None,
    )


def _set_scope(store: Store, became: StoredReturn, found: Intake) -> None:
    """The other partner may have been asked about something else."""
    outside = {(each.place, each.old, each.new): each.outside_scope for each in found.proposals}
    for stored in proposals(store, became.draft_id):
        made = stored.proposal
        is_outside = outside.get((made.place, made.old, made.new), made.outside_scope)
        if made.return_id == became.id and is_outside is not made.outside_scope:
            set_outside_scope(store, stored.id, is_outside)
