"""The findings about records in the parts that a reader asked for: by rule, or first by field, owner or department."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from afspraak.findings import Finding, RecordPart
from afspraak.reports.base import Settings
from afspraak.reports.groups import Group
from afspraak.texts import Texts, same

_NOBODY = Texts(nl="niemand", en="nobody")

TITLES: Mapping[str, Texts] = {
    "rule": Texts(nl="Regel", en="Rule"),
    "field": Texts(nl="Veld", en="Field"),
    "owner": Texts(nl="Beheerder", en="Owner"),
    "department": Texts(nl="Afdeling", en="Department"),
}
_KEYS: Mapping[str, Callable[[RecordPart], str]] = {
    "rule": lambda part: "",
    "field": lambda part: f"{part.record_type}.{part.field}",
    "owner": lambda part: part.owner,
    "department": lambda part: part.department,
}


@dataclass(slots=True)
class Section:
    """What is found about one field, of one owner or in one department; or about everything."""

    name: str
    groups: dict[tuple[str, str], Group] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How many findings there are."""
        return sum(group.count for group in self.groups.values())

    def sorted(self) -> list[Group]:
        """Its rules, worst first, then most often."""
        return sorted(self.groups.values(), key=Group.order)


class Sections:
    """Takes findings and keeps as many examples of each rule as are shown."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._key = _KEYS[settings.group_by]
        self._sections: dict[str, Section] = {}

    def add(self, finding: Finding, part: RecordPart) -> None:
        """Counts the finding in its section."""
        name = self._key(part)
        section = self._sections.setdefault(name, Section(name))
        group = section.groups.setdefault((finding.level, finding.code), Group(finding))
        group.add(finding, self._settings.examples)

    def __iter__(self) -> Iterator[Section]:
        """The sections, those with most findings first."""
        return iter(sorted(self._sections.values(), key=lambda section: (-section.count, section.name)))

    def title(self, section: Section) -> Texts:
        """`Department: Sales`, an id where no title is known; nothing where there is but one section."""
        if self._settings.group_by == "rule":
            return Texts()
        by = self._settings.group_by
        known = self._settings.titles.get(by, {}).get(section.name) or same(section.name)
        return TITLES[by] + same(": ") + (known or _NOBODY)
