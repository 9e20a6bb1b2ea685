"""The previous export has the same value for the same key."""

from __future__ import annotations

from afspraak.checking.across.base import Across, Facts, Side


def _own(facts: Facts, table: str, key: str) -> Side:
    return Side(table, (key, facts["field"]), filled=(key,))


def _other(facts: Facts, table: str, key: str) -> Side:
    return Side(facts["record"], (key, facts["field"]), filled=(key, facts["field"]))


def _reduce(facts: Facts) -> str:
    """A value that was filled and is now another or empty; a record without an earlier value passes."""
    return (
        "SELECT row FROM own SEMI JOIN other USING (v0) ANTI JOIN (SELECT v0, v1 FROM other) AS same USING (v0, v1) "
        "WHERE judged"
    )


KIND = Across("same-as-before", _own, _other, _reduce)
