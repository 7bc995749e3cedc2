"""Finding words in a statement: what is looked for, the places where it stands, and the edit that replaces it there."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from editor.domain.draft import Draft
from editor.domain.edits import Several
from editor.domain.places import Part, Place
from editor.domain.text import INVISIBLE, BlockKind, Blocks
from editor.domain.text_edits import ReplaceText, stored_text
from editor.domain.values import frozen

Range = tuple[int, int]

_ALIKE = ("'‘’‚‛′", '"“”„‟″', "-‐‑‒–—―−")
"""Marks that count as one where marks are ignored; so do spaces of any kind and number."""
_SPACE = "\\s+"


@frozen
class Query:
    """`ignore_marks`: straight and curly marks, hyphens and dashes, spaces of all kinds are alike, and invisible
    characters are passed over."""

    words: str
    match_case: bool = False
    whole_words: bool = False
    ignore_marks: bool = True

    def ranges(self, text: str) -> Iterator[Range]:
        """Where the words stand in a text, in Python characters; what overlaps is found once."""
        pattern = _pattern(self)
        if pattern is not None:
            yield from (match.span() for match in pattern.finditer(text))


@lru_cache(maxsize=8)
def _pattern(query: Query) -> re.Pattern[str] | None:
    if not query.words:
        return None
    pieces: list[str] = []
    for char in query.words:
        piece = _piece(char) if query.ignore_marks else re.escape(char)
        if piece and not (piece == _SPACE and pieces and pieces[-1] == _SPACE):
            pieces.append(piece)
    if not pieces:
        return None
    expression = (f"[{INVISIBLE}]*" if query.ignore_marks else "").join(pieces)
    if query.whole_words:
        before = r"(?<!\w)" if query.words[0].isalnum() else ""
        after = r"(?!\w)" if query.words[-1].isalnum() else ""
        expression = f"{before}{expression}{after}"
    return re.compile(expression, 0 if query.match_case else re.IGNORECASE)


def _piece(char: str) -> str:
    if char in INVISIBLE:
        return ""
    if char.isspace():
        return _SPACE
    alike = next((marks for marks in _ALIKE if char in marks), "")
    return f"[{re.escape(alike)}]" if alike else re.escape(char)


def find(draft: Draft, query: Query) -> tuple[Place, ...]:
    """All places where the words stand, in the order of the window."""
    return tuple(
        replace(place, start=start, end=end) for place, text in texts(draft) for start, end in query.ranges(text)
    )


def texts(draft: Draft) -> Iterator[tuple[Place, str]]:
    """Every text that can be searched, with its place, in the order of the window."""
    yield Place(Part.HEADLINE), draft.headline
    for field in ("organisation", "reference", "audience"):
        yield Place(Part.RELEASE, field), getattr(draft, field)
    yield Place(Part.STANDFIRST), draft.standfirst
    yield from _of_blocks(Part.BODY, draft.body)
    for quote in draft.quotes:
        for field in ("name", "role", "organisation"):
            yield Place(Part.QUOTES, quote.id, field), getattr(quote.speaker, field)
        for block in quote.paragraphs:
            yield Place(Part.QUOTES, quote.id, block.id), block.text
    for partner in draft.partners:
        for field in ("organisation", "contact", "email"):
            yield Place(Part.PARTNERS, partner.id, field), getattr(partner, field)
    yield from _of_blocks(Part.NOTES, draft.notes)
    for contact in draft.contacts:
        for field in ("name", "phone", "out_of_hours", "email"):
            yield Place(Part.CONTACTS, contact.id, field), getattr(contact, field)
    yield from _of_blocks(Part.BOILERPLATE, draft.boilerplate)


def _of_blocks(part: Part, blocks: Blocks) -> Iterator[tuple[Place, str]]:
    for block in blocks:
        if block.kind is not BlockKind.QUOTE:
            yield Place(part, block.id), block.text


def replacing(draft: Draft, places: Iterable[Place], new: str) -> Several:
    """One edit that writes the new words at all the places, which `find` gave for this draft: each text is changed from
    its end to its start, so that the places before stay where they are."""
    in_texts: dict[Place, list[Place]] = {}
    for place in places:
        in_texts.setdefault(place.whole, []).append(place)
    edits = tuple(
        ReplaceText(place, stored_text(draft, place)[place.start : place.end], new)
        for found in in_texts.values()
        for place in sorted(found, key=lambda place: place.start, reverse=True)
    )
    return Several(edits, "replace" if len(edits) == 1 else "replace all")
