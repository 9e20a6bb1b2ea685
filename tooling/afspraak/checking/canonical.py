"""What stands in a cell to the JSON value that the schema judges, by the type of its field."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from afspraak.letters import BLANK

Reader = Callable[[str], Any]

_BLANK = re.compile(f"[{BLANK}]*")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_COMMA_NUMBER = re.compile(r"(-?[0-9]{1,3}(?:\.[0-9]{3})+|-?[0-9]+)(?:,([0-9]+))?")
_ANSWERS = {
    **dict.fromkeys(("true", "ja", "yes", "waar", "1"), True),
    **dict.fromkeys(("false", "nee", "no", "onwaar", "0"), False),
}
_LONGEST_NUMBER = 300  # digits; longer stays a text, which the type rule then names
_DATE_PARTS = {"yyyy": "(?P<year>[0-9]{4})", "mm": "(?P<month>[0-9]{2})", "dd": "(?P<day>[0-9]{2})"}
_LOOSE_PARTS = {"m": "(?P<month>[0-9]{1,2})", "d": "(?P<day>[0-9]{1,2})"}


def is_blank(value: Any) -> bool:
    """Whether a value says nothing: null, or a text of nothing but white space and invisible characters."""
    return value is None or (isinstance(value, str) and _BLANK.fullmatch(value) is not None)


def cell_reader(
    x_field: Mapping[str, Any], values: Mapping[str, str] | None = None, dates: str = "yyyy-mm-dd", decimal: str = "."
) -> Reader:
    """How the cells of one column are read; `values`, `dates` and `decimal` are those of an export mapping.

    What does not fit the type stays the text that it was, so that a rule can name it.
    """
    read = _by_type(x_field, dates, decimal)
    if not values:
        return read
    ours = {name.casefold(): value for name, value in values.items()}
    return lambda cell: read(ours.get(cell.casefold(), cell))


def _by_type(x_field: Mapping[str, Any], dates: str, decimal: str) -> Reader:
    kind = x_field.get("type")
    if kind == "yes_no":
        return lambda cell: _ANSWERS.get(cell.casefold(), cell)
    if kind in {"number", "integer", "amount"}:
        return _comma_number if decimal == "," else _number
    if kind == "date" and dates != "yyyy-mm-dd":
        return _date_reader(dates)
    if kind == "code":
        return _code_reader(x_field.get("values", {}))
    if kind == "set":
        code = _code_reader(x_field.get("values", {}))
        return lambda cell: [code(part.strip()) for part in cell.split(";") if not is_blank(part)]
    return _text


def _text(cell: str) -> str:
    return cell


def _number(cell: str) -> Any:
    if len(cell) > _LONGEST_NUMBER or not _NUMBER.fullmatch(cell):
        return cell
    if cell.lstrip("-").isdigit():
        return int(cell)
    number = float(cell)
    return cell if number in {float("inf"), float("-inf")} else number


def _comma_number(cell: str) -> Any:
    found = _COMMA_NUMBER.fullmatch(cell)
    if not found:
        return cell
    whole, rest = found.group(1).replace(".", ""), found.group(2)
    return _number(f"{whole}.{rest}" if rest else whole)


def _code_reader(values: Mapping[str, Any]) -> Reader:
    """An id, else a label in any language or a former id, whatever its capitals."""
    ids: dict[str, str] = {}
    for name in values:
        ids.setdefault(name.casefold(), name)
    for name, value in values.items():
        for text in (*value.get("label", {}).values(), *value.get("formerly", ())):
            ids.setdefault(text.casefold(), name)
    return lambda cell: cell if cell in values else ids.get(cell.casefold(), cell)


def _date_reader(form: str) -> Reader:
    pattern = re.compile(_date_pattern(form))

    def read(cell: str) -> str:
        found = pattern.fullmatch(cell)
        return f"{found['year']}-{int(found['month']):02}-{int(found['day']):02}" if found else cell

    return read


def _date_pattern(form: str) -> str:
    parts = re.split(r"([-/. ])", form)
    known = _DATE_PARTS | _LOOSE_PARTS
    return "".join(known.get(part, re.escape(part)) for part in parts)
