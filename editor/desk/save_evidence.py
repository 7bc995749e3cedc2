"""Gives back a file that was attached to a decision, as it came."""

from pathlib import Path

from editor.domain.errors import EditorError
from editor.exports.atomic import write_file
from editor.store.evidence import evidence, evidence_data
from editor.store.store import Store


def evidence_name(store: Store, draft_id: int, evidence_id: int) -> str:
    """Raises EditorError where the draft has no such file."""
    for each in evidence(store, draft_id):
        if each.id == evidence_id:
            return each.name
    raise EditorError("This evidence is not in the store.", "Attach the file again.")


def save_evidence(store: Store, evidence_id: int, path: Path) -> None:
    """Raises EditorError where it can't be written."""
    write_file(path, evidence_data(store, evidence_id))
