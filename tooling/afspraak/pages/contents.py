"""What the pages of every language are made from: the rulebook, what was handed along, and indexes over both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from afspraak.model.policies import Policy
from afspraak.model.rulebook import Rulebook, Subject
from afspraak.model.rules import Rule
from afspraak.pages.gaps import missing_in
from afspraak.pages.given import Given

MANY = 12  # a rule about more fields than this is not what a reader of one of them looks for


@dataclass(frozen=True, eq=False)
class Contents:
    """A rulebook with what was handed along; its indexes are made once, when first asked for, for all languages.

    Two are the same only if they are one: what is found out about one goes with it.
    """

    rulebook: Rulebook
    given: Given

    @cached_property
    def rules(self) -> Mapping[str, tuple[Policy, Rule]]:
        """The live rules by id, with their policies."""
        return {rule.id: (policy, rule) for policy, rule in self.rulebook.live_rules()}

    @cached_property
    def by_path(self) -> Mapping[str, Policy]:
        """Every policy by its path."""
        return {policy.path: policy for policy in self.rulebook.policies}

    @cached_property
    def subjects(self) -> Mapping[str, tuple[Subject, ...]]:
        """Every field that a live rule is about, by the id of the rule."""
        return {rule.id: self.rulebook.subjects(rule) for _, rule in self.rules.values()}

    @cached_property
    def rules_by_field(self) -> Mapping[str, tuple[tuple[Policy, Rule], ...]]:
        """The live rules about each field, by `record.field`."""
        found: dict[str, list[tuple[Policy, Rule]]] = {}
        for policy, rule in self.rules.values():
            for subject in self.subjects[rule.id]:
                found.setdefault(subject.name, []).append((policy, rule))
        return {name: tuple(rules) for name, rules in found.items()}

    @cached_property
    def narrow_rules(self) -> Mapping[str, tuple[Rule, ...]]:
        """Of the live rules about each field those that are about few fields, by `record.field`."""
        few = {rule_id for rule_id, subjects in self.subjects.items() if len(subjects) <= MANY}
        return {name: tuple(rule for _, rule in rules if rule.id in few) for name, rules in self.rules_by_field.items()}

    def is_wide(self, rule: Rule) -> bool:
        """Whether a live rule is about so many fields that it is not told with each of them."""
        return len(self.subjects[rule.id]) > MANY

    @cached_property
    def gaps(self) -> Mapping[str, frozenset[str]]:
        """The languages in which a text of an active policy is missing, by its path."""
        return {policy.path: missing_in(policy) for policy in self.rulebook.policies if policy.active}

    @cached_property
    def live(self) -> Mapping[str, tuple[Rule, ...]]:
        """The live rules of each policy, by its path."""
        found: dict[str, list[Rule]] = {}
        for policy, rule in self.rules.values():
            found.setdefault(policy.path, []).append(rule)
        return {path: tuple(rules) for path, rules in found.items()}
