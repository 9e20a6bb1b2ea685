"""How SQL sees one field of a record: the kind of its value, the text of its value, and which kinds occur."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from afspraak.checking.engine.sql import FALSE, TRUE, literal, no

STRING, INTEGER, FLOAT, BOOLEAN, NULL, ARRAY, OBJECT = "s", "i", "f", "b", "n", "a", "o"
ABSENT = ""
SCALAR = frozenset((ABSENT, STRING, INTEGER, FLOAT, BOOLEAN))
EVERY_KIND = SCALAR | {NULL, ARRAY, OBJECT}


@dataclass(frozen=True, slots=True)
class Column:
    """Two expressions, neither of which is ever NULL where the field is present.

    `kind` is one letter, empty where the field is absent. `text` is the string, the digits of an integer, the
    shortest notation of another number, `true` or `false`, or the JSON of an array or object.
    """

    kind: str
    text: str
    kinds: frozenset[str] = EVERY_KIND
    filled: str = ""  # an expression that tells faster whether the field is present
    quoted: str = ""  # of a text without escapes: the same within quotation marks; any other value is >= '#'

    @property
    def present(self) -> str:
        """Whether the record has the field."""
        if ABSENT not in self.kinds:
            return TRUE
        if self.kinds == {ABSENT}:
            return FALSE
        return self.filled or f"({self.kind} <> '')"

    def is_(self, *kinds: str) -> str:
        """Whether the value is of one of these kinds."""
        wanted = self.kinds.intersection(kinds)
        if not wanted:
            return FALSE
        if wanted == self.kinds:
            return TRUE
        if wanted == self.kinds - {ABSENT}:
            return self.present
        if wanted == {STRING} and self.quoted:
            return f"({self.present} AND {self.quoted} < '#')"
        return _one_of(self.kind, wanted)

    @property
    def absent(self) -> str:
        """Whether the record lacks the field."""
        return no(self.present)


def quoted(raw: str) -> Column:
    """A field of which a relation holds the JSON, for texts without escapes, numbers and truth values."""
    text = f"(CASE WHEN {raw} < '#' THEN substr({raw}, 2, length({raw}) - 2) ELSE {raw} END)"
    number = f"WHEN {raw} >= 't' OR ({raw} >= 'f' AND {raw} < 'g') THEN 'b' WHEN contains({raw}, '.') THEN 'f' ELSE 'i'"
    kind = f"(CASE WHEN {raw} IS NULL THEN '' WHEN {raw} < '#' THEN 's' {number} END)"
    return Column(kind, text, SCALAR, f"({raw} IS NOT NULL)", raw)


def typed(position: int) -> Column:
    """A field of the staged records, where every value has its kind beside it."""
    return Column(f"typed.k{position}", f"typed.s{position}")


def _one_of(kind: str, wanted: Collection[str]) -> str:
    letters = sorted(wanted)
    if len(letters) == 1:
        return f"({kind} = {literal(letters[0])})"
    return f"({kind} IN ({', '.join(map(literal, letters))}))"
