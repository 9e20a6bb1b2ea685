"""One rulebook in one language, with what was handed along and the indexes that several pages need."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from afspraak.model.policies import Policy
from afspraak.model.records import RecordType
from afspraak.model.rulebook import Rulebook, Subject
from afspraak.model.rules import Rule
from afspraak.pages import markdown
from afspraak.pages.contents import Contents
from afspraak.pages.given import Given
from afspraak.texts import Texts

_MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "en": "January February March April May June July August September October November December",
}
MONTHS = {language: names.split() for language, names in _MONTHS.items()}


@dataclass(frozen=True)
class Edition:
    """A rulebook as it is told in one language."""

    contents: Contents
    language: str

    @cached_property
    def rulebook(self) -> Rulebook:
        """What is told."""
        return self.contents.rulebook

    @cached_property
    def given(self) -> Given:
        """What was handed along."""
        return self.contents.given

    def pick(self, nl: str, en: str) -> str:
        """Our own words, in the language of this edition."""
        return nl if self.language == "nl" else en

    def say(self, texts: Texts) -> str:
        """A text of a policy on one line."""
        return markdown.line(texts.in_(self.language))

    def tell(self, texts: Texts) -> str:
        """A text of a policy in paragraphs."""
        return markdown.text(texts.in_(self.language))

    def fit(self, texts: Texts) -> str:
        """A text of a policy in a table."""
        return markdown.cell(texts.in_(self.language))

    def explain(self, texts: Texts) -> str:
        """A text of ours, in which `…` marks a literal value."""
        return markdown.prose(texts.in_(self.language))

    def inside(self, words: str) -> str:
        """Words that begin a sentence, as they stand inside one; an abbreviation and a link keep their capitals."""
        return words[:1].lower() + words[1:] if words[1:2].islower() or words[1:2] == " " else words

    def opening(self, texts: Texts) -> str:
        """The first sentence of a text of a policy."""
        return markdown.line(re.split(r"(?<=[a-z)][.!?]) +(?=[A-Z])", texts.in_(self.language).strip(), maxsplit=1)[0])

    def date(self, day: datetime.date | None) -> str:
        """A date as people write it."""
        return f"{day.day} {MONTHS[self.language][day.month - 1]} {day.year}" if day else "–"

    @cached_property
    def policies(self) -> Mapping[str, tuple[Policy, ...]]:
        """The active policies by kind, in order of their titles."""
        kinds = ("agreement", "procedure", "process")
        return {
            kind: tuple(sorted((p for p in self.rulebook.of_kind(kind) if p.active), key=lambda p: self.order(p.title)))
            for kind in kinds
        }

    def order(self, title: Texts) -> str:
        """What titles are sorted by."""
        return title.in_(self.language).casefold()

    def active(self) -> Iterator[Policy]:
        """Every active policy: agreements, procedures, processes."""
        for policies in self.policies.values():
            yield from policies

    @cached_property
    def rules(self) -> Mapping[str, tuple[Policy, Rule]]:
        """The live rules by id, with their policies."""
        return self.contents.rules

    def rules_about(self, name: str) -> tuple[tuple[Policy, Rule], ...]:
        """The live rules about a `record.field`."""
        return self.contents.rules_by_field.get(name, ())

    def narrow_rules(self, name: str) -> tuple[Rule, ...]:
        """The live rules about a `record.field` that are about few fields besides."""
        return self.contents.narrow_rules.get(name, ())

    def is_wide(self, rule: Rule) -> bool:
        """Whether a live rule is about so many fields that it is not told with each of them."""
        return self.contents.is_wide(rule)

    def subjects(self, rule: Rule) -> tuple[Subject, ...]:
        """Every field that a live rule is about."""
        return self.contents.subjects[rule.id]

    def live(self, policy: Policy) -> tuple[Rule, ...]:
        """The rules of a policy that count here."""
        return self.contents.live.get(policy.path, ())

    def record_title(self, name: str) -> str:
        """The title of a record type, or its name where it is unknown; `account@finance` names the system too."""
        record, _, system = name.partition("@")
        known = self.rulebook.records.get(record)
        title = self.say(known.title) if known else markdown.line(record)
        if system == "previous":
            return self.pick(f"{title} (vorige export)", f"{title} (previous export)")
        return f"{title} ({self.system_title(system)})" if system else title

    def system_title(self, name: str) -> str:
        """The title of a system, or its id where it is unknown."""
        known = self.rulebook.organisation.systems.get(name)
        return self.say(known.title) if known else markdown.line(name)

    def field_label(self, record: str | RecordType, field: str) -> str:
        """The label of a field, or its name where it is unknown."""
        name = record.partition("@")[0] if isinstance(record, str) else record.name
        return self._labels.get((name, field)) or markdown.line(field)

    @cached_property
    def _labels(self) -> Mapping[tuple[str, str], str]:
        records = self.rulebook.records.values()
        return {
            (record.name, name): self.say(field.label) for record in records for name, field in record.fields.items()
        }

    def value_label(self, list_name: str, value: str) -> str:
        """The label of a value of a list; empty where it has none, or where either is unknown."""
        known = self.rulebook.lists.get(list_name)
        found = known.values.get(value) if known else None
        return self.say(found.label) if found else ""

    def role_title(self, name: str) -> str:
        """The title of a role or a department, or its id where it is unknown."""
        organisation = self.rulebook.organisation
        known = organisation.roles.get(name) or organisation.departments.get(name)
        return self.say(known.title) if known else markdown.line(name)

    def department_title(self, name: str) -> str:
        """The title of a department, or its id where it is unknown."""
        known = self.rulebook.organisation.departments.get(name)
        return self.say(known.title) if known else markdown.line(name)

    def by_id(self, source: str) -> tuple[int, str]:
        """Sorts S2 before S10."""
        return int(source[1:]) if source[1:].isdigit() else 0, source
