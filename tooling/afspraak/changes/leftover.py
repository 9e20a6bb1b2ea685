"""What the schemas ask differently while no kind of change has told it: the net under all kinds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from afspraak.changes import deciding
from afspraak.changes.change import Change
from afspraak.changes.formulas import canonical
from afspraak.changes.kinds.base import later
from afspraak.changes.kinds.listed import uses
from afspraak.changes.pair import Key, Pair
from afspraak.constraints.be_in import BeIn
from afspraak.model.rules import Rule
from afspraak.schemas.entries import Entry
from afspraak.texts import Texts

_OF_WHAT_IS_ASKED = frozenset(  # the kinds that are about fields and phases and say what is asked of records
    {
        "field-added",
        "field-removed",
        "field-renamed",
        "phase-added",
        "phase-needs-changed",
        "phase-removed",
        "required-changed",
        "required-field-added",
        "type-changed",
    }
)
_OF_WORDS = frozenset(
    {"examples-changed", "masking-changed", "repair-changed", "rule-moved", "rule-renamed", "text-changed"}
)


@dataclass(frozen=True, slots=True)
class _Told:
    """What the changes so far are about."""

    rules: frozenset[str]
    fields: frozenset[tuple[str, str]]
    policies: frozenset[str]  # of which the phases were told

    def covers(self, key: Key, entry: Entry) -> bool:
        record, rule, field = key
        phase = entry.generated and entry.policy in self.policies
        return rule in self.rules or phase or (entry.generated and (record, field) in self.fields)


def leftover(pair: Pair, told: Sequence[Change]) -> Iterator[Change]:
    """A change for each entry of the schemas that differs and that none of these changes is about."""
    known = _told(pair, told)
    elsewhere = {record.name for record in (*pair.records.gone, *pair.records.fresh)}
    before = pair.before_by_new_key
    for key in sorted(before.keys() | pair.after.keys()):
        old, new = before.get(key), pair.after.get(key)
        entry = new or old
        if entry and key[0] not in elsewhere and _differ(old, new) and not known.covers(key, entry):
            yield _change(pair, entry, old, new)


def _told(pair: Pair, told: Sequence[Change]) -> _Told:
    asked = [change for change in told if change.kind in _OF_WHAT_IS_ASKED]
    moved = [known for _, known in pair.lists.both if pair.values[known.id].gone or pair.values[known.id].fresh]
    moved += [known for _, known in pair.lists.both if any(old.id != new.id for old, new in pair.values[known.id].both)]
    listed = {(record, field) for known in moved for record, field in uses(pair, known)}
    renamed = {(name, old.name) for name, fields in pair.fields.items() for old, _ in fields.both}
    ruled = {str(rule.id) for _, rule in pair.new.live_rules() if _of_list(rule, {known.id for known in moved})}
    return _Told(
        frozenset(change.rule for change in told if change.rule and change.kind not in _OF_WORDS) | ruled,
        frozenset({(change.record, change.field) for change in asked if change.field} | listed | _gone(pair, renamed)),
        frozenset(change.policy for change in asked if change.policy),
    )


def _of_list(rule: Rule, lists: set[str]) -> bool:
    """Whether the rule says no more than that the value is on one of these lists."""
    return isinstance(rule.must, BeIn) and rule.must.list in lists and not rule.must.any_case and not rule.when


def _gone(pair: Pair, names: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """The names of fields that are no longer in use: under the new name the change has been told."""
    return {(record, field) for record, field in names if field not in pair.new.records[record].fields}


def _differ(old: Entry | None, new: Entry | None) -> bool:
    if old is None or new is None:
        return True
    if old.subject.field.name != new.subject.field.name:
        return False  # the new name has been told, and the form holds it
    return canonical(old.form) != canonical(new.form) or old.rule.levels != new.rule.levels


def _change(pair: Pair, entry: Entry, old: Entry | None, new: Entry | None) -> Change:
    verdict, from_date = deciding.verdict([(old, new)], pair.as_of), ""
    days = [deciding.bites_on(each.rule.levels, pair.as_of) for each in (new, old) if each]
    if not any(days):
        verdict = replace(verdict, effect="none")
    elif verdict.effect != "looser":
        from_date = later(days[0], pair.as_of)
    says = entry.says
    return Change(
        kind="moves-along",
        effect=verdict.effect,
        readers=verdict.readers,
        says=Texts(nl=f"Dit wordt anders nagekeken: {says.nl}", en=f"This is checked differently: {says.en}"),
        record=str(entry.subject.record.name),
        field=str(entry.subject.field.name),
        rule=str(entry.rule.id),
        policy=entry.policy,
        proof=verdict.proof,
        witnesses=verdict.witnesses,
        from_date=from_date,
    )
