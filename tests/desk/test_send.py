"""Sending for sign-off: a frozen revision, a copy and a reference each, mails."""

import email
import email.policy
import hashlib
import socket
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from editor.desk.release import Override, release
from editor.desk.send import How, Sent, send
from editor.desk.standing import stands
from editor.domain.draft import Draft, Partner, Scope, ScopeKind, Stage
from editor.domain.errors import EditorError
from editor.domain.house_style import HouseStyle
from editor.domain.printed import printed
from editor.domain.sent import SentText
from editor.domain.sign_off import WHOLE, Standing, hashes
from editor.domain.standing import State
from editor.domain.text import plain
from editor.reading.values import tables
from editor.reading.word import read_word
from editor.store.drafts import autosave, load_draft
from editor.store.history import load_revision
from editor.store.rounds import rounds
from editor.store.sign_offs import decisions
from editor.store.store import Store
from tests.desk.statements import COUNCIL, OKAFOR, POLICE

DEADLINE = datetime(2019, 3, 13, 17, tzinfo=UTC)


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    return tmp_path / "to partners"


def _text(path: Path) -> str:
    return read_word(path.read_bytes()).body.text_before


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_each_partner_whose_sign_off_is_needed_gets_a_copy_with_a_reference_of_its_own(
    store: Store, draft: Draft, draft_id: int, shelf: Path
) -> None:
    autosave(store, draft_id, replace(draft, partners=(*draft.partners, Partner("Harbour", needed=False))))
    sent = send(store, draft_id, shelf, "Bea")
    assert [file.organisation for file in sent.files] == ["Police", "Council"]
    assert _names(shelf) == sorted(file.path.name for file in sent.files)
    for file in sent.files:
        assert file.reference.startswith(f"SF-{draft_id}-{sent.revision}-")
        assert file.reference in file.path.name
        copy = read_word(file.path.read_bytes())
        assert copy.properties.identifier == file.reference
        assert file.reference in next(copy.parts("header")).text_before
    assert len({file.reference for file in sent.files}) == 2


def test_the_copy_holds_the_release_and_says_what_is_asked(
    store: Store, draft: Draft, draft_id: int, shelf: Path
) -> None:
    police, council = send(store, draft_id, shelf, "Bea", How(deadline=DEADLINE)).files
    for block in printed(draft, HouseStyle()):
        assert block.text in _text(police.path)
    front = _text(council.path)
    for words in ("Bo Reed, Council", "quote 1", "17:00 on Wednesday 13 March 2019", "press@ferry.example"):
        assert words in front
    assert "the whole text" in _text(police.path)
    assert "Please sign off quote 1 of “Night ferry to Marsh End returns” by 17:00 on" in council.request


def test_what_was_sent_is_frozen_and_kept_as_it_was_read_back(
    store: Store, draft: Draft, draft_id: int, shelf: Path
) -> None:
    autosave(store, draft_id, replace(draft, headline="Night boat returns"))
    sent = send(store, draft_id, shelf, "Bea", How(deadline=DEADLINE))
    assert sent.revision == 2
    (kept,) = rounds(store, draft_id)
    assert kept == sent.round
    assert load_revision(store, kept.revision_id).draft.headline == "Night boat returns"
    for copy, file in zip(kept.copies, sent.files, strict=True):
        data = file.path.read_bytes()
        assert (copy.reference, copy.file_name, copy.deadline) == (file.reference, file.path.name, DEADLINE)
        assert copy.sha256 == hashlib.sha256(data).hexdigest()
        text, read = SentText.from_text(copy.printed), read_word(data)
        assert text.release == printed(replace(draft, headline="Night boat returns"), HouseStyle())
        lines = [paragraph.text for paragraph in read.before if paragraph.text]
        assert lines == [*text.front, *(block.text for block in text.release)]
        assert [text.front[index].split(":")[0] for index in text.answers] == ["Answer", "Name", "Comment"]
        assert any(copy.reference in line for line in text.header)
        assert text.footer


def test_those_who_are_asked_are_waited_for_and_what_they_were_asked_about_is_on_record(
    store: Store, draft: Draft, draft_id: int, shelf: Path
) -> None:
    before = datetime.now(UTC)
    sent = send(store, draft_id, shelf, "Bea")
    assert load_draft(store, draft_id).stage is Stage.IN_SIGN_OFF
    assert [stand.state for stand in stands(store, draft_id)] == [State.WAITING, State.WAITING]
    since = stands(store, draft_id)[0].since
    assert since is not None
    assert since >= before
    asked = decisions(store, draft_id)[0]
    assert (asked.partner, asked.standing, asked.round) == (POLICE.id, Standing.ASKED, sent.round.id)
    assert asked.covers == hashes((WHOLE,), draft, HouseStyle())


def test_chosen_partners_alone_are_asked(store: Store, draft_id: int, shelf: Path) -> None:
    sent = send(store, draft_id, shelf, "Bea", How(partners=(COUNCIL.id,)))
    assert [file.partner for file in sent.files] == [COUNCIL.id]
    assert [stand.state for stand in stands(store, draft_id)] == [State.NOT_ASKED, State.WAITING]


def test_one_who_is_not_in_the_checklist_is_not_passed_over_in_silence(
    store: Store, draft: Draft, draft_id: int, shelf: Path
) -> None:
    with pytest.raises(EditorError, match="not there"):
        send(store, draft_id, shelf, "Bea", How(partners=(COUNCIL.id, draft.quotes[0].id)))
    assert rounds(store, draft_id) == ()


def test_a_second_copy_says_what_changed_since_the_first(
    store: Store, draft: Draft, draft_id: int, shelf: Path
) -> None:
    first = send(store, draft_id, shelf, "Bea")
    assert "this is the first copy" in _text(first.files[0].path)
    autosave(store, draft_id, replace(draft, body=(draft.body[0], plain("Boats leave every hour."))))
    second = send(store, draft_id, shelf, "Bea")
    text = _text(second.files[0].path)
    assert "Boats leave every 30 minutes." in text
    assert text.count("Boats leave every hour.") == 2
    assert "body paragraph 2" in text
    third = send(store, draft_id, shelf, "Bea")
    assert "Nothing: the wording is the same." in _text(third.files[0].path)
    assert (second.revision, third.revision) == (2, 2)
    assert len(_names(shelf)) == 6


def test_a_paragraph_put_in_between_is_not_taken_for_a_change_of_the_next(
    store: Store, draft: Draft, draft_id: int, shelf: Path
) -> None:
    send(store, draft_id, shelf, "Bea")
    first, second = draft.body
    reworded = replace(second, spans=plain("Boats leave every hour.").spans)
    autosave(store, draft_id, replace(draft, body=(first, plain("Dogs sail free."), reworded)))
    copy = read_word(send(store, draft_id, shelf, "Bea").files[0].path.read_bytes())
    table = next(rows for rows in tables(copy.before) if rows[0] == ["Where", "It said", "It says now"])
    assert sorted(table[1:]) == [
        ["body paragraph 2", "–", "Dogs sail free."],
        ["body paragraph 3", "Boats leave every 30 minutes.", "Boats leave every hour."],
    ]


def test_names_that_are_taken_are_left_alone(
    store: Store, draft_id: int, shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf.mkdir()
    monkeypatch.setattr("secrets.choice", lambda signs: "7")  # the reference that is taken comes up
    (shelf / "police-SF-1-1-7777.docx").write_text("mine")
    sent = send(store, draft_id, shelf, "Bea", How(partners=(POLICE.id,), with_mail=True))
    assert (shelf / "police-SF-1-1-7777.docx").read_text() == "mine"
    assert [sent.files[0].path.name] == ["police-SF-1-1-7777-2.docx"]


def _mail(sent: Sent, index: int = 0) -> email.message.EmailMessage:
    path = sent.files[index].mail
    assert path is not None
    found = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    assert isinstance(found, email.message.EmailMessage)
    return found


def test_where_one_copy_cannot_take_its_name_none_is_left(
    store: Store, draft_id: int, shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path.replace

    def held(aside: Path, path: Path) -> Path:
        if path.name.startswith("council"):
            raise PermissionError("held by another program")
        return real(aside, path)

    monkeypatch.setattr(Path, "replace", held)  # as Windows does with an open file
    with pytest.raises(EditorError):
        send(store, draft_id, shelf, "Bea")
    assert list(shelf.iterdir()) == []
    assert rounds(store, draft_id) == ()


def test_a_mail_opens_unsent_addressed_with_the_copy_attached(store: Store, draft_id: int, shelf: Path) -> None:
    sent = send(store, draft_id, shelf, "Bea", How(with_mail=True, deadline=DEADLINE))
    mail, file = _mail(sent), sent.files[0]
    assert (mail["X-Unsent"], mail["To"]) == ("1", "jo@police.example")
    assert mail["Subject"] == f"For sign-off: Night ferry to Marsh End returns ({file.reference})"
    (attached,) = mail.iter_attachments()
    assert attached.get_filename() == file.path.name
    assert attached.get_content() == file.path.read_bytes()
    body = mail.get_body()
    assert body is not None
    assert body.get_content().replace("\r\n", "\n").strip() == file.request.strip()
    for words in ("Dear Jo Lund,", "the whole text", "by 17:00 on Wednesday 13 March 2019", "reply to this e-mail"):
        assert words in file.request


def test_a_mail_tells_nothing_of_the_computer(
    store: Store, draft_id: int, shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def asked(*_: object) -> str:
        raise AssertionError("the network was asked")

    # what the mail library would ask, and put into the mail
    monkeypatch.setattr(socket, "getfqdn", asked)
    monkeypatch.setattr(socket, "gethostname", asked)
    mail = _mail(send(store, draft_id, shelf, "Bea", How(with_mail=True)))
    assert {"Message-ID", "Date", "From"}.isdisjoint(mail.keys())


def test_a_partner_without_an_address_gets_a_mail_that_nobody_is_named_in(
    store: Store, draft: Draft, draft_id: int, shelf: Path
) -> None:
    autosave(store, draft_id, replace(draft, partners=(replace(POLICE, email="", contact="", organisation="Ünïon"),)))
    sent = send(store, draft_id, shelf, "Bea", How(with_mail=True))
    assert "To" not in _mail(sent)
    assert sent.files[0].request.startswith("Hello,")
    assert sent.files[0].path.name.startswith("union-SF-")


def test_progress_is_told_and_stopping_leaves_nothing(store: Store, draft_id: int, shelf: Path) -> None:
    told: list[tuple[int, int]] = []
    send(store, draft_id, shelf, "Bea", progress=lambda done, of: told.append((done, of)))
    assert told == [(0, 2), (1, 2), (2, 2)]

    def stop(done: int, of: int) -> None:
        if done == 1:
            raise EditorError("Stopped.")

    with pytest.raises(EditorError, match="Stopped"):
        send(store, draft_id, shelf, "Bea", progress=stop)
    assert len(_names(shelf)) == 2
    assert len(rounds(store, draft_id)) == 1


def test_nobody_to_ask_nothing_to_approve_and_what_went_out_are_refused(
    store: Store, draft: Draft, draft_id: int, shelf: Path, tmp_path: Path
) -> None:
    autosave(store, draft_id, replace(draft, partners=(replace(POLICE, scope=Scope(ScopeKind.QUOTES)),)))
    with pytest.raises(EditorError, match="What Police signs off is not said"):
        send(store, draft_id, shelf, "Bea")
    autosave(store, draft_id, replace(draft, partners=(replace(POLICE, needed=False),)))
    with pytest.raises(EditorError, match="nobody to send it to"):
        send(store, draft_id, shelf, "Bea")
    (tmp_path / "file").write_text("x")
    autosave(store, draft_id, draft)
    with pytest.raises(EditorError, match="“file” is a file"):
        send(store, draft_id, tmp_path / "file", "Bea")
    assert rounds(store, draft_id) == ()
    release(store, draft_id, "Bea", tmp_path / "a.docx", tmp_path / "a.txt", Override("Bea", "test"))
    with pytest.raises(EditorError, match="went out already"):
        send(store, draft_id, shelf, "Bea")


def test_a_speakers_quote_named_in_a_scope_is_marked_in_the_copy(store: Store, draft_id: int, shelf: Path) -> None:
    sent = send(store, draft_id, shelf, "Bea", How(partners=(COUNCIL.id,)))
    release_text = SentText.from_text(sent.round.copies[0].printed).release
    asked = [block.text for block in release_text if block.place.item == OKAFOR.id]
    assert asked == [
        "Ada Okafor (Leader, Marsh End Council) said:",
        "“We are proud of what the ferry crews have done.”",
    ]
