"""Whether a text from outside is a statement's: the same, with more round it, a part of it, or another wording."""

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum

from editor.domain.differences import Difference, differences
from editor.domain.text import binding
from editor.domain.values import frozen


class Sameness(StrEnum):
    IDENTICAL = "identical"
    AROUND = "identical, with other text round it"
    PART = "part of it"
    DIFFERENT = "different"


@frozen
class Compared:
    """`differences` lead from the statement to the text; what only stands before or after it is none."""

    sameness: Sameness
    differences: tuple[Difference, ...] = ()


LEAST = 5
"""How many words a part has to have to be told from chance."""
_SIGN = re.compile(r"^(?:[-•*·–]|\d{1,2}\.)\s+")


def stream(paragraphs: Iterable[str]) -> str:
    """The binding wording in one line, without what marks list items: how a program breaks lines is no wording."""
    return " ".join(filter(None, (binding(_SIGN.sub("", binding(text))) for text in paragraphs)))


def compared(statement: Sequence[str], text: Sequence[str], is_letter: bool = False) -> Compared:
    """In a letter the statement may stand between other paragraphs: a greeting, a signature."""
    ours, theirs = stream(statement), stream(text)
    if ours == theirs:
        return Compared(Sameness.IDENTICAL)
    if is_letter and ours and _stands_within(ours, text):
        return Compared(Sameness.AROUND)
    if len(theirs.split()) >= LEAST and f" {theirs} " in f" {ours} ":
        return Compared(Sameness.PART)
    lines = _paragraphs(statement)
    found = differences(lines, _paragraphs(text))
    if is_letter:
        found = tuple(each for each in found if each.old or not _is_around(each, len(lines))) or found
    return Compared(Sameness.DIFFERENT, found)


def _stands_within(ours: str, text: Sequence[str]) -> bool:
    """Whether some paragraphs that follow each other are the statement and nothing else."""
    return any(_begins_with(ours, text[start:]) for start in range(len(text)))


def _begins_with(ours: str, text: Sequence[str]) -> bool:
    taken = ""
    for paragraph in text:
        taken = f"{taken} {stream([paragraph])}".strip()
        if taken == ours:
            return True
        if not ours.startswith(taken):
            return False
    return False


def _is_around(difference: Difference, paragraphs: int) -> bool:
    """Whole paragraphs before the first or after the last."""
    return not (difference.before or difference.after) and difference.paragraph in (0, paragraphs)


def _paragraphs(texts: Iterable[str]) -> list[str]:
    return [words for words in (_SIGN.sub("", " ".join(text.split())) for text in texts) if words]
