"""Sends a draft for sign-off: freezes it and writes one Word copy per partner, with a mail to go with it."""

import json
import secrets
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from editor.desk.export import about
from editor.desk.freeze import freeze
from editor.desk.house_style import style_of
from editor.desk.letterhead import letterhead_in_use
from editor.desk.sheet import changes_since, common_sheet, parts_of, release_of, what_they_approve
from editor.domain.draft import Partner, Stage
from editor.domain.errors import EditorError
from editor.domain.revisions import Revision
from editor.domain.sign_off import Decision, Standing, covered, hashes
from editor.domain.uk_time import now
from editor.domain.values import frozen
from editor.exports.atomic import explained, set_aside, take_name
from editor.exports.file_name import slug
from editor.exports.request_mail import Request, request_mail, request_text
from editor.exports.sign_off_copy import write_sign_off_copy
from editor.exports.sign_off_sheet import SignOffSheet
from editor.reading.word import read_word
from editor.returns.sending import sent_text
from editor.store.drafts import load_draft, set_stage
from editor.store.log import write as write_log
from editor.store.rounds import CopyToSend, SentRound, add_round, copy_by_reference, rounds
from editor.store.rows import sha256
from editor.store.sign_offs import add_decision
from editor.store.store import Store

_SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""None that are taken for each other when they are read out."""
Progress = Callable[[int, int], object]


@frozen
class SentFile:
    """One partner's copy; `mail` is the .eml where one was asked for, `request` the text to paste where not."""

    partner: str
    organisation: str
    reference: str
    path: Path
    mail: Path | None
    request: str


@frozen
class Sent:
    round: SentRound
    revision: int
    files: tuple[SentFile, ...]


@frozen
class How:
    """`partners` are the ids of those who are asked, none for all whose sign-off is needed; `deadline` is UTC."""

    partners: tuple[str, ...] = ()
    deadline: datetime | None = None
    with_mail: bool = False
    is_protected: bool = True


def send(
    store: Store, draft_id: int, folder: Path, by: str, how: How | None = None, progress: Progress | None = None
) -> Sent:
    """Writes the copies into the folder, under names that nothing there has, and records the round. Raises EditorError
    where nobody is to be asked or a file can't be written; nothing has been sent then."""
    how = how or How()
    stored = load_draft(store, draft_id)
    if stored.stage.is_sealed:
        raise EditorError(f"Draft {draft_id} went out already.", "Make a correction of it to send out another wording.")
    partners = _asked(stored.draft.partners, how)
    folder = _folder(folder)
    revision = freeze(store, draft_id, by, "sent for sign-off")
    copies = _copies(store, revision, partners, how, folder, progress or (lambda done, of: None))
    with ExitStack() as cleaning:
        aside: dict[Path, Path] = {}
        for path, data in (named for copy in copies for named in copy.files):
            aside[path] = set_aside(path, data)
            cleaning.callback(aside[path].unlink, missing_ok=True)
        with ExitStack() as named:
            with store.write():
                sent = _record(store, revision, by, copies)
                for path, written in aside.items():
                    take_name(written, path)
                    named.callback(path.unlink, missing_ok=True)
            named.pop_all()  # the round is on record: the files stay
    return Sent(sent, revision.number, tuple(copy.sent for copy in copies))


@frozen
class _Copy:
    partner: Partner
    sent: SentFile
    kept: CopyToSend
    files: tuple[tuple[Path, bytes], ...]


def _asked(partners: Sequence[Partner], how: How) -> tuple[Partner, ...]:
    if not set(how.partners) <= {each.id for each in partners}:
        raise EditorError(
            "Copies go to the partners of the checklist, and one who was named is not there.",
            "Put them in the checklist with the quotes that they sign off.",
        )
    chosen = tuple(each for each in partners if (each.id in how.partners if how.partners else each.needed))
    if not chosen:
        raise EditorError("There is nobody to send it to.", "Name the partners who sign it off in the checklist.")
    for partner in chosen:
        if not covered(partner):
            name = partner.organisation or "a partner"
            raise EditorError(f"What {name} signs off is not said.", "Name their quotes or passages in the checklist.")
    return chosen


def _folder(folder: Path) -> Path:
    folder = folder.absolute()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise EditorError(f"“{folder.name}” is a file.", "Choose a folder for the copies.") from None
    except OSError as error:
        raise explained(error, folder) from error
    return folder


def _copies(
    store: Store, revision: Revision, partners: Sequence[Partner], how: How, folder: Path, progress: Progress
) -> list[_Copy]:
    sheet = common_sheet(store, revision, how.deadline, how.is_protected)
    earlier = rounds(store, revision.draft_id)
    release, letterhead = release_of(store, revision), letterhead_in_use(store)
    copies: list[_Copy] = []
    for done, partner in enumerate(partners):
        progress(done, len(partners))
        own = replace(
            sheet,
            reference=_reference(store, revision),
            partner=partner.organisation,
            recipient=partner.contact,
            approves=what_they_approve(partner, revision.draft),
            parts=parts_of(partner, release),
            changes=changes_since(earlier, partner, revision.draft, release),
        )
        data = write_sign_off_copy(release, about(revision.draft), own, letterhead)
        copies.append(_copy(partner, own, revision, data, sent_text(release, read_word(data)).to_text(), folder, how))
    progress(len(partners), len(partners))
    return copies


def _copy(
    partner: Partner, sheet: SignOffSheet, revision: Revision, data: bytes, printed: str, folder: Path, how: How
) -> _Copy:
    path = _free(folder, f"{slug(partner.organisation)[:60] or 'partner'}-{sheet.reference}.docx")
    request = Request(
        to=partner.email,
        recipient=partner.contact,
        headline=revision.draft.headline,
        approves=sheet.approves,
        reference=sheet.reference,
        sender=sheet.asker.name,
        organisation=sheet.asker.organisation,
        deadline=how.deadline,
    )
    mail = _free(folder, f"{path.stem}.eml") if how.with_mail else None
    files = [(path, data)]
    if mail:
        files.append((mail, request_mail(request, path.name, data)))
    text = request_text(request, path.name)
    sent = SentFile(partner.id, partner.organisation, sheet.reference, path, mail, text)
    kept = CopyToSend(partner.id, partner.organisation, sheet.reference, path.name, sha256(data), printed, how.deadline)
    return _Copy(partner, sent, kept, tuple(files))


def _reference(store: Store, revision: Revision) -> str:
    while True:
        signs = "".join(secrets.choice(_SIGNS) for _ in range(4))
        reference = f"SF-{revision.draft_id}-{revision.number}-{signs}"
        if copy_by_reference(store, reference) is None:
            return reference


def _free(folder: Path, name: str) -> Path:
    """The name, with a number where something has it already."""
    path, number = folder / name, 2
    while path.exists():
        path, number = (folder / name).with_stem(f"{Path(name).stem}-{number}"), number + 1
    return path


def _record(store: Store, revision: Revision, by: str, copies: Sequence[_Copy]) -> SentRound:
    """The round; each partner asked, with the hashes of what they were asked about; the draft in sign-off."""
    draft_id, style = revision.draft_id, style_of(store, revision.draft)
    stored = load_draft(store, draft_id)
    if stored.draft != revision.draft or stored.stage.is_sealed:
        raise EditorError("The draft was changed in the meantime.", "Send it again.")
    sent = add_round(store, draft_id, revision.id, by, [copy.kept for copy in copies])
    for copy in copies:
        covers = hashes(covered(copy.partner), revision.draft, style)
        add_decision(store, draft_id, Decision(copy.partner.id, Standing.ASKED, now(), by, "copy", "", covers, sent.id))
    set_stage(store, draft_id, Stage.IN_SIGN_OFF)
    detail = {"round": sent.number, "revision": revision.number, "copies": [copy.sent.reference for copy in copies]}
    write_log(store, draft_id, "sent for sign-off", by, json.dumps(detail))
    return sent
