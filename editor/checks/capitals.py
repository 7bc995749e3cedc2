"""Capitals: none for common nouns, none for emphasis, sentence case in headlines."""

import re
from collections.abc import Iterator
from functools import lru_cache

from editor.checks.context import Context, found, own_words
from editor.checks.passages import Kind, Passage
from editor.domain.findings import Finding
from editor.domain.rule_book import RuleBook

_SHOUTED = re.compile(r"(?<![\w&./@-])[A-Z]{5,}(?![\w@/-])")
_WORD = re.compile(r"[A-Za-z][\w’'-]*")
MIN_WORDS, MOST = 5, 0.7
"""A headline of at least so many longer words, so many of them with capitals, is in title case."""


@lru_cache(maxsize=8)
def _common(book: RuleBook) -> re.Pattern[str]:
    nouns = "|".join(re.escape(noun) for noun in sorted(book.list("lower-case"), key=len, reverse=True))
    return re.compile(
        rf"\b(?:[Tt]he|[Oo]ur|[Ii]ts|[Tt]heir|[Aa]n?|[Ll]ocal|[Aa]ll|[Oo]ther|[Tt]his|[Tt]hat|[Tt]hese|[Nn]ew)\s+(?P<noun>{nouns})\b"
        rf"(?!\s+(?:of\s+|for\s+|and\s+|on\s+)?(?:the\s+)?[A-Z]|[’']s\s+[A-Z])"
    )


def capitals(passage: Passage, context: Context) -> Iterator[Finding]:
    if passage.kind is Kind.FIELD:
        return
    text = own_words(passage.text)
    for match in _common(context.book).finditer(text):
        noun = match["noun"]
        better = noun[0].lower() + noun[1:] if " " not in noun else noun.lower()
        yield found("capitals", passage, match.start("noun"), match.end("noun"), f"No capital: {better}.", better)
    known = context.book.list("acronyms")
    for match in _SHOUTED.finditer(text):
        if match.group() not in known and re.search("[a-z]", text):
            yield found("capitals", passage, match.start(), match.end(), "A word in capitals.")
    if passage.kind in (Kind.HEADLINE, Kind.SUBHEADING):
        yield from _title_case(passage, text)


def _title_case(passage: Passage, text: str) -> Iterator[Finding]:
    words = [word for word in _WORD.findall(text)[1:] if len(word) > 3]
    capitalised = [word for word in words if word[0].isupper() and not word.isupper()]
    if text.isupper() and len(text.split()) > 2:
        better = text.capitalize()
        yield found("capitals", passage, 0, len(text), "A heading all in capitals: only names have capitals.", better)
    elif len(words) >= MIN_WORDS and len(capitalised) >= MOST * len(words):
        yield found("capitals", passage, 0, len(text), "A heading has capitals only at its start and in names.")
