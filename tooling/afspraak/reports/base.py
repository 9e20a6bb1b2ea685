"""What a report is given, and how it is written: piece by piece, so that no size is too large."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from afspraak.findings import Finding
from afspraak.outcomes import Basis, Outcome, Schema
from afspraak.texts import Texts, folder_of


@dataclass(frozen=True, slots=True)
class Report:
    """The findings of one run, and the files of records that it read (none for a run over a rulebook).

    The counts of the outcomes are final once the findings have been taken.
    """

    findings: Iterable[Finding]
    outcomes: Sequence[Outcome] = ()
    basis: Basis = Basis()

    @property
    def schemas(self) -> list[Schema]:
        """The schemas that records were held against, each once."""
        used = {outcome.schema: outcome.record_type for outcome in self.outcomes}
        known = {schema.id: schema for schema in self.basis.schemas}
        return [known.get(name, Schema(record_type, name, "", "")) for name, record_type in used.items()]

    @property
    def dates(self) -> list[str]:
        """The run dates; one, unless runs were put together."""
        return list(dict.fromkeys(outcome.as_of.isoformat() for outcome in self.outcomes))


@dataclass(frozen=True, slots=True)
class Settings:
    """How the reader wants it."""

    language: str = "en"
    site: str = ""  # the address of the handbook, to make links with
    languages: tuple[str, ...] = ("nl", "en")  # of the handbook; the first is at its root
    examples: int = 5  # of each rule (or group) that records break
    group_by: str = "rule"  # rule | field | owner | department
    notes: int | None = None  # of each kind of finding about a file; None: all of them
    colour: bool = False
    titles: Mapping[str, Mapping[str, Texts]] = field(default_factory=dict)  # owner, department -> id -> title

    def link(self, page: str) -> str:
        """The address of a page of the handbook in the reader's language, or nothing where no site is known."""
        if not (page and self.site):
            return ""
        return f"{self.site.rstrip('/')}/{folder_of(self.language, self.languages)}{page}"


@dataclass(frozen=True, slots=True)
class Form:
    """One way to report."""

    name: str
    says: str  # for whom it is
    write: Callable[[Report, Settings], Iterator[str]]  # the text in pieces, ends of lines included
    examples: int = 5  # of each rule, unless the call says otherwise
