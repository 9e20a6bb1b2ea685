"""Everything that is claimed of one field, and which two claims contradict each other."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from afspraak.constraints.be_filled import BeFilled
from afspraak.constraints.values import NUMBERS, typed
from afspraak.lints.demands import Demand, demand, nothing_left
from afspraak.lints.spans import MOST_CASES, Case, Span, cases, named, possible, together
from afspraak.model.policies import Policy
from afspraak.model.rulebook import Rulebook, Subject
from afspraak.model.rules import ALWAYS, Condition, Constraint, Test
from afspraak.places import Place
from afspraak.texts import Texts
from afspraak.yamltree import place_of


@dataclass(frozen=True, slots=True)
class Claim:
    """What one rule demands of one field, in which cases."""

    id: str
    subject: Subject
    must: Constraint
    demand: Demand
    cases: list[Case]
    place: Place
    generated: bool = False

    def says(self) -> Texts:
        """What it demands, in words."""
        return self.must.sentence(self.subject)


def claims(rulebook: Rulebook) -> dict[str, list[Claim]]:
    """The claims that can be compared, by field; retired policies are left out."""
    found: dict[str, list[Claim]] = {}
    for claim in itertools.chain(_required(rulebook), _of_policies(rulebook)):
        found.setdefault(claim.subject.name, []).append(claim)
    return found


def _claim(name: str, subject: Subject, must: Constraint, when: Condition, place: Place) -> Iterator[Claim]:
    """The claim, unless it cannot be compared or its condition looks at the field itself."""
    asked = demand(must, subject)
    found = cases(when, subject) if asked else None
    if asked and found is not None and subject.field.name not in named(found):
        yield Claim(name, subject, must, asked, found, place, generated="." in name)


def _required(rulebook: Rulebook) -> Iterator[Claim]:
    for record in rulebook.records.values():
        for field in record.fields.values():
            if field.required:
                name = f"{record.name}.{field.name}.required"
                yield from _claim(name, Subject(rulebook, record, field), BeFilled(), ALWAYS, field.place)


def _of_policies(rulebook: Rulebook) -> Iterator[Claim]:
    for policy in rulebook.policies:
        if policy.status == "retired":
            continue
        if policy.kind == "process":
            yield from _of_phases(rulebook, policy)
        for rule in policy.rules:
            for subject in rulebook.subjects(rule) if rule.must else ():
                assert rule.must is not None
                yield from _claim(rule.id, subject, rule.must, rule.when, rule.place)


def _of_phases(rulebook: Rulebook, process: Policy) -> Iterator[Claim]:
    record = rulebook.records[process.of]
    for phase in process.phases:
        when = Condition((Test(process.field, "is", (phase.id,)),))
        for name in phase.needs:
            subject = Subject(rulebook, record, record.fields[name])
            place = place_of(name, phase.place)
            yield from _claim(f"{process.id}.{phase.id}.{name}", subject, BeFilled(), when, place)


def contradiction(one: Claim, other: Claim) -> Case | None:
    """A case in which no value keeps both; None where there is none, or none that is certain."""
    if one.id == other.id or not nothing_left(one.demand, other.demand, one.subject):
        return None
    for left, right in itertools.product(one.cases, other.cases):
        meeting = together(left, right)
        if possible(meeting, one.subject):
            return meeting
    return None


def witnesses(case: Case, subject: Subject) -> list[dict[str, Any]]:
    """Records in this case, without the subject's field; none where a value would have to be guessed."""
    choices: list[list[tuple[str, Any]]] = []
    for name, span in case.items():
        if span.filled is not False:
            values = _values(span, subject.record.fields[name].type)
            choices.append([(name, typed(value, subject.record.fields[name])) for value in values])
    if any(not options for options in choices):
        return []
    return [dict(record) for record in itertools.islice(itertools.product(*choices), MOST_CASES)]


def _values(span: Span, kind: str) -> list[str]:
    if span.among is not None:
        return sorted(value for value in span.among if span.fits(value))
    if kind not in NUMBERS:
        return []
    bounds = [bound[0] for bound in (span.low, span.high) if bound]
    near = [f"{bound + step:g}" for bound in bounds for step in (-1, 0, 1)]
    return [value for value in near if span.fits(value)][:1]
