"""What a Word file holds beside its text: margins, notes, comments, changes, hidden words, pictures."""

import hashlib
import re
from collections.abc import Iterator

from editor.reading.names import Element, R, W, val
from editor.reading.package import Package, Relationship
from editor.reading.texts import Beside
from editor.reading.values import Comment, ReadCopy, WholeFile
from editor.reading.word import read_package

_QUIET = frozenset(
    "styles stylesWithEffects settings webSettings fontTable font theme numbering header footer footnotes endnotes "
    "hyperlink comments commentsExtended commentsIds commentsExtensible people customXml customXmlProps "
    "attachedTemplate printerSettings diagramLayout diagramQuickStyle diagramColors diagramDrawing chartStyle "
    "chartColorStyle chartUserShapes documenttasks".split()
)
"""Kinds of parts that show nothing themselves, or are read for what they say."""
_DRAWN = ("document", "header", "footer", "footnotes", "endnotes")
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_BLIP = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
_IMAGE = "{urn:schemas-microsoft-com:vml}imagedata"
_TEXT_PATH = "{urn:schemas-microsoft-com:vml}textpath"
_COUNTED = re.compile(r"%\d")
_WORDS = re.compile(r"[^\W\d_]{2,}")
"""One letter is a bullet: Word draws a ring as an o."""


def read_whole(data: bytes) -> WholeFile:
    """What stands beside it each once, in the order: what is read as words, then what is drawn. Raises EditorError as
    read_word does."""
    package = Package(data)
    copy = read_package(package)
    found = [*_said(copy), *_numbering(package), *_drawn(package)]
    return WholeFile(copy, tuple(dict.fromkeys(found)))


def _said(copy: ReadCopy) -> Iterator[Beside]:
    for part in copy.others:
        texts = [paragraph.text.strip() for paragraph in part.after]
        if part.kind in ("header", "footer"):
            yield from (Beside(part.kind, text) for text in texts if text)
        elif any(texts):
            yield Beside(part.kind, " ".join(filter(None, texts)))
    for comment in copy.comments:
        yield from _comment(comment)
    for change in copy.changes:
        yield Beside("format change" if change.is_format else "tracked change", change.new, old=change.old)
    yield from (Beside("hidden text", text.strip()) for text in copy.hidden if text.strip())


def _comment(comment: Comment) -> Iterator[Beside]:
    yield Beside("comment", comment.text.strip(), by=comment.author)
    for reply in comment.replies:
        yield from _comment(reply)


def _numbering(package: Package) -> Iterator[Beside]:
    """Words that a list prints before its items: no paragraph holds them."""
    for relationship in package.relationships(package.document()):
        if relationship.kind == "numbering" and not relationship.is_external and package.has(relationship.target):
            for level in package.xml(relationship.target).iter(W + "lvl"):
                words = " ".join(_COUNTED.sub(" ", val(level, W + "lvlText")).split())
                if _WORDS.search(words):
                    yield Beside("numbering", words)


def _drawn(package: Package) -> Iterator[Beside]:
    shown: set[str] = set()
    document = package.document()
    parts = list(_parts(package, document))
    for name, kind in [(document, "document"), *((each.target, each.kind) for each in parts)]:
        if kind in _DRAWN:
            yield from _pictures(package, name, "picture" if kind == "document" else f"picture in the {kind}", shown)
    for part in parts:
        if part.kind not in _QUIET and part.target not in shown:
            yield Beside("picture" if part.kind == "image" else part.kind, digest=_digest(package, part))


def _parts(package: Package, document: str) -> Iterator[Relationship]:
    """Everything that the document leads to within the file or outside it, links aside, each once."""
    seen, waiting = {document}, [document]
    while waiting:
        for relationship in package.relationships(waiting.pop()):
            if relationship.target in seen or relationship.kind == "hyperlink":
                continue
            seen.add(relationship.target)
            if relationship.is_external or package.has(relationship.target):
                yield relationship
            if not relationship.is_external:
                waiting.append(relationship.target)


def _pictures(package: Package, name: str, kind: str, shown: set[str]) -> Iterator[Beside]:
    """Pictures where they stand, with what is read out for them, and words drawn across the page."""
    targets = {each.id: each for each in package.relationships(name)}
    for node in package.xml(name).iter(_BLIP, _IMAGE, _TEXT_PATH):
        if node.tag == _TEXT_PATH:
            yield Beside("watermark", str(node.get("string", "")).strip())
            continue
        ids = (node.get(R + "embed"), node.get(R + "link"), node.get(R + "id"))
        for target in (targets[each] for each in ids if each in targets):
            shown.add(target.target)
            yield Beside(kind, _described(node), digest=_digest(package, target))


def _described(node: Element) -> str:
    for outer in node.iterancestors(_DRAWING + "inline", _DRAWING + "anchor"):
        properties = outer.find(_DRAWING + "docPr")
        return "" if properties is None else str(properties.get("descr", "")).strip()
    return ""


def _digest(package: Package, part: Relationship) -> str:
    if part.is_external or not package.has(part.target):
        return part.target
    return hashlib.sha256(package.read(part.target)).hexdigest()
