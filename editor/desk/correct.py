"""Corrects a release: a new draft that names it and says what changed, with a sign-off of its own."""

import json
from dataclasses import replace

from editor.desk.sealed import last_release
from editor.domain.draft import Draft
from editor.domain.errors import EditorError
from editor.domain.text import plain
from editor.domain.uk_time import london, long_date, now
from editor.store.drafts import add_draft
from editor.store.history import load_revision
from editor.store.log import write as write_log
from editor.store.releases import Release, add_correction
from editor.store.store import Store


def correct(store: Store, draft_id: int, by: str, what: str) -> int:
    """The id of the new draft. Raises EditorError where nothing was released, or what changes is not said."""
    if not what.strip():
        raise EditorError("What the correction changes is not said.", "Say it in a sentence: it is printed.")
    release = last_release(store, draft_id)
    draft = corrected(load_revision(store, release.revision_id).draft, release, what)
    with store.write():
        new_id = add_draft(store, draft, by, why="correction")
        add_correction(store, new_id, release.id, by, what.strip())
        write_log(store, draft_id, "corrected", by, json.dumps({"draft": new_id, "what": what.strip()}))
        write_log(store, new_id, "corrects", by, json.dumps({"release": release.id, "what": what.strip()}))
    return new_id


def corrected(draft: Draft, release: Release, what: str) -> Draft:
    """The wording of the release, dated today, with what it corrects before the body; the embargo is gone unless it
    has yet to end."""
    line = f"Correction to “{draft.headline}”, issued on {long_date(london(release.released).date())}: {what.strip()}"
    embargo = draft.embargo if draft.embargo and draft.embargo > now() else None
    return replace(draft, date=london(now()).date(), embargo=embargo, body=(plain(line), *draft.body))
