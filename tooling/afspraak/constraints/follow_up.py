"""After a signal, another record follows in time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as default_of
from typing import ClassVar

from afspraak.constraints.across import (
    CONDITION,
    RECORD,
    a_record,
    across,
    condition_of,
    record_words,
    table_of,
    where_form,
    where_words,
)
from afspraak.constraints.base import Kind
from afspraak.constraints.dates import Length
from afspraak.constraints.follow import within_of
from afspraak.constraints.values import label_of
from afspraak.model.rulebook import Subject
from afspraak.model.rules import ALWAYS, Condition, Fragment
from afspraak.texts import Texts
from afspraak.yamltree import Tree


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A record of type `of`, whose `by` is this record's key, has a date `on` within `within` after `after`."""

    word: ClassVar[str] = "follow_up"
    across: ClassVar[bool] = True
    of: str
    by: str
    on: str
    after: str
    within: Length
    where: Condition = ALWAYS
    same: Mapping[str, str] = default_of(default_factory=dict)  # field of the other record -> field of this one

    def sentence(self, subject: Subject) -> Texts:
        record = record_words(subject.rulebook, self.of) + where_words(subject, self.of, self.where)
        time, signal = self.within.words(), label_of(subject, self.after)
        there_is = Texts(nl=" is er ", en=" there is ")
        return (
            Texts(nl="Binnen ", en="Within ")
            + time
            + Texts(nl=" na ", en=" after ")
            + signal
            + there_is
            + a_record(record)
        )

    def form(self, subject: Subject) -> Fragment:
        reads = {
            self.of: (self.by, self.on, *self.where.fields(), *self.same),
            subject.record.name: (self.after, *self.same.values()),
        }
        return across(
            subject,
            "follow-up",
            reads,
            of=self.of,
            by=self.by,
            on=self.on,
            after=self.after,
            within=self.within.as_dict(),
            where=where_form(subject, self.of, self.where),
            same=dict(self.same) or None,
        )


def _read(tree: Tree | None) -> FollowUp:
    table = table_of(tree)
    same = {str(key): str(value) for key, value in table_of(table.get("same")).items()}
    within = within_of(table["within"]) or Length(0, "days")  # empty after an unknown choice, which is reported
    of, by, on, after = (str(table[name]) for name in ("of", "by", "on", "after"))
    return FollowUp(of, by, on, after, within, condition_of(table.get("where")), same)


_NAME: Fragment = {"$ref": "#/$defs/field_name"}

KIND = Kind(
    word="follow_up",
    across=True,
    title=Texts(nl="Wordt op tijd opgevolgd", en="Is followed up in time"),
    why=Texts(
        nl="Voor een signaal waarop iemand iets moet doen, zoals een telefoontje na een bounce.",
        en="For a signal that somebody must act on, such as a call after a bounce.",
    ),
    example="must: {follow_up: {of: activity, by: contact, on: occurred_on, after: email_status_on, "
    "within: {working_days: 5}}}",
    parameters={
        "type": "object",
        "properties": {
            "of": RECORD,
            "by": _NAME,
            "on": _NAME,
            "after": _NAME,
            "within": {"$ref": "#/$defs/within"},
            "where": CONDITION,
            "same": {"type": "object", "additionalProperties": _NAME},
        },
        "required": ["of", "by", "on", "after", "within"],
        "additionalProperties": False,
    },
    bare=False,
    read=_read,
)
