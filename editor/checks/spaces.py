"""Spaces: two where one belongs, one before a mark, none after it."""

import re
from collections.abc import Iterator

from editor.checks.context import REACH, Context, found, words_before
from editor.checks.passages import Passage
from editor.domain.findings import Finding

_RUN = re.compile(r"[ \u00a0\t\u2009\u202f]{2,}")
_BEFORE_MARK = re.compile(r"(?<=\w)[ \u00a0]+(?=[,;:!?](?:\s|$)|\.(?:\s|$))")
_NONE_AFTER = re.compile(r"(?<=[a-z])([,;:!?]|\.)(?=[A-Z][a-z])|(?<=[a-z])([,;])(?=[a-z])")


def spaces(passage: Passage, context: Context) -> Iterator[Finding]:
    text = passage.text
    for match in _RUN.finditer(text):
        if match.start() == 0 or match.end() == len(text):
            yield found("spaces", passage, match.start(), match.end(), "Spaces at the edge of the paragraph.", "")
        else:
            yield found("spaces", passage, match.start(), match.end(), "More than one space.", " ")
    for match in _BEFORE_MARK.finditer(text):
        yield found("spaces", passage, match.start(), match.end(), "A space before a punctuation mark.", "")
    for match in _NONE_AFTER.finditer(text):
        if not _is_address(text, match.start()):
            yield found("spaces", passage, match.start(), match.end(), "No space after it.", f"{match.group()} ")


def _is_address(text: str, at: int) -> bool:
    token = words_before(text, at).rpartition(" ")[2] + text[at : at + REACH].partition(" ")[0]
    return "@" in token or "/" in token or "www." in token
