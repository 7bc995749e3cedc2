"""UK time: kept in UTC inside, said in Europe/London outside."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from editor.domain.errors import EditorError

LONDON = ZoneInfo("Europe/London")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def now() -> datetime:
    """This moment in UTC."""
    return datetime.now(UTC)


def from_london(day: date, at: time) -> datetime:
    """The UTC moment of a UK wall-clock time; of the hour that comes twice in October, the first.

    Raises EditorError for a time in the hour that the clocks skip in March.
    """
    local = datetime.combine(day, at, LONDON)
    moment = local.astimezone(UTC)
    if moment.astimezone(LONDON).replace(tzinfo=None) != local.replace(tzinfo=None):
        later = moment.astimezone(LONDON)
        raise EditorError(
            f"There is no {at:%H:%M} on {long_date(day)}: the clocks go forward that night.",
            f"Use {later:%H:%M} or another time.",
        )
    return moment


def in_utc(moment: datetime) -> datetime:
    """A moment in UTC; one without a zone is UK time. Raises EditorError where there is no such time, or one so near
    the calendar's end that it can't be said in every zone."""
    try:
        if moment.tzinfo is None:
            return from_london(moment.date(), moment.time())
        utc = moment.astimezone(UTC)
        london(utc)
    except OverflowError:
        raise EditorError(f"{moment.isoformat()} is beyond the calendar.", "Use a year from 2 to 9998.") from None
    return utc


def london(moment: datetime) -> datetime:
    """An aware moment as UK wall-clock time."""
    return moment.astimezone(LONDON)


def long_date(day: date, weekday: bool = False) -> str:
    """5 November 2025, or Wednesday 5 November 2025; English whatever the computer's language."""
    text = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    return f"{WEEKDAYS[day.weekday()]} {text}" if weekday else text


def embargo_line(moment: datetime) -> str:
    """EMBARGOED until 00:01 on Wednesday 5 November 2025; in the hour that comes twice, with GMT or BST."""
    return f"EMBARGOED until {moment_in_words(moment)}"


def moment_in_words(moment: datetime) -> str:
    """00:01 on Wednesday 5 November 2025; in the hour that comes twice, with GMT or BST."""
    local = london(moment)
    twice = local.utcoffset() != local.replace(fold=1 - local.fold).utcoffset()
    zone = f" {local.tzname()}" if twice else ""
    return f"{local:%H:%M}{zone} on {long_date(local.date(), weekday=True)}"


def short_time(moment: datetime) -> str:
    """14 March 2019, 10:04: a moment in UK time for lists and logs."""
    local = london(moment)
    return f"{long_date(local.date())}, {local:%H:%M}"
