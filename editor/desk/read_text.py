"""Reads the text of any file that may hold a statement: Word, plain text, HTML, an e-mail and its attachments."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from pathlib import PurePath

from editor.domain.errors import EditorError, UnreadableFile
from editor.domain.values import frozen
from editor.reading.decoding import decoded
from editor.reading.texts import Beside, HtmlBlock
from editor.reading.values import WholeFile
from editor.reading.worker import ReadingWorker
from editor.returns.matching import references
from editor.returns.sending import FIRST

_ZIP, _OLE, _PDF = b"PK", b"\xd0\xcf\x11\xe0", b"%PDF-"
LARGEST = 40_000_000


@frozen
class ForeignText:
    """`paragraphs` in order; `linked` are the same with each paragraph's link targets behind it, where the file can
    hold links at all; `name` is that of the attachment that it came in, "" for the file itself; `beside` is what a Word
    file holds beside its text, `references` are those of a copy for sign-off."""

    paragraphs: tuple[str, ...]
    linked: tuple[str, ...] | None = None
    name: str = ""
    is_letter: bool = False
    beside: tuple[Beside, ...] = ()
    references: tuple[str, ...] = ()


def read_text(data: bytes, name: str, worker: ReadingWorker) -> tuple[ForeignText, ...]:
    """The text of the file; of an e-mail also those of its attachments that can be read. Raises UnreadableFile."""
    try:
        return tuple(_texts(data, name, worker))
    except UnreadableFile:
        raise
    except EditorError as error:
        raise UnreadableFile(error.message, error.hint) from error


def plain_paragraphs(text: str) -> tuple[str, ...]:
    """Blank lines part paragraphs; where there are none, every line is one."""
    lines = [line.strip() for line in text.replace("\u2028", "\n").splitlines()]
    runs = [" ".join(run) for has_words, run in groupby(lines, key=bool) if has_words]
    return tuple(runs) if len(runs) > 1 else tuple(filter(None, lines))


def _texts(data: bytes, name: str, worker: ReadingWorker) -> Iterator[ForeignText]:
    ext = PurePath(name).suffix.lower()
    if len(data) > LARGEST:
        raise UnreadableFile("The file is larger than 40 MB.", "No statement is: choose another file.")
    if data.startswith(_PDF):
        raise UnreadableFile(
            "A PDF keeps no paragraphs to compare.",
            "Choose the Word file or the text, or copy the PDF's words and paste.",
        )
    if data.startswith((_ZIP, _OLE)) or ext in (".docx", ".docm", ".doc"):
        yield _word(worker.read_whole(data))
    elif ext == ".eml":
        letter = worker.read_eml(data)
        yield ForeignText(letter.paragraphs, is_letter=True)
        for attached in letter.attachments:
            kind = PurePath(attached.name).suffix.lower()
            if kind in (".docx", ".txt", ".html", ".htm"):
                inner = _texts(attached.data, attached.name, worker)
                yield from (replace(found, name=attached.name) for found in inner)
    elif ext in (".html", ".htm"):
        yield _html(worker.read_html(_decoded(data)))
    else:
        yield ForeignText(plain_paragraphs(_decoded(data)))


def _word(file: WholeFile) -> ForeignText:
    """Of a copy for sign-off only the release, which begins at its first bookmark; what stands before it is beside."""
    paragraphs = file.copy.after
    first = next((at for at, paragraph in enumerate(paragraphs) if FIRST in paragraph.bookmarks), 0)
    front = " ".join(filter(None, (paragraph.text.strip() for paragraph in paragraphs[:first])))
    before = (Beside("front", front),) if front else ()
    paragraphs = paragraphs[first:]
    linked: list[str] = []
    for paragraph in paragraphs:
        linked += [paragraph.text, *dict.fromkeys(piece.link for piece in paragraph.pieces if piece.link)]
    texts = tuple(paragraph.text for paragraph in paragraphs)
    names = tuple(reference for _, reference in references(file.copy))
    return ForeignText(texts, tuple(linked), beside=(*before, *file.beside), references=names)


def _html(blocks: tuple[HtmlBlock, ...]) -> ForeignText:
    linked: list[str] = []
    for block in blocks:
        linked += [block.text, *dict.fromkeys(span.link for span in block.spans if span.link)]
    return ForeignText(tuple(block.text for block in blocks), tuple(linked))


def _decoded(data: bytes) -> str:
    text = decoded(data)
    if text is None:
        raise UnreadableFile("The file is not text.", "Choose a Word file, a text, a web page or an e-mail.")
    return text
