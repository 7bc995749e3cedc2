"""The text of a PDF, page by page, for quoting from it."""

import re

import pypdfium2  # type: ignore[import-untyped]  # it ships no types
import pypdfium2.raw  # type: ignore[import-untyped]  # it ships no types

from editor.domain.errors import EditorError
from editor.reading.texts import Page

MAX_FILE = 100_000_000
MAX_PAGES = 1_000
MAX_TEXT = 4_000_000

_HYPHEN_AT_LINE_END = re.compile("[\x02\ufffe]\r?\n?")
_NOT_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def read_pdf(data: bytes) -> tuple[Page, ...]:
    """The pages in order, lines as they stand; a word cut by a hyphen at a line's end is made whole."""
    if len(data) > MAX_FILE:
        raise EditorError("The PDF is larger than 100 MB.", "Use a smaller copy, or only the pages that are quoted.")
    if b"%PDF" not in data[:1024]:
        raise EditorError("The file is not a PDF.", "Choose the PDF itself, or paste the text that is quoted.")
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD:
            raise EditorError("The PDF is protected by a password.", "Ask for a copy without a password.") from error
        raise EditorError("The PDF is damaged and cannot be read.", "Download it or ask for it again.") from error
    with document:
        count = len(document)
        if not 0 < count <= MAX_PAGES:
            raise EditorError(f"The PDF has {count:,} pages; at most {MAX_PAGES:,} can be read.", "Use an excerpt.")
        return _pages(document, count)


def _pages(document: pypdfium2.PdfDocument, count: int) -> tuple[Page, ...]:
    pages = []
    left = MAX_TEXT
    for index in range(count):
        text = _text(document, index)
        left -= len(text)
        if left < 0:
            raise EditorError("The PDF holds more text than can be read.", "Use only the pages that are quoted.")
        pages.append(Page(index + 1, text))
    return tuple(pages)


def _text(document: pypdfium2.PdfDocument, index: int) -> str:
    """A page that is broken has no text; the others are still of use."""
    try:
        page = document[index]
        text = page.get_textpage().get_text_bounded()
        page.close()
    except pypdfium2.PdfiumError:
        return ""
    text = _HYPHEN_AT_LINE_END.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
    return _NOT_TEXT.sub("", text).strip()
