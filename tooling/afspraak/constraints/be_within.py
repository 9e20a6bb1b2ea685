"""A date lies near the run date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from afspraak.constraints.base import Kind, must
from afspraak.constraints.dates import Length, length
from afspraak.model.rulebook import Subject
from afspraak.model.rules import Fragment
from afspraak.texts import OR, Texts, listed
from afspraak.yamltree import Table, Tree


@dataclass(frozen=True, slots=True)
class BeWithin:
    """At most `past` before and `future` after the run date; without one of the two the day itself is the bound."""

    word: ClassVar[str] = "be_within"
    across: ClassVar[bool] = False
    past: Length | None = None
    future: Length | None = None

    def sentence(self, subject: Subject) -> Texts:
        parts = []
        if self.past and self.past.count:
            parts.append(Texts(nl="hoogstens ", en="at most ") + self.past.words() + Texts(nl=" geleden", en=" ago"))
        if self.future and self.future.count:
            parts.append(
                Texts(nl="hoogstens ", en="at most ") + self.future.words() + Texts(nl=" vooruit", en=" ahead")
            )
        if not parts:
            return Texts(nl="is vandaag", en="is today")
        if not (self.future and self.future.count):
            parts.append(Texts(nl="niet in de toekomst", en="not in the future"))
            return Texts(nl="is ", en="is ") + listed(parts)
        if not (self.past and self.past.count):
            parts.append(Texts(nl="niet in het verleden", en="not in the past"))
            return Texts(nl="ligt ", en="lies ") + listed(parts)
        return Texts(nl="is ", en="is ") + listed(parts, OR)

    def form(self, subject: Subject) -> Fragment:
        return must(
            "within",
            field=subject.field.name,
            past=self.past.as_dict() if self.past else None,
            future=self.future.as_dict() if self.future else None,
        )


def _read(tree: Tree | None) -> BeWithin:
    table = tree if isinstance(tree, Table) else Table()
    past, future = table.get("past"), table.get("future")
    return BeWithin(length(str(past)) if past else None, length(str(future)) if future else None)


KIND = Kind(
    word="be_within",
    across=False,
    title=Texts(nl="Ligt dicht bij vandaag", en="Lies near today"),
    why=Texts(
        nl="Voor een datum die niet te oud mag zijn of niet te ver vooruit mag liggen. Vandaag is de datum van "
        "de controle (`--as-of`).",
        en="For a date that may not be too old or lie too far ahead. Today is the date of the check (`--as-of`).",
    ),
    example="must: {be_within: {past: 12 months}}",
    parameters={
        "type": "object",
        "properties": {"past": {"$ref": "#/$defs/length"}, "future": {"$ref": "#/$defs/length"}},
        "additionalProperties": False,
        "minProperties": 1,
    },
    bare=False,
    read=_read,
)
