"""Dates: day before month, weekdays that agree, days that exist, and a "today" that is today."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from editor.checks.context import Context, found, own_words, words_before
from editor.checks.passages import Kind, Passage
from editor.domain.findings import Finding
from editor.domain.uk_time import MONTHS, WEEKDAYS, long_date

_MONTH = "|".join((*MONTHS, "Sept", *(month[:3] for month in MONTHS if month != "May")))
_DAY_MONTH = re.compile(
    rf"(?<![\d.,/])(?P<day>\d{{1,2}})(?P<suffix>st|nd|rd|th)?\s+(?P<of>of\s+)?(?P<month>{_MONTH})\b\.?"
    rf"(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?"
)
_MONTH_DAY = re.compile(
    rf"\b(?P<month>{_MONTH})\.?\s+(?:the\s+)?(?P<day>\d{{1,2}})(?P<suffix>st|nd|rd|th)?(?:,?\s+(?P<year>(?:19|20)\d\d)\b|"
    rf"(?=[,.;:)]|$|\s+(?:at|and|to|from|on|for|after|before|when|as)\b))"
)
_NUMBERS = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-]|\.\d)")
_ISO = re.compile(r"(?<![\d/.-])(\d{4})-(\d\d)-(\d\d)(?![\d/-]|\.\d)")
_WEEKDAY_BEFORE = re.compile(rf"\b(?P<weekday>{'|'.join(WEEKDAYS)}),?\s+(?:the\s+)?$")
_TODAY_BEFORE = re.compile(r"\b(?P<day>today|yesterday|tomorrow)(?:\s+\(|,\s+|\s+)(?:\w+day,?\s+)?$", re.IGNORECASE)
_OFFSETS = {"today": 0, "yesterday": -1, "tomorrow": 1}


class DateFound(NamedTuple):
    """A date in a text; `year` is 0 where the text has none."""

    start: int
    end: int
    day: int
    month: int
    year: int
    is_house_form: bool

    @property
    def better(self) -> str:
        text = f"{self.day} {MONTHS[self.month - 1]}"
        return f"{text} {self.year}" if self.year else text


def dates_in(text: str) -> list[DateFound]:
    """All dates of the text, whatever their form, in order."""
    result = []
    for match in _DAY_MONTH.finditer(text):
        is_house_form = not match["suffix"] and not match["of"] and match["month"] in MONTHS
        result.append(_worded(match, is_house_form))
    taken = [(each.start, each.end) for each in result]
    for match in _MONTH_DAY.finditer(text):
        if not any(start < match.end() and match.start() < end for start, end in taken):
            result.append(_worded(match, False))
    for match in _NUMBERS.finditer(text):
        day, month, year = int(match.group(1)), int(match.group(3)), int(match.group(4))
        if 1 <= day <= 31 and 1 <= month <= 12 and (match.group(2) == "/" or len(match.group(4)) == 4):
            year += 2000 if year < 100 else 0
            result.append(DateFound(match.start(), match.end(), day, month, year, False))
    for match in _ISO.finditer(text):
        year, month, day = (int(group) for group in match.groups())
        if 1 <= day <= 31 and 1 <= month <= 12:
            result.append(DateFound(match.start(), match.end(), day, month, year, False))
    return sorted(result)


def _worded(match: re.Match[str], is_house_form: bool) -> DateFound:
    names = [month[:3] for month in MONTHS]
    month = names.index(match["month"][:3]) + 1
    end = match.end() - 1 if match.group().endswith(".") and match["month"] in MONTHS else match.end()
    return DateFound(match.start(), end, int(match["day"]), month, int(match["year"] or 0), is_house_form)


def dates(passage: Passage, context: Context) -> Iterator[Finding]:
    if passage.kind is Kind.FIELD:
        return
    text = own_words(passage.text)
    for each in dates_in(text):
        day = _as_date(each, context.day)
        if day is None:
            if _cannot_be(each):
                words = text[each.start : each.end]
                yield found("date-exists", passage, each.start, each.end, f"There is no {words}.")
            continue
        if not each.is_house_form:
            message = f"Dates are written {each.better}."
            yield found("date-form", passage, each.start, each.end, message, each.better)
        if each.year or context.day:
            yield from _weekday(passage, text, each, day)
        yield from _today(passage, text, each, day, context)


def _cannot_be(each: DateFound) -> bool:
    """A day that no year, or not this one, has."""
    try:
        date(each.year or 2024, each.month, each.day)
    except ValueError:
        return True
    return False


def _as_date(each: DateFound, near: date | None) -> date | None:
    """The date; one without a year is taken in the year that brings it nearest to `near`."""
    years = [each.year] if each.year else [near.year - 1, near.year, near.year + 1] if near else [2024]
    possible = []
    for year in years:
        try:
            possible.append(date(year, each.month, each.day))
        except ValueError:
            continue
    if near is None or each.year:
        return possible[0] if possible else None
    return min(possible, key=lambda day: abs(day - near), default=None)


def _weekday(passage: Passage, text: str, each: DateFound, day: date) -> Iterator[Finding]:
    before = _WEEKDAY_BEFORE.search(words_before(text, each.start))
    if before is None:
        return
    weekday = WEEKDAYS[day.weekday()]
    if before["weekday"] != weekday:
        message = f"{long_date(day)} is a {weekday}."
        yield found("date-weekday", passage, each.start - len(before.group()), each.end, message)


def _today(passage: Passage, text: str, each: DateFound, day: date, context: Context) -> Iterator[Finding]:
    before = _TODAY_BEFORE.search(words_before(text, each.start))
    if before is None or context.day is None:
        return
    word = before["day"].lower()
    meant = context.day + timedelta(days=_OFFSETS[word])
    if day != meant:
        message = f"The day of issue is {long_date(context.day)}, so {word} is {long_date(meant)}."
        yield found("date-today", passage, each.start - len(before.group()), each.end, message)
