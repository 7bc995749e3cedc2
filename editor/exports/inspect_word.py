"""The finished Word file opened again and held against the list of what must not be in it."""

import io
import re
from collections.abc import Iterator
from zipfile import ZipFile

from lxml import etree

from editor.exports.links import safe_link

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True)

_PARTS = {
    "comments": re.compile(r"word/comments"),
    "people": re.compile(r"word/people"),
    "custom XML": re.compile(r"customXml/"),
    "custom properties": re.compile(r"docProps/custom"),
    "a thumbnail": re.compile(r"docProps/thumbnail"),
    "macros": re.compile(r"vba", re.IGNORECASE),
    "embedded files": re.compile(r"word/(embeddings|activeX)/"),
}
_REVISION = frozenset(
    "ins del moveFrom moveTo moveFromRangeStart moveToRangeStart rPrChange pPrChange sectPrChange tblPrChange "
    "trPrChange tcPrChange tblGridChange tblPrExChange numberingChange cellIns cellDel cellMerge delText".split()
)
_ELEMENTS = {
    **{f"{W}{name}": "tracked changes" for name in _REVISION},
    **{f"{W}{name}": "comments" for name in ("commentRangeStart", "commentRangeEnd", "commentReference")},
    **{f"{W}{name}": "hidden text" for name in ("vanish", "specVanish", "webHidden")},
    **{f"{W}{name}": "content controls" for name in ("sdt", "customXml")},
    **{f"{W}{name}": "bookmarks" for name in ("bookmarkStart", "bookmarkEnd")},
    **{f"{W}{name}": "a text box" for name in ("txbxContent", "pict", "object")},
    "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}anchor": "a floating object",
    f"{W}rsids": "rsids",
    f"{W}attachedTemplate": "a template path",
    f"{W}trackRevisions": "tracking that is on",
    f"{W}documentProtection": "protection",
}
_AT_THE_EDGE = ("a text box", "a floating object", "a table without a header row")
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_DC = "{http://purl.org/dc/elements/1.1/}"
_CP = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"


class NotClean(Exception):
    """A file that we wrote holds what a release must not hold: a bug, never the writer's doing."""


def inspect(data: bytes, has_own_letterhead: bool = False) -> None:
    """Raises NotClean, naming all that was found."""
    found = tuple(dict.fromkeys(found_in(data, has_own_letterhead)))
    if found:
        raise NotClean(f"The Word file is not clean: it has {'; '.join(found)}.")


def tree(part: bytes) -> etree._Element:
    """A part of the file, read without following anything out of it."""
    return etree.fromstring(part, _PARSER)


def found_in(data: bytes, has_own_letterhead: bool = False) -> Iterator[str]:
    """What a release must not hold, as it is met. At the edges of an own letterhead addresses may stand in boxes and
    tables, and logos may float."""
    with ZipFile(io.BytesIO(data)) as package:
        names = package.namelist()
        trees = {name: tree(package.read(name)) for name in names if name.endswith((".xml", ".rels"))}
    if len(set(names)) != len(names):
        yield "two parts of one name"
    for what, pattern in _PARTS.items():
        if any(pattern.search(name) for name in names):
            yield what
    for name, root in trees.items():
        if name.endswith(".rels"):
            yield from _relations(root)
        elif name.startswith("word/"):
            is_brought = has_own_letterhead and name.startswith(("word/header", "word/footer"))
            yield from (what for what in _content(root) if not (is_brought and what in _AT_THE_EDGE))
    yield from _properties(trees)
    yield from _settings(trees)


def _relations(tree: etree._Element) -> Iterator[str]:
    for relation in tree:
        is_link = str(relation.get("Type")).endswith("/hyperlink")
        target = str(relation.get("Target"))
        if relation.get("TargetMode") == "External" and not (is_link and safe_link(target) == target):
            yield f"a link to {target}"


def _content(tree: etree._Element) -> Iterator[str]:
    for node in tree.iter():
        if node.tag in _ELEMENTS:
            yield _ELEMENTS[str(node.tag)]
        elif node.tag == _DRAWING and not str(node.get("descr", "")).strip():
            yield "a picture without alternative text"
        elif node.tag == f"{W}tbl" and node.find(f"{W}tr/{W}trPr/{W}tblHeader") is None:
            yield "a table without a header row"
        if any("rsid" in str(name) for name in node.attrib):
            yield "rsids"


def _properties(trees: dict[str, etree._Element]) -> Iterator[str]:
    core = trees.get("docProps/core.xml")
    if core is None:
        yield "no properties"
        return
    if core.findtext(f"{_DC}creator") != core.findtext(f"{_CP}lastModifiedBy"):
        yield "an author other than the one who saved it"
    if core.findtext(f"{_CP}revision") != "1":
        yield "a revision other than 1"
    if core.findtext(f"{_DC}language") != "en-GB":
        yield "a language other than en-GB"
    known = {f"{_DC}title", f"{_DC}creator", f"{_DC}language", f"{_CP}lastModifiedBy", f"{_CP}revision"}
    yield from (f"a property {node.tag}" for node in core if node.tag not in known)
    app = trees.get("docProps/app.xml")
    if app is not None:
        yield from (f"a property {node.tag}" for node in app if not str(node.tag).endswith("}Application"))


def _settings(trees: dict[str, etree._Element]) -> Iterator[str]:
    language = trees["word/styles.xml"].find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    if language is None or language.get(f"{W}val") != "en-GB":
        yield "a default language other than en-GB"
    modes = {
        str(node.get(f"{W}name")): node.get(f"{W}val") for node in trees["word/settings.xml"].iter(f"{W}compatSetting")
    }
    if modes.get("compatibilityMode") != "15":
        yield "a compatibility mode other than 15"
