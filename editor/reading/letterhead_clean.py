"""Takes out of a letterhead's parts what no release may hold: traces of work, things that run, links elsewhere."""

import re
from collections.abc import Callable

from editor.reading.names import MC, VAL, Element, R, W

Relate = Callable[[str, str], str]
"""Relate("image" or "hyperlink", old id) gives the id in the clean file, "" for what is not taken."""

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
V = "{urn:schemas-microsoft-com:vml}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
PICTURE_WORDS = "Letterhead"

_UNWRAPPED = {
    W + name for name in ("sdtContent", "customXml", "smartTag", "ins", "moveTo", "fldSimple", "sdt", "dir", "bdo")
}
_REMOVED = {
    W + name
    for name in (
        "del moveFrom moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd rPrChange pPrChange "
        "sectPrChange tblPrChange trPrChange tcPrChange tblGridChange tblPrExChange numberingChange cellIns cellDel "
        "cellMerge bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd commentReference permStart permEnd "
        "proofErr object control altChunk subDoc footnoteReference endnoteReference annotationRef footnoteRef "
        "endnoteRef lastRenderedPageBreak sdtPr sdtEndPr customXmlPr smartTagPr rsid vanish specVanish webHidden lang "
        "framePr"
    ).split()
} | {A + "extLst", A + "hlinkClick", A + "hlinkHover", MC + "Fallback", W + "movie", W + "background"}
_FIELDS_KEPT = ("PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES")
_NAMELIKE = re.compile(r"[\\/]|\.\w{2,4}$|automatically generated", re.IGNORECASE)


def clean_story(root: Element, relate: Relate) -> None:
    """A header, a footer or a paragraph of the body, in place; the look of its text stays."""
    _take_out_hidden(root)
    _keep_fields(root)
    _take_out(root)
    _mend_links(root, relate)
    _describe(root)
    without_traces(root)


def without_traces(root: Element) -> None:
    """Takes the attributes out that tell when and where something was written."""
    for node in root.iter():
        for name in list(node.attrib):
            if "rsid" in str(name) or str(name) in (W14 + "paraId", W14 + "textId"):
                del node.attrib[name]


def take_out(root: Element, tags: "set[str]") -> None:
    """Removes elements with all that is in them; the text around them stays as it is."""
    for node in [node for node in root.iter() if node.tag in tags]:
        parent = node.getparent()
        if parent is not None:
            parent.remove(node)


def _take_out(root: Element) -> None:
    take_out(root, _REMOVED)
    for node in [node for node in root.iter() if node.tag in _UNWRAPPED]:
        unwrap(node)


def unwrap(node: Element) -> None:
    """Puts what is in an element in its place."""
    parent = node.getparent()
    if parent is None:
        return
    at = parent.index(node)
    for child in reversed(list(node)):
        parent.insert(at, child)
    parent.remove(node)


def _take_out_hidden(root: Element) -> None:
    hiding = [mark for tag in ("vanish", "specVanish") for mark in root.iter(W + tag)]
    for mark in hiding:
        if mark.get(VAL, "1") in ("0", "false", "off"):
            continue
        run = next(mark.iterancestors(W + "r"), None)
        parent = run.getparent() if run is not None else None
        if run is not None and parent is not None:
            parent.remove(run)


def _keep_fields(root: Element) -> None:
    """Page numbers stay fields; all others (dates, file names, pictures and texts from elsewhere) become the words that
    they showed."""
    open_fields: list[list[Element]] = []
    codes: list[str] = []
    for node in list(root.iter(W + "fldChar", W + "instrText", W + "fldSimple")):
        if node.tag == W + "fldSimple":
            if _is_kept(node.get(W + "instr", "")):
                _write_out(node)
        elif node.tag == W + "instrText":
            if open_fields:
                codes[-1] += node.text or ""
                open_fields[-1].append(node)
        elif node.get(W + "fldCharType") == "begin":
            open_fields.append([node])
            codes.append("")
        elif open_fields:
            open_fields[-1].append(node)
            if node.get(W + "fldCharType") == "end":
                _drop_unless_kept(open_fields.pop(), codes.pop())
    for left in open_fields:
        _drop_unless_kept(left, "")


def _is_kept(code: str) -> bool:
    return (code.split() or [""])[0].upper() in _FIELDS_KEPT


def _drop_unless_kept(marks: list[Element], code: str) -> None:
    if _is_kept(code):
        return
    for mark in marks:
        parent = mark.getparent()
        if parent is not None:
            parent.remove(mark)


def _write_out(simple: Element) -> None:
    """A field in one element as a field in runs, which unwrapping leaves whole."""
    code = (simple.get(W + "instr", "").split() or [""])[0].upper()
    pieces: list[Element] = []
    for kind in ("begin", "code", "separate"):
        run = simple.makeelement(W + "r")
        mark = run.makeelement(W + ("instrText" if kind == "code" else "fldChar"))
        if kind == "code":
            mark.text = f" {code} "
            mark.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        else:
            mark.set(W + "fldCharType", kind)
        run.append(mark)
        pieces.append(run)
    for at, run in enumerate(pieces):
        simple.insert(at, run)
    end = simple.makeelement(W + "r")
    last = end.makeelement(W + "fldChar")
    last.set(W + "fldCharType", "end")
    end.append(last)
    simple.append(end)


def _mend_links(root: Element, relate: Relate) -> None:
    """Relations of pictures and harmless links are renamed, all others are cut."""
    for node in [node for node in root.iter() if isinstance(node.tag, str)]:
        for name in [str(name) for name in node.attrib if str(name).startswith(R)]:
            kind = {A + "blip": "image", V + "imagedata": "image", W + "hyperlink": "hyperlink"}.get(str(node.tag), "")
            is_whole = name in (R + "id", R + "embed")
            old_id = str(node.attrib.pop(name))
            new = relate(kind, old_id) if kind and is_whole else ""
            if new:
                node.set(name, new)
        for name in [str(name) for name in node.attrib if str(name).rpartition("}")[2] in ("href", "src", "pict")]:
            del node.attrib[name]
        if node.tag == W + "hyperlink" and node.get(R + "id") is None:
            unwrap(node)
    for empty in [node for node in root.iter(A + "blip") if node.get(R + "embed") is None]:
        drawing = next(empty.iterancestors(W + "drawing"), None)
        parent = drawing.getparent() if drawing is not None else None
        if drawing is not None and parent is not None:
            parent.remove(drawing)
    for empty in [node for node in root.iter(V + "imagedata") if node.get(R + "id") is None]:
        parent = empty.getparent()
        if parent is not None:
            parent.remove(empty)


def _describe(root: Element) -> None:
    """Names of pictures are names of files; their words for those who can't see them stay, if they are words."""
    for node in root.iter(WP + "docPr", PIC + "cNvPr"):
        words = node.get("descr", "").strip()
        node.set("name", PICTURE_WORDS)
        node.set("descr", PICTURE_WORDS if not words or _NAMELIKE.search(words) else words)
        node.attrib.pop("title", "")
    for shape in root.iter(V + "shape", V + "rect", V + "imagedata"):
        for name in ("alt", "title"):
            if _NAMELIKE.search(shape.get(name, "")):
                del shape.attrib[name]
        for name in [str(name) for name in shape.attrib if str(name).endswith(("}title", "}gfxdata"))]:
            del shape.attrib[name]
