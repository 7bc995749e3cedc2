"""Times of day: 5:30pm, midday, and none that no clock shows."""

import re
from collections.abc import Iterator

from editor.checks.context import Context, found, own_words
from editor.checks.passages import Kind, Passage
from editor.domain.findings import Finding

_TWELVE_HOURS = re.compile(r"(?<![\d.:£])(\d{1,2})(?:([.:])(\d\d))?\s?([ap])\.?\s?(m)\b\.?(?!\w)", re.IGNORECASE)
_TWENTY_FOUR = re.compile(r"(?<![\d.:£])(\d{1,2}):(\d\d)(?![\d:%]|\s?[ap]\.?m)", re.IGNORECASE)
_HOURS = re.compile(r"\b(\d{2})[.:]?(\d{2})\s?(?:hrs?|hours)\b")
_OCLOCK = re.compile(r"\b(\d{1,2}|[a-z]+)\s+o['’]clock\b")


def times(passage: Passage, context: Context) -> Iterator[Finding]:
    if passage.kind is Kind.FIELD and passage.label != "out_of_hours":
        return
    text = own_words(passage.text)
    separator = context.book.list("time-separator")[0]
    for match in _TWELVE_HOURS.finditer(text):
        hour, minutes = int(match.group(1)), int(match.group(3) or 0)
        if not 1 <= hour <= 12 or minutes > 59:
            message = f"There is no {match.group().rstrip('.')}."
            yield found("time-exists", passage, match.start(), match.end(), message)
            continue
        better = _house_form(hour, minutes, match.group(4).lower(), separator)
        end = match.end() - 1 if match.group().endswith(".") and not _is_dotted(match.group()) else match.end()
        if text[match.start() : end] != better:
            yield found("time-form", passage, match.start(), end, f"Times are written {better}.", better)
    for match in _HOURS.finditer(text):
        hour, minutes = int(match.group(1)), int(match.group(2))
        if hour < 24 and minutes < 60:
            better = _house_form(hour % 12 or 12, minutes, "p" if hour >= 12 else "a", separator)
            yield found("time-form", passage, match.start(), match.end(), f"Times are written {better}.", better)
    for match in _TWENTY_FOUR.finditer(text):
        if int(match.group(1)) > 24 or int(match.group(2)) > 59:
            yield found("time-exists", passage, match.start(), match.end(), f"There is no {match.group()}.")
    for match in _OCLOCK.finditer(text):
        yield found("time-form", passage, match.start(), match.end(), "Times are written 5pm, without o’clock.")


def _is_dotted(text: str) -> bool:
    return bool(re.search(r"[ap]\.\s?m\.$", text, re.IGNORECASE))


def _house_form(hour: int, minutes: int, half: str, separator: str) -> str:
    if hour == 12 and minutes == 0:
        return "midday" if half == "p" else "midnight"
    return f"{hour}{separator}{minutes:02}{half}m" if minutes else f"{hour}{half}m"
