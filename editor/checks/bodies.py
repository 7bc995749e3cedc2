"""Bodies take the singular: Ofsted has, the council is."""

import re
from collections.abc import Iterator
from functools import lru_cache

from editor.checks.context import Context, found, own_words, words_before
from editor.checks.passages import Kind, Passage
from editor.domain.findings import Finding
from editor.domain.rule_book import RuleBook

_IRREGULAR = {"have": "has", "are": "is", "were": "was", "do": "does", "haven’t": "hasn’t", "aren’t": "isn’t"}
_BEFORE_PLURAL = re.compile(
    r"(?<!,\s)\b(?:and|or|nor|both|with|at|of|from|by|for|in|on|to|as|like|than|between|both|about|around|against|within|near|"
    r"should|would|could|may|might|must|can|will|did|do|does|help|helps|helped|let|lets|make|makes|made|see|saw|that|if)"
    r"\s+(?:the\s+)?$|[,&]\s*(?:the\s+)?$",
    re.IGNORECASE,
)
_SURE = frozenset(_IRREGULAR)


@lru_cache(maxsize=32)
def _pattern(book: RuleBook, organisation: str) -> re.Pattern[str]:
    names = [*book.list("bodies"), *([organisation] if organisation else [])]
    bodies = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    verbs = "|".join([*_IRREGULAR, *book.list("body-verbs")])
    return re.compile(
        rf"\b(?P<body>(?:[Tt]he\s+)?(?:{bodies}))\s+(?P<between>(?:also|now|both|all|still)\s+)?(?P<verb>{verbs})\b"
    )


def bodies(passage: Passage, context: Context) -> Iterator[Finding]:
    if passage.kind is Kind.FIELD:
        return
    text = own_words(passage.text)
    for match in _pattern(context.book, context.organisation).finditer(text):
        verb = match["verb"]
        before = words_before(text, match.start())
        is_doubtful = _BEFORE_PLURAL.search(before)
        if is_doubtful and not (verb in _SURE and before.lower().endswith("that ")):
            continue
        better = _IRREGULAR.get(verb) or _singular(verb)
        message = f"A body takes the singular: {match['body']} {better}."
        start = match.start("verb")
        found_verb = found("body-singular", passage, start, match.end(), message, better)
        yield found_verb


def _singular(verb: str) -> str:
    return verb + "es" if verb.endswith(("s", "sh", "ch", "x", "o")) else verb + "s"
