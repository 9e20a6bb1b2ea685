"""The part of a rulebook that names nothing unknown, so that its rules have a form."""

from __future__ import annotations

from dataclasses import replace

from afspraak.constraints.satisfy import Satisfy
from afspraak.lints import bounds, fielduses, patternuses
from afspraak.lints.patternspeed import slow
from afspraak.lints.schemafaults import schema_faults
from afspraak.lints.unknown_list import of_rule as lists_of
from afspraak.model.policies import Policy
from afspraak.model.records import FIELD_TYPES, RecordType
from afspraak.model.rulebook import Rulebook
from afspraak.model.rules import Rule
from afspraak.patterns import faults


def sound(rulebook: Rulebook) -> Rulebook:
    """The rulebook without the rules, needs and processes that other lints find faults in."""
    typed = replace(rulebook, records={name: _typed(record) for name, record in rulebook.records.items()})
    placed = replace(typed, policies=tuple(policy for policy in typed.policies if _has_place(typed, policy)))
    return replace(placed, policies=tuple(_pruned(placed, policy) for policy in placed.policies))


def _typed(record: RecordType) -> RecordType:
    """The record type without fields of a type that does not exist, which reading has reported."""
    fields = {name: field for name, field in record.fields.items() if field.type in FIELD_TYPES}
    return record if len(fields) == len(record.fields) else replace(record, fields=fields)


def _has_place(rulebook: Rulebook, policy: Policy) -> bool:
    """Whether the policy is no process, or one of a record type and field that are there."""
    if policy.kind != "process":
        return True
    record = rulebook.records.get(policy.of)
    return record is not None and policy.field in record.fields


def _pruned(rulebook: Rulebook, policy: Policy) -> Policy:
    rules = tuple(rule for rule in policy.rules if _is_sound(rulebook, rule))
    if policy.kind != "process":
        return policy if len(rules) == len(policy.rules) else replace(policy, rules=rules)
    known = rulebook.records[policy.of].fields
    phases = tuple(replace(phase, needs=tuple(n for n in phase.needs if n in known)) for phase in policy.phases)
    return replace(policy, rules=rules, phases=phases)


def _is_sound(rulebook: Rulebook, rule: Rule) -> bool:
    return (
        all(name in rulebook.organisation.choices for name in rule.choices)
        and all(name in rulebook.lists for name, _ in lists_of(rule))
        and all(_stands(rulebook, use) for use in fielduses.of_rule(rulebook, rule))
        and not any(faults(use.pattern) or slow(use.pattern) for use in patternuses.of_rule(rule))
        and not any(True for _ in bounds.misfits(rulebook, rule))
        and not (isinstance(rule.must, Satisfy) and any(True for _ in schema_faults(rule.must.schema)))
    )


def _stands(rulebook: Rulebook, use: fielduses.Use) -> bool:
    """Whether the field is there, and its record type has a key to refer to its records by."""
    if not fielduses.exists(rulebook, use):
        return False
    record = rulebook.records[use.type]
    return record.key in record.fields
