"""Adds a length of time to a date, in calendar units or in Dutch working days."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

MONDAY_TO_FRIDAY = range(5)


def add(start: date, count: int, unit: str) -> date:
    """The date that lies `count` units after `start` (before it, where negative), kept within the years 1 to 9999."""
    return _UNITS[unit](start, count)


def is_working_day(day: date) -> bool:
    """Whether it is a Monday to Friday, and no holiday."""
    return day.weekday() in MONDAY_TO_FRIDAY and day not in holidays(day.year)


@lru_cache(maxsize=1024)
def holidays(year: int) -> frozenset[date]:
    """The days of this year on which Dutch organisations are closed; Liberation Day once in five years."""
    fixed = {date(year, 1, 1), _kings_day(year), date(year, 12, 25), date(year, 12, 26)}
    moving = {easter(year) + timedelta(days=days) for days in (1, 39, 50)}  # Easter Monday, Ascension, Whit Monday
    liberation = {date(year, 5, 5)} if year % 5 == 0 else set()
    return frozenset(fixed | moving | liberation)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Meeus, Jones and Butcher)."""
    century, in_century = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (in_century // 4) - moon - in_century % 4) % 7
    correction = (year % 19 + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * correction + 114, 31)
    return date(year, month, day + 1)


def _kings_day(year: int) -> date:
    day = date(year, 4, 27)
    return day if day.weekday() != calendar.SUNDAY else day - timedelta(days=1)


def _days(start: date, count: int) -> date:
    try:
        return start + timedelta(days=count)
    except OverflowError:
        return _edge(count)


def _weeks(start: date, count: int) -> date:
    return _days(start, 7 * count)


def _months(start: date, count: int) -> date:
    year, month = divmod(start.year * 12 + start.month - 1 + count, 12)
    if not date.min.year <= year <= date.max.year:
        return _edge(count)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(start.day, last))


def _years(start: date, count: int) -> date:
    return _months(start, 12 * count)


def _working_days(start: date, count: int) -> date:
    step = timedelta(days=1 if count > 0 else -1)
    day, left, edge = start, abs(count), _edge(count)
    while left and day != edge:
        day += step
        left -= is_working_day(day)
    return day


def _edge(count: int) -> date:
    return date.max if count > 0 else date.min


_UNITS: dict[str, Callable[[date, int], date]] = {
    "days": _days,
    "months": _months,
    "weeks": _weeks,
    "working_days": _working_days,
    "years": _years,
}
