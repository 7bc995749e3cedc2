"""Words left in that were to be replaced."""

import re
from collections.abc import Iterator

from editor.checks.context import Context, found, own_words
from editor.checks.passages import Kind, Passage
from editor.domain.findings import Finding

_ANYWHERE = re.compile(
    r"\bT\.?B\.?[CAD]\b|\bTK\b|\b[Xx]{2,}\b|\bX,XXX\b|£X+\b|\?{3,}|_{3,}|\.{5,}|#{3,}|\blorem ipsum\b|"
    r"<[^<>@]{1,40}>|\{[^{}]{1,40}\}|\bto be confirmed\b|\b(?:quote|figure|date|name|text)s? to (?:follow|come)\b|"
    r"\binsert (?:name|date|quote|link|figure|text|here|number|title)\b",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\[[^\[\]]*\]")
_ASKS = re.compile(
    r"\[\s*(?:insert|add|name|date|title|role|quote|link|figure|number|place|time|tbc|tba|x+|your|xx|\?|check|confirm|"
    r"contact|phone|email|organisation|speaker|to follow|to come|\.\.\.\s*\])",
    re.IGNORECASE,
)


def placeholders(passage: Passage, context: Context) -> Iterator[Finding]:
    """Square brackets in a speaker's words or a fragment are insertions unless they ask for something."""
    text = passage.text
    spans: list[tuple[int, int]] = []
    for match in _BRACKETS.finditer(text):
        is_quoted = passage.kind is Kind.SPEECH or own_words(text)[match.start()] == "█"
        if _ASKS.match(match.group()) or not (is_quoted or match.group() in ("[sic]", "[…]")):
            spans.append(match.span())
    for match in _ANYWHERE.finditer(text):
        if not any(start <= match.start() < end for start, end in spans):
            spans.append(match.span())
    for start, end in sorted(spans):
        yield found("placeholder", passage, start, end, "Still to be replaced.")
