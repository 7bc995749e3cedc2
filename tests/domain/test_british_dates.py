"""Dates and times as they are typed."""

from datetime import date, time

import pytest

from editor.domain.british_dates import read_date, read_time
from editor.domain.errors import EditorError

TODAY = date(2019, 2, 1)


@pytest.mark.parametrize(
    "typed",
    [
        *("14/3/2019", "14/03/19", "14.3.2019", "14-3-2019", "14 3 2019", "2019-03-14", "14 March 2019", "14 march"),
        *("14th March 2019", "14 Mar 2019", "14mar2019", "Thu 14 March 2019", "Thursday, 14 March 2019", " 14-Mar-19 "),
        *("March 14, 2019", "14th of March, 2019", "14 Mar. 2019"),
    ],
)
def test_every_usual_form_of_a_date_is_understood(typed: str) -> None:
    assert read_date(typed, TODAY) == date(2019, 3, 14)


def test_the_day_stands_before_the_month() -> None:
    assert read_date("3/4/2019", TODAY) == date(2019, 4, 3)
    assert read_date("2 Sept 2019", TODAY) == date(2019, 9, 2)


@pytest.mark.parametrize(
    "typed", ["3/14/2019", "31 June 2019", "0/1/2019", "14 Smarch 2019", "14 ma 2019", "soon", "14"]
)
def test_what_is_no_date_is_said_plainly(typed: str) -> None:
    with pytest.raises(EditorError, match="14 March 2019"):
        read_date(typed, TODAY)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("00:01", time(0, 1)),
        ("0.01", time(0, 1)),
        ("9am", time(9)),
        ("12am", time(0)),
        ("12 pm", time(12)),
        ("2.30 pm", time(14, 30)),
        ("2.30 p.m.", time(14, 30)),
        ("1430", time(14, 30)),
        ("noon", time(12)),
        ("9", time(9)),
    ],
)
def test_every_usual_form_of_a_time_is_understood(typed: str, meant: time) -> None:
    assert read_time(typed) == meant


@pytest.mark.parametrize("typed", ["24:00", "12:60", "13pm", "0am", "now", "123"])
def test_what_is_no_time_is_said_plainly(typed: str) -> None:
    with pytest.raises(EditorError, match=r"14:30"):
        read_time(typed)


def test_midnight_is_asked_about() -> None:
    with pytest.raises(EditorError, match="00:01 or 23:59"):
        read_time("midnight")
