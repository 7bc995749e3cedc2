"""Formatted text (spans in blocks) and the canonical wording that approvals, merging and source checks stand on."""

import os
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import field, replace
from enum import StrEnum
from functools import lru_cache

from editor.domain.values import frozen


def new_id() -> str:
    """Twelve hexadecimal digits, for a block, quote, partner, contact or announcement."""
    return os.urandom(6).hex()


@frozen
class Span:
    """A run of text with one formatting; `link` is the address, or nothing."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""

    def with_text(self, text: str) -> "Span":
        return replace(self, text=text)

    def looks_like(self, other: "Span") -> bool:
        return (self.bold, self.italic, self.link) == (other.bold, other.italic, other.link)


Spans = tuple[Span, ...]


class BlockKind(StrEnum):
    PARAGRAPH = "paragraph"
    SUBHEADING = "subheading"
    BULLET = "bullet"
    NUMBER = "number"
    QUOTE = "quote"  # the place where a quote stands in the body; the quote itself is kept with the quotes


@frozen
class Block:
    """One paragraph of the body, of a quote or of the notes; `quote` is the id of the quote that a QUOTE places."""

    spans: Spans = ()
    kind: BlockKind = BlockKind.PARAGRAPH
    quote: str = ""
    id: str = field(default_factory=new_id)

    @property
    def text(self) -> str:
        return "".join(span.text for span in self.spans)

    def with_spans(self, spans: Iterable[Span]) -> "Block":
        return replace(self, spans=joined(spans))


Blocks = tuple[Block, ...]


def plain(text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Block:
    """A new block of unformatted text."""
    return Block((Span(text),) if text else (), kind)


def joined(spans: Iterable[Span]) -> Spans:
    """The same text with neighbours of one formatting made one span, and empty spans gone."""
    result: list[Span] = []
    for span in spans:
        if not span.text:
            continue
        if result and result[-1].looks_like(span):
            result[-1] = span.with_text(result[-1].text + span.text)
        else:
            result.append(span)
    return tuple(result)


def cut(spans: Iterable[Span], start: int, end: int | None = None) -> Spans:
    """The spans of characters `start` to `end` (counted in Python characters, end not included)."""
    result: list[Span] = []
    at = 0
    for span in spans:
        first = max(start - at, 0)
        last = len(span.text) if end is None else min(end - at, len(span.text))
        if first < last:
            result.append(span.with_text(span.text[first:last]))
        at += len(span.text)
    return joined(result)


def spliced(spans: Spans, start: int, end: int, new: str | Spans) -> Spans:
    """The spans with characters `start` to `end` replaced; plain new words take the formatting they stand in."""
    if isinstance(new, str):
        inside = cut(spans, start, end) or cut(spans, max(start - 1, 0), start) or cut(spans, start, start + 1)
        new = (inside[0].with_text(new),) if inside else (Span(new),)
    return joined((*cut(spans, 0, start), *new, *cut(spans, end)))


# --- canonical wording ------------------------------------------------------------------------------------------------
# Three foldings, each a widening of the one before (docs: what an approval binds to, what a returned copy may change
# without its being an edit, what a quoted fragment may differ in from its source). NFC, not NFKC: NFKC would turn a
# raised 2 into 2 and ½ into 1/2.

_MARKS = str.maketrans(
    {"‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"'}
)
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_INVISIBLE = str.maketrans(dict.fromkeys(INVISIBLE, ""))
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))
_SPACES = re.compile(r"\s+")


def binding(text: str) -> str:
    """What an approval hashes: NFC, straight = curly marks, every run of spaces (also no-break and narrow) one plain
    space, soft hyphens and zero-width characters out, nothing else."""
    if text.isascii():
        return " ".join(text.split())
    folded = unicodedata.normalize("NFC", text.translate(_INVISIBLE)).translate(_MARKS)
    return _SPACES.sub(" ", folded).strip()


def cosmetic(text: str) -> str:
    """Binding wording with all dashes alike: a returned copy that differs only in this was not edited."""
    return binding(text).translate(_DASHES)


def quoting(text: str) -> str:
    """Cosmetic wording without the first letter's case and end punctuation: what a fragment may differ in from its
    source."""
    folded = cosmetic(text).strip(" \"'").rstrip(".,;:!?… ").rstrip("\"'")
    return folded[:1].lower() + folded[1:]


def wording_hash(texts: Iterable[str]) -> str:
    """SHA-256, in hexadecimal, of the binding wording of each text in order; where one ends matters."""
    import hashlib  # loads OpenSSL: not on the way to the first paint

    return hashlib.sha256("\n".join(_kept_binding(text) for text in texts).encode()).hexdigest()


@lru_cache(maxsize=4096)
def _kept_binding(text: str) -> str:
    """Without the characters that no file can hold. An edit changes one paragraph; all others are kept as folded."""
    return binding(clean(text))


@lru_cache(maxsize=4096)
def words(text: str) -> int:
    """How many words the text has, as Word counts them."""
    return len(text.split())


_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


_SINGLE = str.maketrans('“”"', "‘’'")


def in_marks(words: str) -> str:
    """In double marks for a message: once, where the words have their own round them; marks within them are single."""
    words = words.strip()
    inner = words[1:-1]
    if len(words) > 1 and (words[0], words[-1]) in (("“", "”"), ('"', '"')) and not set(inner) & set('“”"'):
        return f"“{inner}”"
    return f"“{words.translate(_SINGLE)}”"


def clean(text: str) -> str:
    """The text without characters that a Word file (XML 1.0) cannot hold: control characters, lone surrogates."""
    return _FORBIDDEN.sub("", text)
