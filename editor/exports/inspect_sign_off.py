"""The finished sign-off copy opened again: as clean as a release but for what a copy needs, and the release whole."""

import io
from collections.abc import Iterator
from zipfile import ZipFile

from lxml import etree

from editor.domain.answer_form import PLACEHOLDERS
from editor.domain.printed import Printed
from editor.exports.inspect_word import NotClean, W, found_in, tree
from editor.exports.sign_off_sheet import SignOffSheet
from editor.exports.sign_off_text import bookmark
from editor.exports.word_text import written

_NEEDED = frozenset({"custom properties", "content controls", "bookmarks", "tracking that is on", "protection"})
_IDENTIFIER = "{http://purl.org/dc/elements/1.1/}identifier"
_TEXT = {f"{W}t": "", f"{W}br": "\n"}


def inspect_sign_off(data: bytes, release: Printed, sheet: SignOffSheet, has_own_letterhead: bool = False) -> None:
    """Raises NotClean, naming all that was found or is missing."""
    allowed = _NEEDED | {f"a property {_IDENTIFIER}"}
    found = [what for what in found_in(data, has_own_letterhead) if what not in allowed]
    found += _missing(data, release, sheet)
    if found:
        raise NotClean(f"The copy for sign-off is not right: it has {'; '.join(dict.fromkeys(found))}.")


def _missing(data: bytes, release: Printed, sheet: SignOffSheet) -> Iterator[str]:
    with ZipFile(io.BytesIO(data)) as package:
        document = tree(package.read("word/document.xml"))
        settings = tree(package.read("word/settings.xml"))
        custom = tree(package.read("docProps/custom.xml"))
        core = tree(package.read("docProps/core.xml"))
    if "".join(str(text) for text in custom.itertext()) != sheet.reference or len(custom) != 1:
        yield "custom properties other than its reference"
    if core.findtext(_IDENTIFIER) != sheet.reference:
        yield "an identifier other than its reference"
    if settings.find(f"{W}trackRevisions") is None:
        yield "no tracking"
    if (settings.find(f"{W}documentProtection") is not None) != sheet.is_protected:
        yield "protection other than was asked for"
    tags = [str(node.get(f"{W}val")) for node in document.iter(f"{W}tag")]
    if tags != list(PLACEHOLDERS):
        yield f"the controls {', '.join(tags)}"
    marked = tuple(_marked(document))
    if marked != tuple((bookmark(index), written(block.text)) for index, block in enumerate(release)):
        yield "another text than the release"


def _marked(document: etree._Element) -> Iterator[tuple[str, str]]:
    """Each bookmark of the body with the text of its paragraph."""
    for mark in document.iter(f"{W}bookmarkStart"):
        line = mark.getparent()
        if line is not None:
            texts = (_TEXT[str(node.tag)] or node.text or "" for node in line.iter(*_TEXT))
            yield str(mark.get(f"{W}name")), "".join(texts)
