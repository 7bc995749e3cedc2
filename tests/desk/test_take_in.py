"""Returned copies: recognised, kept as they came, read to proposals, comments and answers; once and not twice."""

import hashlib
from dataclasses import replace
from email.message import EmailMessage

import pytest

from editor.desk.gate import why_shut
from editor.desk.remind import waiting
from editor.desk.review import returned, review, suggestions
from editor.desk.send import Sent
from editor.desk.standing import approved_revision, stands
from editor.desk.take_in import ReturnedFile, files_in, take_in
from editor.desk.which_copy import WhichCopy
from editor.domain.draft import Draft
from editor.domain.errors import EditorError, UnreadableFile
from editor.domain.gate import Condition
from editor.domain.printed import Printed
from editor.domain.sent import SentText
from editor.domain.sign_off import Standing
from editor.domain.standing import State
from editor.domain.text import plain
from editor.reading.worker import ReadingWorker
from editor.returns.matching import How
from editor.store.drafts import autosave, bring_back, delete_draft, load_draft
from editor.store.log import read
from editor.store.proposals import Fate
from editor.store.returns import return_data, returns
from editor.store.store import Store
from tests.desk.conftest import TakeIn
from tests.desk.partners import answered, changed, remarked, without_reference
from tests.desk.statements import POLICE
from tests.reading.made import docx, p, t


@pytest.fixture
def council(sent: Sent) -> bytes:
    return sent.files[1].path.read_bytes()


def test_a_file_is_kept_as_it_came_and_matched_to_its_copy(
    store: Store, draft_id: int, sent: Sent, police: bytes, take: TakeIn
) -> None:
    data = changed(police, "in April", "in May", "Jo Lund")
    taken = take(data, "Re ferry.docx")
    assert (taken.draft_id, taken.revision.number, taken.organisation) == (draft_id, 1, "Police")
    assert taken.match.how is How.PROPERTY
    (kept,) = returns(store, draft_id)
    assert kept == taken.kept
    assert (kept.file_name, kept.sha256) == ("Re ferry.docx", hashlib.sha256(data).hexdigest())
    assert return_data(store, kept.id) == data
    assert kept.copy_id == sent.round.copies[0].id
    assert read(store, draft_id)[-1].action == "taken in"


def test_tracked_and_silent_changes_become_proposals_with_their_owner(
    store: Store, draft_id: int, police: bytes, take: TakeIn
) -> None:
    data = changed(police, "in April", "in May", "Jo Lund")
    take(changed(data, "30 minutes", "40 minutes"))
    first, second = suggestions(store, draft_id)
    made = first.stored.proposal
    assert (made.old, made.new, made.author, made.tracked, first.by) == ("April", "May", "Jo Lund", True, "Police")
    assert made.dated is not None
    made = second.stored.proposal
    assert (made.old, made.new, made.author, made.tracked) == ("30", "40", "", False)
    assert [reason.condition for reason in why_shut(store, draft_id)][-2:] == [Condition.PROPOSAL] * 2


def test_a_date_that_no_calendar_has_is_no_date(store: Store, draft_id: int, police: bytes, take: TakeIn) -> None:
    data = changed(police, "in April", "in May", "Jo Lund")
    for _ in ("taken out", "put in"):
        data = changed(data, "2019-03-11T09:30:00Z", "0001-01-01T00:00:00+14:00")
    take(data)
    (suggested,) = suggestions(store, draft_id)
    assert (suggested.stored.proposal.new, suggested.stored.proposal.dated) == ("May", None)


def test_what_lies_outside_of_what_was_asked_is_marked(
    store: Store, draft_id: int, council: bytes, take: TakeIn
) -> None:
    take(changed(changed(council, "in April", "in May", "Bo"), "proud of", "glad of", "Bo"))
    marks = {each.stored.proposal.new: each.stored.proposal.outside_scope for each in suggestions(store, draft_id)}
    assert marks == {"May": True, "glad": False}


def test_a_copy_that_nobody_changed_proposes_nothing(store: Store, draft_id: int, police: bytes, take: TakeIn) -> None:
    taken = take(police)
    assert taken.decision is None
    assert suggestions(store, draft_id) == ()
    assert stands(store, draft_id)[0].state is State.WAITING
    assert [(row.organisation, bool(row.came_back)) for row in waiting(store)] == [("Police", True), ("Council", False)]


def test_approved_in_an_unchanged_copy_approves_exactly_what_was_sent(
    store: Store, draft: Draft, draft_id: int, police: bytes, take: TakeIn
) -> None:
    autosave(store, draft_id, replace(draft, headline="Night boat returns"))
    taken = take(answered(police, "Approved", "Jo Lund", "Good luck!"))
    assert taken.decision is not None
    assert (taken.decision.partner, taken.decision.by, taken.decision.how) == (POLICE.id, "Jo Lund", "copy")
    assert taken.decision.note == "Good luck!"
    stand = stands(store, draft_id)[0]
    assert stand.state is State.REOPENED
    revision = approved_revision(store, draft_id, taken.decision)
    assert revision is not None
    assert revision.draft == draft
    autosave(store, draft_id, draft)
    assert stands(store, draft_id)[0].state is State.HOLDS


@pytest.mark.parametrize(
    ("answer", "state"),
    [("Approved with changes", State.WITH_CHANGES), ("Not approved", State.REFUSED)],
)
def test_other_answers_are_no_approval(
    store: Store, draft_id: int, police: bytes, take: TakeIn, answer: str, state: State
) -> None:
    take(answered(police, answer))
    assert stands(store, draft_id)[0].state is state


def test_approved_in_a_changed_copy_is_a_contradiction_and_no_approval(
    store: Store, draft_id: int, police: bytes, take: TakeIn
) -> None:
    taken = take(changed(answered(police, "Approved"), "in April", "in May"))
    assert taken.intake.is_contradiction
    assert taken.notice == "Police answered “Approved” in a copy that they changed."
    assert taken.decision is not None
    assert taken.decision.standing is Standing.APPROVED_WITH_CHANGES
    assert taken.decision.covers == ()
    assert "copy that was changed" in taken.decision.note
    assert returned(store, draft_id)[0].is_contradiction
    assert stands(store, draft_id)[0].state is State.WITH_CHANGES


def test_the_same_file_twice_is_said_and_not_doubled(store: Store, draft_id: int, police: bytes, take: TakeIn) -> None:
    data = changed(answered(police, "Not approved"), "in April", "in May", "Jo Lund")
    first, again = take(data), take(data, "another name.docx")
    assert again.before == first.kept.taken_in
    assert again.notice.startswith("another name.docx was taken in already, on ")
    assert again.kept == first.kept
    assert len(returns(store, draft_id)) == len(suggestions(store, draft_id)) == 1
    assert len([line for line in read(store, draft_id) if line.action == "decision"]) == 1


def test_a_copy_that_comes_back_again_with_more_adds_only_what_is_new(
    store: Store, draft_id: int, police: bytes, take: TakeIn
) -> None:
    data = changed(police, "in April", "in May", "Jo Lund")
    take(data)
    take(changed(data, "30 minutes", "40 minutes", "Jo Lund"))
    assert [each.stored.proposal.new for each in suggestions(store, draft_id)] == ["May", "40"]
    assert len(returns(store, draft_id)) == 2


def test_comments_stand_beside_their_words_and_keep_the_gate_shut(
    store: Store, draft_id: int, police: bytes, take: TakeIn
) -> None:
    take(remarked(police, "30 minutes", "Is this so?", "Jo Lund"))
    (comment,) = review(store, draft_id, load_draft(store, draft_id).draft).comments
    made = comment.stored.proposal
    assert (made.new, made.author, made.old) == ("Is this so?", "Jo Lund", "Boats leave every 30 minutes.")
    assert made.place.item == load_draft(store, draft_id).draft.body[1].id
    assert Condition.COMMENT in [reason.condition for reason in why_shut(store, draft_id)]


def test_a_copy_of_an_older_revision_follows_the_words_or_says_that_they_are_gone(
    store: Store, draft: Draft, draft_id: int, police: bytes, take: TakeIn
) -> None:
    first, second = draft.body
    moved_on = replace(draft, body=(plain("New."), first, replace(second, spans=plain("Boats go at dawn.").spans)))
    autosave(store, draft_id, moved_on)
    take(changed(changed(police, "in April", "in May", "Jo Lund"), "30 minutes", "40 minutes", "Jo Lund"))
    found = review(store, draft_id, load_draft(store, draft_id).draft)
    assert [group.choices[0].proposal.new for group in found.merged.groups] == ["May"]
    assert [offer.proposal.new for offer in found.merged.stale] == ["40"]
    assert "no longer fits the text" in why_shut(store, draft_id)[-1].message
    assert {each.stored.fate for each in suggestions(store, draft_id)} == {Fate.PENDING}


def test_a_copy_of_a_draft_that_was_deleted_is_said_to_be_so(
    store: Store, draft_id: int, police: bytes, take: TakeIn
) -> None:
    delete_draft(store, draft_id)
    with pytest.raises(EditorError, match="deleted"):
        take(changed(police, "in April", "in May", "Jo Lund"))
    bring_back(store, draft_id)
    assert returns(store, draft_id) == ()


def test_a_file_that_lost_its_reference_is_known_by_its_words(
    store: Store, draft_id: int, council: bytes, take: TakeIn
) -> None:
    taken = take(without_reference(changed(council, "in April", "in May", "Bo")))
    assert (taken.match.how, taken.organisation) == (How.WORDING, "Council")


def test_it_is_asked_which_copy_a_file_is_that_nothing_says(
    store: Store, draft_id: int, sent: Sent, take: TakeIn
) -> None:
    lines = [block.text for block in _release(sent)]
    bare = docx("".join(p(t(line)) for line in lines))
    with pytest.raises(WhichCopy) as caught:
        take(bare)
    assert {copy.organisation for copy in caught.value.copies} == {"Police", "Council"}
    assert returns(store, draft_id) == ()
    taken = take(bare, reference=sent.files[0].reference)
    assert taken.organisation == "Police"
    with pytest.raises(EditorError, match="No copy has the reference SF-9"):
        take(docx(p(t("x"))), reference="SF-9-9-ZZZZ")
    with pytest.raises(WhichCopy, match="Nothing that was sent is like it"):
        take(docx(p(t("Zebras."))))


def _release(sent: Sent) -> Printed:
    return SentText.from_text(sent.round.copies[0].printed).release


def test_an_email_gives_the_word_file_that_came_with_it(
    store: Store, draft_id: int, police: bytes, worker: ReadingWorker
) -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "Jo Lund <jo@police.example>", "Re: For sign-off"
    mail.set_content("Here it is.")
    mail.add_attachment(answered(police, "Approved"), maintype="application", subtype="msword", filename="a.docx")
    (file,) = files_in(ReturnedFile("re.eml", mail.as_bytes()), worker)
    assert (file.name, file.sender) == ("a.docx", "Jo Lund <jo@police.example>")
    taken = take_in(store, file, "Bea", worker)
    assert taken.kept.sender == "Jo Lund <jo@police.example>"
    bare = EmailMessage()
    bare.set_content("Fine by us.")
    with pytest.raises(UnreadableFile, match="no Word file attached"):
        list(files_in(ReturnedFile("re.eml", bare.as_bytes()), worker))


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04rubbish", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"plain text"])
def test_what_cannot_be_read_is_refused_and_not_kept(
    store: Store, draft_id: int, sent: Sent, take: TakeIn, data: bytes
) -> None:
    with pytest.raises(UnreadableFile):
        take(data)
    assert returns(store, draft_id) == ()
