"""The examples of a policy, tried one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from afspraak.codes.base import visible
from afspraak.constraints.be_spelled import BeSpelled
from afspraak.lints import trials
from afspraak.model.policies import Policy
from afspraak.model.rulebook import Rulebook, Subject
from afspraak.model.rules import Example, Rule, Selector, Wrong
from afspraak.places import Place
from afspraak.repairs import REPAIRS
from afspraak.repairs.base import Repaired
from afspraak.repairs.spelling import respelled, spellings
from afspraak.texts import Texts, same
from afspraak.yamltree import place_of


@dataclass(frozen=True, slots=True)
class Fault:
    """An example that does not do what it says."""

    place: Place
    fact: Texts
    remedy: Texts


_LOOK = Texts(nl="Verbeter het voorbeeld of de regel.", en="Mend the example or the rule.")
_REPAIR = Texts(
    nl="Verbeter wat er achter becomes staat, of kies een andere reparatie.",
    en="Mend what stands behind becomes, or choose another repair.",
)
_OTHER = Texts(
    nl="Kies een waarde waaraan maar één ding mankeert, dan ziet de lezer waar het om gaat.",
    en="Choose a value with just one fault, so that the reader sees what it is about.",
)


@dataclass(slots=True)
class Bench:
    """Tries the examples of one policy; its courts are made once per record type."""

    rulebook: Rulebook
    policy: Policy
    courts: dict[str, trials.Court] = field(default_factory=dict)

    def court(self, record: str) -> trials.Court:
        """The rules of the policy on this record type."""
        if record not in self.courts:
            self.courts[record] = trials.court(self.rulebook, self.policy, record)
        return self.courts[record]

    def faults(self, rule: Rule) -> Iterator[Fault]:
        """What is wrong with the examples of this rule."""
        for subject in trials.samples(self.rulebook, rule):
            for value in rule.right:
                yield from self._right_value(rule, subject, value)
            for wrong in rule.wrong:
                yield from self._wrong_value(rule, subject, wrong)
        own = self.rulebook.subjects(rule)
        for example in rule.examples:
            for name, rows in example.records.items():
                record = str(name or (own[0].record.name if own else ""))
                if record in self.rulebook.records:
                    for row in rows:
                        yield from self._example(rule, example, record, trials.canonical(self.rulebook, record, row))

    def _right_value(self, rule: Rule, subject: Subject, value: str) -> Iterator[Fault]:
        broken = self.court(subject.record.name).broken_alone(subject.field.name, trials.value_of(subject, value))
        if broken:
            yield Fault(place_of(value, rule.place), _breaks(_RIGHT, value, broken[0].rule), _LOOK)

    def _wrong_value(self, rule: Rule, subject: Subject, wrong: Wrong) -> Iterator[Fault]:
        court, name = self.court(subject.record.name), subject.field.name
        broken = {found.rule for found in court.broken_alone(name, trials.value_of(subject, wrong.value))}
        yield from _verdict(rule, wrong.place, wrong.value, broken)
        if wrong.becomes is None:
            return
        repaired = _repaired(rule, subject, wrong.value, {str(name): wrong.value})
        yield from _repair_verdict(wrong.place, wrong.becomes, repaired)
        still = court.broken_alone(name, trials.value_of(subject, wrong.becomes))
        if still:
            yield Fault(wrong.place, _breaks(_REPAIRED, wrong.becomes, still[0].rule), _REPAIR)

    def _example(self, rule: Rule, example: Example, record: str, row: dict[str, Any]) -> Iterator[Fault]:
        about = {subject.field.name for subject in self.rulebook.subjects(rule) if subject.record.name == record}
        found = [broken for broken in self.court(record).broken(row) if broken.field in about]
        if example.right:
            if found:
                yield Fault(example.place, _breaks(_RIGHT, None, found[0].rule), _LOOK)
            return
        yield from _verdict(rule, example.place, None, {broken.rule for broken in found})
        yield from self._repaired_example(rule, example, record, row)

    def _repaired_example(self, rule: Rule, example: Example, record: str, row: dict[str, Any]) -> Iterator[Fault]:
        if example.becomes is None:
            return
        for subject in self.rulebook.subjects(rule):
            name = str(subject.field.name)
            if subject.record.name == record and name in example.becomes and name in row:
                repaired = _repaired(rule, subject, _written(row[name]), row)
                yield from _repair_verdict(example.place, _written(example.becomes[name]), repaired)
        after = {**row, **trials.canonical(self.rulebook, record, example.becomes)}
        if rule.id in {broken.rule for broken in self.court(record).broken(after)}:
            yield Fault(example.place, _breaks(_REPAIRED, None, rule.id), _REPAIR)


def step_faults(rulebook: Rulebook, policy: Policy, court: Callable[[str], trials.Court]) -> Iterator[Fault]:
    """What a step says to write though a rule refuses it; `court` gives all rules about a record type."""
    for step in policy.steps:
        for name, texts in step.right.items():
            for subject in rulebook.selected(Selector(name=name)):
                for value in dict.fromkeys(texts.as_dict().values()):
                    alone = court(subject.record.name).broken_alone(subject.field.name, trials.value_of(subject, value))
                    if alone:
                        yield Fault(place_of(value, step.place), _breaks(_RIGHT, value, alone[0].rule), _LOOK)


def _written(value: Any) -> str:
    """A value as it is written in YAML."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _quoted(kind: Texts, value: str | None) -> Texts:
    """`the right example "020"`, or without the value where it is a whole record."""
    return kind if value is None else kind + same(f' "{visible(value)}"')


def _breaks(kind: Texts, value: str | None, rule: str) -> Texts:
    return _quoted(kind, value) + Texts(nl=f" breekt de regel {rule}", en=f" breaks the rule {rule}")


_RIGHT = Texts(nl="het goede voorbeeld", en="the right example")
_WRONG = Texts(nl="het foute voorbeeld", en="the wrong example")
_REPAIRED = Texts(nl="de gerepareerde waarde", en="the repaired value")


def _verdict(rule: Rule, place: Place, value: str | None, broken: set[str]) -> Iterator[Fault]:
    """A wrong example breaks its own rule, and no other rule about the same field."""
    if rule.id not in broken:
        words = Texts(nl=" breekt deze regel niet", en=" does not break this rule")
        yield Fault(place, _quoted(_WRONG, value) + words, _LOOK)
    for other in sorted(broken - {rule.id}):
        words = Texts(nl=f" breekt ook de regel {other}", en=f" breaks the rule {other} as well")
        yield Fault(place, _quoted(_WRONG, value) + words, _OTHER)


def _repair_verdict(place: Place, becomes: str, repaired: Repaired | None) -> Iterator[Fault]:
    if repaired is None:
        yield Fault(
            place,
            Texts(
                nl=f'"{visible(becomes)}" komt niet uit de reparatie; die geeft hier niets',
                en=f'"{visible(becomes)}" does not come from the repair, which gives nothing here',
            ),
            _REPAIR,
        )
    elif becomes != repaired.value:
        yield Fault(
            place,
            Texts(
                nl=f'de reparatie maakt er "{visible(repaired.value)}" van, niet "{visible(becomes)}"',
                en=f'the repair makes it "{visible(repaired.value)}", not "{visible(becomes)}"',
            ),
            _REPAIR,
        )


def _repaired(rule: Rule, subject: Subject, value: str, record: dict[str, Any]) -> Repaired | None:
    if rule.repair == "spelling":
        known = rule.must.list if isinstance(rule.must, BeSpelled) else ""
        return respelled(value, spellings(subject.rulebook.lists.get(known)))
    repair = REPAIRS.get(rule.repair)
    return repair.function(value, record) if repair else None
