"""No record of another table has the value."""

from __future__ import annotations

from afspraak.checking.across.base import Across, Facts, Side


def _own(facts: Facts, table: str, key: str) -> Side:
    return Side(table, (facts["field"],), filled=(facts["field"],))


def _other(facts: Facts, table: str, key: str) -> Side:
    return Side(facts["record"], (facts["at"],), filled=(facts["at"],), where=facts.get("where"))


KIND = Across("not-exists", _own, _other, lambda facts: "SELECT row FROM own SEMI JOIN other USING (v0) WHERE judged")
