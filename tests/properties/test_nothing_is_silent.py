"""Whatever of a rulebook is changed by itself, something is told: "nothing changes" is never said by mistake."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest

from afspraak.changes.compare import compare
from afspraak.model.rulebook import Rulebook
from afspraak.places import Place
from afspraak.texts import Texts
from handbook_pages import rulebook
from small_rulebooks import AS_OF

Build = Callable[[Any], Rulebook]
KEPT = 4  # policies of each kind, and rules of each policy: enough of the starter to hold every attribute
RECORDS = ("account", "contact")
OF_THE_TOOL = frozenset({"Policy.version", "Rule.choices"})  # written by `release`, or read off the demand
NEVER_APART = frozenset(  # what no file can change by itself: the name of a file, a closed word, a fixed pair
    {
        "AgreeWithin.by", "BeA.format", "BeComputed.computation", "CodeList.id", "Department.id", "Field.type",
        "Length.unit", "Organisation.training", "Policy.field", "Policy.kind", "RecordType.key", "RecordType.name",
        "Role.id", "Rulebook.policies", "SystemProfile.id",
    }
)  # fmt: skip


def small() -> Rulebook:
    """A part of the starter."""
    whole = rulebook()
    few = dataclasses.replace(whole, records={name: whole.records[name] for name in RECORDS})
    policies = []
    for kind in ("agreement", "procedure", "process"):
        for policy in sorted(whole.of_kind(kind), key=lambda policy: -len(policy.rules))[:KEPT]:
            rules = tuple(rule for rule in policy.rules if few.subjects(rule))
            worded = tuple(rule for rule in rules[KEPT:] if any(test.means for test in rule.when.tests))
            policies.append(dataclasses.replace(policy, rules=rules[:KEPT] + worded[:1]))
    return dataclasses.replace(few, policies=tuple(policies))


def another(value: Any) -> Any:
    """A value of the same type that is not this one; None where that is made in parts."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, Texts):
        return value + Texts(" x", " x")
    if isinstance(value, str):
        return f"{value}x"
    if isinstance(value, int):
        return value + 1
    return value + datetime.timedelta(days=400) if isinstance(value, datetime.date) else None


def altered(part: Any, build: Build, seen: set[str]) -> Iterator[tuple[str, Build, Any]]:
    """Every attribute once, with a value that it may get; `build` makes the rulebook with it."""
    if dataclasses.is_dataclass(part) and not isinstance(part, Texts | Place):
        for field in dataclasses.fields(part):
            value = getattr(part, field.name)

            def made(new: Any, name: str = field.name) -> Rulebook:
                return build(dataclasses.replace(part, **{name: new}))

            name = f"{type(part).__name__}.{field.name}"
            new = fewer(value) if another(value) is None else another(value)
            if value and new is not None and not isinstance(value, Place) and name not in seen:
                seen.add(name)
                yield name, made, new
            yield from altered(value, made, seen)
    elif isinstance(part, tuple):
        for at, each in enumerate(part):
            yield from altered(each, lambda new, at=at: build((*part[:at], new, *part[at + 1 :])), seen)
    elif isinstance(part, Mapping):
        for key, each in part.items():
            yield from altered(each, lambda new, key=key: build({**part, key: new}), seen)


def fewer(value: Any) -> Any:
    """The same without the last."""
    if isinstance(value, tuple):
        return value[:-1]
    return dict(list(value.items())[:-1]) if isinstance(value, Mapping) else None


SMALL = small()
ALTERED = {name: (build, new) for name, build, new in altered(SMALL, lambda new: new, set())}


@pytest.mark.parametrize("name", sorted(ALTERED.keys() - OF_THE_TOOL - NEVER_APART))
def test_a_change_of_one_attribute_is_told(name: str) -> None:
    build, new = ALTERED[name]
    assert compare(SMALL, build(new), AS_OF) != []
