"""The writer's own words: those added to the dictionary, and those passed over in one draft."""

import json

from editor.desk.settings import get_setting, set_setting
from editor.store.store import Store

OWN = "own words"


def own_words(store: Store) -> frozenset[str]:
    """Written with straight apostrophes, in the capitals in which they were added."""
    return _words(store, OWN)


def set_own_words(store: Store, words: frozenset[str]) -> None:
    """Raises EditorError where the database can't be written."""
    set_setting(store, OWN, json.dumps(sorted(words), ensure_ascii=False))


def ignored_words(store: Store, draft_id: int) -> frozenset[str]:
    return _words(store, _ignored(draft_id))


def set_ignored_words(store: Store, draft_id: int, words: frozenset[str]) -> None:
    """Raises EditorError where the database can't be written."""
    set_setting(store, _ignored(draft_id), json.dumps(sorted(words), ensure_ascii=False))


def _ignored(draft_id: int) -> str:
    return f"ignored words {draft_id}"


def _words(store: Store, name: str) -> frozenset[str]:
    return frozenset(json.loads(get_setting(store, name, "[]")))
