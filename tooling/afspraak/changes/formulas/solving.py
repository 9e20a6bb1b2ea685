"""A record of which a formula holds, or the certainty that there is none."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any as Value

from afspraak.changes.formulas import musts
from afspraak.changes.formulas.forms import canonical
from afspraak.changes.formulas.lists import a_list
from afspraak.changes.formulas.terms import ITEM, All, Any, Beyond, Formula, Given, Literal, denied
from afspraak.changes.formulas.truth import Record, holds
from afspraak.changes.formulas.values import NOTHING, Wanted, number, text, truth
from afspraak.languages import Budget, Undecided
from afspraak.texts import Texts

Samples = Sequence[Mapping[str, Value]]
_ONLY_EVALUATED = Texts(
    nl="een deel van de regel is alleen uit te rekenen, en geen record laat het verschil zien: ",
    en="part of the rule can only be evaluated, and no record shows the difference: ",
)
_BRANCH = 200  # steps that a branch costs
_ENOUGH = 500  # branches, after which one record that was found will do
_TRIALS = 2000  # records that are tried where a must is only evaluated


def solve(
    formula: Formula, as_of: datetime.date, budget: Budget | None = None, samples: Samples | None = None
) -> Record | None:
    """A small record of which the formula holds, None where there is none; `Undecided` where that is not known.

    Records are flat and canonical: texts that are not blank, numbers, yes or no, and lists of texts. `samples` are
    records to try where a form can only be evaluated.
    """
    return _Solver(as_of, budget or Budget(), samples or ()).best(formula)


@dataclass(slots=True)
class _Solver:
    as_of: datetime.date
    budget: Budget
    samples: Samples
    solved: dict[frozenset[Literal], Value] = field(default_factory=dict)  # a value, NOTHING or Undecided

    def best(self, formula: Formula) -> Record | None:
        """The smallest record over all branches, or over the first of very many."""
        found: list[Record] = []
        stopped: Undecided | None = None
        try:
            for count, branch in enumerate(_branches([formula], frozenset(), (), self.budget)):
                if found and count > _ENOUGH:
                    break
                try:
                    record = self._record(branch)
                except Undecided as reason:
                    stopped = reason
                else:
                    found += [] if record is None else [record]
        except Undecided as reason:
            stopped = reason
        if stopped and not found:
            raise stopped
        return min(found, key=_size, default=None)

    def _record(self, branch: frozenset[Literal]) -> Record | None:
        """A record for which all these literals hold."""
        record: Record = {}
        for name in sorted({literal.field for literal in branch} - {""}):
            value = self._value(frozenset(literal for literal in branch if literal.field == name))
            if value is NOTHING:
                return None
            if value is not None:
                record[name] = value
        beyond = sorted((literal for literal in branch if isinstance(literal.test, Beyond)), key=repr)
        return self._tried(record, branch, beyond) if beyond else record

    def _value(self, literals: frozenset[Literal]) -> Value:
        """A value for one field; None where it is not given, NOTHING where no value passes."""
        if literals not in self.solved:
            try:
                self.solved[literals] = self._found(literals)
            except Undecided as reason:
                self.solved[literals] = reason
        value = self.solved[literals]
        if isinstance(value, Undecided):
            raise value
        return value

    def _found(self, literals: frozenset[Literal]) -> Value:
        if any(isinstance(literal.test, Given) and not literal.holds for literal in literals):
            return None  # `_branches` has seen to it that nothing else is asked
        tests = [literal for literal in literals if not isinstance(literal.test, Given)]
        wanted = Wanted(
            frozenset(literal.test for literal in tests if literal.holds),
            frozenset(literal.test for literal in tests if not literal.holds),
        )
        is_item = any(literal.field == ITEM for literal in literals)
        kinds: tuple[Callable[[], Value], ...] = (
            lambda: text(wanted, self.budget),
            lambda: text(wanted, self.budget, blank=True) if is_item else NOTHING,
            lambda: number(wanted),
            lambda: truth(wanted),
            lambda: a_list(wanted, self._item),
        )
        return _first(kinds)

    def _item(self, formula: Formula) -> Value:
        record = self.best(All((Literal(ITEM, Given()), formula)))
        return NOTHING if record is None else record[ITEM]

    def _tried(self, record: Record, branch: frozenset[Literal], beyond: list[Literal]) -> Record | None:
        """The record with values that the forms beyond single fields may accept or refuse."""
        if musts.contradict(beyond):
            return None
        whole = All(tuple(branch))
        for at, trial in enumerate(musts.trials(beyond, record, self.samples, self.as_of)):
            if at >= _TRIALS:
                break
            self.budget.spend(_BRANCH)
            if holds(whole, trial, self.as_of):
                return trial
        raise Undecided(_ONLY_EVALUATED + musts.named(beyond))


def _first(kinds: Iterable[Callable[[], Value]]) -> Value:
    """The first value that is found, else NOTHING; `Undecided` where one of the kinds was not decided."""
    stopped: Undecided | None = None
    for kind in kinds:
        try:
            value = kind()
        except Undecided as reason:
            stopped = reason
        else:
            if value is not NOTHING:
                return value
    if stopped:
        raise stopped
    return NOTHING


def _branches(
    todo: list[Formula], known: frozenset[Literal], choices: tuple[Any, ...], budget: Budget
) -> Iterator[frozenset[Literal]]:
    """The ways to make the formulas hold: sets of literals without an evident contradiction."""
    budget.spend(_BRANCH)
    while todo:
        taken = _taken(todo, known)
        if taken is None:
            return
        known, more = taken
        left = _left((*choices, *more), known)
        if left is None:
            return
        todo = [choice.parts[0] for choice in left if len(choice.parts) == 1]
        choices = tuple(choice for choice in left if len(choice.parts) > 1)
    if not choices:
        yield known
        return
    chosen = min(choices, key=lambda choice: len(choice.parts))
    others = tuple(choice for choice in choices if choice is not chosen)
    for part in chosen.parts:
        yield from _branches([part], known, others, budget)


def _taken(todo: list[Formula], known: frozenset[Literal]) -> tuple[frozenset[Literal], list[Any]] | None:
    """What is known once the formulas hold, with the choices that they leave; None where they contradict it."""
    literals = set(known)
    choices: list[Any] = []
    stack = list(reversed(todo))
    while stack:
        formula = stack.pop()
        if isinstance(formula, All):
            stack.extend(reversed(formula.parts))
        elif isinstance(formula, Any):
            choices.append(formula)
        elif _contradicts(formula, literals):
            return None
        else:
            literals.add(formula)
            if formula.field and not _absent(formula):
                literals.add(Literal(formula.field, Given()))
    return frozenset(literals), choices


def _left(choices: tuple[Any, ...], known: frozenset[Literal]) -> list[Any] | None:
    """The choices that are still open, without the parts that cannot hold; None where one has no part left."""
    left = []
    for choice in dict.fromkeys(choices):
        if any(part in known for part in choice.parts if isinstance(part, Literal)) or All(()) in choice.parts:
            continue
        parts = tuple(part for part in choice.parts if not isinstance(part, Literal) or not _contradicts(part, known))
        if not parts:
            return None
        left.append(Any(parts))
    return left


def _contradicts(literal: Literal, known: set[Literal] | frozenset[Literal]) -> bool:
    if denied(literal) in known:
        return True
    return bool(literal.field) and not _absent(literal) and Literal(literal.field, Given(), holds=False) in known


def _absent(literal: Literal) -> bool:
    return isinstance(literal.test, Given) and not literal.holds


def _size(record: Record) -> tuple[int, int, str]:
    written = canonical(record)
    return len(record), len(written), written
