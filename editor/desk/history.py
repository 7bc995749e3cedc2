"""Shows what a draft was and what was done with it: its revisions, how each differs from now, the office's log."""

import json
from collections.abc import Iterable
from datetime import datetime

from editor.desk.decided_words import told
from editor.domain.differences import Difference, differences
from editor.domain.draft import Draft
from editor.domain.part_words import part_words
from editor.domain.places import Part
from editor.domain.revisions import Revision
from editor.domain.sign_off import Decision
from editor.domain.standing import speaker_name
from editor.domain.values import frozen
from editor.store.drafts import load_draft
from editor.store.history import RevisionRow, list_revisions, load_revision
from editor.store.log import LogLine
from editor.store.log import read as read_log
from editor.store.sign_offs import decisions
from editor.store.store import Store

__all__ = ["Logged", "Looked", "RevisionRow", "list_revisions", "log_of", "look_at"]


@frozen
class Looked:
    """A revision, and by part which of its words are others in another draft."""

    revision: Revision
    changes: tuple[tuple[Part, tuple[Difference, ...]], ...]


@frozen
class Logged:
    """One line of the log in words; `at` is UTC."""

    at: datetime
    by: str
    words: str


def look_at(store: Store, revision_id: int, draft: Draft) -> Looked:
    """The revision held against the draft as it is in the window. Raises EditorError where it is no longer kept."""
    revision = load_revision(store, revision_id)
    found = ((part, differences(part_words(revision.draft, part), part_words(draft, part))) for part in Part)
    return Looked(revision, tuple((part, changes) for part, changes in found if changes))


def log_of(store: Store, draft_id: int) -> tuple[Logged, ...]:
    """Newest first."""
    draft = load_draft(store, draft_id).draft
    who = {partner.id: partner.organisation or partner.contact for partner in draft.partners}
    who |= {quote.id: speaker_name(quote) for quote in draft.quotes}
    made = {each.id: _answer(each) for each in decisions(store, draft_id)}
    lines = reversed(read_log(store, draft_id))
    return tuple(Logged(line.at, line.by, _words(line, who, made)) for line in lines)


_SAID = ("reason", "why", "what", "note", "name", "words", "text", "fact")


def _words(line: LogLine, who: dict[str, str], made: dict[int, str]) -> str:
    """What was done, with what its detail has for people to read."""
    detail = json.loads(line.detail)
    if line.action == "decided":
        return _decided(detail)
    if line.action == "decision":
        name = who.get(str(detail.get("partner")), "Somebody no longer in the draft")
        said = [f"{name}: {made.get(detail['decision'], detail.get('standing', ''))}"]
    else:
        said = [line.action.capitalize()]
    if number := detail.get("revision"):
        said.append(f"revision {number}")
    if copies := detail.get("copies"):
        said.append(f"{len(copies)} {'copy' if len(copies) == 1 else 'copies'}")
    overridden = detail.get("certificate")
    if isinstance(overridden, dict) and overridden.get("override_by"):
        said.append(f"by the word of {overridden['override_by']}")
    return ", ".join([*said, *_texts(detail)])


def _decided(detail: dict[str, object]) -> str:
    fate, reason = str(detail.get("fate", "")), str(detail.get("reason", ""))
    what = str(detail.get("what", "")).removesuffix(f": {fate}")
    return told(fate, what, reason, bool(detail.get("is_comment")))


def _answer(decision: Decision) -> str:
    return f"{decision.standing}{', after the release' if decision.after_release else ''}"


def _texts(detail: dict[str, object]) -> Iterable[str]:
    return (text for key in _SAID if isinstance(text := detail.get(key), str) and text)
