"""A partner at work on a copy: words, paragraphs and borders changed, tracked or not, and the file that comes of it."""

from dataclasses import dataclass, field
from itertools import groupby
from xml.sax.saxutils import escape

from editor.domain.draft import Draft
from editor.domain.house_style import HouseStyle
from editor.domain.printed import Printed, printed
from editor.domain.sent import SentText
from editor.domain.text import clean, cosmetic
from editor.exports.links import safe_link
from editor.reading.values import ReadCopy
from editor.reading.word import read_word
from tests.reading.made import docx, p


def mark(author: str) -> str:
    return f'w:id="1" w:author="{author}" w:date="2025-11-03T10:00:00Z"'


@dataclass(eq=False)
class Run:
    """`inserted` and `deleted` say by whom, "" by nobody."""

    text: str
    inserted: str = ""
    deleted: str = ""
    bold: bool = False
    italic: bool = False
    link: str = ""

    def xml(self) -> str:
        look = "<w:b/>" * self.bold + "<w:i/>" * self.italic
        look = f"<w:rPr>{look}</w:rPr>" if look else ""
        tag = "delText" if self.deleted else "t"
        made = f'<w:r>{look}<w:{tag} xml:space="preserve">{escape(self.text)}</w:{tag}></w:r>'
        if self.deleted:
            made = f"<w:del {mark(self.deleted)}>{made}</w:del>"
        if self.inserted:
            made = f"<w:ins {mark(self.inserted)}>{made}</w:ins>"
        if self.link:
            made = f'<w:hyperlink r:id="{link_id(self.link)}">{made}</w:hyperlink>'
        return made


@dataclass(eq=False)
class Line:
    runs: list[Run]
    bookmark: str = ""
    inserted: str = ""
    deleted: str = ""
    style: str = ""

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs if not run.deleted)

    def xml(self, has_marks: bool) -> str:
        inside = "".join(run.xml() for run in self.runs)
        if self.bookmark and has_marks:
            start = f'<w:bookmarkStart w:id="{self.bookmark[5:]}" w:name="{self.bookmark}"/>'
            inside = f'{start}{inside}<w:bookmarkEnd w:id="{self.bookmark[5:]}"/>'
        carried = f"<w:ins {mark(self.inserted)}/>" if self.inserted else ""
        carried += f"<w:del {mark(self.deleted)}/>" if self.deleted else ""
        style = f'<w:pStyle w:val="{self.style}"/>' if self.style and has_marks else ""
        return p(inside, style, carried)


def link_id(link: str) -> str:
    return "L" + link.encode().hex()


def blocks_of(draft: Draft) -> Printed:
    return printed(draft, HouseStyle().with_settings(dict(draft.house_style)))


@dataclass(eq=False)
class Reviewer:
    """Changes are tracked where `by` names an author. Paragraphs are meant by words they hold."""

    draft: Draft
    front: tuple[str, ...] = ()
    lines: list[Line] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.release = blocks_of(self.draft)
        self.lines = [Line([Run(text)]) for text in self.front]
        for index, block in enumerate(self.release):
            runs: list[Run] = []
            for (bold, italic, link), spans in groupby(
                block.spans, key=lambda span: (span.bold, span.italic, span.link)
            ):
                runs.append(Run(clean("".join(span.text for span in spans)), bold=bold, italic=italic, link=link))
            self.lines.append(Line(runs, f"part_{index}", style=block.role.name.title()))

    @property
    def sent(self) -> SentText:
        return SentText(self.release, self.front)

    def line(self, words: str | Line) -> Line:
        if isinstance(words, Line):
            return words
        return next(line for line in self.lines if words in line.text and not line.deleted)

    def replace(self, old: str, new: str, by: str = "") -> None:
        """The first place that has the words within one run; "" for `new` takes them out."""
        line, run = next((line, run) for line in self.lines for run in line.runs if old in run.text and not run.deleted)
        self.replace_in(line, run, run.text.index(old), len(old), new, by)

    def replace_in(self, line: Line, run: Run, start: int, length: int, new: str, by: str = "") -> None:
        at = line.runs.index(run)
        old = run.text[start : start + length]
        made = [self._like(run, run.text[:start])]
        if by:
            made += [self._like(run, old, deleted=by), self._like(run, new, inserted=by)]
        else:
            made.append(self._like(run, new))
        made.append(self._like(run, run.text[start + length :]))
        line.runs[at : at + 1] = [each for each in made if each.text]

    def _like(self, run: Run, text: str, inserted: str = "", deleted: str = "") -> Run:
        return Run(text, inserted or run.inserted, deleted or run.deleted, run.bold, run.italic, run.link)

    def insert(self, behind: str, new: str, by: str = "") -> None:
        """Words put in right behind others."""
        self.replace(behind, behind + new) if not by else self._insert(behind, new, by)

    def _insert(self, behind: str, new: str, by: str) -> None:
        line, run = next(
            (line, run) for line in self.lines for run in line.runs if behind in run.text and not run.deleted
        )
        at, cut = line.runs.index(run), run.text.index(behind) + len(behind)
        made = [self._like(run, run.text[:cut]), self._like(run, new, inserted=by), self._like(run, run.text[cut:])]
        line.runs[at : at + 1] = [each for each in made if each.text]

    def add_paragraph(self, behind: str | Line, text: str, by: str = "") -> None:
        """As Word does it: the mark of the paragraph before becomes the new one, and its own stands at the end."""
        line = self.line(behind)
        new = Line([Run(text, inserted=by)], style=line.style, deleted=line.deleted)
        if by:
            line.inserted = by
        self.lines.insert(self.lines.index(line) + 1, new)

    def take_out(self, words: str | Line, by: str = "") -> None:
        line = self.line(words)
        if not by:
            self.lines.remove(line)
            return
        for run in line.runs:
            run.deleted = run.deleted or by
        line.deleted = by

    def split(self, behind: str, by: str = "", within: Line | None = None) -> None:
        line = within or self.line(behind)
        run = next(run for run in line.runs if behind in run.text)
        at, cut = line.runs.index(run), run.text.index(behind) + len(behind)
        rest = [self._like(run, run.text[cut:].lstrip()), *line.runs[at + 1 :]]
        space = run.text[cut:][: len(run.text[cut:]) - len(run.text[cut:].lstrip())]
        head = [*line.runs[:at], self._like(run, run.text[:cut])]
        if by and space:
            rest.insert(0, self._like(run, space, deleted=by))
        self.lines.insert(self.lines.index(line) + 1, Line(rest, style=line.style))
        line.runs, line.inserted = head, by

    def join(self, words: str | Line, by: str = "") -> None:
        """The paragraph that has the words with the next one."""
        line = self.line(words)
        following = self.lines[self.lines.index(line) + 1]
        if by:
            line.runs.append(Run(" ", inserted=by))
            line.deleted = by
        else:
            line.runs += [Run(" "), *following.runs]
            self.lines.remove(following)

    def move(self, words: str | Line, behind: str | Line, by: str = "") -> None:
        line = self.line(words)
        if by:
            text = line.text
            self.take_out(line, by)
            self.lines.insert(self.lines.index(self.line(behind)) + 1, Line([Run(text, inserted=by)], inserted=by))
        else:
            self.lines.remove(line)
            self.lines.insert(self.lines.index(self.line(behind)) + 1, line)

    def file(self, has_marks: bool = True) -> bytes:
        links = {link_id(run.link): escape(safe_link(run.link)) for line in self.lines for run in line.runs if run.link}
        return docx("".join(line.xml(has_marks) for line in self.lines), links=links)

    def read(self, has_marks: bool = True) -> ReadCopy:
        return read_word(self.file(has_marks))


def wording(draft: Draft) -> list[str]:
    """What is printed, paragraph by paragraph, as a returned copy is compared."""
    return [cosmetic(clean(block.text)) for block in blocks_of(draft)]


def wording_after(read: ReadCopy, front: int = 0) -> list[str]:
    return [folded for paragraph in read.after[front:] if (folded := cosmetic(paragraph.text))]
