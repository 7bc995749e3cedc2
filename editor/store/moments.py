"""Times as text of one fixed form, in UTC, so that the order of the texts is the order of the times."""

from datetime import UTC, datetime


def now() -> datetime:
    return datetime.now(UTC)


def as_text(moment: datetime) -> str:
    """ "2019-03-14T09:01:12.000000+00:00"; the moment must be aware."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def from_text(text: str) -> datetime:
    return datetime.fromisoformat(text)
