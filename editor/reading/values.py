"""What is read from a Word copy: paragraphs before and after, and the pieces that lead from one to the
other."""

from collections.abc import Iterator
from typing import NamedTuple

from editor.domain.values import frozen
from editor.reading.texts import Beside

PARAGRAPH_MARK = "\u2029"
"""The text of a piece that stands for the end of a paragraph (a line break within one is a newline)."""


@frozen
class Mark:
    """Who made a tracked change and when, as the file says: either can be missing (""), the date is ISO 8601.

    `is_move`: the insertion or deletion is one half of a move.
    """

    author: str = ""
    date: str = ""
    is_move: bool = False


@frozen
class Piece:
    """Text of one formatting and one fate.

    Inserted and not deleted: only after. Deleted and not inserted: only before. Both (one author deleted what
    another had inserted): in neither. `moved` says that the insertion or deletion is one half of a move.
    """

    text: str
    inserted_by: Mark | None = None
    deleted_by: Mark | None = None
    bold: bool = False
    italic: bool = False
    link: str = ""

    @property
    def is_mark(self) -> bool:
        return self.text == PARAGRAPH_MARK

    @property
    def is_before(self) -> bool:
        return self.inserted_by is None

    @property
    def is_after(self) -> bool:
        return self.deleted_by is None


class Cell(NamedTuple):
    """Where in a table: which table of the part, which row, which cell, all counted from 0 in the file."""

    table: int
    row: int
    column: int


@frozen
class ReadParagraph:
    """One paragraph, either before or after the tracked changes.

    `style` is the style's name ("heading 1"), `style_id` its identifier in the file. `bookmarks` are the
    names of all that cover some of it. `listed` is "bullet", "number" or "". `part` is body, text box,
    header, footer, footnote, endnote or comment. `stretch` is the index of its stretch. `pieces` are those
    that are seen in this form.
    """

    text: str
    style: str = ""
    style_id: str = ""
    bookmarks: tuple[str, ...] = ()
    listed: str = ""
    level: int = 0
    part: str = "body"
    cell: Cell | None = None
    stretch: int = 0
    pieces: tuple[Piece, ...] = ()


@frozen
class Stretch:
    """The least run of paragraphs whose borders are the same before and after: mostly one paragraph.

    `pieces` holds everything in order, paragraph marks between paragraphs included (the last one is not), so
    that both forms come from one list. `before` and `after` are indexes of the paragraphs that it makes; none
    before where a whole table row was inserted.
    """

    pieces: tuple[Piece, ...]
    before: tuple[int, ...]
    after: tuple[int, ...]

    @property
    def is_changed(self) -> bool:
        return any(piece.inserted_by or piece.deleted_by for piece in self.pieces)


@frozen
class Part:
    """The body, or one header, footer, footnote or endnote."""

    kind: str
    before: tuple[ReadParagraph, ...]
    after: tuple[ReadParagraph, ...]
    stretches: tuple[Stretch, ...]

    def became(self, before: int) -> tuple[int, ...]:
        """The indexes of the paragraphs after the changes that the paragraph `before` became, or went
        into."""
        return self.stretches[self.before[before].stretch].after

    @property
    def text_before(self) -> str:
        return "\n".join(paragraph.text for paragraph in self.before)

    @property
    def text_after(self) -> str:
        return "\n".join(paragraph.text for paragraph in self.after)


@frozen
class Change:
    """A tracked change.

    `kind`: insert, delete, move-from, move-to, paragraph-insert, paragraph-delete (the mark at a paragraph's
    end), row-insert, row-delete, cell-insert, cell-delete, cell-merge, and, changing no word, format,
    paragraph-format, table-format, section-format (old and new are then the words concerned). `paragraph` and
    `after_paragraph` are indexes into the part's before and after; where it has no paragraph there, of the
    one that follows.
    """

    kind: str
    author: str
    date: str
    old: str
    new: str
    paragraph: int
    after_paragraph: int
    part: str = "body"

    @property
    def is_format(self) -> bool:
        return self.kind.endswith("format")


@frozen
class Comment:
    """A comment in the margin; `anchor` is the words it hangs on, as they are after the changes (or, if
    they were deleted, as they were). `paragraph` and `after_paragraph` are indexes into the body, -1 where
    it hangs elsewhere."""

    author: str
    date: str
    text: str
    anchor: str = ""
    resolved: bool = False
    replies: tuple["Comment", ...] = ()
    paragraph: int = -1
    after_paragraph: int = -1


@frozen
class Control:
    """A form control. `kind` is drop-down, combo-box, check-box, date, text or rich; `items` are the
    choices as shown, which editors keep even where they lose `tag` and `alias`. `is_placeholder`: nothing
    was chosen or typed yet."""

    kind: str
    tag: str
    alias: str
    text_before: str
    text_after: str
    items: tuple[str, ...] = ()
    is_placeholder: bool = False
    is_checked: bool | None = None
    paragraph: int = -1
    after_paragraph: int = -1


@frozen
class Properties:
    """What the file says of itself; `custom` are its custom properties, as name and value."""

    title: str = ""
    identifier: str = ""
    last_modified_by: str = ""
    modified: str = ""
    custom: tuple[tuple[str, str], ...] = ()

    def get(self, name: str) -> str:
        """The custom property of that name, or ""."""
        return dict(self.custom).get(name, "")


@frozen
class ReadCopy:
    """A Word file as read. `hidden` is text that the file holds but does not show; it is in no paragraph."""

    body: Part
    others: tuple[Part, ...] = ()
    changes: tuple[Change, ...] = ()
    comments: tuple[Comment, ...] = ()
    controls: tuple[Control, ...] = ()
    properties: Properties = Properties()
    hidden: tuple[str, ...] = ()

    @property
    def before(self) -> tuple[ReadParagraph, ...]:
        return self.body.before

    @property
    def after(self) -> tuple[ReadParagraph, ...]:
        return self.body.after

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        return self.body.stretches

    def parts(self, kind: str) -> Iterator[Part]:
        """The headers, footers, footnotes or endnotes."""
        return (part for part in self.others if part.kind == kind)


@frozen
class WholeFile:
    """A Word file as read, and what it holds beside its text."""

    copy: ReadCopy
    beside: tuple[Beside, ...] = ()


def tables(paragraphs: tuple[ReadParagraph, ...]) -> list[list[list[str]]]:
    """The texts of the tables among the paragraphs: tables of rows of cells, each cell's paragraphs joined
    by "\\n"."""
    found: dict[int, dict[int, dict[int, list[str]]]] = {}
    for paragraph in paragraphs:
        if paragraph.cell and paragraph.part != "text box":
            table, row, column = paragraph.cell
            found.setdefault(table, {}).setdefault(row, {}).setdefault(column, []).append(paragraph.text)
    return [[["\n".join(cell) for cell in row.values()] for row in table.values()] for table in found.values()]
