"""The house style: as shipped, with the user's own settings over it."""

import json
import tomllib
from functools import cache

from editor.desk.settings import get_setting
from editor.domain.draft import Draft
from editor.domain.errors import EditorError
from editor.domain.house_style import HouseStyle
from editor.shipped import resource
from editor.store.drafts import StoredDraft
from editor.store.store import Store

SETTING = "house style"
"""The user's own settings, as a JSON object of names and values."""


@cache
def shipped_style() -> HouseStyle:
    """Raises EditorError where resources/house_style.toml can't be read."""
    path = resource("house_style.toml")
    try:
        form = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise EditorError(f"{path} can't be read: {error}.", "Put back the file that was shipped.") from error
    return HouseStyle().with_settings(form.get("printing", {}), str(path))


def base_style(store: Store) -> HouseStyle:
    """The shipped style with the user's settings; a draft's own come on top of it."""
    own = get_setting(store, SETTING)
    return shipped_style().with_settings(json.loads(own), "Your house style") if own else shipped_style()


def base_in_force(store: Store, stored: StoredDraft) -> HouseStyle:
    """The style on top of which a draft's own settings come; of what went out, that in which it did."""
    if not stored.stage.is_sealed:
        return base_style(store)
    from editor.desk.sealed import released_style

    return released_style(store, stored.id)


def style_of(store: Store, draft: Draft) -> HouseStyle:
    """The style that the draft is printed in."""
    return base_style(store).with_settings(dict(draft.house_style), "The draft's house style")
