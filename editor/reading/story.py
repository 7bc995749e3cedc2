"""Walks one part of a Word file and gathers its paragraphs: the state that the handlers of elements share."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from editor.reading.fields import Fields
from editor.reading.lines import Aside, Container, Context, Line, PartBuilder
from editor.reading.names import Element
from editor.reading.source import Excerpt, FoundControl, Source
from editor.reading.values import Cell

MAX_OPEN = 100
"""Bookmarks, and comments, that may cover one place; more are not followed, so that a file cannot make
them costly."""

_NOT_TEXT = str.maketrans({"\n": " ", "\r": " ", "\t": " ", "\u2029": "\n", "\u2028": "\n"})


class Story:
    """One part (the body, a header, a note) on its way from XML to paragraphs."""

    def __init__(self, source: Source, kind: str, links: Mapping[str, str], handlers: "Handlers") -> None:
        """`links` are the addresses of the part's hyperlinks by relationship; `handlers` say what each
        element does."""
        self.source = source
        self.links = links
        self.fields = Fields()
        self.builder = PartBuilder(kind, source.styles)
        self.lines: list[Line] = []
        self.line: Line | None = None
        self.bookmark_ends: frozenset[str] = frozenset()
        """The identities of the bookmarks that end somewhere in the part."""
        self.tables = 0
        self.cell: Cell | None = None
        """The cell now read; its row and column count on from -1."""
        self._kind = kind
        self._handlers = handlers
        self._here = Container(kind, Context())
        self._boxes: list[tuple[Element, Context]] = []
        self._bookmarks: dict[str, tuple[str, Line | None]] = {}
        self._comments: dict[str, Excerpt] = {}
        self._controls: list[FoundControl] = []
        self._asides: list[Aside] = []

    def walk(self, element: Element, context: Context) -> None:
        """Everything in the element, in order; elements nobody handles are walked through."""
        handlers = self._handlers
        for child in element:
            handler = handlers.get(child.tag)
            if handler is not None:
                handler(self, child, context)
            elif len(child):
                self.walk(child, context)

    # --- paragraphs and what holds them -------------------------------------------------------------------

    def contain(self, element: Element, context: Context, kind: str = "") -> None:
        """Reads an element out of which no paragraph can be joined: a part, a cell, a text box."""
        outside = (self._here, self.line, self.fields, self._boxes)
        self._here = Container(kind or self._here.kind, context, self.cell)
        self.line, self.fields, self._boxes = None, self.fields.inner(), []
        self.walk(element, context)
        self.end_stretch()
        self._here, self.line, self.fields, self._boxes = outside

    def start_line(self, line: Line) -> None:
        self.source.count_paragraph()
        line.outer = self._here.context
        line.cell = self._here.cell
        line.bookmarks = [name for name, _ in self._bookmarks.values()]
        line.asides += self._asides
        self._asides.clear()
        self.lines.append(line)
        self._here.lines.append(line)
        self.line = line

    def end_line(self) -> None:
        for excerpt in self._comments.values():
            excerpt.end_line()
        if self._controls:
            self._controls[-1].excerpt.end_line()
        if self.line is not None and self.line.is_firm:
            self.end_stretch()
        self.line = None

    def end_stretch(self, table_follows: bool = False) -> None:
        """What was gathered becomes paragraphs, followed by the text boxes that hang on it."""
        lines, self._here.lines = self._here.lines, []
        if lines:
            self.builder.add(lines, self._here, table_follows)
        if table_follows:
            self._here.has_before = self._here.has_after = True
        boxes, self._boxes = self._boxes, []
        for element, context in boxes:
            self.contain(element, context, "text box")

    def hang_box(self, element: Element, context: Context) -> None:
        """A text box is read when the paragraph it hangs on has ended."""
        self._boxes.append((element, context))

    def note_aside(self, aside: Aside) -> None:
        """A change of format or the like, of the line now read or else of the next."""
        if self.line is not None:
            self.line.asides.append(aside)
        else:
            self._asides.append(aside)

    def finish(self) -> None:
        """Changes noted after the last paragraph (of the section, of a table) are shown with the last."""
        if self._asides and self.lines:
            self.lines[-1].asides += self._asides

    # --- text ---------------------------------------------------------------------------------------------

    def emit(self, text: str, context: Context) -> None:
        """Text that is shown, of the paragraph now read; the code of a field is not."""
        if not text or self.fields.in_code:
            return
        if not text.isprintable():
            text = text.translate(_NOT_TEXT)
        self.emit_raw(text, context)

    def emit_raw(self, text: str, context: Context) -> None:
        """Text in which line breaks and tabs are meant."""
        if self.fields.in_code:
            return
        self.source.count(text)
        if self.line is None:
            self.start_line(Line(context.inserted, context.deleted))
        assert self.line is not None
        self.line.texts.append((text, context))
        in_body = self._kind == "body"
        for excerpt in self._comments.values():
            excerpt.add(text, context, self.line, in_body)
        if self._controls:
            self._controls[-1].excerpt.add(text, context, self.line, in_body)

    # --- ranges -------------------------------------------------------------------------------------------

    def open_bookmark(self, identity: str, name: str) -> None:
        """One that never ends covers the line it begins in: LibreOffice leaves such behind where a paragraph was
        split."""
        if len(self._bookmarks) < MAX_OPEN and name != "_GoBack":
            if identity in self.bookmark_ends:
                self._bookmarks[identity] = (name, self.line)
            line = self.line
            if line is not None and name not in line.bookmarks and len(line.bookmarks) < MAX_OPEN:
                line.bookmarks.append(name)

    def close_bookmark(self, identity: str) -> None:
        """One that ends before the line's first word does not cover the line."""
        name, opened_in = self._bookmarks.pop(identity, ("", None))
        line = self.line
        if name and line is not None and opened_in is not line and not line.texts and name in line.bookmarks:
            line.bookmarks.remove(name)

    def open_comment(self, identity: str) -> None:
        excerpt = self.source.anchor(identity)
        self._place(excerpt)
        if len(self._comments) < MAX_OPEN:
            self._comments[identity] = excerpt

    def close_comment(self, identity: str) -> None:
        self._comments.pop(identity, None)

    def place_comment(self, identity: str) -> None:
        """The comment's own sign in the text: where it hangs if no words are marked."""
        excerpt = self.source.anchor(identity)
        if excerpt.line is None:
            self._place(excerpt)

    def open_control(self, control: FoundControl) -> None:
        for outer in self._controls[-1:]:
            outer.is_wrapper = True
        self._place(control.excerpt)
        self._controls.append(control)
        self.source.controls.append(control)

    def close_control(self) -> None:
        self._controls.pop()

    def _place(self, excerpt: Excerpt) -> None:
        excerpt.line = self.line
        excerpt.in_body = self._kind == "body"


Handlers: TypeAlias = Mapping[str, Callable[[Story, Element, Context], None]]
