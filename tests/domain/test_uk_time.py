"""UK time: kept in UTC, said as the clock on the wall says it, on both nights when that is changed."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from editor.domain.errors import EditorError
from editor.domain.uk_time import embargo_line, from_london, in_utc, long_date, short_time

SPRING, AUTUMN = date(2025, 3, 30), date(2025, 10, 26)


def test_summer_time_is_an_hour_ahead() -> None:
    assert from_london(date(2025, 7, 1), time(0, 1)) == datetime(2025, 6, 30, 23, 1, tzinfo=UTC)
    assert from_london(date(2025, 11, 5), time(0, 1)) == datetime(2025, 11, 5, 0, 1, tzinfo=UTC)


def test_an_embargo_says_the_time_of_day_and_the_day_of_the_week() -> None:
    assert embargo_line(datetime(2025, 11, 5, 0, 1, tzinfo=UTC)) == "EMBARGOED until 00:01 on Wednesday 5 November 2025"
    assert embargo_line(datetime(2025, 6, 30, 23, 1, tzinfo=UTC)) == "EMBARGOED until 00:01 on Tuesday 1 July 2025"


@pytest.mark.parametrize("minutes", [0, 30, 59])
def test_the_hour_that_is_skipped_in_march_is_refused_with_the_time_it_would_be(minutes: int) -> None:
    with pytest.raises(EditorError, match="clocks go forward") as caught:
        from_london(SPRING, time(1, minutes))
    assert caught.value.hint == f"Use 02:{minutes:02} or another time."


def test_just_before_and_just_after_it_are_a_minute_apart() -> None:
    assert from_london(SPRING, time(2)) - from_london(SPRING, time(0, 59)) == timedelta(minutes=1)


def test_the_hour_that_comes_twice_in_october_is_the_first_and_the_line_says_which() -> None:
    moment = from_london(AUTUMN, time(1, 30))
    assert moment == datetime(2025, 10, 26, 0, 30, tzinfo=UTC)
    assert embargo_line(moment) == "EMBARGOED until 01:30 BST on Sunday 26 October 2025"
    assert embargo_line(moment + timedelta(hours=1)) == "EMBARGOED until 01:30 GMT on Sunday 26 October 2025"


@pytest.mark.parametrize(("at", "hours"), [(time(0, 59), -1), (time(2), 0)])
def test_on_either_side_of_it_no_zone_is_needed(at: time, hours: int) -> None:
    moment = from_london(AUTUMN, at)
    assert moment == datetime.combine(AUTUMN, at, UTC) + timedelta(hours=hours)
    assert embargo_line(moment) == f"EMBARGOED until {at:%H:%M} on Sunday 26 October 2025"


def test_dates_are_in_english_without_a_nought() -> None:
    assert long_date(date(2025, 11, 5)) == "5 November 2025"
    assert long_date(date(2025, 11, 5), weekday=True) == "Wednesday 5 November 2025"
    assert short_time(datetime(2019, 3, 14, 10, 4, tzinfo=UTC)) == "14 March 2019, 10:04"


def test_a_time_without_a_zone_is_uk_time_and_one_with_is_itself() -> None:
    assert in_utc(datetime(2025, 7, 1, 0, 1)) == datetime(2025, 6, 30, 23, 1, tzinfo=UTC)
    assert in_utc(datetime.fromisoformat("2025-07-01T00:01+02:00")) == datetime(2025, 6, 30, 22, 1, tzinfo=UTC)


@pytest.mark.parametrize("text", ["0001-01-01T00:00+05:00", "0001-01-01T00:00Z", "9999-12-31T23:59-10:00"])
def test_a_time_beyond_the_calendar_is_refused(text: str) -> None:
    with pytest.raises(EditorError, match="beyond the calendar"):
        in_utc(datetime.fromisoformat(text))
