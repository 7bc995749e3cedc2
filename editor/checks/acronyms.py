"""Acronyms are spelled out where they first stand."""

import re
from collections.abc import Iterator
from functools import lru_cache

from editor.checks.context import REACH, words_before
from editor.checks.passages import Kind, Passage, Passages
from editor.domain.draft import Draft
from editor.domain.findings import Finding, Known
from editor.domain.rule_book import RuleBook

_ACRONYM = re.compile(r"(?<![\w&./@-])([A-Z][A-Z&]{1,5})(s)?(?![\w&@/-]|\.\w)")
_EXPLAINED = re.compile(r"\s\([A-Z][^()]{4,}\)")
_ROMAN = re.compile(r"[IVX]+")
_POSTCODE = re.compile(r"[A-Z]{1,2}\d")


def acronyms(draft: Draft, all_passages: Passages, known: Known) -> Iterator[Finding]:
    """The first place of each acronym that is neither known to all nor spelled out there."""
    seen: set[str] = set()
    for passage in all_passages:
        if not (passage.is_statement or passage.kind is Kind.NOTE or _is_role(passage)):
            continue
        for start, end, acronym, is_spelled_out in _in_passage(passage.text, known.rules):
            if acronym in seen or passage.kind is Kind.HEADLINE:
                continue
            seen.add(acronym)
            if not is_spelled_out:
                message = f"What {acronym} stands for is not said where it first stands."
                yield Finding("acronym", passage.at(start, end), message, text=acronym)


def _is_role(passage: Passage) -> bool:
    return passage.kind is Kind.FIELD and passage.label in ("role", "organisation") and bool(passage.place.paragraph)


@lru_cache(maxsize=4096)
def _in_passage(text: str, book: RuleBook) -> tuple[tuple[int, int, str, bool], ...]:
    """Start, end, acronym and whether it is spelled out there."""
    if not re.search(r"[a-z]", text):
        return ()
    known = frozenset(book.list("acronyms"))
    found = []
    for match in _ACRONYM.finditer(text):
        acronym = match.group(1)
        if acronym in known or _ROMAN.fullmatch(acronym) or "&" in (acronym[0], acronym[-1]):
            continue
        if _is_shouted(text, match.start(), match.end()):
            continue
        in_brackets = text[match.start() - 1 : match.start()] == "(" and text[match.end() : match.end() + 1] in (
            ")",
            ",",
            ";",
        )
        is_spelled_out = in_brackets or bool(_EXPLAINED.match(text, match.end()))
        found.append((match.start(), match.end(), acronym, is_spelled_out))
    return tuple(found)


def _is_shouted(text: str, start: int, end: int) -> bool:
    """Beside another word in capitals: emphasis, a heading or a reference, not an acronym."""
    before, after = words_before(text, start).split()[-1:], text[end : end + REACH].split()[:1]
    return any(
        len(word) > 2 and word.strip(".,:;!").isupper() and word.strip(".,:;!").isalpha() for word in (*before, *after)
    )
