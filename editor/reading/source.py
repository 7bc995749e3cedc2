"""What the parts of one Word file share while they are read: styles, the limit of text, what was met."""

from dataclasses import dataclass, field

from editor.domain.errors import EditorError
from editor.reading.lines import Context, Line
from editor.reading.names import Element, W
from editor.reading.styles import Styles
from editor.reading.values import Mark
from editor.reading.xml import refused

MAX_TEXT = 2_000_000
MAX_PARAGRAPHS = 20_000
MAX_COMMENTS = 5_000
_TOO_LONG = "it holds more than 20,000 paragraphs."
MAX_SHOWN = 1_000
"""Characters of a comment's anchor, of a control's or a row's text."""


@dataclass(slots=True, eq=False)
class Excerpt:
    """Words under a comment or in a control, gathered while they pass; `line` is where they begin."""

    line: Line | None = None
    in_body: bool = False
    texts: list[tuple[str, Context]] = field(default_factory=list)
    size: int = 0

    def add(self, text: str, context: Context, line: Line | None, in_body: bool) -> None:
        if self.size < MAX_SHOWN:
            if not self.texts and line is not None:
                self.line, self.in_body = line, in_body
            self.texts.append((text, context))
            self.size += len(text)

    def end_line(self) -> None:
        if self.texts and self.size < MAX_SHOWN:
            self.texts.append(("\n", Context()))

    @property
    def before(self) -> str:
        return "".join(text for text, context in self.texts if context.inserted is None).strip()

    @property
    def after(self) -> str:
        return "".join(text for text, context in self.texts if context.deleted is None).strip()

    @property
    def paragraph(self) -> int:
        return self.line.before if self.line is not None and self.in_body else -1

    @property
    def after_paragraph(self) -> int:
        return self.line.after if self.line is not None and self.in_body else -1


@dataclass(slots=True, eq=False)
class FoundControl:
    """A form control and the words that stand in it."""

    kind: str
    tag: str
    alias: str
    items: tuple[str, ...]
    is_placeholder: bool
    is_checked: bool | None
    excerpt: Excerpt = field(default_factory=Excerpt)
    is_wrapper: bool = False
    """It holds other controls; its own text would only repeat theirs."""


@dataclass(slots=True, eq=False)
class NoteReference:
    """The place of a footnote or endnote in the text, with what became of it."""

    kind: str
    id: str
    context: Context


@dataclass(slots=True, eq=False)
class Source:
    """One file while it is read."""

    styles: Styles
    anchors: dict[str, Excerpt] = field(default_factory=dict)
    controls: list[FoundControl] = field(default_factory=list)
    notes: list[NoteReference] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    _characters: int = 0
    _paragraphs: int = 0
    _marks: dict[tuple[str, str, bool], Mark] = field(default_factory=dict)

    def count(self, text: str) -> None:
        self._characters += len(text)
        if self._characters > MAX_TEXT:
            raise refused("it holds more than 2 million characters of text.")

    def count_paragraph(self) -> None:
        self._paragraphs += 1
        if self._paragraphs > MAX_PARAGRAPHS:
            raise refused(_TOO_LONG)

    def expect(self, root: Element) -> None:
        """Refuses at once what counting as it is read would refuse later; far fewer are read twice or not at all."""
        if sum(1 for _ in root.iter(W + "p")) > MAX_PARAGRAPHS:
            raise refused(_TOO_LONG)

    def mark(self, element: Element, is_move: bool = False) -> Mark:
        """Who and when; the same value for the same two."""
        key = (element.get(W + "author", ""), element.get(W + "date", ""), is_move)
        if key not in self._marks:
            self._marks[key] = Mark(*key)
        return self._marks[key]

    def anchor(self, comment: str) -> Excerpt:
        if len(self.anchors) >= MAX_COMMENTS:
            raise EditorError(
                "The file has more than 5,000 comments.", "Ask the sender for a copy with fewer comments."
            )
        return self.anchors.setdefault(comment, Excerpt())
