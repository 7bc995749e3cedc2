"""Releases a draft: when its gate is open, or by somebody's word; writes the files and seals the revision."""

import json
from contextlib import ExitStack
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from editor.desk.certify import certified
from editor.desk.export import text_of, word_of
from editor.desk.freeze import freeze
from editor.desk.gate import why_shut
from editor.desk.house_style import style_of
from editor.desk.letterhead import letterhead_in_use
from editor.domain.draft import Stage
from editor.domain.errors import EditorError
from editor.domain.gate import Reasons, stays_shut
from editor.domain.revisions import Revision
from editor.domain.uk_time import now
from editor.domain.values import frozen
from editor.exports.atomic import set_aside, take_name
from editor.exports.certificate import Certificate, certificate_text
from editor.exports.plain_text import text_bytes
from editor.store.drafts import load_draft, set_stage
from editor.store.log import newest
from editor.store.log import write as write_log
from editor.store.releases import ReleaseFile, add_release, mark_placed, release_files
from editor.store.sign_offs import DECIDED, last_decision
from editor.store.store import Store


@frozen
class Override:
    """Somebody's word that the statement goes out although the gate is shut."""

    by: str
    reason: str


@frozen
class Released:
    """What went out; `unplaced` are files that could not take their names now and will at the next start."""

    revision: int
    released: datetime
    word: Path
    text: Path
    certificate: Path
    overridden: Reasons = ()
    unplaced: tuple[Path, ...] = ()


class GateShut(EditorError):
    """The statement must not go out like this; `reasons` says why."""

    def __init__(self, reasons: Reasons) -> None:
        super().__init__(
            f"The draft can't be released:\n{stays_shut(reasons)}",
            "Settle these, or have somebody release it by their word, with a reason.",
        )
        self.reasons = reasons

    def __str__(self) -> str:
        return f"{self.message}\n{self.hint}"


def certificate_path(word: Path) -> Path:
    """Beside the Word file, under its name."""
    return word.with_name(f"{word.stem}-certificate.txt")


def release(store: Store, draft_id: int, by: str, word: Path, text: Path, override: Override | None = None) -> Released:
    """Writes Word file, text file and certificate aside, records the release, then gives the files their names; a start
    after a crash in between puts it right (place_files). Raises GateShut, or EditorError where a file can't be written:
    nothing has happened then."""
    stored = load_draft(store, draft_id)
    if stored.stage.is_sealed:
        raise EditorError(f"Draft {draft_id} went out already.", "Make a correction of it to send out another wording.")
    known = newest(store, draft_id)
    overridden = why_shut(store, draft_id, stored.draft)
    if overridden:
        _check_override(overridden, override)
    word, text = word.absolute(), text.absolute()
    certificate = certificate_path(word)
    if len({path.parent.resolve() / path.name for path in (word, text, certificate)}) < 3:
        raise EditorError("Two files of the release would have one name.", "Give the Word file and the text two names.")
    revision = freeze(store, draft_id, by, "released")
    at = now()
    style = style_of(store, revision.draft)
    made = {
        word: word_of(revision.draft, style, Stage.RELEASED, letterhead_in_use(store)),
        text: text_of(revision.draft, style),
    }
    page = certified(store, revision, at, by, {path.name: data for path, data in made.items()})
    if overridden and override:
        page = page.overridden_by(override.by, override.reason, [reason.message for reason in overridden])
    made[certificate] = text_bytes(certificate_text(page))
    unplaced = _seal(store, revision, by, at, made, page, known)
    return Released(revision.number, at, word, text, certificate, overridden, unplaced)


def _check_override(reasons: Reasons, override: Override | None) -> None:
    if override is None:
        raise GateShut(reasons)
    if not (override.by.strip() and override.reason.strip()):
        raise EditorError("A release by somebody's word needs their name and a reason.", "Give both.")


def _seal(
    store: Store, revision: Revision, by: str, at: datetime, files: dict[Path, bytes], page: Certificate, known: int
) -> tuple[Path, ...]:
    """The files that have not got their names yet, though the release stands. `known` is the last line of the log when
    the gate was looked at."""
    style = asdict(style_of(store, revision.draft))
    with ExitStack() as cleaning:
        aside: dict[Path, Path] = {}
        for path, data in files.items():
            aside[path] = set_aside(path, data)
            cleaning.callback(aside[path].unlink, missing_ok=True)
        with store.write():
            _check_unchanged(store, revision, known)
            kept = {"certificate": asdict(page), "style": style, DECIDED: last_decision(store, revision.draft_id)}
            detail = json.dumps(kept, default=str, ensure_ascii=False)
            release = add_release(store, revision.draft_id, revision.id, detail, files.items(), by, at)
            set_stage(store, revision.draft_id, Stage.RELEASED)
            write_log(store, revision.draft_id, "released", by, detail)
        return tuple(file.path for file in release_files(store, release.id) if not _named(store, file, aside))


def _check_unchanged(store: Store, revision: Revision, known: int) -> None:
    """Neither the wording nor what was decided about it, so that nothing slips through behind the gate."""
    stored = load_draft(store, revision.draft_id)
    if stored.draft != revision.draft or stored.stage.is_sealed or newest(store, revision.draft_id) != known:
        raise EditorError("The draft was changed in the meantime.", "Look at it again, then release it.")


def _named(store: Store, file: ReleaseFile, aside: dict[Path, Path]) -> bool:
    try:
        take_name(aside[file.path], file.path)
        mark_placed(store, file.id)
    except EditorError:
        return False
    return True
