"""What a rule that reads one passage may know besides, and how it says what it found."""

from datetime import date
from functools import lru_cache

from editor.checks.marks import marks
from editor.checks.passages import Passage
from editor.domain.findings import Finding
from editor.domain.rule_book import RuleBook
from editor.domain.text_edits import ReplaceText
from editor.domain.values import frozen


@frozen
class Context:
    """The rules, the day of issue, and the organisation that speaks."""

    book: RuleBook
    day: date | None = None
    organisation: str = ""


def found(rule: str, passage: Passage, start: int, end: int, message: str, better: str | None = None) -> Finding:
    """A finding about characters `start` to `end` of the passage; `better` is what the fix puts there."""
    words, place = passage.text[start:end], passage.at(start, end)
    fix = None if better is None or better == words else ReplaceText(place, words, better)
    return Finding(rule, place, message, text=words, fix=fix)


REACH = 60
"""Characters that a rule looks back."""


@lru_cache(maxsize=4096)
def own_words(text: str) -> str:
    """The text with what stands in quotation marks blanked out, character for character: a source's words are not
    ours to mend."""
    pieces, at = [], 0
    for quoted in marks(text).outermost():
        pieces += [text[at : quoted.start], "█" * (quoted.end - quoted.start)]
        at = quoted.end
    return "".join([*pieces, text[at:]])


def words_before(text: str, at: int) -> str:
    """What stands just before the character, for a rule that looks back."""
    return text[max(at - REACH, 0) : at]


def like(word: str, better: str) -> str:
    """`better` with a capital where `word` has one."""
    return better[:1].upper() + better[1:] if word[:1].isupper() else better
