"""The pages of a source made one running text: page furniture out, words cut at a line's end whole again."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from editor.domain.text import INVISIBLE

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_CUT_WORD = re.compile(r"(\w+)[-\u2010\u00ad]\s*\n\s*([a-z]\w*)")
_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"(?:page\s*)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?", re.IGNORECASE)
_SURE_PAGE_NUMBER = re.compile(r"page\s+\d{1,4}(?:\s+of\s+\d{1,4})?", re.IGNORECASE)
_ENDED = re.compile(r"[.!?:;,…]['\"’”)\]]*$")
_EDGE_LINES = 4
_BREAK = "\ue000"
SHORT_LINE = 0.75
"""Part of the usual length of a line under which it is not one that was merely full."""


def tidy(text: str) -> str:
    """The text as it reads: ligatures as letters, each run of spaces one, invisible characters out."""
    plain = unicodedata.normalize("NFC", _INVISIBLE.sub("", text.translate(_LIGATURES)))
    return " ".join(plain.split())


class Running(NamedTuple):
    """All pages on one line; where each page begins in it, and where a new paragraph begins after words that no mark
    ends (a heading), in characters."""

    text: str
    page_starts: tuple[int, ...]
    breaks: tuple[int, ...]


def lines_of(pages: Sequence[str]) -> list[list[str]]:
    """The lines of each page without page numbers and what comes again at the top or foot of pages."""
    return _without_furniture([page.splitlines() for page in pages])


def running_text(pages: Sequence[str]) -> Running:
    lines = lines_of(pages)
    seen = Counter(word.lower() for page in lines for line in page for word in _WORDS.findall(line))
    parts: list[str] = []
    starts: list[int] = []
    for page in lines:
        text = tidy(_whole_words("\n".join(_with_breaks(page)), seen))
        if parts and text and _is_cut(parts[-1], text):
            first, _, text = text.partition(" ")
            parts[-1] = _whole_words(f"{parts[-1]}\n{first}", seen)
        starts.append(sum(len(part) + 1 for part in parts))
        if text:
            parts.append(text)
    marked = " ".join(parts)
    breaks = tuple(match.start() - index + 1 for index, match in enumerate(re.finditer(_BREAK, marked)))
    page_starts = tuple(at - marked.count(_BREAK, 0, at) for at in starts)
    return Running(marked.replace(_BREAK, ""), page_starts, breaks)


_WORDS = re.compile(r"[^\W_]+(?:[-‐][^\W_]+)*")


def _is_cut(before: str, after: str) -> bool:
    return before[-1] in "-‐" and before[-2:-1].isalpha() and after[0].islower()


def _with_breaks(lines: list[str]) -> list[str]:
    """The lines, with a break after each heading: words that no mark ends, before a capital and a blank line's space or
    on a line much shorter than the others."""
    lengths = sorted(len(line) for line in lines if line.strip())
    short = SHORT_LINE * lengths[len(lengths) * 3 // 4] if lengths else 0
    result: list[str] = []
    for index, line in enumerate(lines):
        words = line.strip()
        is_last = index + 1 < len(lines) and (not lines[index + 1].strip() or len(words) < short)
        if words and is_last and not _ENDED.search(words):
            following = next((other.strip() for other in lines[index + 1 :] if other.strip()), "")
            if following[:1].isupper():
                line = line.rstrip() + _BREAK
        result.append(line)
    return result


def _whole_words(text: str, seen: Counter[str]) -> str:
    def whole(cut: re.Match[str]) -> str:
        plain, hyphened = cut.group(1) + cut.group(2), f"{cut.group(1)}-{cut.group(2)}"
        return hyphened if seen[hyphened.lower()] > seen[plain.lower()] else plain

    return _CUT_WORD.sub(whole, text)


# --- page furniture ---------------------------------------------------------------------------------------------------


def _without_furniture(pages: list[list[str]]) -> list[list[str]]:
    """The pages without the lines that come again at the top or foot of pages, and without page numbers."""
    pages = _unglued(pages)
    counts: Counter[tuple[bool, str]] = Counter()
    for lines in pages:
        counts.update({(is_top, _shape(lines[index])) for index, is_top in _edges(lines)})
    needed = 2 if len(pages) < 5 else max(3, len(pages) // 4)
    return [_without(lines, counts, needed) for lines in pages]


def _unglued(pages: list[list[str]]) -> list[list[str]]:
    """The pages with footers on lines of their own: where a page ends within a word, a PDF reader may set the footer
    right behind its first part."""
    footers = [
        {line.strip() for index, is_top in _edges(lines) if not is_top and (line := lines[index])} for lines in pages
    ]
    result = []
    for number, lines in enumerate(pages):
        if lines and (cut := re.fullmatch(rf"(.*[a-z]){number + 1}", lines[-1].strip())):
            lines = [*lines[:-1], f"{cut.group(1)}-", str(number + 1)]
        others = set().union(*footers[:number], *footers[number + 1 :])
        split: list[str] = []
        for line in lines:
            split += _split_at_footer(line, others) if line.strip() in footers[number] else [line]
        result.append(split)
    return result


def _split_at_footer(line: str, footers: set[str]) -> list[str]:
    words = line.split()
    for footer in footers:
        if footer.isdigit():
            continue
        parts = footer.split()
        tail = [_shape(word) for word in words[len(words) - len(parts) :]]
        if len(words) <= len(parts) or tail[1:] != [_shape(part) for part in parts[1:]]:
            continue
        first, glued = _shape(parts[0]), words[-len(parts)]
        if len(glued) > len(first) and tail[0].endswith(first) and glued[-len(parts[0]) - 1].islower():
            head = " ".join([*words[: -len(parts)], glued[: -len(parts[0])]])
            return [f"{head}-", " ".join([glued[-len(parts[0]) :], *words[len(words) - len(parts) + 1 :]])]
    return [line]


def _without(lines: list[str], counts: Counter[tuple[bool, str]], needed: int) -> list[str]:
    dropped = {index for index, line in enumerate(lines) if _SURE_PAGE_NUMBER.fullmatch(line.strip())}
    for index, is_top in _edges(lines):
        if counts[is_top, _shape(lines[index])] >= needed or _PAGE_NUMBER.fullmatch(lines[index].strip()):
            dropped.add(index)
    return [line for index, line in enumerate(lines) if index not in dropped]


def _edges(lines: list[str]) -> list[tuple[int, bool]]:
    """The first and last lines with words in them, by index; True for those at the top."""
    filled = [index for index, line in enumerate(lines) if line.strip()]
    top = filled[: min(_EDGE_LINES, len(filled) // 2)]
    foot = filled[max(len(filled) - _EDGE_LINES, len(filled) // 2) :]
    return [*((index, True) for index in top), *((index, False) for index in foot)]


def _shape(line: str) -> str:
    return _DIGITS.sub("#", " ".join(line.split()).lower())
