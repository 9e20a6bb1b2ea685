"""What stands in a number cell as a text, by its number format: a number, a date, a time or a code with zeros."""

from __future__ import annotations

import datetime
import functools
import math
import re
from collections.abc import Callable
from decimal import Decimal

from afspraak.checking.sources.excel.xml import Broken

Shown = Callable[[str], str]

_DATES = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))  # formats that have no text
_NOT_SHOWN = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_DATE_LETTERS = re.compile("[dmyhs]", re.IGNORECASE)
_ZEROS = re.compile("0{2,}")
_FIRST = datetime.datetime(1899, 12, 30)  # day 0, counted so that days from 1 March 1900 on are right
_FIRST_1904 = datetime.datetime(1904, 1, 1)
_NO_DAY = 60  # 29 February 1900, which never was
_LAST_DAY = 2958466  # 1 January of the year 10000
_DAY = 86400


def shown_as(number: int, form: str, *, from_1904: bool, decimal: str) -> Shown:
    """How cells of this number format read; `form` is empty for the formats that every program knows."""
    bare = _NOT_SHOWN.sub("", form.partition(";")[0])
    if number in _DATES if not form else _DATE_LETTERS.search(bare) and "general" not in bare.casefold():
        first = _FIRST_1904 if from_1904 else _FIRST
        return functools.lru_cache(maxsize=4096)(functools.partial(_date, first=first, decimal=decimal))
    if _ZEROS.fullmatch(bare):
        return functools.partial(_with_zeros, width=len(bare), decimal=decimal)
    return functools.partial(plain, decimal=decimal)


def plain(cell: str, decimal: str = ".") -> str:
    """The number as a spreadsheet knows it: fifteen digits, never with an exponent."""
    if cell.isdigit() and len(cell) < 16:
        return cell
    value = float(cell)
    if not math.isfinite(value):
        raise Broken
    text = f"{value:.15g}"
    text = f"{Decimal(text):f}" if "e" in text else text
    return text.replace(".", decimal)


def _with_zeros(cell: str, width: int, decimal: str) -> str:
    text = plain(cell, decimal)
    return text.zfill(width) if text.isdigit() else text


def _date(cell: str, first: datetime.datetime, decimal: str) -> str:
    """`2026-11-22`, `2026-11-22 14:05` or `14:05`; the number itself where it is no moment."""
    days, seconds = divmod(round(float(cell) * _DAY), _DAY)
    if days < 0 or days >= _LAST_DAY or (days == _NO_DAY and first == _FIRST):
        return plain(cell, decimal)
    if days == 0:
        return _clock(seconds)
    days += first == _FIRST and days < _NO_DAY
    date = (first + datetime.timedelta(days=days)).date().isoformat()
    return f"{date} {_clock(seconds)}" if seconds else date


def _clock(seconds: int) -> str:
    minutes, seconds = divmod(seconds, 60)
    text = f"{minutes // 60:02}:{minutes % 60:02}"
    return f"{text}:{seconds:02}" if seconds else text
