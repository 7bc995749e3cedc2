"""Withdraws a release: who, why, and the notice that goes to the newsrooms."""

import json
from contextlib import ExitStack
from pathlib import Path

from editor.desk.sealed import last_release
from editor.domain.draft import Draft, Stage
from editor.domain.errors import EditorError
from editor.domain.uk_time import short_time
from editor.exports.atomic import set_aside, take_name
from editor.exports.plain_text import LINE_END, text_bytes
from editor.store.drafts import set_stage
from editor.store.history import load_revision
from editor.store.log import write as write_log
from editor.store.releases import add_withdrawal
from editor.store.store import Store


def withdraw(store: Store, draft_id: int, by: str, reason: str, notice: Path | None = None) -> str:
    """The notice's text, which is written to a file too where one is named: aside first, under its name once the
    withdrawal is on record. Raises EditorError where nothing is out, or name or reason are missing."""
    if not (by.strip() and reason.strip()):
        raise EditorError("A withdrawal needs a name and a reason.", "Give both.")
    release = last_release(store, draft_id)
    if release.withdrawn:
        raise EditorError(f"It was withdrawn already, on {short_time(release.withdrawn)}.")
    with ExitStack() as cleaning:
        with store.write():
            add_withdrawal(store, release.id, by, reason.strip())
            set_stage(store, draft_id, Stage.WITHDRAWN)
            write_log(store, draft_id, "withdrawn", by, json.dumps({"release": release.id, "reason": reason.strip()}))
            text = withdrawal_notice(store, draft_id)
            aside = set_aside(notice.absolute(), text_bytes(text)) if notice else None
        if notice and aside:
            cleaning.callback(aside.unlink, missing_ok=True)
            take_name(aside, notice.absolute())
    return text


def withdrawal_notice(store: Store, draft_id: int) -> str:
    """The notice of a withdrawal that is on record, as plain text with the line ends of Windows."""
    release = last_release(store, draft_id)
    if release.withdrawn is None:
        raise EditorError("This release stands.", "Only one that was withdrawn has a notice.")
    draft = load_revision(store, release.revision_id).draft
    lines = [
        "WITHDRAWN - NOT FOR PUBLICATION",
        f"{draft.organisation or 'We'} {'has' if draft.organisation else 'have'} withdrawn this statement:",
        f"“{draft.headline}”, issued on {short_time(release.released)}.",
        f"Withdrawn on {short_time(release.withdrawn)} by {release.withdrawn_by}.",
        f"Reason: {release.withdrawn_why}",
        "Please do not publish it, or take it down where it has been published.",
        *_contacts(draft),
    ]
    return (LINE_END * 2).join(lines) + LINE_END


def _contacts(draft: Draft) -> list[str]:
    rows = [", ".join(filter(None, (row.name, row.phone, row.email))) for row in draft.contacts]
    return [f"Media contact: {'; '.join(filter(None, rows))}"] if any(rows) else []
