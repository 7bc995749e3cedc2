"""Opens the database, a new one with two worked examples in it."""

import json
from pathlib import Path

from editor.domain.draft import Draft
from editor.domain.errors import EditorError
from editor.domain.json_reading import from_json
from editor.shipped import CHECKOUT, resource
from editor.store.drafts import add_draft
from editor.store.store import Store, open_store

__all__ = ["Store", "default_path", "open_office"]

EXAMPLES = ("1-partnership-statement", "2-news-release")
"""They get the ids 1 and 2."""


def default_path() -> Path:
    """Beside main.py in a checkout; an installed copy keeps it in the user's own data folder, made if it is missing."""
    if CHECKOUT:
        return CHECKOUT / "drafts.db"
    from platformdirs import user_data_path

    folder = user_data_path("Standfirst", appauthor=False)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise EditorError(f"The folder {folder} can't be made.", "Name a file of your own with --db.") from error
    return folder / "drafts.db"


def open_office(path: Path) -> Store:
    """The database; made, with the examples, where there is none. Raises EditorError that says what to do."""
    store = open_store(path)
    try:
        if not (store.read_only or _has_drafts(store)):
            _add_examples(store)
        if not store.read_only and store.row("SELECT 1 FROM pending_files LIMIT 1"):
            from editor.desk.place_files import place_files

            place_files(store)
    except BaseException:  # whatever it was, it goes on once the file is let go of
        store.close()
        raise
    return store


def _has_drafts(store: Store) -> bool:
    """Also where all were deleted: deleted ones are kept."""
    return store.row("SELECT 1 FROM drafts LIMIT 1") is not None


def _add_examples(store: Store) -> None:
    examples = [example(name) for name in EXAMPLES]
    with store.write():
        if not _has_drafts(store):  # another program that started at once may have been quicker
            for draft in examples:
                add_draft(store, draft, why="example")


def example(name: str) -> Draft:
    """A shipped example by the name of its file."""
    return from_json(json.loads(resource(f"examples/{name}.json").read_text(encoding="utf-8")))
