"""Records that belong together carry the same value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from afspraak.constraints.across import NAMES, across, names_of, table_of
from afspraak.constraints.base import Kind
from afspraak.constraints.values import label_of
from afspraak.model.rulebook import Subject
from afspraak.model.rules import Fragment
from afspraak.texts import Texts, listed


@dataclass(frozen=True, slots=True)
class AgreeWithin:
    """All records with equal values in `by` have the same value here; the minority is reported."""

    word: ClassVar[str] = "agree_within"
    across: ClassVar[bool] = True
    by: tuple[str, ...]

    def sentence(self, subject: Subject) -> Texts:
        names = listed(label_of(subject, name) for name in self.by)
        words = Texts(
            nl="is hetzelfde bij alle records met gelijke waarde in ",
            en="is the same in all records with an equal value in ",
        )
        return words + names

    def form(self, subject: Subject) -> Fragment:
        return across(subject, "agree", {subject.record.name: self.by}, by=list(self.by))


KIND = Kind(
    word="agree_within",
    across=True,
    title=Texts(nl="Klopt met records die erbij horen", en="Agrees with records that belong together"),
    why=Texts(
        nl="Voor gegevens die uit elkaar volgen, zoals de plaats bij een postcode. We melden de minderheid.",
        en="For data that follow from one another, such as the town of a postal code. The minority is reported.",
    ),
    example="must: {agree_within: {by: [postal_code]}}",
    parameters={
        "type": "object",
        "properties": {"by": NAMES},
        "required": ["by"],
        "additionalProperties": False,
    },
    bare=False,
    read=lambda tree: AgreeWithin(names_of(table_of(tree).get("by"))),
)
