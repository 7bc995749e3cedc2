"""The cases of the rules: drafts as text files, with the words marked ⟦so⟧ that a rule should find.

A line is a paragraph of the body unless it begins with one of these: "# " a subheading, "- " a bullet, "> " a paragraph
of the quote above it, "headline:", "standfirst:", "organisation:", "kind:", "date:", "embargo:" (UK time), "today:",
"audience:", "quote: Name | Role | Organisation", "note:", "contact: name | phone | out of hours | e-mail", "about:",
"link: words | address" (a paragraph that is a link), "source:" (a page of the one source; empty for a scan),
"released:" (a paragraph quoted in an older release), "approved" (all quotes are).
"""

import re
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

from editor.domain.draft import Contact, Draft, Kind, Quote, Speaker
from editor.domain.edits import SetField
from editor.domain.findings import Known, Source, SourcePage
from editor.domain.rule_book import RuleBook
from editor.domain.text import Block, BlockKind, Span, plain
from editor.domain.uk_time import from_london

_MARKED = re.compile("⟦([^⟦⟧]*)⟧")
_LINE = re.compile(r"([a-z]+):\s?(.*)")


@dataclass(slots=True)
class Case:
    """A draft, what is known, and the words that the rule should find in it."""

    draft: Draft
    known: Known
    marked: tuple[str, ...]


@dataclass(slots=True)
class _Reading:
    draft: Draft = field(default_factory=lambda: Draft(date=date(2026, 3, 12)))
    pages: list[SourcePage] = field(default_factory=list)
    released: list[Block] = field(default_factory=list)
    today: date | None = None
    approved: bool = False


def read_case(path: Path, book: RuleBook) -> Case:
    text = path.read_text(encoding="utf-8")
    reading = _Reading()
    for line in _MARKED.sub(r"\1", text).splitlines():
        if line.strip():
            _take_in(line, reading)
    released = Draft(quotes=(Quote(Speaker("Somebody"), tuple(reading.released)),))
    known = Known(
        rules=book,
        today=reading.today,
        sources=(Source("letter.pdf", tuple(reading.pages)),) if reading.pages else (),
        released=(("An older release", released),) if reading.released else (),
        approved_quotes=frozenset(quote.id for quote in reading.draft.quotes) if reading.approved else frozenset(),
    )
    return Case(reading.draft, known, tuple(_MARKED.findall(text)))


def _take_in(line: str, reading: _Reading) -> None:
    draft = reading.draft
    if line == "approved":
        reading.approved = True
    elif line.startswith("> "):
        quote = draft.quotes[-1]
        quote = replace(quote, paragraphs=(*quote.paragraphs, plain(line[2:])))
        reading.draft = replace(draft, quotes=(*draft.quotes[:-1], quote))
    elif (match := _LINE.fullmatch(line)) and _take_in_field(match.group(1), match.group(2), reading):
        pass
    else:
        kind = {"# ": BlockKind.SUBHEADING, "- ": BlockKind.BULLET}.get(line[:2], BlockKind.PARAGRAPH)
        text = line if kind is BlockKind.PARAGRAPH else line[2:]
        reading.draft = replace(draft, body=(*draft.body, plain(text, kind)))


def _take_in_field(name: str, value: str, reading: _Reading) -> bool:
    draft = reading.draft
    values = [part.strip() for part in f"{value}|||".split("|")]
    match name:
        case "headline" | "standfirst" | "organisation" | "audience":
            reading.draft = SetField(name, value).apply(draft)
        case "kind":
            reading.draft = replace(draft, kind=Kind(value))
        case "date":
            reading.draft = replace(draft, date=date.fromisoformat(value) if value else None)
        case "embargo":
            moment = datetime.fromisoformat(value)
            reading.draft = replace(draft, embargo=from_london(moment.date(), moment.time()))
        case "today":
            reading.today = date.fromisoformat(value)
        case "quote":
            reading.draft = replace(draft, quotes=(*draft.quotes, Quote(Speaker(*values[:3]))))
        case "note":
            reading.draft = replace(draft, notes=(*draft.notes, plain(value)))
        case "about":
            reading.draft = replace(draft, boilerplate=(*draft.boilerplate, plain(value)))
        case "contact":
            reading.draft = replace(draft, contacts=(*draft.contacts, Contact(*values[:4])))
        case "link":
            block = Block((Span(values[0], link=values[1]),))
            reading.draft = replace(draft, body=(*draft.body, block))
        case "source":
            reading.pages.append(SourcePage(len(reading.pages) + 1, value))
        case "released":
            reading.released.append(plain(value))
        case _:
            return False
    return True
