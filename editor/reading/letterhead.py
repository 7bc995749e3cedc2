"""Reads an organisation's own letterhead (.docx or .dotx) and makes a clean one of it: header, footer, logo, styles."""

from collections.abc import Iterator

from editor.domain.errors import EditorError
from editor.reading.letterhead_clean import A, clean_story, take_out, unwrap, without_traces
from editor.reading.letterhead_look import looks_of
from editor.reading.letterhead_package import CleanPackage
from editor.reading.letterhead_pages import has_text, page_of, pictures_at_top, references, section_of
from editor.reading.letterhead_values import Letterhead
from editor.reading.names import VAL, Element, R, W, child, is_on
from editor.reading.package import Package
from editor.shipped import resource

LARGEST = 5_000_000
_RUNS = {
    "vbaproject": "macros",
    "vbadata": "macros",
    "macrosheets": "macros",
    "activex": "ActiveX controls",
    "embeddings": "files embedded in it",
}
_HINT = "Save it in Word without them, as .docx or .dotx, and choose that."


def read_letterhead(data: bytes) -> Letterhead:
    """Raises EditorError, with the reason, for what is broken, hostile, can run something or is not A4."""
    old = Package(data)
    _refuse_what_runs(old)
    main = old.document()
    document, kinds = old.xml(main), _related(old, main)
    new = CleanPackage(old)
    new.left_out.update(dict.fromkeys(_left_out(old, main, document)))
    section = section_of(document)
    styles = _styles(old, kinds.get("styles", ""))
    numbering, theme = _numbering(old, kinds.get("numbering", "")), _theme(old, kinds.get("theme", ""))
    new.add("styles", "styles.xml", styles)
    new.add("numbering", "numbering.xml", numbering)
    new.add("settings", "settings.xml", _settings(old, kinds.get("settings", "")))
    if theme is not None:
        new.add("theme", "theme1.xml", theme)
    new.add("document", "document.xml", _document(old, new, main, document, section))
    clean = new.data()
    if len(clean) > LARGEST:
        raise EditorError(
            f"The letterhead is {len(clean) / 1_000_000:.0f} MB; 5 MB are the most.",
            "Compress its pictures in Word and choose it again.",
        )
    return Letterhead(clean, looks_of(styles, numbering, theme), tuple(new.left_out))


def _refuse_what_runs(old: Package) -> None:
    for part in old.names:
        found = next((what for name, what in _RUNS.items() if name in part), "")
        if found:
            raise EditorError(f"The letterhead was not taken: it holds {found}.", _HINT)
    types = old.read("[Content_Types].xml") if old.has("[Content_Types].xml") else b""
    if b"macroenabled" in types.lower():
        raise EditorError("The letterhead was not taken: it is a file for macros (.docm or .dotm).", _HINT)


def _related(old: Package, part: str) -> dict[str, str]:
    """The parts that the document needs, by kind."""
    return {each.kind: each.target for each in old.relationships(part) if not each.is_external}


def _left_out(old: Package, main: str, document: Element) -> Iterator[str]:
    if has_text(document):
        yield "The words in the body of the letterhead were left out: the statement takes their place."
    settings = _related(old, main).get("settings", "")
    for part in (main, settings):
        for relation in old.relationships(part) if part else ():
            if relation.is_external and relation.kind != "hyperlink":
                what = "template" if relation.kind == "attachedTemplate" else "file"
                yield f"A link to a {what} elsewhere ({relation.target[:80]}) was left out."
    if any(part.startswith("word/comments") for part in old.names):
        yield "Its comments were left out."
    if any(part.startswith("customxml/") for part in old.names):
        yield "Its custom data (XML) was left out."


def _document(old: Package, new: CleanPackage, main: str, document: Element, section: Element) -> Element:
    page = page_of(section)
    targets = {each.id: each.target for each in old.relationships(main) if not each.is_external}
    shown: list[Element] = []
    for number, (part, kind, relation_id) in enumerate(references(document), 1):
        target, name = targets.get(relation_id, ""), f"{part}{number}.xml"
        if not old.has(target):
            continue
        story = old.xml(target)
        clean_story(story, new.relating(target, name))
        reference = page.makeelement(W + part + "Reference")
        reference.set(W + "type", kind)
        reference.set(R + "id", new.add(part, name, story))
        shown.append(reference)
    for at, reference in enumerate(shown):
        page.insert(at, reference)
    pictures = pictures_at_top(document)
    for paragraph in pictures:
        clean_story(paragraph, new.relating(main, "document.xml"))
    body = document.makeelement(W + "body")
    body.extend([*pictures, page])
    for old_part in list(document):
        document.remove(old_part)
    document.append(body)
    without_traces(document)
    return document


def _styles(old: Package, part: str) -> Element:
    """In British English; no style hides text."""
    root = old.xml(part) if old.has(part) else _shipped("word/styles.xml")
    take_out(
        root, {W + name for name in ("rsid", "lang", "vanish", "specVanish", "webHidden", "rPrChange", "pPrChange")}
    )
    run = _made(_made(_made(root, "docDefaults", 0), "rPrDefault", 0), "rPr")
    language = run.makeelement(W + "lang")
    for name, tongue in (("val", "en-GB"), ("eastAsia", "en-GB"), ("bidi", "ar-SA")):
        language.set(W + name, tongue)
    _insert_language(run, language)
    without_traces(root)
    return root


def _insert_language(run: Element, language: Element) -> None:
    """Where the schema wants it: before what may follow it."""
    after = [node for node in run if node.tag in (W + "eastAsianLayout", W + "specVanish", W + "oMath")]
    if after:
        after[0].addprevious(language)
    else:
        run.append(language)


def _made(parent: Element, name: str, at: int | None = None) -> Element:
    found = child(parent, W + name)
    if found is None:
        found = parent.makeelement(W + name)
        parent.insert(len(parent) if at is None else at, found)
    return found


def _numbering(old: Package, part: str) -> Element:
    root = old.xml(part) if old.has(part) else _shipped("word/numbering.xml")
    take_out(root, {W + "numPicBullet", W + "lvlPicBulletId", W + "lang", W + "vanish", W + "numberingChange"})
    without_traces(root)
    return root


def _theme(old: Package, part: str) -> Element | None:
    """Without pictures: they would be links of the theme."""
    if not old.has(part):
        return None
    root = old.xml(part)
    take_out(root, {A + "extLst"})
    for fill in list(root.iter(A + "blipFill")):
        plain = fill.makeelement(A + "solidFill")
        colour = plain.makeelement(A + "schemeClr")
        colour.set("val", "phClr")
        plain.append(colour)
        fill.addprevious(plain)
        for inner in list(fill):
            fill.remove(inner)
        unwrap(fill)
    return root


def _settings(old: Package, part: str) -> Element:
    """Ours, with the letterhead's own headers for even pages where it has them."""
    root = _shipped("word/settings.xml")
    theirs = old.xml(part) if old.has(part) else None
    for name in ("evenAndOddHeaders", "defaultTabStop"):
        wanted, ours = child(theirs, W + name), child(root, W + name)
        if wanted is None or (name == "evenAndOddHeaders" and not is_on(wanted)):
            continue
        if ours is None:
            _tab_stop(root).addnext(root.makeelement(W + name))
        elif (wanted.get(VAL) or "").isdigit():
            ours.set(VAL, wanted.get(VAL, "720"))
    return root


def _tab_stop(root: Element) -> Element:
    return _made(root, "defaultTabStop")


def _shipped(part: str) -> Element:
    return Package(resource("letterhead.docx").read_bytes()).xml(part)
