"""Enough records of another table refer to this one."""

# ruff: noqa: S608 (only places and whole numbers go into the text)

from __future__ import annotations

from afspraak.checking.across.base import Across, Facts, Side


def _own(facts: Facts, table: str, key: str) -> Side:
    return Side(table, (facts["field"],), filled=(facts["field"],))


def _other(facts: Facts, table: str, key: str) -> Side:
    return Side(facts["of"], (facts["by"],), filled=(facts["by"],), where=facts.get("where"))


def _reduce(facts: Facts) -> str:
    if int(facts["count"]) == 1:
        return "SELECT row FROM own ANTI JOIN other USING (v0) WHERE judged"
    return (
        "SELECT row FROM own LEFT JOIN (SELECT v0, count(*) AS found FROM other GROUP BY v0) AS counted USING (v0) "
        f"WHERE judged AND coalesce(found, 0) < {int(facts['count'])}"
    )


KIND = Across("at-least", _own, _other, _reduce)
