"""The part of a rulebook that names nothing unknown, so that its rules have a form."""

from __future__ import annotations

from dataclasses import replace

from afspraak.lints import bounds, fielduses, patternuses
from afspraak.lints.unknown_list import of_rule as lists_of
from afspraak.model.policies import Policy
from afspraak.model.rulebook import Rulebook
from afspraak.model.rules import Rule
from afspraak.patterns import faults


def sound(rulebook: Rulebook) -> Rulebook:
    """The rulebook without the rules, needs and processes that other lints find faults in."""
    policies = tuple(_pruned(rulebook, policy) for policy in rulebook.policies if _has_place(rulebook, policy))
    return replace(rulebook, policies=policies)


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
        and all(fielduses.exists(rulebook, use) for use in fielduses.of_rule(rulebook, rule))
        and not any(faults(use.pattern) for use in patternuses.of_rule(rule))
        and not any(True for _ in bounds.misfits(rulebook, rule))
    )
