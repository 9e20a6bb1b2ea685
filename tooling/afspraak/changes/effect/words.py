"""The effect of a change as rows of words and numbers, for every way to show it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from afspraak.changes.effect.counts import Count, Counts, GroupCounts, Impact, RuleCounts
from afspraak.findings import LEVEL_WORDS
from afspraak.texts import Texts, grouped

COLUMNS = (
    Texts(nl="wordt fout", en="newly failing"),
    Texts(nl="herstelbaar", en="repairable"),
    Texts(nl="wordt goed", en="newly passing"),
    Texts(nl="blijft fout", en="still failing"),
)
NOTHING = Texts(nl="Geen enkele regel verandert.", en="No rule changes.")
NO_RECORDS = Texts(
    nl="Er is geen record gelezen: over het gevolg voor records is niets te zeggen.",
    en="No record was read: nothing can be said about the effect on records.",
)
LEFT = Texts(nl="Niet beoordeeld en niet meegeteld", en="Not evaluated and not counted")
HIDDEN = "–"  # instead of a count that is not shown
STALE = Texts(
    nl="Deze aantallen horen bij een andere stand van dit voorstel.",
    en="These counts belong to another state of this proposal.",
)
_TYPES = Texts(nl="Records met minstens één fout", en="Records with at least one error")
_RULES = Texts(nl="Per regel: records die er niet aan voldoen", en="Per rule: records that do not keep it")
_DEPARTMENTS = Texts(nl="Per afdeling: records met een fout", en="Per department: records with an error")
_OWNERS = Texts(nl="Per eigenaar van een regel: records met een fout", en="Per owner of a rule: records with an error")
_NO_DEPARTMENT = Texts(nl="geen afdeling", en="no department")
_SILENT = Texts(nl="andere regels die veranderen", en="other rules that change")
_OTHERS = Texts(nl="regels die niet veranderen", en="rules that do not change")
_RECORD, _RECORDS = Texts(nl="record", en="record"), Texts(nl="records", en="records")
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


def hidden_told(impact: Impact, language: str) -> str:
    """What stands where a count is not shown; empty where all are."""
    if not impact.small:
        return ""
    told = Texts(
        nl=f"Een streepje staat voor minder dan {impact.small}, of voor een aantal waaruit dat af te leiden is.",
        en=f"A dash stands for fewer than {impact.small}, or for a count that would tell it.",
    )
    return told.in_(language)


def counted(count: Count, language: str) -> str:
    """A count as people write it."""
    return HIDDEN if count is None else grouped(count, language)


def notices(impact: Impact, language: str, stale: bool) -> Iterator[str]:
    """What the tables cannot say: that nothing changes, that nothing was read, or whose counts they are."""
    if stale:
        yield f"{STALE.in_(language)} {_AGAIN.in_(language)}"
    if not any(rule.changed for rule in impact.rules) and not any(each.changed for each in impact.left):
        yield NOTHING.in_(language)
    if not impact.types:
        yield NO_RECORDS.in_(language)
    if told := hidden_told(impact, language):
        yield told


_AGAIN = Texts(
    nl="Tel opnieuw met `afspraak impact --records … --save-aggregate BESTAND`.",
    en="Count again with `afspraak impact --records … --save-aggregate FILE`.",
)


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
            about = f"{self._type(each.record_type)} ({self._count(each.records)} {noun.in_(self.language)}"
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
                name = group.title.in_(self.language) or group.name or _NO_DEPARTMENT.in_(self.language)
                yield Row(f"{self._type(group.record_type)}: {name}", self._counts(group.counts))

    def _type(self, name: str) -> str:
        """What people call the records of a type."""
        titles = {each.record_type: each.title for each in self.impact.types}
        return titles.get(name, Texts()).in_(self.language) or name

    def _rule(self, rule: RuleCounts) -> Row:
        since = Texts(nl=f" vanaf {rule.from_date}", en=f" from {rule.from_date}") if rule.from_date else Texts()
        note = f"{rule.record_type}.{rule.field}, {_level(rule, self.language)}{since.in_(self.language)}"
        return Row(f"{rule.title.in_(self.language)} [{rule.rule}]", self._counts(rule.counts), note)

    def _counts(self, counts: Counts) -> tuple[str, ...]:
        shown = (counts.newly_failing, counts.repairable, counts.newly_passing, counts.still_failing)
        return tuple(map(self._count, shown))

    def _count(self, count: Count) -> str:
        return counted(count, self.language)


def _level(rule: RuleCounts, language: str) -> str:
    return LEVEL_WORDS[rule.level].in_(language)
