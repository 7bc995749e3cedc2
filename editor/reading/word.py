"""Reads a Word file: its text before and after the tracked changes, the changes, comments and answers."""

from collections.abc import Iterator, Mapping

from editor.reading.blocks import HANDLERS as BLOCKS
from editor.reading.changes import changes
from editor.reading.comments import comments
from editor.reading.controls import finished_controls
from editor.reading.fields import Fields, unended
from editor.reading.lines import Context
from editor.reading.names import CORE, DC, DCTERMS, Element, W
from editor.reading.package import Package, Relationship, related
from editor.reading.runs import HANDLERS as RUNS
from editor.reading.source import Source
from editor.reading.story import Handlers, Story
from editor.reading.styles import Styles
from editor.reading.values import Change, Part, Properties, ReadCopy

HANDLERS: Handlers = {**BLOCKS, **RUNS}
_PROPERTY = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}property"


def read_word(data: bytes) -> ReadCopy:
    """The whole file, or EditorError if it is no Word file, damaged, protected or beyond the limits of
    package.py."""
    return read_package(Package(data))


def read_package(package: Package) -> ReadCopy:
    """The same of a file that is open."""
    document = package.document()
    relationships = package.relationships(document)
    by_kind = {relationship.kind: relationship for relationship in reversed(relationships)}
    source = Source(Styles(_part(package, by_kind.get("styles")), _part(package, by_kind.get("numbering"))))
    root = package.xml(document)
    found: list[Change] = []
    body = _read(source, root, "body", Context(), _links(relationships), found)
    others = [
        *_margins(package, source, root, relationships, found),
        *_notes(package, source, by_kind, found),
    ]
    remarks = comments(source, _part(package, by_kind.get("comments")), _part(package, by_kind.get("commentsExtended")))
    return ReadCopy(
        body,
        tuple(others),
        tuple(found),
        remarks,
        finished_controls(source.controls),
        _properties(package),
        tuple(text for text in source.hidden if text),
    )


def _read(
    source: Source, root: Element, kind: str, context: Context, links: Mapping[str, str], found: list[Change]
) -> Part:
    source.expect(root)
    story = Story(source, kind, links, HANDLERS)
    story.fields = Fields(unended(root))
    story.bookmark_ends = frozenset(end.get(W + "id", "") for end in root.iter(W + "bookmarkEnd"))
    story.contain(root, context)
    story.finish()
    found += changes(story.builder, kind)
    return story.builder.part()


def _margins(
    package: Package,
    source: Source,
    root: Element,
    relationships: tuple[Relationship, ...],
    found: list[Change],
) -> Iterator[Part]:
    """The headers and footers that the document's sections use, each once."""
    by_id = {relationship.id: relationship for relationship in relationships}
    for kind in ("header", "footer"):
        wanted = dict.fromkeys(related(reference) for reference in root.iter(f"{W}{kind}Reference"))
        for target in dict.fromkeys(by_id[identity].target for identity in wanted if identity in by_id):
            if package.has(target):
                links = _links(package.relationships(target))
                yield _read(source, package.xml(target), kind, Context(), links, found)


def _notes(
    package: Package, source: Source, by_kind: Mapping[str, Relationship], found: list[Change]
) -> Iterator[Part]:
    """The footnotes and endnotes that the text refers to, in its order; a note whose sign was deleted is
    deleted."""
    references = list(source.notes)
    for kind in ("footnote", "endnote"):
        if not any(reference.kind == kind for reference in references):
            continue
        relationship = by_kind.get(kind + "s")
        root = _part(package, relationship)
        if root is None or relationship is None:
            continue
        links = _links(package.relationships(relationship.target))
        notes = {note.get(W + "id", ""): note for note in root.iterchildren(W + kind)}
        for reference in references:
            note = notes.pop(reference.id, None) if reference.kind == kind else None
            if note is not None:
                context = Context(reference.context.inserted, reference.context.deleted)
                yield _read(source, note, kind, context, links, found)


def _part(package: Package, relationship: Relationship | None) -> Element | None:
    if relationship is None or relationship.is_external or not package.has(relationship.target):
        return None
    return package.xml(relationship.target)


def _links(relationships: tuple[Relationship, ...]) -> dict[str, str]:
    return {link.id: link.target for link in relationships if link.kind == "hyperlink" and link.is_external}


def _properties(package: Package) -> Properties:
    by_kind = {relationship.kind: relationship for relationship in reversed(package.relationships(""))}
    core = _part(package, by_kind.get("core-properties"))
    custom = _part(package, by_kind.get("custom-properties"))
    said: list[tuple[str, str]] = []
    if custom is not None:
        for element in custom.iter(_PROPERTY):
            said.append((element.get("name", ""), "".join(str(text) for text in element.itertext()).strip()))
    return Properties(
        _said(core, DC + "title"),
        _said(core, DC + "identifier"),
        _said(core, CORE + "lastModifiedBy"),
        _said(core, DCTERMS + "modified"),
        tuple(said),
    )


def _said(core: Element | None, name: str) -> str:
    return "" if core is None else (core.findtext(name) or "").strip()
