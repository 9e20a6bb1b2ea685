"""The effect of a change as rows of words and numbers, for every way to show it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from afspraak.changes.effect.counts import Count, Counts, GroupCounts, Impact, RuleCounts
from afspraak.findings import LEVEL_WORDS
from afspraak.texts import Texts

COLUMNS = (
    Texts(nl="wordt fout", en="newly failing"),
    Texts(nl="te herstellen", en="repairable"),
    Texts(nl="wordt goed", en="newly passing"),
    Texts(nl="blijft fout", en="still failing"),
)
NOTHING = Texts(nl="Geen enkele regel verandert.", en="No rule changes.")
NO_RECORDS = Texts(
    nl="Er is geen record gelezen: over het gevolg voor records is niets te zeggen.",
    en="No record was read: nothing can be said about the effect on records.",
)
LEFT = Texts(nl="Niet beoordeeld en niet meegeteld", en="Not evaluated and not counted")
_TYPES = Texts(nl="Records die een regel van niveau fout breken", en="Records that break a rule of level error")
_RULES = Texts(nl="Records die een regel breken, per regel", en="Records that break a rule, per rule")
_DEPARTMENTS = Texts(nl="Records per afdeling", en="Records per department")
_OWNERS = Texts(nl="Records per eigenaar van een regel", en="Records per owner of a rule")
_NO_DEPARTMENT = Texts(nl="geen afdeling", en="no department")
_SILENT = Texts(nl="andere regels die veranderen", en="other rules that change")
_OTHERS = Texts(nl="regels die niet veranderen", en="rules that do not change")
_RECORD, _RECORDS = Texts(nl="record", en="record"), Texts(nl="records", en="records")
_LEVEL = Texts(nl="niveau", en="level")
_UNREADABLE = Texts(nl="niet leesbaar", en="unreadable")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: what it is about, its counts in the order of `COLUMNS`, and what is to be known with it."""

    about: str
    counts: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """What the rows are, and the rows."""

    title: str
    rows: tuple[Row, ...]


def heads(impact: Impact, language: str) -> tuple[str, str]:
    """What was compared, and which records with."""
    old, new, day = impact.old, impact.new, impact.as_of.isoformat()
    compared = Texts(nl=f"Van {old} naar {new}, op {day}", en=f"From {old} to {new}, on {day}")
    records = Texts(nl=f"Records van {impact.exported_on}", en=f"Records of {impact.exported_on}")
    return compared.in_(language), records.in_(language)


def tables(impact: Impact, language: str) -> Iterator[Table]:
    """The tables that have rows: per record type, rule, department and owner."""
    shown = _Shown(impact, language)
    made = (
        Table(_TYPES.in_(language), tuple(shown.types())),
        Table(_RULES.in_(language), tuple(shown.rules())),
        Table(_DEPARTMENTS.in_(language), tuple(shown.groups(impact.departments))),
        Table(_OWNERS.in_(language), tuple(shown.groups(impact.owners))),
    )
    yield from (table for table in made if table.rows)


def notices(impact: Impact, language: str) -> Iterator[str]:
    """What the tables cannot say: that nothing changes, or that nothing was read."""
    if not any(rule.changed for rule in impact.rules) and not any(each.changed for each in impact.left):
        yield NOTHING.in_(language)
    if not impact.types:
        yield NO_RECORDS.in_(language)


def left(impact: Impact, language: str) -> Iterator[str]:
    """The rules that change and of which nothing is counted, each with the reason; of the others how many."""
    changed = [each for each in impact.left if each.changed]
    yield from (f"{each.title.in_(language)} [{each.rule}]: {each.reason.in_(language)}" for each in changed)
    if others := len(impact.left) - len(changed):
        yield f"{_OTHERS.in_(language)} ({others})"


@dataclass(frozen=True, slots=True)
class _Shown:
    impact: Impact
    language: str

    def types(self) -> Iterator[Row]:
        for each in self.impact.types:
            noun = _RECORD if each.records == 1 else _RECORDS
            about = f"{each.record_type} ({self._count(each.records)} {noun.in_(self.language)}"
            if each.unreadable != 0:
                about += f", {self._count(each.unreadable)} {_UNREADABLE.in_(self.language)}"
            yield Row(f"{about})", self._counts(each.counts))

    def rules(self) -> Iterator[Row]:
        """The rules that a record notices, then the others together: those that change, and those that do not."""
        changed = [rule for rule in self.impact.rules if rule.changed or rule.counts.moved]
        told = [rule for rule in changed if rule.counts != Counts()]
        yield from map(self._rule, told)
        if silent := len(changed) - len(told):
            yield Row(f"{_SILENT.in_(self.language)} ({silent})", self._counts(Counts()))
        if others := [rule for rule in self.impact.rules if not (rule.changed or rule.counts.moved)]:
            known = [rule.counts.still_failing for rule in others]
            still = None if None in known else sum(count for count in known if count is not None)
            yield Row(f"{_OTHERS.in_(self.language)} ({len(others)})", self._counts(Counts(still_failing=still)))

    def groups(self, groups: Sequence[GroupCounts]) -> Iterator[Row]:
        """Those of the record types of which a rule changes."""
        touched = {rule.record_type for rule in self.impact.rules if rule.changed or rule.counts.moved}
        for group in groups:
            if group.record_type in touched:
                name = group.name or _NO_DEPARTMENT.in_(self.language)
                yield Row(f"{group.record_type}: {name}", self._counts(group.counts))

    def _rule(self, rule: RuleCounts) -> Row:
        facts = [f"{rule.record_type}.{rule.field}", f"{_LEVEL.in_(self.language)} {_level(rule, self.language)}"]
        if rule.from_date:
            facts.append(Texts(nl=f"vanaf {rule.from_date}", en=f"from {rule.from_date}").in_(self.language))
        return Row(f"{rule.title.in_(self.language)} [{rule.rule}]", self._counts(rule.counts), ", ".join(facts))

    def _counts(self, counts: Counts) -> tuple[str, ...]:
        shown = (counts.newly_failing, counts.repairable, counts.newly_passing, counts.still_failing)
        return tuple(map(self._count, shown))

    def _count(self, count: Count) -> str:
        if count is None:
            return f"< {self.impact.small}"
        return f"{count:,}".replace(",", "." if self.language == "nl" else ",")


def _level(rule: RuleCounts, language: str) -> str:
    return LEVEL_WORDS[rule.level].in_(language)
