"""Characters that an older system may not show: all outside Windows-1252."""

import unicodedata
from collections.abc import Iterator

from editor.checks.context import Context, found
from editor.checks.passages import Passage
from editor.domain.findings import Finding

_KEPT = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff\u2009\u202f\u2011\n\t")
"""Invisible characters and thin spaces, which the plain text leaves out or makes plain."""


def characters(passage: Passage, context: Context) -> Iterator[Finding]:
    if _is_windows(passage.text):
        return
    seen: set[str] = set()
    for at, character in enumerate(passage.text):
        if character in seen or character in _KEPT or _is_windows(character):
            continue
        seen.add(character)
        name = unicodedata.name(character, "unnamed").lower()
        message = (
            f"“{character}” (U+{ord(character):04X}, {name}) is outside Windows-1252: some systems cannot show it."
        )
        yield found("characters", passage, at, at + 1, message)


def _is_windows(text: str) -> bool:
    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True
