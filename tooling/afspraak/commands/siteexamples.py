"""Judges the examples that pages show beside a field, by all rules about that field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from afspraak.model.rulebook import Rulebook, Subject
from afspraak.pages.entries import about
from afspraak.pages.kept import kept

if TYPE_CHECKING:
    from afspraak.checking.judge import Judge


@dataclass(frozen=True, eq=False)
class Refusals:
    """Tells whether some rule about `record.field` refuses a value in a record that holds nothing else."""

    rulebook: Rulebook
    schemas: Mapping[str, Mapping[str, Any]]

    def __call__(self, name: str, value: str) -> bool:
        """Whether it is refused; a rule that cannot be evaluated refuses nothing."""
        return _refused(self, name, value)


@kept
def _refused(refusals: Refusals, name: str, value: str) -> bool:
    from afspraak.lints.trials import value_of

    record_name, _, field = name.partition(".")
    record = refusals.rulebook.records[record_name]
    if record_name not in refusals.schemas:
        return False
    typed = value_of(Subject(refusals.rulebook, record, record.fields[field]), value)
    return any(not broken.undecided for broken in _judge(refusals, name).broken({field: typed}))


@kept
def _judge(refusals: Refusals, name: str) -> Judge:
    """The judge with the rules about this field alone."""
    from afspraak.checking.judge import Judge
    from afspraak.lints.trials import EXAMPLE_DAY

    record, _, field = name.partition(".")
    document = refusals.schemas[record]
    return Judge({**document, **about(document, {field})}, EXAMPLE_DAY)
