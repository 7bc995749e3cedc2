"""Links say where they lead, and lead somewhere."""

import re
from collections.abc import Iterator

from editor.checks.context import Context, found
from editor.checks.passages import Kind, Passage
from editor.domain.findings import Finding

_HERE = re.compile(
    r"\b(?:read|reads?|find|found|view|viewed|download|downloaded|see|seen|available|watch|watched|apply|register|book|visit|"
    r"accessed?|click(?:ing)?|sign up|go|follow|look)\b[^.!?]{0,60}?\b(here)\b(?=\s*(?:[.!,;:)]|$))",
    re.IGNORECASE,
)
_CLICK = re.compile(r"\bclick(?:ing)?\s+(?:here|on|the|this)\b", re.IGNORECASE)
_BARE = re.compile(r"(?:https?://|www\.)\S+")


def links(passage: Passage, context: Context) -> Iterator[Finding]:
    vague = context.book.list("vague-links")
    text = passage.text
    said: list[tuple[int, int]] = []
    for start, end, _address in passage.links:
        words = text[start:end].strip().strip(".,:;!").lower()
        if words in vague:
            said.append((start, end))
            yield found("link-words", passage, start, end, "The words of a link say where it leads.")
        elif _BARE.fullmatch(words) and passage.kind is not Kind.NOTE:
            yield found(
                "link-words", passage, start, end, "A link in the text has words; its address goes in the notes."
            )
    if passage.kind is Kind.FIELD:
        return
    for pattern in (_HERE, _CLICK):
        for match in pattern.finditer(text):
            start, end = match.span(1) if match.re is _HERE else match.span()
            if not any(first < end and start < last for first, last in said):
                said.append((start, end))
                yield found("link-words", passage, start, end, "The words of a link say where it leads.")
