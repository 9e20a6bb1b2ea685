"""Everything that was counted, put together as the effect of a change."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from afspraak.changes.effect.compared import Compared
from afspraak.changes.effect.counting import Counting
from afspraak.changes.effect.counts import Counts, Impact, NotEvaluated, RuleCounts
from afspraak.changes.effect.digest import digest
from afspraak.changes.effect.joining import Joined
from afspraak.changes.pair import Pair
from afspraak.changes.tools import package_of
from afspraak.checking.reasons import no_records
from afspraak.texts import Texts

_UNDECIDED = Texts(
    nl="van sommige records is niet te zeggen of ze de regel breken; die tellen niet mee",
    en="of some records nobody can say whether they break the rule; they are not counted",
)


@dataclass(slots=True)
class Counted:
    """What the runs over the records gave."""

    joined: Joined
    now: Counting
    later: dict[tuple[int, datetime.date], Counting] = field(default_factory=dict)  # what another day asks otherwise
    left: dict[int, Texts] = field(default_factory=dict)  # number of a rule -> why it was not evaluated
    other_data: frozenset[int] = frozenset()  # rules that are judged with other data than at the release
    undecided: set[int] = field(default_factory=set)  # rules that some record left open
    records: dict[str, tuple[int, int]] = field(default_factory=dict)  # record type -> records, unreadable


def of_other_data(pair: Pair, joined: Joined) -> dict[int, Texts]:
    """The rules whose old answer nobody can give any more, because the data that decided it is of another version."""
    found = {}
    for number, rule in enumerate(joined.rules):
        package = package_of(rule.old.form) if rule.old else ""
        if package in pair.tools.other_data:
            then, now = pair.tools.other_data[package]
            found[number] = Texts(
                nl=f"wordt nu nagekeken met {package} {now}, en bij de uitgave met {then}",
                en=f"is checked with {package} {now} now, and with {then} at the release",
            )
    return found


def assembled(pair: Pair, names: tuple[str, str], exported_on: datetime.date, counted: Counted) -> Impact:
    """The effect; `names` is what the old and the new rulebook were called by."""
    return Impact(
        old=names[0],
        new=names[1],
        as_of=pair.as_of,
        exported_on=exported_on.isoformat(),
        old_digest=digest(pair.old, pair.as_of),
        new_digest=digest(pair.new, pair.as_of),
        types=tuple(
            replace(each, title=_plural(pair, each.record_type)) for each in counted.now.types(counted.records)
        ),
        rules=tuple(sorted(_rules(pair.as_of, counted), key=_order)),
        departments=tuple(
            replace(each, title=_department(pair, each.name)) for each in counted.now.departments(counted.records)
        ),
        owners=tuple(replace(each, title=_role(pair, each.name)) for each in counted.now.owners(counted.records)),
        left=tuple(_left(pair.as_of, counted)),
    )


def _plural(pair: Pair, record_type: str) -> Texts:
    known = pair.new.records.get(record_type) or pair.old.records.get(record_type)
    return (known.plural or known.title) if known else Texts()


def _department(pair: Pair, name: str) -> Texts:
    known = pair.new.organisation.departments.get(name) or pair.old.organisation.departments.get(name)
    return known.title if known else Texts()


def _role(pair: Pair, name: str) -> Texts:
    known = pair.new.organisation.roles.get(name) or pair.old.organisation.roles.get(name)
    return known.title if known else Texts()


def _rules(as_of: datetime.date, counted: Counted) -> Iterator[RuleCounts]:
    """Every rule that changed, on each of its days; of the others those that a record breaks."""
    for number, rule in enumerate(counted.joined.rules):
        if number in counted.left or rule.record_type not in counted.records:
            continue
        changed = rule.changed(as_of)
        for day in [as_of, *(rule.days(as_of) if changed else ())]:
            made = counted.later.get((number, day), counted.now).rule_counts(number, day)
            if made and (changed or made.counts != Counts()):
                yield made


def _left(as_of: datetime.date, counted: Counted) -> Iterator[NotEvaluated]:
    reasons: dict[int, Texts] = dict.fromkeys(counted.undecided, _UNDECIDED) | counted.left
    for number, rule in enumerate(counted.joined.rules):
        if rule.record_type not in counted.records and rule.changed(as_of):
            reasons[number] = no_records(rule.record_type)
    rules = counted.joined.rules
    changed = {number for number in reasons if number in counted.other_data or rules[number].changed(as_of)}
    told = [_told(rules[number], reason, number in changed) for number, reason in sorted(reasons.items())]
    yield from sorted(dict.fromkeys(told), key=lambda each: (each.record_type, each.rule))


def _told(rule: Compared, reason: Texts, changed: bool) -> NotEvaluated:
    return NotEvaluated(rule.record_type, rule.rule, rule.title, reason, changed)


def _order(rule: RuleCounts) -> tuple[str, ...]:
    return rule.record_type, rule.rule, rule.field, rule.from_date
