"""A table of which the stage keeps all keys in columns of their own, and the rest of doubtful records in one list."""

# ruff: noqa: S608 (every text that comes from outside passes through sql.literal, and every name is ours)

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain
from typing import Any

from afspraak.checking.engine.database import Row
from afspraak.checking.engine.sql import surely
from afspraak.checking.engine.staged import Staged


class Apart(Staged):
    """A table in which each field has one column of texts: `c0`, `c1`, … in the order of the plan."""

    @cached_property
    def _keys(self) -> list[int]:
        """The fields that rules across records read."""
        return sorted(self.kept)

    @cached_property
    def _others(self) -> list[int]:
        """The fields that only doubtful records keep, in one list: that costs less than a column per field."""
        return [place for place in range(len(self.plan.fields)) if place not in self.kept]

    @property
    @abstractmethod
    def written(self) -> Sequence[str]:
        """The fields as SQL on the file."""

    @property
    def shown(self) -> tuple[str, ...]:
        return (*(f"c{place}" for place in self._keys), "apart")

    @property
    def scanned(self) -> tuple[str, ...]:
        written = self.written
        return (*(written[place] for place in self._keys), _listed(written[place] for place in self._others))

    @property
    def whole(self) -> str:
        return "doubt"

    @property
    def doubts(self) -> str:
        """The doubtful records, with the column of every field."""
        columns = "".join(f", apart[{number}] AS c{place}" for number, place in enumerate(self._others, 1))
        return f"(SELECT *{columns} FROM {self.stage} WHERE doubt)"

    def by_place(self, values: Row) -> Iterator[tuple[int, Any]]:
        """The values of a record, from the columns that are `shown`, each with the place of its field."""
        return zip(chain(self._keys, self._others), chain(values[:-1], values[-1] or ()), strict=False)

    def map_rows(self, facts: str, doubt: str, rows: str, *, among: str = "TRUE") -> None:
        """Reads the file: of every row these facts and its keys, and of those `among` which there is doubt everything.

        `doubt` is a test on these rows, of which the columns are those of the fields and the facts.
        """
        # As a CASE the test is computed only where it still matters.
        judged = f"SELECT *, {among} AND {surely(doubt)} AS doubt FROM ({rows})"
        keys = "".join(f", c{place}" for place in self._keys)
        others = _listed(f"c{place}" for place in self._others)
        self.map(f"SELECT {facts}, doubt{keys}, CASE WHEN doubt THEN {others} END AS apart FROM ({judged})")


def _listed(columns: Iterable[str]) -> str:
    return f"[{', '.join(columns)}]::VARCHAR[]"
