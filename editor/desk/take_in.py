"""Takes a returned file in: reads it safely, finds out which copy it is, keeps it as it came, with what it says."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import PurePath

from editor.desk.approve import keep_decision
from editor.desk.review import CONTRADICTS
from editor.desk.which_copy import Match, matched
from editor.domain.draft import Partner
from editor.domain.errors import EditorError, UnreadableFile
from editor.domain.places import Part, Place
from editor.domain.proposals import Proposal, Remark
from editor.domain.revisions import Revision
from editor.domain.sent import SentText
from editor.domain.sign_off import Decision, Standing
from editor.domain.standing import is_overtaken
from editor.domain.uk_time import now, short_time
from editor.domain.values import frozen
from editor.reading.values import ReadCopy
from editor.reading.worker import ReadingWorker
from editor.returns.intake import Intake, intake
from editor.store.drafts import is_there
from editor.store.history import load_revision
from editor.store.log import write as write_log
from editor.store.proposals import Fate, NewProposal, ProposalKind, add_proposals, proposals, set_fate
from editor.store.returns import StoredReturn, add_return, returns, returns_of_file
from editor.store.rounds import SentCopy, SentRound
from editor.store.rows import sha256
from editor.store.sign_offs import decisions
from editor.store.store import Store


@frozen
class ReturnedFile:
    """A file as it was dropped on the window; `sender` is whom it came from, as far as known."""

    name: str
    data: bytes
    sender: str = ""


@frozen
class TakenIn:
    """What a file came to. `revision` is what was sent; `decision` what was recorded of the answer, None where none
    counts. `before` is when the very same file was taken in already: nothing was added then. `is_overtaken`: the answer
    does not count, as the partner has given a newer one; one to an older round is on record all the same.
    `is_after_release`: the statement had gone out, and the answer is on record without changing what was released."""

    file: str
    match: Match
    revision: Revision
    intake: Intake
    kept: StoredReturn
    decision: Decision | None = None
    before: datetime | None = None
    is_overtaken: bool = False
    is_after_release: bool = False

    @property
    def draft_id(self) -> int:
        return self.match.draft_id

    @property
    def organisation(self) -> str:
        return self.match.copy.organisation

    @property
    def notice(self) -> str:
        """What there is to say of it in one sentence, beyond its proposals."""
        if self.before:
            return f"{self.file} was taken in already, on {short_time(self.before)}."
        if self.is_after_release:
            return f"{self.file} came after the release: its answer is in the log and changes nothing of what went out."
        if self.is_overtaken:
            return f"{self.organisation} has given a newer answer: the answer in {self.file} does not count."
        if self.intake.answer.standing is None and self.intake.answer.words:
            words = self.intake.answer.words
            return f"“{words}” in {self.file} is none of the answers offered: record the answer by hand, or ask them."
        if self.intake.is_contradiction:
            return f"{self.organisation} answered “Approved” in a copy that they changed."
        return ""


def files_in(file: ReturnedFile, worker: ReadingWorker) -> Iterator[ReturnedFile]:
    """The file itself; of an e-mail the Word files attached to it. Raises UnreadableFile."""
    if PurePath(file.name).suffix.lower() != ".eml":
        yield file
        return
    try:
        letter = worker.read_eml(file.data)
    except EditorError as error:
        raise UnreadableFile(error.message, error.hint) from error
    attached = [each for each in letter.attachments if each.name.lower().endswith(".docx")]
    if not attached:
        raise UnreadableFile("The e-mail has no Word file attached.", "Ask the sender for the file that they changed.")
    yield from (ReturnedFile(each.name, each.data, letter.sender) for each in attached)


def take_in(store: Store, file: ReturnedFile, by: str, worker: ReadingWorker, reference: str = "") -> TakenIn:
    """`reference` is that of the copy, where somebody says which it is. Raises UnreadableFile for what can't be read,
    WhichCopy where it has to be asked which copy it is, EditorError where its draft was deleted; nothing is kept
    then."""
    try:
        read = worker.read_word(file.data)
    except EditorError as error:
        raise UnreadableFile(error.message, error.hint) from error
    known = returns_of_file(store, sha256(file.data))
    match = matched(store, read, reference)
    if not is_there(store, match.draft_id):
        raise EditorError(f"{file.name} is a copy of a draft that was deleted.", "There is nothing left to change.")
    revision = load_revision(store, match.round.revision_id)
    found = intake_of(read, match, revision)
    if known:
        return TakenIn(file.name, match, revision, found, known[0], before=known[0].taken_in)
    return keep_file(store, file, by, match, revision, found, read)


def keep_file(
    store: Store,
    file: ReturnedFile,
    by: str,
    match: Match,
    revision: Revision,
    found: Intake,
    read: ReadCopy,
    also: Callable[[StoredReturn], None] = lambda _: None,
    came: datetime | None = None,
) -> TakenIn:
    """In one step; `also` is done in it once the file is kept. `came` is when a file that is moved was first taken in:
    its answer is as old as that."""
    with store.write():
        kept = add_return(
            store,
            match.draft_id,
            file.data,
            file.name,
            by,
            match.copy.id,
            _sender(file, found, read),
            found.answer.standing or "",
            _detail(found, match, read),
        )
        also(kept)
        _keep_proposals(store, kept, match.copy, found)
        overtaken = is_overtaken(match.copy.partner, match.round.id, decisions(store, match.draft_id))
        is_kept = overtaken or not _has_answered_since(store, match, came)
        decision = _keep_answer(store, match, found, by, came or now()) if is_kept else None
        is_late = decision is not None and decision.after_release
        does_not_count = found.answer.standing is not None and not is_late and (overtaken or not is_kept)
        line = {"return": kept.id, "copy": match.copy.reference, "sha256": kept.sha256}
        line["what"] = f"{file.name} from {match.copy.organisation}"
        if does_not_count:
            line["note"] = f"answers “{found.answer.standing}”, which does not count: there is a newer answer"
        if is_late:
            line["note"] = f"answers “{found.answer.standing}”, after the release, which it does not change"
        write_log(store, match.draft_id, "taken in", by, json.dumps(line))
    counts = None if does_not_count or is_late else decision
    return TakenIn(
        file.name, match, revision, found, kept, counts, is_overtaken=does_not_count, is_after_release=is_late
    )


def intake_of(read: ReadCopy, match: Match, revision: Revision) -> Intake:
    """The file as a return of that copy."""
    partner = revision.draft.partner(match.copy.partner) or Partner()
    return intake(read, SentText.from_text(match.copy.printed), revision.draft, partner.scope)


def _sender(file: ReturnedFile, found: Intake, read: ReadCopy) -> str:
    return file.sender or found.answer.name or read.properties.last_modified_by


def _detail(found: Intake, match: Match, read: ReadCopy) -> str:
    """What is known of the return besides its proposals; `returned` in desk/review.py reads it."""
    return json.dumps(
        {
            "answer": {"words": found.answer.words, "name": found.answer.name, "comment": found.answer.comment},
            "asides": [asdict(aside) for aside in found.asides],
            "contradiction": found.is_contradiction,
            "known by": match.how.value,
            "hidden": list(read.hidden),
        },
        ensure_ascii=False,
    )


def _keep_proposals(store: Store, kept: StoredReturn, copy: SentCopy, found: Intake) -> None:
    """Those that this partner has not made already in an earlier file of the same copy."""
    of_copy = {each.id for each in returns(store, kept.draft_id) if each.copy_id == copy.id}
    known = {_words(each.proposal) for each in proposals(store, kept.draft_id) if each.proposal.return_id in of_copy}
    new = [
        *(_proposal(each, kept.id) for each in found.proposals),
        *(_comment(each, kept.id) for each in found.remarks),
    ]
    resolved = {_words(_comment(each, kept.id)) for each in found.remarks if each.resolved}
    for stored in add_proposals(store, kept.draft_id, [each for each in new if _words(each) not in known]):
        if stored.proposal.kind is ProposalKind.COMMENT and _words(stored.proposal) in resolved:
            set_fate(store, stored.id, Fate.ACCEPTED, stored.proposal.author, "resolved in the file")


def _words(made: NewProposal) -> tuple[object, ...]:
    return made.kind, made.place, made.old, made.new


def _proposal(made: Proposal, return_id: int) -> NewProposal:
    return NewProposal(
        made.place,
        made.old,
        made.new,
        made.author,
        return_id,
        ProposalKind.EDIT,
        _moment(made.date),
        made.tracked,
        made.outside_scope,
        made.to_text(),
    )


def _comment(remark: Remark, return_id: int) -> NewProposal:
    """A thread is one comment: the replies follow it."""
    place = remark.place or Place(Part.RELEASE)
    text = "\n".join((remark.text, *_replies(remark.replies)))
    return NewProposal(place, remark.anchor, text, remark.author, return_id, ProposalKind.COMMENT, _moment(remark.date))


def _replies(replies: Iterable[Remark]) -> Iterator[str]:
    for reply in replies:
        yield f"{reply.author or 'Somebody'}: {reply.text}"
        yield from _replies(reply.replies)


def _moment(text: str) -> datetime | None:
    """Word writes local time and calls it UTC; nobody can tell, so that it is kept as it is."""
    try:
        moment = datetime.fromisoformat(text)
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None


def _keep_answer(store: Store, match: Match, found: Intake, by: str, on: datetime) -> Decision | None:
    """An approval is of exactly the wording that was sent. One in a copy that was changed contradicts itself: it counts
    as approved with changes, and says so."""
    standing, copy = found.answer.standing, match.copy
    if standing is None:
        return None
    note = found.answer.comment
    covers: tuple[tuple[Place, str], ...] = ()
    if found.is_contradiction:
        standing = Standing.APPROVED_WITH_CHANGES
        note = " ".join(filter(None, (CONTRADICTS, note)))
    if standing is Standing.APPROVED:
        covers = _asked(store, match.draft_id, match.round, copy)
    who = found.answer.name or copy.organisation
    decision = Decision(copy.partner, standing, on, who, "copy", note, covers, match.round.id)
    revision = load_revision(store, match.round.revision_id)
    return keep_decision(store, match.draft_id, decision, by, revision.number)


def _has_answered_since(store: Store, match: Match, came: datetime | None) -> bool:
    """Whether the partner has answered in any way since a file came that was another's until now; it says nothing new
    then."""
    return came is not None and any(
        each.on >= came
        for each in decisions(store, match.draft_id)
        if each.partner == match.copy.partner and each.standing is not Standing.ASKED
    )


def _asked(store: Store, draft_id: int, sent: SentRound, copy: SentCopy) -> tuple[tuple[Place, str], ...]:
    """What this partner was asked about in the round, with the hashes of the wording as it was sent."""
    for decision in decisions(store, draft_id):
        if (decision.partner, decision.standing, decision.round) == (copy.partner, Standing.ASKED, sent.id):
            return decision.covers
    return ()
