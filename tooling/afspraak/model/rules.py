"""Rules: one checkable part of a policy, its conditions, examples and levels."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from afspraak.findings import Level, level_on
from afspraak.places import NOWHERE, Place
from afspraak.texts import Texts

if TYPE_CHECKING:
    from afspraak.model.rulebook import Subject

Fragment = dict[str, Any]  # a JSON Schema fragment


@dataclass(frozen=True, slots=True)
class Test:
    """One comparison of a condition."""

    field: str  # a field of the record, or "phase"
    operator: str  # is | not | unless | filled | below | above | at_least | at_most | from | until | matches
    values: tuple[str, ...] = ()
    means: Texts = dataclasses.field(default=Texts(), compare=False)  # its pattern in words, which ask nothing more
    place: Place = dataclasses.field(default=NOWHERE, compare=False)  # of those words

    __test__ = False  # pytest collects classes by this name otherwise


@dataclass(frozen=True, slots=True)
class Condition:
    """All `tests` hold, and of each group of `any_of` at least one condition holds; empty means always."""

    tests: tuple[Test, ...] = ()
    any_of: tuple[tuple[Condition, ...], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.tests or self.any_of)

    def fields(self) -> tuple[str, ...]:
        """Every field name that the condition reads, as written."""
        inner = [name for group in self.any_of for condition in group for name in condition.fields()]
        return tuple(dict.fromkeys([test.field for test in self.tests] + inner))


ALWAYS = Condition()


class Constraint(Protocol):
    """The machine form of a rule, of one of a closed set of kinds; `afspraak.constraints` holds them."""

    word: ClassVar[str]
    across: ClassVar[bool]  # whether it needs other records

    def sentence(self, subject: Subject) -> Texts:
        """What must hold, as the end of a sentence that starts with the field: "is filled"; or a whole sentence."""
        ...

    def form(self, subject: Subject) -> Fragment:
        """Its JSON Schema fragment on a whole record (for an across kind: its `x-must`)."""
        ...


@dataclass(frozen=True, slots=True)
class Selector:
    """Which fields a rule is about: one by name, or all that have these properties."""

    name: str = ""  # contact.phone; empty where `properties` choose
    properties: Mapping[str, tuple[str, ...]] = dataclasses.field(default_factory=dict)
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Wrong:
    """A value that breaks the rule, and what the repair makes of it."""

    value: str
    becomes: str | None = None
    language: str = ""  # the one in which it is shown; empty: in all of them
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Example:
    """Whole records that keep or break the rule."""

    right: bool
    records: Mapping[str, tuple[Mapping[str, Any], ...]]  # by record type; "" where the rule's own is meant
    becomes: Mapping[str, Any] | None = None
    language: str = ""  # the one in which it is shown; empty: in all of them
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Rule:
    """One checkable part of a policy."""

    id: str
    title: Texts
    fields: tuple[Selector, ...] = ()
    when: Condition = ALWAYS
    must: Constraint | None = None
    levels: tuple[tuple[Level, datetime.date | None], ...] = (("error", None),)  # in order of date; None = always
    remedy: Texts = Texts()
    why: Texts = Texts()
    because: Texts = Texts()  # why it is not enforced yet
    repair: str = ""
    shown: bool = True  # False: values are never shown
    profile: str = "complete"
    covers: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    spoken: Mapping[str, str] = dataclasses.field(
        default_factory=dict
    )  # right value -> the one language in which it is shown
    wrong: tuple[Wrong, ...] = ()
    examples: tuple[Example, ...] = ()
    choices: tuple[str, ...] = ()  # the choices of the organisation that it uses
    formerly: tuple[str, ...] = ()
    place: Place = NOWHERE
    must_place: Place = NOWHERE

    def level_on(self, date: datetime.date) -> Level | None:
        """How bad it is to break the rule on this date; None where it does not apply yet."""
        return level_on(self.levels, date)

    def told_in(self, language: str) -> Rule:
        """The rule with the examples that a reader of this language sees."""
        of_one = any(each.language for each in self.wrong) or any(each.language for each in self.examples)
        if not (self.spoken or of_one):
            return self
        right = tuple(value for value in self.right if self.spoken.get(value, language) == language)
        wrong = tuple(each for each in self.wrong if each.language in ("", language))
        examples = tuple(each for each in self.examples if each.language in ("", language))
        return dataclasses.replace(self, right=right, wrong=wrong, examples=examples)
