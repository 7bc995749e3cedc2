"""Begins a draft: dated today, on behalf of the office's own organisation."""

from editor.desk.settings import get_setting
from editor.domain.draft import Draft, Kind
from editor.domain.uk_time import london, now
from editor.store.drafts import add_draft
from editor.store.store import Store

ORGANISATION = "organisation"


def new_draft(store: Store, by: str, kind: Kind = Kind.NEWS_RELEASE) -> int:
    """The new draft's id."""
    draft = Draft(kind=kind, organisation=get_setting(store, ORGANISATION), date=london(now()).date())
    return add_draft(store, draft, by)
