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
_NUMBERS = frozenset(("amount", "integer", "number"))
_LONGEST_NUMBER = 300  # digits; longer stays a text, which the type rule then names
_DATE_PARTS = {"yyyy": "(?P<year>[0-9]{4})", "mm": "(?P<month>[0-9]{2})", "dd": "(?P<day>[0-9]{2})"}
_WITH_TIME = " hh:mm"
_TIME = r"(?:[ T]+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?(?: ?[AaPp][Mm])?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?"
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
    if x_field.get("type") == "set":
        code = _renamed(_code_reader(x_field.get("values", {})), values)
        return lambda cell: [code(part.strip()) for part in cell.split(";") if not is_blank(part)]
    return _renamed(_by_type(x_field, dates, decimal), values)


def value_reader(
    x_field: Mapping[str, Any], values: Mapping[str, str] | None = None, dates: str = "yyyy-mm-dd", decimal: str = "."
) -> Callable[[Any], Any]:
    """How values with a type of their own are read: as they are, but for what the export mapping declares."""
    ours = {name.casefold() for name in values or ()}
    read = cell_reader(x_field, values, dates, decimal)
    kind = x_field.get("type")
    declared = (kind == "date" and dates != "yyyy-mm-dd") or (kind in _NUMBERS and decimal == ",")
    one = read if kind != "set" else lambda text: (read(text) or [text])[0]

    def value(given: Any) -> Any:
        if isinstance(given, list):
            return [value(part) for part in given]
        text = _plain(given)
        if text is None or is_blank(text):
            return given
        return one(text) if text.casefold() in ours or (declared and isinstance(given, str)) else given

    return value if ours or declared else _text


def _plain(value: Any) -> str | None:
    """A value as a mapping would write it; None where it is no single value."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, (str, int, float)) else None


def _renamed(read: Reader, values: Mapping[str, str] | None) -> Reader:
    if not values:
        return read
    ours = {name.casefold(): value for name, value in values.items()}
    return lambda cell: read(ours.get(cell.casefold(), cell))


def _by_type(x_field: Mapping[str, Any], dates: str, decimal: str) -> Reader:
    kind = x_field.get("type")
    if kind == "yes_no":
        return lambda cell: _ANSWERS.get(cell.casefold(), cell)
    if kind in _NUMBERS:
        return _comma_number if decimal == "," else _number
    if kind == "date" and dates != "yyyy-mm-dd":
        return _date_reader(dates)
    return _code_reader(x_field.get("values", {})) if kind == "code" else _text


def _text(cell: Any) -> Any:
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
    """Dates of this form; one with a time also reads the form of every computer, and gives the day alone."""
    forms = [form, "yyyy-mm-dd hh:mm"] if form.endswith(_WITH_TIME) else [form]
    patterns = [re.compile(_date_pattern(form)) for form in forms]

    def read(cell: str) -> str:
        found = next((found for pattern in patterns if (found := pattern.fullmatch(cell))), None)
        return f"{found['year']}-{int(found['month']):02}-{int(found['day']):02}" if found else cell

    return read


def _date_pattern(form: str) -> str:
    known = _DATE_PARTS | _LOOSE_PARTS
    days = "".join(known.get(part, re.escape(part)) for part in re.split(r"([-/. ])", form.removesuffix(_WITH_TIME)))
    return days + (_TIME if form.endswith(_WITH_TIME) else "")
