"""Takes a whole draft in from a JSON file, and gives one out; the form is documented in domain/json_form.py."""

import json
from pathlib import Path

from editor.domain.errors import EditorError, UnreadableFile
from editor.domain.json_form import to_json
from editor.domain.json_reading import from_json
from editor.exports.atomic import write_file
from editor.store.drafts import add_draft, load_draft
from editor.store.store import Store

LARGEST = 50_000_000
"""Bytes of a file that is taken for a draft; the longest statement has a hundredth of that."""


def import_json(store: Store, data: bytes, by: str) -> int:
    """The new draft's id. Raises UnreadableFile for what is no draft, naming what is wrong with it."""
    if len(data) > LARGEST:
        raise UnreadableFile("The file is too large for a draft.", "Choose one that export-json wrote.")
    try:
        draft = from_json(json.loads(data.decode("utf-8-sig")))
    except UnicodeDecodeError as error:
        raise UnreadableFile("The file is not UTF-8 text.", "Save it as UTF-8 and try again.") from error
    except RecursionError as error:
        raise UnreadableFile("The file is nested too deeply for a draft.", "See the form in README.") from error
    except ValueError as error:
        raise UnreadableFile(f"The file is not JSON: {error}.", "Mend it there and try again.") from error
    except EditorError as error:
        raise UnreadableFile(error.message, error.hint) from error
    return add_draft(store, draft, by, why="imported")


def export_json(store: Store, draft_id: int) -> str:
    """The whole draft as text; import_json makes an equal one of it."""
    return json.dumps({"id": draft_id, **to_json(load_draft(store, draft_id).draft)}, ensure_ascii=False, indent=2)


def export_json_file(store: Store, draft_id: int, path: Path) -> None:
    """Writes it to a file. Raises EditorError where that can't be written."""
    write_file(path, export_json(store, draft_id).encode() + b"\n")
