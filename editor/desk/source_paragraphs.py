"""A source as it is read: page by page, lines that a layout broke made paragraphs again."""

import re

from editor.checks.source_pages import SHORT_LINE, lines_of, tidy
from editor.domain.findings import Source

_CUT = re.compile(r"(?<=[a-z])[-‐\u00ad]$")
_ENDS = re.compile(r"[.!?:;][\"'”’)\]]*$")


Paragraphs = tuple[str, ...]


def paragraphs(source: Source) -> tuple[Paragraphs, ...]:
    """The paragraphs of each page, none of one that has no text; what stands on every page is left out. A blank line
    ends a paragraph, and so does a line that stops short after the end of a sentence, or stands short before a
    capital."""
    return tuple(map(_paragraphs, lines_of([page.text for page in source.pages])))


def _paragraphs(lines: list[str]) -> Paragraphs:
    lengths = sorted(len(line.strip()) for line in lines if line.strip())
    usual = lengths[len(lengths) * 3 // 4] if lengths else 0
    result: list[str] = []
    current = ""
    for index, line in enumerate(lines):
        words = line.strip()
        following = lines[index + 1].strip() if index + 1 < len(lines) else ""
        if _ENDS.search(current) and _is_heading(words, following, usual):
            result.append(current)
            current = ""
        current = _joined(current, words)
        is_short = len(words) < SHORT_LINE * usual
        if not words or (is_short and (_ENDS.search(words) or following[:1].isupper() or not following[:1].isalpha())):
            result.append(current)
            current = ""
    return tuple(text for each in (*result, current) if (text := tidy(each)))


def _is_heading(words: str, following: str, usual: int) -> bool:
    """A short line without a mark at its end, capitals after it."""
    is_short = 0 < len(words) < SHORT_LINE * usual
    return is_short and words[:1].isupper() and words[-1:].isalnum() and following[:1].isupper()


def _joined(before: str, line: str) -> str:
    """A word that was cut at the line's end is whole again."""
    if not before:
        return line
    if _CUT.search(before) and line[:1].islower():
        return before[:-1] + line
    return f"{before} {line}"
