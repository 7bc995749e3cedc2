"""Attaches a document that is quoted: its file as it came, and its text with page numbers, read once."""

import json
import re
from hashlib import sha256
from pathlib import Path

from editor.domain.errors import EditorError, UnreadableFile
from editor.domain.findings import SourcePage
from editor.domain.own_files import read_chosen
from editor.domain.values import frozen
from editor.reading.decoding import decoded
from editor.reading.values import ReadCopy
from editor.reading.worker import ReadingWorker
from editor.store.drafts import load_draft
from editor.store.log import write as write_log
from editor.store.sources import StoredSource as StoredSource
from editor.store.sources import add_source, bring_source_back, remove_source, sources
from editor.store.store import Store

LARGEST = 100_000_000
"""Bytes of a file."""
MAX_TEXT = 4_000_000
"""Characters of a file that is only text."""
_HTML = re.compile(rb"\s*(?:<!doctype\s+html|<html|<head|<body)", re.IGNORECASE)
_REFUSED = (
    (b"\xd0\xcf\x11\xe0", "is in the old form of Word or Office"),
    (b"{\\rtf", "is in rich text format"),
)
_SAVE_AS = "Save it as .docx or PDF and attach that, or paste the text that is quoted."


@frozen
class AttachedSource:
    """`is_new` is False where the same file was attached already."""

    stored: StoredSource
    is_new: bool

    @property
    def textless(self) -> tuple[int, ...]:
        """The numbers of the pages that have no text, so that nothing can be looked up there."""
        return tuple(page.number for page in self.stored.source.pages if not page.text.strip())


def attach(
    store: Store, draft_id: int, name: str, data: bytes, by: str, worker: ReadingWorker | None = None
) -> AttachedSource:
    """Keeps the file with the draft's announcement. Raises UnreadableFile where nothing can be made of it."""
    announcement = load_draft(store, draft_id).draft.announcement
    if known := _known(store, announcement, data):
        return AttachedSource(known, False)
    pages = read_pages(name, data, worker)
    with store.write():
        stored = add_source(store, announcement, name, data, pages, by)
        _log(store, draft_id, "source attached", stored, by)
    return AttachedSource(stored, True)


def attach_file(
    store: Store, draft_id: int, path: Path, by: str, worker: ReadingWorker | None = None
) -> AttachedSource:
    """The same for a file on the disk."""
    try:
        if path.stat().st_size > LARGEST:
            raise UnreadableFile(f"{path.name} is larger than 100 MB.", "Attach only the pages that are quoted.")
        data = read_chosen(path)
    except OSError as error:
        reason = error.strerror or str(error)
        raise UnreadableFile(f"{path.name} can't be read: {reason}.", "See that the file is there.") from error
    return attach(store, draft_id, path.name, data, by, worker)


def attach_text(store: Store, draft_id: int, name: str, text: str, by: str) -> AttachedSource:
    """The same for text that was pasted."""
    if not text.strip():
        raise EditorError("There are no words on the clipboard.", "Copy the text that is quoted, then paste it here.")
    return attach(store, draft_id, name, text.encode("utf-8", "replace"), by)


def detach(store: Store, draft_id: int, stored: StoredSource, by: str) -> None:
    """Takes the source off the announcement; the file stays in the store."""
    with store.write():
        remove_source(store, stored.id)
        _log(store, draft_id, "source removed", stored, by)


def attach_again(store: Store, draft_id: int, stored: StoredSource, by: str) -> None:
    """Brings back a source that was taken off."""
    with store.write():
        bring_source_back(store, stored.id)
        _log(store, draft_id, "source attached", stored, by)


def attached(store: Store, draft_id: int) -> tuple[StoredSource, ...]:
    """The sources of the draft's announcement, in the order in which they came."""
    return sources(store, load_draft(store, draft_id).draft.announcement)


def _known(store: Store, announcement: str, data: bytes) -> StoredSource | None:
    digest = sha256(data).hexdigest()
    return next((stored for stored in sources(store, announcement) if stored.sha256 == digest), None)


def _log(store: Store, draft_id: int, action: str, stored: StoredSource, by: str) -> None:
    detail = {"source": stored.id, "name": stored.source.name, "sha256": stored.sha256}
    write_log(store, draft_id, action, by, json.dumps(detail, ensure_ascii=False))


# --- reading ----------------------------------------------------------------------------------------------------------


def read_pages(name: str, data: bytes, worker: ReadingWorker | None = None) -> tuple[SourcePage, ...]:
    """The text by pages: those of a PDF; all else is one page. What the file is, its content says before its name."""
    if not data:
        raise UnreadableFile(f"{name} is empty.", "Choose the file that is quoted.")
    if len(data) > LARGEST:
        raise UnreadableFile(f"{name} is larger than 100 MB.", "Attach a smaller copy, or only the pages quoted.")
    try:
        if worker is not None:
            return _read(name, data, worker)
        with ReadingWorker() as own:
            return _read(name, data, own)
    except UnreadableFile:
        raise
    except EditorError as error:
        raise UnreadableFile(f"{name}: {error.message}", error.hint) from error


def _read(name: str, data: bytes, worker: ReadingWorker) -> tuple[SourcePage, ...]:
    suffix = name.lower().rpartition(".")[2]
    if b"%PDF" in data[:1024] or suffix == "pdf":
        return tuple(SourcePage(page.number, page.text) for page in worker.read_pdf(data))
    if data.startswith(b"PK") or suffix == "docx":
        return _page(_of_word(worker.read_word(data)))
    for start, what in _REFUSED:
        if data.startswith(start):
            raise UnreadableFile(f"{name} {what}, which can't be read here.", _SAVE_AS)
    text = _decoded(name, data)
    if suffix in ("htm", "html", "xhtml") or _HTML.match(data[:200].lstrip(b"\xef\xbb\xbf")):
        return _page("\n\n".join(block.text for block in worker.read_html(text)))
    return _page(text)


def _of_word(copy: ReadCopy) -> str:
    """The text as it stands with all changes accepted; notes follow it."""
    parts = (copy.body, *copy.parts("footnote"), *copy.parts("endnote"))
    return "\n\n".join(paragraph.text for part in parts for paragraph in part.after)


def _page(text: str) -> tuple[SourcePage, ...]:
    return (SourcePage(1, text.strip()),)


def _decoded(name: str, data: bytes) -> str:
    text = decoded(data)
    if text is None:
        raise UnreadableFile(f"{name} is no text, and no file of a kind that can be read here.", _SAVE_AS)
    if len(text) > MAX_TEXT:
        raise UnreadableFile(f"{name} holds more text than can be read.", "Attach only the part that is quoted.")
    return text.replace("\r\n", "\n").replace("\r", "\n")
