"""Records that a program hands over, as a source: mappings with Python's own values."""

from __future__ import annotations

import datetime
import decimal
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from afspraak.checking.sources.base import DEEPEST, Item, Trouble
from afspraak.checking.sources.json_lines import record, trouble
from afspraak.checking.sources.strict_json import NotRead, refusal
from afspraak.codes import found
from afspraak.places import Place
from afspraak.texts import same


class Given:
    """An iterable of mappings, told as rows from 1."""

    encoding = ""
    delimiter = ""
    header: tuple[str, ...] = ()
    header_line = 0

    def __init__(self, records: Iterable[Any], file: str = "records") -> None:
        self.file = file
        self._records = records

    def items(self) -> Iterator[Item]:
        """Every record; one that is no record, or holds what no JSON can say, is told and passed over."""
        for row, given in enumerate(self._records, 1):
            if not isinstance(given, Mapping):
                place, kind = Place(self.file, row), same(type(given).__name__)
                yield Trouble(found("records-not-an-object", place, found=kind), lost=1)
                continue
            yield self._item(given, row)

    def _item(self, given: Mapping[Any, Any], row: int) -> Item:
        try:
            values = json_value(given)
        except NotRead as problem:
            return trouble(self.file, row, problem)
        refused = refusal(values)
        return trouble(self.file, row, refused) if refused else record(self.file, values, row, row)


def json_value(value: Any, depth: int = 1) -> Any:
    """What JSON would hold: dates as texts, decimals as numbers; what else it does not know as its text.

    Raises `NotRead` where values stand too deep inside one another.
    """
    if depth > DEEPEST + 1:
        raise NotRead("records-too-deep", limit=DEEPEST)
    if value is None or isinstance(value, (str, bool, int, float)):
        return value
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat(" ", "seconds")
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, decimal.Decimal):
        return int(value) if value.is_finite() and value == value.to_integral_value() else float(value)
    if isinstance(value, Mapping):
        return {str(name): json_value(part, depth + 1) for name, part in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [json_value(part, depth + 1) for part in value]
    return str(value)
