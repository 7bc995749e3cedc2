"""Rules that are lists of words: jargon, spelling, terms; and -ise."""

import re
from collections.abc import Iterator
from functools import lru_cache

from editor.checks.context import Context, found, like, own_words
from editor.checks.passages import Kind, Passage
from editor.domain.findings import Finding
from editor.domain.rule_book import Rule, RuleBook

_IZE = re.compile(r"\b([A-Za-z]+?)(iz|yz)(e|es|ed|er|ers|ing|ation|ations|able)\b")


@lru_cache(maxsize=8)
def _word_rules(book: RuleBook) -> tuple[tuple[Rule, re.Pattern[str], dict[str, str]], ...]:
    rules = []
    for rule in book.rules.values():
        if rule.words:
            longest_first = sorted((word for word, _ in rule.words), key=len, reverse=True)
            either = "|".join(re.escape(word).replace("'", "['’]") for word in longest_first)
            pattern = re.compile(rf"(?<![\w’'@./-])(?:{either})(?![\w@/-]|[’']\w)", re.IGNORECASE)
            rules.append((rule, pattern, {word.lower(): better for word, better in rule.words}))
    return tuple(rules)


def listed_words(passage: Passage, context: Context) -> Iterator[Finding]:
    """Words that a rule of words lists; the first of what is better is offered as a fix, unless it is advice in
    brackets."""
    if passage.kind is Kind.FIELD:
        return
    text = own_words(passage.text)
    for rule, pattern, replacements in _word_rules(context.book):
        for match in pattern.finditer(text):
            word = match.group()
            instead = replacements[word.lower().replace("’", "'")]
            if _is_part_of_name(text, match.start(), match.end()):
                continue
            message = rule.message.format(
                found=word, better=instead.replace("|", " or ").replace("(", "").replace(")", "")
            )
            first = instead.split("|")[0]
            better = None if first.startswith("(") else like(word, first)
            yield found(rule.id, passage, match.start(), match.end(), message, better)


def ise(passage: Passage, context: Context) -> Iterator[Finding]:
    if passage.kind is Kind.FIELD:
        return
    text = own_words(passage.text)
    for match in _IZE.finditer(text):
        word = match.group()
        if word.lower() in context.book.list("not-ise") or _is_part_of_name(text, match.start(), match.end()):
            continue
        better = f"{match.group(1)}{match.group(2)[0]}s{match.group(3)}"
        yield found("ise", passage, match.start(), match.end(), f"British spelling here is “{better}”.", better)


_CAPITALISED_BEFORE = re.compile(
    r"(?:^|\s)(?!(?:The|An?|This|These|That|Those|Our|Its|Their|In|At|We|It|They)\s)[A-Z][\w’'-]*\s(?:of\s|for\s|and\s)?$"
)
_CAPITALISED_AFTER = re.compile(r"\s(?:of\s|for\s|and\s)?[A-Z]")


def _is_part_of_name(text: str, start: int, end: int) -> bool:
    """A capitalised word beside capitalised words is part of a name ("World Health Organization")."""
    if not text[start].isupper():
        return False
    return bool(_CAPITALISED_BEFORE.search(text, 0, start) or _CAPITALISED_AFTER.match(text, end))
