"""The rule book is read whole, and what it cannot mean is said."""

from datetime import date

import pytest

from editor.desk.rule_book import rule_book
from editor.domain.errors import EditorError
from editor.domain.rule_book import CheckStage, read_rule_book


def test_reads_a_rule() -> None:
    form = {"rules": {"r": {"title": "T", "reason": "R.", "stage": "sign-off", "blocks": "release"}}}
    rule = read_rule_book(form).rule("r")
    assert (rule.stage, rule.blocks) == (CheckStage.SIGN_OFF, CheckStage.RELEASE)


def test_reads_the_days_of_one_nation() -> None:
    form = {
        "nation": "Scotland",
        "bank_holidays": {
            "Scotland": {"2026-01-02": "2 January"},
            "England and Wales": {"2026-04-06": "Easter Monday"},
        },
        "pre_election": [
            {"first": date(2026, 3, 26), "last": date(2026, 5, 7), "name": "Holyrood", "nations": ["Scotland"]},
            {"first": date(2026, 3, 30), "last": date(2026, 5, 7), "name": "local", "nations": ["England and Wales"]},
        ],
    }
    book = read_rule_book(form)
    assert list(book.holidays) == [date(2026, 1, 2)]
    assert [period.name for period in book.periods] == ["Holyrood"]


@pytest.mark.parametrize(
    "form",
    [
        {"rules": {"r": {"title": "T"}}},
        {"rules": {"r": {"title": "T", "reason": "R.", "stage": "later"}}},
        {"limits": {"x": "many"}},
        {"bank_holidays": {"England and Wales": {"soon": "x"}}},
        {"rules": 5},
    ],
)
def test_says_what_cannot_be_read(form: dict[str, object]) -> None:
    with pytest.raises(EditorError):
        read_rule_book(form)


def test_the_shipped_days_are_weekdays_and_in_order() -> None:
    book = rule_book()
    assert all(day.weekday() < 5 for day in book.holidays)
    assert all(period.first < period.last for period in book.periods)
    assert {date(2026, 4, 3), date(2026, 4, 6), date(2026, 12, 28)} <= set(book.holidays)


def test_stages_follow_each_other() -> None:
    assert CheckStage.DRAFTING.reached_at(CheckStage.RELEASE)
    assert CheckStage.SIGN_OFF.reached_at(CheckStage.SIGN_OFF)
    assert not CheckStage.RELEASE.reached_at(CheckStage.SIGN_OFF)
