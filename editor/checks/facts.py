"""The facts of one version: dates, figures, names, titles, links, quotes and fragments, each with its place and what
stands round it."""

import re
from collections.abc import Iterator
from dataclasses import field
from enum import StrEnum
from functools import lru_cache

from editor.checks.context import words_before
from editor.checks.dates import DateFound, dates_in
from editor.checks.marks import marks
from editor.checks.numbers import ORDINALS, VALUES
from editor.checks.passages import Kind, Passage, passages
from editor.checks.source_text import key, stem
from editor.domain.draft import Draft
from editor.domain.places import Part, Place
from editor.domain.sentences import sentence_ranges
from editor.domain.text import quoting
from editor.domain.uk_time import MONTHS, embargo_line, long_date
from editor.domain.values import frozen


class FactKind(StrEnum):
    DATE = "date"
    FIGURE = "figure"
    NAME = "name"
    TITLE = "title"
    LINK = "link"
    QUOTE = "quote"
    FRAGMENT = "fragment"


@frozen
class Fact:
    """`text` is as it stands at the place, `value` what is compared; facts with one `name` (not "") are about the same
    thing. `round` are the telling words of its sentence, by their stems."""

    kind: FactKind
    text: str
    value: str
    place: Place
    name: str = ""
    round: frozenset[str] = field(default_factory=frozenset)


_FIGURE = re.compile(
    rf"£?\d[\d,]*(?:\.\d+)?(?:\s?%|\s+(?:per cent|million|billion)\b)?|"
    rf"\b(?:{'|'.join((*VALUES, *ORDINALS, 'tenth', 'half', 'quarter', 'twice', 'dozen'))})\b",
    re.IGNORECASE,
)
_RANGE_BEFORE = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s*(?:and|to|or|–|-)\s*$")
_MONTH_YEAR = re.compile(rf"\b(?:{'|'.join(MONTHS)})\s+(?:19|20)\d\d\b")
_YEAR = re.compile(r"(?<![\d/£.,-])(?:19|20)\d\d(?![\d/%-]|,\d|\.\d)")
_NAME = re.compile(r"[A-Z][\w’'-]*(?:\s+(?:and\s+|of\s+the\s+|of\s+|for\s+)?[A-Z][\w’'-]*)+")
_OPENERS = frozenset(
    "The A An In On At While When After Before This These Those That It They We He She As For From With Inspectors "
    "Many Most All Services Although But And Our Your Their His Her If Since Because However Together Finally".split()
)
_WORD = re.compile(r"[^\W_]+")
_COMMON = frozenset(
    "the and of in to a an for that is are was were with on at by it its this from have has had be been".split()
)
_TIME = re.compile(r"\d{1,2}[:.]\d\d(?:\s?[ap]m)?|\d{1,2}\s?[ap]m\b")


def facts(draft: Draft) -> tuple[Fact, ...]:
    """All facts of the draft's printed parts, in order."""
    found: list[Fact] = []
    if draft.date:
        day = long_date(draft.date)
        found.append(Fact(FactKind.DATE, day, day, Place(Part.RELEASE, "date"), "date of issue"))
    if draft.embargo:
        line = embargo_line(draft.embargo)
        found.append(Fact(FactKind.DATE, line, line, Place(Part.RELEASE, "embargo"), "embargo"))
    year = draft.date.year if draft.date else 0
    for passage in passages(draft):
        found += _of_passage(passage, year)
    for quote in draft.quotes:
        words = "\n".join(quoting(block.text) for block in quote.paragraphs)
        place = Place(Part.QUOTES, quote.id)
        found.append(Fact(FactKind.QUOTE, quote.text, words, place, quote.speaker.name.strip()))
        if quote.speaker.title:
            role = Place(Part.QUOTES, quote.id, "role")
            title = quote.speaker.title
            found.append(Fact(FactKind.TITLE, title, title.lower(), role, quote.speaker.name.strip()))
    return tuple(found)


@lru_cache(maxsize=8192)
def _of_passage(passage: Passage, year: int) -> tuple[Fact, ...]:
    if passage.label in ("phone", "out_of_hours", "email", "role"):
        return ()
    found: list[Fact] = []
    if passage.kind is not Kind.FIELD:
        taken = list(_dates(passage, year, found))
        found += _figures(passage, taken)
        found += fragments_of(passage)
        for start, end, address in passage.links:
            value = re.sub(r"^https?://(?:www\.)?", "", address.strip()).rstrip("/")
            words = passage.text[start:end]
            found.append(
                Fact(FactKind.LINK, address, value, passage.at(start, end), "" if "/" in words else key(words))
            )
    found += _names(passage)
    return tuple(found)


def _round(text: str, start: int, end: int) -> frozenset[str]:
    """The stems of the telling words in the sentence round the characters."""
    first, last = next(((a, b) for a, b in sentence_ranges(text) if a <= start < b), (0, len(text)))
    near = f"{text[max(first, start - 80) : start]} {text[end : min(last, end + 80)]}"
    return frozenset(stem(word) for word in _WORD.findall(near) if word.lower() not in _COMMON)


def _dates(passage: Passage, year: int, found: list[Fact]) -> Iterator[tuple[int, int]]:
    """Adds the dates to `found`; gives where they stand."""
    text = passage.text
    spans: list[tuple[int, int]] = []

    def add(start: int, end: int, value: str) -> None:
        spans.append((start, end))
        found.append(
            Fact(FactKind.DATE, text[start:end], value, passage.at(start, end), round=_round(text, start, end))
        )

    for each in dates_in(text):
        before = _RANGE_BEFORE.search(words_before(text, each.start))
        start = each.start - len(before.group()) if before else each.start
        add(start, each.end, _date_value(each, year, before.group(1) if before else ""))
    for pattern in (_MONTH_YEAR, _YEAR):
        for match in pattern.finditer(text):
            if not any(start < match.end() and match.start() < end for start, end in spans):
                add(match.start(), match.end(), match.group())
    yield from spans


def _date_value(each: DateFound, year: int, first: str) -> str:
    days = f"{int(first)} to {each.day}" if first else str(each.day)
    return f"{days} {MONTHS[each.month - 1]} {each.year or year}"


def _figures(passage: Passage, taken: list[tuple[int, int]]) -> Iterator[Fact]:
    text = passage.text
    taken = [*taken, *(match.span() for match in _TIME.finditer(text))]
    taken += [(start, end) for start, end, _ in passage.links if "." in text[start:end] and "/" in text[start:end]]
    for match in _FIGURE.finditer(text):
        start, end = match.span()
        if any(first < end and start < last for first, last in taken) or match.group().lower() == "one":
            continue
        if (start and (text[start - 1].isalnum() or text[start - 1] in "./-")) or text[end : end + 1].isalpha():
            continue
        word = match.group().lower().replace("per cent", "%").replace(" ", "").rstrip(",")
        value = str(VALUES.get(word, word))
        yield Fact(FactKind.FIGURE, match.group(), value, passage.at(start, end), round=_round(text, start, end))


@lru_cache(maxsize=8192)
def fragments_of(passage: Passage) -> tuple[Fact, ...]:
    """What the passage has in quotation marks; of a speech also what is nested in it."""
    return tuple(_fragments(passage)) if passage.is_statement else ()


def _fragments(passage: Passage) -> Iterator[Fact]:
    text = passage.text
    for found in marks(text).quoted:
        if found.is_closed and (found.depth == 0 or passage.kind is Kind.SPEECH):
            words = text[found.start : found.end]
            if words.strip():
                place = passage.at(found.start, found.end)
                yield Fact(
                    FactKind.FRAGMENT, words, key(quoting(words)), place, round=_round(text, found.start, found.end)
                )


def _names(passage: Passage) -> Iterator[Fact]:
    for match in _NAME.finditer(passage.text):
        words = match.group().split()
        start = match.start()
        while len(words) > 1 and words[0] in _OPENERS:
            start += len(words[0]) + 1
            words = words[1:]
        name = re.sub("[’']s$", "", " ".join(words))
        if len(words) > 1 and not all(word in MONTHS for word in words):
            yield Fact(FactKind.NAME, name, name.lower(), passage.at(start, start + len(name)))
