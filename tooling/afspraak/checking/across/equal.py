"""Another system's record with the same number has the same value."""

from __future__ import annotations

from afspraak.checking.across.base import Across, Facts, Side


def _own(facts: Facts, table: str, key: str) -> Side:
    return Side(table, (facts["by"], facts["field"]), filled=(facts["by"], facts["field"]))


def _other(facts: Facts, table: str, key: str) -> Side:
    return Side(facts["record"], (facts["by"], facts["field"]), filled=(facts["by"], facts["field"]))


def _reduce(facts: Facts) -> str:
    """Only filled values are compared: a number that is nowhere else, or an empty value there, is another rule's."""
    return (
        "SELECT row FROM own SEMI JOIN other USING (v0) ANTI JOIN (SELECT v0, v1 FROM other) AS same USING (v0, v1) "
        "WHERE judged"
    )


KIND = Across("equal", _own, _other, _reduce)
