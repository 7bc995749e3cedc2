"""Exports the release as a PDF: tagged where that can be made here, else as it was drawn for paper."""

from pathlib import Path

from editor.desk.finished import finished
from editor.domain.errors import EditorError
from editor.exports.atomic import write_file
from editor.exports.pdf import can_tag, write_pdf
from editor.store.store import Store

__all__ = ["can_tag", "export_drawn", "export_pdf"]


def export_pdf(store: Store, draft_id: int, path: Path) -> None:
    """Writes the tagged PDF, with the header lines that stage and embargo ask for. Raises EditorError where it can't be
    made or written, as where not `can_tag`."""
    if not can_tag():
        raise EditorError(
            "Tagged PDFs are made by typst, which is not installed.",
            "Install Standfirst with its extra “pdf”, or export to Word and use its Save as PDF.",
        )
    ready = finished(store, draft_id)
    write_file(path, write_pdf(ready.blocks, ready.about))


def export_drawn(path: Path, data: bytes) -> None:
    """Writes a PDF that was drawn already. Raises EditorError where it can't be written."""
    write_file(path, data)
