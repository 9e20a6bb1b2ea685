"""The rows that break rules, read back from the stage, to findings."""

# ruff: noqa: S608 (every text that comes from outside passes through sql.literal, and every name is ours)

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from afspraak.checking.engine.database import Database, Row
from afspraak.checking.engine.lookups.fill import judge_of
from afspraak.checking.engine.plan import RowRule
from afspraak.checking.engine.reducing import AcrossRule
from afspraak.checking.engine.staged import WORD, Staged
from afspraak.checking.judge import BrokenRule
from afspraak.checking.parts import Parts
from afspraak.checking.rows import Record
from afspraak.findings import Finding


class Teller:
    """Makes the findings of one table, in the order of its rows."""

    def __init__(self, database: Database, staged: Staged, across: Sequence[AcrossRule], show_values: bool) -> None:
        self._database = database
        self._staged = staged
        self._across = across
        self._rules = lru_cache(maxsize=4096)(self._broken_rules)  # most records break the same few
        self._parts = Parts(staged.document, staged.table.file, show_values)

    def findings(self, across_hits: str) -> Iterator[Finding]:
        """Every finding about a record; `across_hits` is a relation of rows that break rules across records."""
        staged = self._staged
        words = [f"coalesce(w{number}, 0)" for number in range(staged.words)]
        rules = f"SELECT row AS rn, list(rule ORDER BY rule) AS rules FROM {across_hits} AS hits GROUP BY row"
        shown = [f"coalesce(fetched.{name}, stage.{name})" for name in staged.shown]
        query = (
            f"SELECT {', '.join(['rn', 'rules', *words, *shown])} FROM {staged.hits} "
            f"FULL JOIN ({rules}) AS across USING (rn) JOIN {staged.stage} AS stage USING (rn) "
            f"LEFT JOIN {staged.fetched(self._partly(across_hits))} AS fetched USING (rn) ORDER BY rn"
        )
        end = 2 + len(words)
        for row in self._database.rows(query):
            broken, fields = self._rules(row[2:end], tuple(row[1] or ()))
            record = staged.record(row[0], row[end:], fields)
            for rule in broken:
                yield self._parts.finding(record, self._broken(record, rule))

    def _partly(self, hits: str) -> str:
        """The rows whose findings need the whole record."""
        numbers = [number for number, rule in enumerate(self._across) if self._staged.must_be_whole(rule.x_rule)]
        return f"SELECT DISTINCT row AS rn FROM {hits} AS hits WHERE list_contains({numbers}::INTEGER[], rule)"

    def _broken_rules(self, words: Row, across: tuple[int, ...]) -> tuple[list[RowRule | AcrossRule], set[str] | None]:
        """The rules of these numbers, and the fields that matter."""
        numbers = [number * WORD + bit for number, word in enumerate(words) for bit in _bits(word)]
        rules: list[RowRule | AcrossRule] = [self._staged.plan.rules[number] for number in numbers]
        rules += [self._across[number] for number in across]
        return rules, self._fields(rules)

    def _fields(self, rules: Sequence[RowRule | AcrossRule]) -> set[str] | None:
        """The fields that findings on these rules show; None for all that a repair or the judge may look at."""
        if any("repair" in rule.x_rule or (isinstance(rule, RowRule) and rule.reason) for rule in rules):
            return None
        return {self._staged.document["x-rulebook"]["key"], *(rule.x_rule["field"] for rule in rules)}

    def _broken(self, record: Record, rule: RowRule | AcrossRule) -> BrokenRule:
        """The rule; one that the judge decided is asked again, as it may say that it could not."""
        if isinstance(rule, RowRule) and rule.reason:
            for broken in judge_of(rule.form, self._staged.document, self._staged.as_of).broken(record.values):
                return replace(_named(rule), undecided=broken.undecided, reason=broken.reason)
        return _named(rule)


def _named(rule: RowRule | AcrossRule) -> BrokenRule:
    return BrokenRule(rule.x_rule["id"], rule.x_rule["field"], rule.level, rule.x_rule)


def _bits(word: int) -> Iterator[int]:
    """The places of the bits that are set, lowest first."""
    rest = word
    while rest:
        yield (rest & -rest).bit_length() - 1
        rest &= rest - 1
