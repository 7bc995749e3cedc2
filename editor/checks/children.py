"""A child's age, a place and a date together may say who the child is."""

import re
from collections.abc import Iterator
from functools import lru_cache

from editor.checks.dates import dates_in
from editor.checks.numbers import VALUES
from editor.checks.passages import Passages
from editor.domain.draft import Draft
from editor.domain.findings import Finding, Known

_NUMBER = rf"(?:\d{{1,2}}|{'|'.join(VALUES)})"
_AGE = re.compile(
    rf"\b(?:aged?\s+(?:just\s+|only\s+)?(?P<a>{_NUMBER})\b(?!\s*(?:to|and|-|–|or)\s*\d)|(?P<b>{_NUMBER})[\s-](?:year|month|week)s?[\s-]old\b(?!\s+(?:strategy|plan|building|bridge|scheme|contract|"
    rf"policy|school|report|car|project|programme|partnership|agreement|law|tradition|company|house|home))|"
    rf"(?:boy|girl|child|toddler|baby|teenager|pupil|son|daughter)\s*,?\s*\(?(?P<c>{_NUMBER})\)?(?=[,.\s)])|"
    rf"(?P<d>{_NUMBER})\s+years?\s+of\s+age\b)",
    re.IGNORECASE,
)
_CHILD = re.compile(
    r"\b(?:boy|girl|child|toddler|baby|babies|infant|teenager|pupil|schoolboy|schoolgirl|son|daughter|brother|sister|youngster|"
    r"young person|[Cc]hild [A-Z]\b)",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?:in|at|near|from|of|outside|around)\s+(?:the\s+)?(?!January|February|March|April|May|June|July|August|September|"
    r"October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Year\b|Key\b)[A-Z][a-z]+"
)
_MONTH_AND_YEAR = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+(?:19|20)\d\d\b|"
    r"\b(?:on|last)\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)


def reidentification(draft: Draft, all_passages: Passages, known: Known) -> Iterator[Finding]:
    """An age under 18 with a place and a date in its own or a neighbouring paragraph."""
    statement = [passage for passage in all_passages if passage.is_statement]
    for index, passage in enumerate(statement):
        age = _age(passage.text)
        if age is None:
            continue
        near = " ".join(other.text for other in statement[max(index - 1, 0) : index + 2])
        if _PLACE.search(near) and (dates_in(near) or _MONTH_AND_YEAR.search(near)):
            message = "A child’s age, a place and a date stand together: could somebody tell who the child is?"
            yield Finding("child-identified", passage.at(*age), message, text=passage.text[slice(*age)])


@lru_cache(maxsize=4096)
def _age(text: str) -> tuple[int, int] | None:
    """Where the first age under 18 of one child stands."""
    for match in _AGE.finditer(text):
        number = next(group for group in match.groups() if group)
        years = int(number) if number.isdigit() else VALUES[number.lower()]
        around = text[max(match.start() - 60, 0) : match.end() + 40]
        if years < 18 and (match["b"] or _CHILD.search(around)):
            return match.span()
    return None
