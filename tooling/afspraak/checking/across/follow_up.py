"""After a signal a record of another table follows in time."""

# ruff: noqa: S608 (only places and whole numbers go into the text)

from __future__ import annotations

from afspraak.checking.across.base import Across, Facts, Side


def _own(facts: Facts, table: str, key: str) -> Side:
    values = (key, facts["after"], *facts.get("same", {}).values())
    return Side(table, values, filled=(key,), days=(facts["after"],))


def _other(facts: Facts, table: str, key: str) -> Side:
    values = (facts["by"], facts["on"], *facts.get("same", {}))
    return Side(facts["of"], values, filled=(facts["by"],), where=facts.get("where"), days=(facts["on"],))


def _reduce(facts: Facts) -> str:
    """Broken only once the last day has passed: until then there is still time."""
    same = "".join(f" AND other.v{place} = own.v{place}" for place in range(2, 2 + len(facts.get("same", {}))))
    return (
        "WITH due AS (SELECT own.*, deadlines.last FROM own JOIN deadlines ON deadlines.day = own.v1 "
        "WHERE judged AND deadlines.last < $as_of) "
        "SELECT row FROM due AS own WHERE NOT EXISTS (SELECT 1 FROM other WHERE other.v0 = own.v0 "
        f"AND other.v1 BETWEEN own.v1 AND own.last{same})"
    )


KIND = Across("follow-up", _own, _other, _reduce, deadline_of="v1")
