"""The day it goes out: embargo and date agree, no weekend or bank holiday unawares, no pre-election period."""

from collections.abc import Iterator
from datetime import date

from editor.checks.passages import Passages
from editor.domain.draft import Draft
from editor.domain.findings import Finding, Known
from editor.domain.places import Part, Place
from editor.domain.uk_time import london, long_date

_DATE, _EMBARGO = Place(Part.RELEASE, "date"), Place(Part.RELEASE, "embargo")


def days(draft: Draft, all_passages: Passages, known: Known) -> Iterator[Finding]:
    embargo = london(draft.embargo).date() if draft.embargo else None
    if known.today and embargo and embargo < known.today:
        yield Finding("embargo-past", _EMBARGO, f"The embargo ended on {long_date(embargo)}.")
    if known.today and draft.date and draft.date < known.today:
        yield Finding("date-past", _DATE, f"The date of issue, {long_date(draft.date)}, has passed.")
    if known.today and draft.date and draft.date > known.today and not embargo:
        message = f"The date of issue, {long_date(draft.date)}, is still to come, and the release is for immediate use."
        yield Finding("date-ahead", _DATE, message)
    if embargo and draft.date and embargo < draft.date:
        message = f"The embargo ends on {long_date(embargo)}, before the date of issue, {long_date(draft.date)}."
        yield Finding("embargo-date", _EMBARGO, message)
    out, place = (embargo, _EMBARGO) if embargo else (draft.date, _DATE)
    if out is not None:
        yield from _unusual(out, place, known)


def _unusual(out: date, place: Place, known: Known) -> Iterator[Finding]:
    if out.weekday() >= 5:
        yield Finding("weekend", place, f"{long_date(out, weekday=True)} is at the weekend.")
    if holiday := known.rules.holidays.get(out):
        yield Finding("bank-holiday", place, f"{long_date(out)} is a bank holiday: {holiday}.")
    for period in known.rules.periods:
        if period.first <= out <= period.last:
            message = (
                f"{long_date(out)} is in the pre-election period ({period.name}, {long_date(period.first)} to "
                f"{long_date(period.last)})."
            )
            yield Finding("pre-election", place, message)
