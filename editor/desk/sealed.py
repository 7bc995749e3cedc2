"""What a release was, as it is kept: its files and the house style that it was printed in."""

import json
from dataclasses import fields

from editor.desk.house_style import style_of
from editor.domain.draft import Draft
from editor.domain.errors import EditorError
from editor.domain.house_style import HouseStyle
from editor.domain.uk_time import short_time
from editor.store.drafts import StoredDraft
from editor.store.releases import Release, release_files, releases
from editor.store.store import Store

_ZIP = b"PK"
_NAMES = {field.name for field in fields(HouseStyle)}


def last_release(store: Store, draft_id: int) -> Release:
    """Raises EditorError where the draft has not gone out."""
    found = releases(store, draft_id)
    if not found:
        raise EditorError(f"Draft {draft_id} has not been released.", "Release it first.")
    return found[-1]


def went_out_line(store: Store, draft_id: int) -> str:
    """ "This statement was released 14 March 2019, 10:04, by the word of Ann Reed: the boats run tonight." So of
    a withdrawal; "" where nothing has gone out."""
    found = releases(store, draft_id)
    if not found:
        return ""
    out = found[-1]
    page = json.loads(out.certificate).get("certificate", {})
    line = f"This statement was released {short_time(out.released)}"
    if page.get("override_by"):
        line += f", by the word of {page['override_by']}: {_sentence_of(page['override_reason'])}"
    if out.withdrawn:
        line += (
            f". It was withdrawn {short_time(out.withdrawn)} by {out.withdrawn_by}: {_sentence_of(out.withdrawn_why)}"
        )
    return f"{line}."


def _sentence_of(reason: str) -> str:
    return reason.strip().rstrip(".")


def sealed_file(store: Store, draft_id: int, is_word: bool) -> bytes | None:
    """The Word file or the text as it went out; None for a release whose files are not kept."""
    for release in releases(store, draft_id):
        for file in release_files(store, release.id)[:2]:  # the third is the certificate
            if file.data.startswith(_ZIP) is is_word:
                return file.data
    return None


def released_style(store: Store, draft_id: int) -> HouseStyle:
    """The style of the release, whatever the house style is now."""
    return style_of_release(last_release(store, draft_id))


def style_in_force(store: Store, stored: StoredDraft) -> HouseStyle:
    """The house style of a draft; once it went out, the one in which it did."""
    return style_on_record(store, stored.id, stored.draft) if stored.stage.is_sealed else style_of(store, stored.draft)


def style_on_record(store: Store, draft_id: int, draft: Draft) -> HouseStyle:
    """The style in which approvals of the draft are reckoned: once it went out, the one of the release, so that a later
    house style takes nothing of its record away."""
    out = releases(store, draft_id)
    return style_of_release(out[-1]) if out else style_of(store, draft)


def style_of_release(release: Release) -> HouseStyle:
    kept = json.loads(release.certificate).get("style", {})
    return HouseStyle(**{name: str(value) for name, value in kept.items() if name in _NAMES})
