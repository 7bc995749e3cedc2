"""Numbers, percentages and money as the house writes them."""

import re
from collections.abc import Iterator

from editor.checks.context import Context, found, own_words, words_before
from editor.checks.passages import Kind, Passage
from editor.domain.findings import Finding
from editor.domain.sentences import sentence_ranges
from editor.domain.uk_time import MONTHS

SMALL = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
VALUES = {word: value for value, word in enumerate((*SMALL, *_TEENS), 1)} | {
    word: 20 + 10 * index for index, word in enumerate(_TENS)
}
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")

_SMALL_FIGURE = re.compile(r"(?:(?<=\s)|^)([1-9])(?=\s+([a-z]+))")
_COUNTED_OFF = re.compile(
    r"\b(?:aged?|ages|page|pages|year|stage|grade|level|chapter|note|part|section|phase|step|tier|band|category|room|no|"
    r"number|day|week|figure|table|top|channel|radio|ward|zone|route|junction|point|area|group|class|under|over|between)"
    r"\.?\s*$",
    re.IGNORECASE,
)
_UNITS = frozenset(
    "am pm per percent million billion trillion km miles mile metres metre m cm mm kg g litres hectares acres degrees "
    "to and or st nd rd th pence p points point x".split()
) | {month.lower() for month in MONTHS}
_FIGURE = re.compile(r"\d[\d,.]*")
_NUMERAL_NEAR = re.compile(r"\d\d")
_WORD_NUMBER = re.compile(
    rf"\b(?:(?P<tens>{'|'.join(_TENS)})(?:-(?P<unit>{'|'.join(SMALL)}))?|(?P<teen>{'|'.join(_TEENS)}))\b(?=\s+[a-z])",
    re.IGNORECASE,
)
_IDIOM_BEFORE = re.compile(r"\b(?:in|out of|of|hundred and|thousand and)\s+$")
_NO_COMMA = re.compile(r"(?<![\w.,/:#+@-])(£?)(\d{4,9})(?=\s+[a-z])")
_DIALLED = re.compile(r"\b(?:text|ring|call|phone|dial)\w*\s(?:[\w’]+\s){0,3}$", re.IGNORECASE)
_PER_CENT = re.compile(r"(?<=\d)\s*(?:per\s?cent|percent)\b|(?<=\d)\s+%", re.IGNORECASE)
_MONEY = re.compile(r"(£\d+(?:[.,]\d+)*)\s?(k|m|mn|mil|mill|bn|b)\b", re.IGNORECASE)
_POUNDS_AND_PENCE = re.compile(r"£\d+\.\d\d(p)\b")
_ORDINAL = re.compile(r"\b([1-9])(?:st|nd|rd|th)\b(?!\s+(?:of\s+)?[A-Z])")
_SCALE = {"k": "000", "m": " million", "b": " billion"}


def numbers(passage: Passage, context: Context) -> Iterator[Finding]:
    if passage.kind is Kind.FIELD:
        return
    text = own_words(passage.text)
    yield from _percentages_and_money(passage, text)
    if not passage.is_prose:
        return
    yield from _figures(passage, text)
    for match in _NO_COMMA.finditer(text):
        value = int(match.group(2))
        if 1900 <= value <= 2100 and len(match.group(2)) == 4:
            continue
        better = f"{match.group(1)}{value:,}"
        is_dialled = match.group(2).startswith("0") or _DIALLED.search(words_before(text, match.start()))
        if not is_dialled:
            yield found("thousands", passage, match.start(), match.end(), f"With a comma: {better}.", better)


def _figures(passage: Passage, text: str) -> Iterator[Finding]:
    starts = {start for start, _ in sentence_ranges(text)}
    for match in _SMALL_FIGURE.finditer(text):
        around = text[max(match.start() - 25, 0) : match.start()] + text[match.end() : match.end() + 25]
        is_unit = match.group(2) in _UNITS or _COUNTED_OFF.search(words_before(text, match.start()))
        if not is_unit and not _NUMERAL_NEAR.search(around) and not _in_month(text, match.start()):
            word = SMALL[int(match.group(1)) - 1]
            word = word.capitalize() if match.start() in starts else word
            message = f"One to nine are written as words: {word}."
            yield found("small-number", passage, match.start(), match.end(), message, word)
    for match in _WORD_NUMBER.finditer(text):
        is_idiom = _IDIOM_BEFORE.search(words_before(text, match.start()))
        if match.start() not in starts and not is_idiom:
            value = VALUES[(match["teen"] or match["tens"]).lower()] + VALUES.get((match["unit"] or "").lower(), 0)
            message = f"Numbers from 10 are written in figures: {value}."
            yield found("large-number", passage, match.start(), match.end(), message, str(value))
    for start in starts:
        if passage.kind is not Kind.BULLET and (figure := _FIGURE.match(text, start)):
            message = "A sentence begins with a figure: begin with another word, or write the number as one."
            yield found("number-first", passage, start, figure.end(), message)
    for match in _ORDINAL.finditer(text):
        word = ORDINALS[int(match.group(1)) - 1]
        if not _in_month(text, match.start()):
            message = f"First to ninth are written as words: {word}."
            yield found("small-number", passage, match.start(), match.end(), message, word)


_MONTH_BEFORE = re.compile(rf"\b(?:{'|'.join(MONTHS)})\s+(?:the\s+)?$")


def _in_month(text: str, at: int) -> bool:
    return bool(_MONTH_BEFORE.search(words_before(text, at)))


def _percentages_and_money(passage: Passage, text: str) -> Iterator[Finding]:
    for match in _PER_CENT.finditer(text):
        yield found("per-cent", passage, match.start(), match.end(), "After a figure: %, without a space.", "%")
    for match in _MONEY.finditer(text):
        scale = _SCALE[match.group(2)[0].lower()]
        amount = match.group(1)
        if scale == "000" and "." in amount:
            continue
        better = f"{amount},{scale}" if scale == "000" else amount + scale
        yield found("money", passage, match.start(), match.end(), f"In full: {better}.", better)
    for match in _POUNDS_AND_PENCE.finditer(text):
        yield found("money", passage, match.start(1), match.end(1), "Either £ or p, not both.", "")
