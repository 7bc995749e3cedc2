"""How paragraphs, tables, controls, text boxes and alternatives are read."""

from editor.reading.controls import control_of
from editor.reading.lines import Aside, Context, Line, Look
from editor.reading.names import MC, PARAGRAPH_PROPERTIES, RUN_PROPERTIES, Element, W, child
from editor.reading.source import MAX_SHOWN
from editor.reading.story import Handlers, Story
from editor.reading.styles import NUMBERING, style_of
from editor.reading.values import Cell

_UNDERSTOOD = (
    "http://schemas.microsoft.com/office/word/",
    "http://schemas.microsoft.com/office/drawing/",
    "http://schemas.openxmlformats.org/",
)
"""Namespaces whose alternative is taken, by their beginning; else the fallback is."""

_INSERTED = (W + "ins", W + "moveTo")
_DELETED = (W + "del", W + "moveFrom")


def paragraph(story: Story, element: Element, context: Context) -> None:
    properties = child(element, PARAGRAPH_PROPERTIES)
    line = Line(context.inserted, context.deleted)
    if properties is None:
        line.look_before = line.look_after = _look(story, None)
        story.start_line(line)
    else:
        line.look_before = line.look_after = _look(story, properties)
        _read_mark(story, properties, line)
        story.start_line(line)
        _read_format_changes(story, properties, line)
    story.walk(element, context)
    story.end_line()


def table(story: Story, element: Element, context: Context) -> None:
    story.end_stretch(table_follows=True)
    outer, story.cell = story.cell, Cell(story.tables, -1, -1)
    outer_line, story.line = story.line, None
    story.tables += 1
    for properties in (W + "tblPr", W + "tblGrid"):
        _note_formats(story, child(element, properties), "table-format")
    story.walk(element, context)
    story.cell, story.line = outer, outer_line


def row(story: Story, element: Element, context: Context) -> None:
    if story.cell is None:
        story.walk(element, context)  # a row outside any table, in a file that no program should write
        return
    story.cell = Cell(story.cell.table, story.cell.row + 1, -1)
    first = len(story.lines)
    properties = child(element, W + "trPr")
    _note_formats(story, properties, "table-format")
    _note_formats(story, child(element, W + "tblPrEx"), "table-format")
    marks = _tracked(story, properties, context, W + "ins", W + "del")
    story.walk(element, marks)
    _note_whole(story, first, "row", context, marks)


def cell(story: Story, element: Element, context: Context) -> None:
    if story.cell is None:
        story.walk(element, context)
        return
    story.cell = story.cell._replace(column=story.cell.column + 1)
    first = len(story.lines)
    properties = child(element, W + "tcPr")
    _note_formats(story, properties, "table-format")
    marks = _tracked(story, properties, context, W + "cellIns", W + "cellDel")
    merge = child(properties, W + "cellMerge")
    if merge is not None:
        story.note_aside(Aside("cell-merge", story.source.mark(merge)))
    here = story.cell
    story.contain(element, marks)
    story.cell = here
    _note_whole(story, first, "cell", context, marks)


def control(story: Story, element: Element, context: Context) -> None:
    content = child(element, W + "sdtContent")
    if content is None:
        return
    story.open_control(control_of(child(element, W + "sdtPr")))
    story.walk(content, context)
    story.close_control()


def inserted(story: Story, element: Element, context: Context) -> None:
    mark = story.source.mark(element, element.tag == W + "moveTo")
    story.walk(element, context._replace(inserted=mark))


def deleted(story: Story, element: Element, context: Context) -> None:
    mark = story.source.mark(element, element.tag == W + "moveFrom")
    story.walk(element, context._replace(deleted=mark))


def alternatives(story: Story, element: Element, context: Context) -> None:
    """One of the forms in which the same content is given: the first that is understood, else the
    fallback."""
    for choice in element.iterchildren(MC + "Choice"):
        needs = (choice.nsmap.get(prefix) or "" for prefix in choice.get("Requires", "").split())
        if all(namespace.startswith(_UNDERSTOOD) for namespace in needs):
            story.walk(choice, context)
            return
    fallback = child(element, MC + "Fallback")
    if fallback is not None:
        story.walk(fallback, context)


def section(story: Story, element: Element, _context: Context) -> None:
    _note_formats(story, element, "section-format")


def skip(_story: Story, _element: Element, _context: Context) -> None:
    """Properties, codes and readings that are no text."""


def _look(story: Story, properties: Element | None) -> Look:
    style = style_of(properties)
    listed, level = story.source.styles.listed(properties, style or story.source.styles.default)
    return Look(style, listed, level)


def _read_mark(story: Story, properties: Element, line: Line) -> None:
    """Whether the paragraph's end was inserted or deleted."""
    run = child(properties, RUN_PROPERTIES)
    if run is None:
        return
    for element in run:
        if element.tag in _INSERTED:
            line.mark_inserted = story.source.mark(element, element.tag != W + "ins")
        elif element.tag in _DELETED:
            line.mark_deleted = story.source.mark(element, element.tag != W + "del")
        elif element.tag == W + "rPrChange":
            line.asides.append(Aside("format", story.source.mark(element), ""))


def _read_format_changes(story: Story, properties: Element, line: Line) -> None:
    for element in properties:
        if element.tag == W + "pPrChange":
            line.look_before = _look(story, child(element, PARAGRAPH_PROPERTIES))
            line.asides.append(Aside("paragraph-format", story.source.mark(element)))
        elif element.tag == W + "sectPr":
            section(story, element, Context())
        elif element.tag == NUMBERING:
            for change in element:
                if change.tag in (W + "ins", W + "numberingChange"):
                    line.asides.append(Aside("paragraph-format", story.source.mark(change)))


def _note_formats(story: Story, properties: Element | None, kind: str) -> None:
    """The changes of format in some properties; they stand in elements whose names end so."""
    if properties is not None:
        for element in properties:
            if str(element.tag).endswith("Change"):
                story.note_aside(Aside(kind, story.source.mark(element), ""))


def _tracked(story: Story, properties: Element | None, context: Context, insertion: str, deletion: str) -> Context:
    """The context within a row or cell that was itself inserted or deleted."""
    if properties is not None:
        found = child(properties, insertion)
        if found is not None:
            context = context._replace(inserted=story.source.mark(found))
        found = child(properties, deletion)
        if found is not None:
            context = context._replace(deleted=story.source.mark(found))
    return context


def _note_whole(story: Story, first: int, what: str, outside: Context, inside: Context) -> None:
    """The change that a whole row or cell is, with its words, at its first line."""
    lines = story.lines[first:] if inside != outside else []
    if not lines:
        return
    words = ""
    for line in lines:
        if len(words) > MAX_SHOWN:
            break
        words += "".join(text for text, _ in line.texts)[:MAX_SHOWN] + "\t"
    if inside.inserted is not None and inside.inserted is not outside.inserted:
        lines[0].asides.append(Aside(f"{what}-insert", inside.inserted, words.rstrip("\t")))
    if inside.deleted is not None and inside.deleted is not outside.deleted:
        lines[0].asides.append(Aside(f"{what}-delete", inside.deleted, words.rstrip("\t")))


_SKIPPED = (
    "pPr",
    "rPr",
    "tblPr",
    "tblPrEx",
    "trPr",
    "tcPr",
    "tblGrid",
    "rt",
    "sdtPr",
    "sdtEndPr",
    "altChunk",
)
HANDLERS: Handlers = {
    W + "p": paragraph,
    W + "tbl": table,
    W + "tr": row,
    W + "tc": cell,
    W + "sdt": control,
    W + "ins": inserted,
    W + "moveTo": inserted,
    W + "del": deleted,
    W + "moveFrom": deleted,
    W + "txbxContent": Story.hang_box,
    W + "sectPr": section,
    MC + "AlternateContent": alternatives,
    **{W + name: skip for name in _SKIPPED},
}
