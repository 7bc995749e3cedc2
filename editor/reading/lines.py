"""From the paragraphs as they stand in the file to the paragraphs before and after the tracked changes."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from editor.reading.styles import Styles
from editor.reading.values import PARAGRAPH_MARK, Cell, Mark, Part, Piece, ReadParagraph, Stretch


class Context(NamedTuple):
    """What holds for the text that is being read; in the order of a Piece's fields."""

    inserted: Mark | None = None
    deleted: Mark | None = None
    bold: bool = False
    italic: bool = False
    link: str = ""


UNTOUCHED = Context()


class Aside(NamedTuple):
    """A change that is not one of words: of format, of a row or of a cell. Without words, the line's own
    are meant."""

    kind: str
    mark: Mark
    words: str | None = None


class Look(NamedTuple):
    """A paragraph's style and list in one form: style's identifier, "bullet", "number" or "", level."""

    style: str = ""
    listed: str = ""
    level: int = 0


PLAIN = Look()


@dataclass(slots=True, eq=False)
class Line:
    """One paragraph element of the file while it is read; `before` and `after` are where it went, once
    known."""

    mark_inserted: Mark | None = None
    mark_deleted: Mark | None = None
    outer: Context = UNTOUCHED
    """What holds for all of its container; a mark from there is not a change of this line's own."""
    look_before: Look = PLAIN
    look_after: Look = PLAIN
    cell: Cell | None = None
    bookmarks: list[str] = field(default_factory=list)
    texts: list[tuple[str, Context]] = field(default_factory=list)
    asides: list[Aside] = field(default_factory=list)
    before: int = -1
    after: int = -1

    @property
    def is_firm(self) -> bool:
        """Whether the paragraph ends here both before and after."""
        return self.mark_inserted is None and self.mark_deleted is None

    def pieces(self) -> list[Piece]:
        return [
            Piece("".join(text for text, _ in run), *context)
            for context, run in groupby(self.texts, key=lambda item: item[1])
        ]


@dataclass(slots=True, eq=False)
class Container:
    """What paragraphs cannot be joined across: the body, a cell, a text box, a note. Within a deleted row
    there is nothing after, within an inserted one nothing before."""

    kind: str
    context: Context
    cell: Cell | None = None
    lines: list[Line] = field(default_factory=list)
    has_before: bool = False
    has_after: bool = False


class PartBuilder:
    """Gathers the stretches of one part."""

    def __init__(self, kind: str, styles: Styles) -> None:
        self._kind = kind
        self._styles = styles
        self.before: list[ReadParagraph] = []
        self.after: list[ReadParagraph] = []
        self.stretches: list[Stretch] = []
        self.stretch_lines: list[tuple[Line, ...]] = []

    def part(self) -> Part:
        return Part(self._kind, tuple(self.before), tuple(self.after), tuple(self.stretches))

    def add(self, lines: Sequence[Line], container: Container, table_follows: bool) -> None:
        """One stretch. Where its last mark is tracked, nothing follows that it could be joined with."""
        read = [line.pieces() for line in lines]
        pieces: list[Piece] = []
        for line, of_line in zip(lines, read, strict=True):
            pieces += of_line
            if line is not lines[-1]:
                pieces.append(Piece(PARAGRAPH_MARK, line.mark_inserted, line.mark_deleted))
        before, after = len(self.before), len(self.after)
        may_vanish = container.has_before or table_follows
        self.before += self._form(lines, read, container, may_vanish, after=False)
        may_vanish = container.has_after or table_follows
        self.after += self._form(lines, read, container, may_vanish, after=True)
        container.has_before = container.has_before or len(self.before) > before
        container.has_after = container.has_after or len(self.after) > after
        self.stretches.append(
            Stretch(tuple(pieces), tuple(range(before, len(self.before))), tuple(range(after, len(self.after))))
        )
        self.stretch_lines.append(tuple(lines))

    def _form(
        self,
        lines: Sequence[Line],
        read: list[list[Piece]],
        container: Container,
        may_vanish: bool,
        after: bool,
    ) -> list[ReadParagraph]:
        """The paragraphs of the lines in one form. A line whose mark is not in that form goes into the
        next one; the last one has none, so it stays, unless nothing of it is left and it is not the only
        one."""
        is_absent = (container.context.deleted if after else container.context.inserted) is not None
        start = len(self.after if after else self.before)
        made: list[ReadParagraph] = []
        joined: list[Line] = []
        seen: list[Piece] = []
        for line, pieces in zip(lines, read, strict=True):
            joined.append(line)
            seen += [piece for piece in pieces if (piece.is_after if after else piece.is_before)]
            if after:
                line.after = start + len(made)
            else:
                line.before = start + len(made)
            ends = (line.mark_deleted if after else line.mark_inserted) is None
            if is_absent or not (ends or line is lines[-1]):
                continue
            if ends or seen or not may_vanish:
                made.append(self._paragraph(joined, tuple(seen), container, after))
            joined, seen = [], []
        return made

    def _paragraph(
        self, lines: list[Line], pieces: tuple[Piece, ...], container: Container, after: bool
    ) -> ReadParagraph:
        """The mark that survives is the last line's, and with it its style."""
        look = lines[-1].look_after if after else lines[-1].look_before
        style = look.style or self._styles.default
        bookmarks = lines[0].bookmarks
        if len(lines) > 1:
            bookmarks = list(dict.fromkeys(name for line in lines for name in line.bookmarks))
        return ReadParagraph(
            "".join(piece.text for piece in pieces),
            self._styles.name(style),
            style,
            tuple(bookmarks),
            look.listed,
            look.level,
            container.kind,
            container.cell,
            len(self.stretches),
            pieces,
        )
