"""Apostrophes: where one is missing, too many, or another sign stands for it."""

import re
from collections.abc import Iterator

from editor.checks.context import Context, found, own_words
from editor.checks.passages import Kind, Passage
from editor.domain.findings import Finding

_DECADE = re.compile(r"\b((?:19|20)\d0|\d0)['’](s)\b")
_ITS_APOSTROPHE = re.compile(r"\bits['’](?=\s)", re.IGNORECASE)
_ITS_OWN = re.compile(
    r"\b(it)['’](s)\s+(?=own\b|findings\b|report\b|staff\b|services?\b|work\b|plans?\b|members\b|kind\b)", re.IGNORECASE
)
_IT_IS = re.compile(
    r"\b(its)\s+(?=(?:a|an|the|been|not|going|very|too|important|clear|good|great|vital|our|up to)\b)", re.IGNORECASE
)
_PLURAL_OWNERS = re.compile(r"\b(childrens|mens|womens)\b(?=\s+[a-z])", re.IGNORECASE)
_PLURAL_VERB = re.compile(
    r"\b(?!(?:it|that|there|what|who|here|where|how|let|she|he)['’])([a-z]{3,})['’](s)\s+(?:are|have|were)\b",
    re.IGNORECASE,
)
_OTHER_SIGN = re.compile(r"(?<=\w)[`´ʼ′](?=\w)")


def apostrophes(passage: Passage, context: Context) -> Iterator[Finding]:
    if passage.kind is Kind.FIELD and passage.label != "organisation":
        return
    text = own_words(passage.text)

    def problem(match: re.Match[str], message: str, better: str | None) -> Finding:
        return found("apostrophe", passage, match.start(), match.end(), message, better)

    for match in _DECADE.finditer(text):
        yield problem(match, "A plural has no apostrophe.", match.group(1) + match.group(2))
    for match in _ITS_APOSTROPHE.finditer(text):
        yield problem(match, "“Its” has no apostrophe.", match.group()[:-1])
    for match in _ITS_OWN.finditer(text):
        better = f"{match.group(1)}{match.group(2)} "
        yield problem(match, "“Its” has no apostrophe where it means “of it”.", better)
    for match in _IT_IS.finditer(text):
        yield problem(match, "“It is” is written “it’s”.", f"{match.group(1)[:2]}’s ")
    for match in _PLURAL_OWNERS.finditer(text):
        yield problem(match, f"Written {match.group()[:-1]}’s.", f"{match.group()[:-1]}’s")
    for match in _PLURAL_VERB.finditer(text):
        yield problem(match, f"A plural has no apostrophe: {match.group(1)}s.", None)
    for match in _OTHER_SIGN.finditer(text):
        yield problem(match, "Another sign stands for the apostrophe.", "’")
