"""Easter, holidays and lengths of time."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from afspraak.workdays import add, easter, holidays, is_working_day

EASTERS = (
    "1818-03-22 1943-04-25 1954-04-18 1961-04-02 1981-04-19 2000-04-23 2008-03-23 2011-04-24 2024-03-31 2025-04-20"
)
EASTERS += " 2026-04-05 2027-03-28 2028-04-16 2038-04-25 2049-04-18 2076-04-19 2100-03-28 2285-03-22"


@pytest.mark.parametrize("day", EASTERS.split())
def test_easter_is_computed(day: str) -> None:
    assert easter(int(day[:4])).isoformat() == day


def test_easter_is_always_a_sunday_between_22_march_and_25_april() -> None:
    for year in range(1583, 9999):
        assert easter(year).weekday() == 6
        assert date(year, 3, 22) <= easter(year) <= date(year, 4, 25)


def test_the_holidays_of_a_year_with_liberation_day_and_an_early_kings_day() -> None:
    days = "2025-01-01 2025-04-21 2025-04-26 2025-05-05 2025-05-29 2025-06-09 2025-12-25 2025-12-26"

    assert sorted(day.isoformat() for day in holidays(2025)) == days.split()


def test_liberation_day_is_a_working_day_in_most_years() -> None:
    assert is_working_day(date(2026, 5, 5))
    assert not is_working_day(date(2025, 5, 5))


def test_working_days_forth_and_back_agree() -> None:
    start = date(2026, 1, 2)
    for count in range(1, 400):
        end = add(start, count, "working_days")

        assert is_working_day(end)
        assert add(end, -count, "working_days") == start


@pytest.mark.parametrize("unit", ["days", "weeks", "months", "years", "working_days"])
def test_lengths_stay_within_the_calendar(unit: str) -> None:
    assert add(date.max - timedelta(days=1), 4_000_000, unit) == date.max
    assert add(date.min + timedelta(days=1), -4_000_000, unit) == date.min
    assert add(date.max, 0, unit) == date.max
    assert add(date.min, 0, unit) == date.min
