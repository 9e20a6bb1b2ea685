"""Cells of a table as SQL sees them: which are plainly their own canonical value, and which Python has to read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from afspraak.checking.canonical import Reader, cell_reader
from afspraak.checking.engine.columns import ABSENT, BOOLEAN, FLOAT, INTEGER, STRING, Column
from afspraak.checking.engine.sql import FALSE, TRUE, literal, some
from afspraak.checking.headers import Export, folded

_NUMBER = r"\A(?:-?[1-9][0-9]{0,14}|0|-?(?:0|[1-9][0-9]{0,14})[.][0-9]{1,6})\z"
_ANSWERS = ("true", "false", "ja", "nee", "yes", "no", "1", "0")
_MOST_CELLS = 400


@dataclass(frozen=True, slots=True)
class Cells:
    """One column: the canonical value of its plain cells, which cells are `odd`, and the reader of those.

    Without a reader an odd cell can only be blank.
    """

    column: Column
    odd: str  # NULL or false for an empty cell
    reader: Reader | None = None


def cells_of(x_field: Mapping[str, Any], header: str, cell: str, export: Export) -> Cells:
    """How the cells of a column are read that SQL knows as `cell`, NULL where they are empty."""
    values = export.values.get(folded(header))
    reader = cell_reader(x_field, values, export.dates, export.decimal)
    kind = x_field.get("type")
    if kind == "yes_no" and not values:
        return _answers(cell, reader)
    if kind in {"number", "integer", "amount"}:
        return _numbers(cell, reader, plain=not values and export.decimal == ".")
    if kind == "code":
        return _codes(cell, reader, _likely(x_field, values or {}))
    if kind == "set" or values or (kind == "date" and export.dates != "yyyy-mm-dd"):
        return Cells(_text(cell), TRUE, reader)
    return Cells(_text(cell), maybe_blank(cell))


def _text(cell: str, text: str = "") -> Column:
    kind = f"(CASE WHEN {cell} IS NULL THEN '' ELSE 's' END)"
    return Column(kind, text or cell, frozenset((ABSENT, STRING)), f"({cell} IS NOT NULL)")


def maybe_blank(cell: str) -> str:
    """Whether the cell begins with what may be a blank, told by the order of its first bytes."""
    return f"({cell} < '!' OR ({cell} >= '\u0085' AND ({cell} < '\u00a1' OR {cell} >= '\u1680')))"


def _answers(cell: str, reader: Reader) -> Cells:
    spelled = [form for answer in _ANSWERS for form in (answer, answer.title(), answer.upper())]
    positive = [form for form in spelled if reader(form) is True]
    text = f"(CASE WHEN {_among(cell, positive)} THEN 'true' ELSE 'false' END)"
    kind = f"(CASE WHEN {cell} IS NULL THEN '' ELSE 'b' END)"
    column = Column(kind, text, frozenset((ABSENT, BOOLEAN)), f"({cell} IS NOT NULL)")
    return Cells(column, f"(NOT {_among(cell, spelled)})", reader)


def _numbers(cell: str, reader: Reader, plain: bool) -> Cells:
    kind = f"(CASE WHEN {cell} IS NULL THEN '' WHEN contains({cell}, '.') THEN 'f' ELSE 'i' END)"
    column = Column(kind, cell, frozenset((ABSENT, INTEGER, FLOAT)), f"({cell} IS NOT NULL)")
    return Cells(column, f"(NOT regexp_matches({cell}, {literal(_NUMBER)}))" if plain else TRUE, reader)


def _codes(cell: str, reader: Reader, likely: list[str]) -> Cells:
    """Codes by their id, and by the labels, former ids and mapped values as they are spelled most."""
    own = [text for text in likely if reader(text) == text]
    renamed = {text: reader(text) for text in likely if reader(text) != text}
    if not likely or len(likely) > _MOST_CELLS or not all(isinstance(value, str) for value in renamed.values()):
        return Cells(_text(cell), TRUE, reader)
    cases = " ".join(f"WHEN {literal(text)} THEN {literal(value)}" for text, value in renamed.items())
    column = _text(cell, f"(CASE {cell} {cases} ELSE {cell} END)" if renamed else cell)
    known = some([_among(cell, own) if own else FALSE, _among(cell, list(renamed)) if renamed else FALSE])
    return Cells(column, f"(NOT {known})", reader)


def _likely(x_field: Mapping[str, Any], values: Mapping[str, str]) -> list[str]:
    found = list(x_field.get("values", {}))
    for value in x_field.get("values", {}).values():
        found += [*value.get("label", {}).values(), *value.get("formerly", ())]
    return list(dict.fromkeys([*found, *values]))


def _among(cell: str, texts: list[str]) -> str:
    return f"({cell} IN ({', '.join(map(literal, dict.fromkeys(texts)))}))"
