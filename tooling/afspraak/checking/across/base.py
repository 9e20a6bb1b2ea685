"""What a kind across records is: what it keeps of each record, and the SQL that decides by those keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

Facts = Mapping[str, Any]  # the value of an `x-must`


@dataclass(frozen=True, slots=True)
class Side:
    """What is kept of the records of one table: their row, and the value of each of these fields as v0, v1, …

    A value that is not filled is an empty text. `days` are fields of which only calendar dates count.
    """

    table: str
    values: tuple[str, ...]
    filled: tuple[str, ...] = ()  # records without these fields are left out
    where: Any = None  # so are records that are not valid against this form
    days: tuple[str, ...] = ()
    fold: tuple[str, ...] = ()  # differences that do not count: case, accents
    only_judged: bool = False  # leaves out records that the rule's condition does not hold for


@dataclass(frozen=True, slots=True)
class Across:
    """A kind of rule across records.

    `reduce` is a query of the `row` of every record that breaks the rule, over `own` (row, judged, v0, …) and
    `other` (row, v0, …); `$count` and `$as_of` stand for facts, `deadlines` (day, last) for a length of time.
    """

    kind: str
    own: Callable[[Facts, str, str], Side]  # the facts, the table and the key of its record type
    other: Callable[[Facts, str, str], Side] | None
    reduce: Callable[[Facts], str]
    deadline_of: str = ""  # the value of `own` after which the length of time `within` starts
