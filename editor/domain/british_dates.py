"""Reads dates and times of day as people in Britain type them: the day before the month."""

import re
from datetime import date, time

from editor.domain.errors import EditorError
from editor.domain.uk_time import MONTHS, WEEKDAYS

_WEEKDAY = re.compile(rf"^(?:{'|'.join(f'{day[:3]}[a-z]*' for day in WEEKDAYS)})\.?,?\s+(?=\d)", re.IGNORECASE)
_NUMBERS = re.compile(r"(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_WORDS = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th)?[\s\-]*(?:of\s+)?([a-z]{3,9})\.?,?(?:[\s\-]*(\d{4}|\d{2}))?", re.IGNORECASE
)
_MONTH_FIRST = re.compile(r"([a-z]{3,9})\.?\s*(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})", re.IGNORECASE)
_TIME = re.compile(r"(\d{1,2})(?:[:.h]?(\d{2}))?\s*(am|pm|a\.m\.?|p\.m\.?)?", re.IGNORECASE)
FORMS = "Write the day first, as in 14/3/2019 or 14 March 2019."


def read_date(text: str, today: date) -> date:
    """14/3/2019, 14.3.19, 14 March 2019, Thu 14 Mar, 2019-03-14; a date without a year is in the year of `today`.

    Raises EditorError for what is no date.
    """
    words = _WEEKDAY.sub("", text.strip())
    if found := _ISO.fullmatch(words):
        return _date(text, found[3], int(found[2]), found[1])
    if found := _NUMBERS.fullmatch(words):
        return _date(text, found[1], int(found[2]), found[3])
    if found := _WORDS.fullmatch(words):
        return _date(text, found[1], _month(found[2]), found[3] or str(today.year))
    if found := _MONTH_FIRST.fullmatch(words):
        return _date(text, found[2], _month(found[1]), found[3])
    raise EditorError(f"“{text.strip()}” is not a date.", FORMS)


def _month(word: str) -> int:
    """1 to 12, or 0 for a word that is no month."""
    names = [index for index, name in enumerate(MONTHS, 1) if name.lower().startswith(word.lower())]
    return 9 if word.lower() == "sept" else names[0] if len(names) == 1 else 0


def _date(text: str, day: str, month: int, year: str) -> date:
    try:
        return date(int(year) if len(year) == 4 else 2000 + int(year), month, int(day))
    except ValueError:
        raise EditorError(f"There is no {text.strip()}.", FORMS) from None


def read_time(text: str) -> time:
    """00:01, 0.01, 1430, 9am, 2.30 pm, noon. Raises EditorError for what is no time of day."""
    words = text.strip().lower()
    if words in ("noon", "midday"):
        return time(12)
    if words == "midnight":
        raise EditorError("Midnight can be read as the start or the end of a day.", "Write 00:01 or 23:59.")
    found = _TIME.fullmatch(words)
    if not found or (len(found[1]) < 2 and found[2] and words[:3].isdigit()):
        raise EditorError(f"“{text.strip()}” is not a time.", "Write it as in 00:01 or 14:30.")
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "")[:1]
    if (half and not 1 <= hour <= 12) or hour > 23 or minute > 59:
        raise EditorError(f"There is no {text.strip()}.", "Write the time as in 00:01 or 14:30.")
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, minute)
