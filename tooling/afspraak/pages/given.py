"""What the pages are handed besides the rulebook."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from afspraak.findings import Level
from afspraak.texts import Texts


class Described(Protocol):
    """What a lint tells about itself."""

    @property
    def level(self) -> Level: ...
    @property
    def title(self) -> Texts: ...
    @property
    def why(self) -> Texts: ...
    @property
    def example(self) -> str: ...
    @property
    def by_the_day(self) -> bool: ...


class Check(Protocol):
    """What a governance check tells: what it asks, which lints answer it, and what is not checked yet."""

    @property
    def id(self) -> str: ...
    @property
    def asks(self) -> Texts: ...
    @property
    def lints(self) -> tuple[str, ...]: ...
    @property
    def pending(self) -> Texts: ...


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a policy, as the history of the files tells it."""

    date: datetime.date
    summary: str
    hash: str
    number: int = 0  # in the history: 0 is the latest


@dataclass(frozen=True, slots=True)
class Option:
    """One option or argument of a command."""

    name: str  # as it is typed: --as-of DATE
    says: Texts


@dataclass(frozen=True, slots=True)
class Command:
    """One command of the command line."""

    name: str
    says: Texts
    usage: str
    options: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """One change of a release, in words."""

    says: Texts
    effect: Texts  # what it does to records
    record: str = ""
    field: str = ""
    policy: str = ""
    from_date: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Release:
    """What was released on one day."""

    version: str
    date: datetime.date
    changes: tuple[Told, ...] = ()  # those that touch most first
    records: Mapping[str, str] = field(default_factory=dict)  # the record types that got a version
    urgent: str = ""
    follows: str = ""  # the version before it


def nothing(name: str, value: str) -> bool:
    """Refuses no value."""
    return False


@dataclass(frozen=True, slots=True)
class Given:
    """Schemas, sources, registers and history: what the pages show but do not make."""

    as_of: datetime.date
    schemas: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)  # judge documents by record type
    policy_sources: Mapping[str, str] = field(default_factory=dict)  # YAML by path below policies/, without ending
    lints: Mapping[str, Described] = field(default_factory=dict)
    commands: Sequence[Command] = ()
    history: Mapping[str, tuple[Change, ...]] = field(default_factory=dict)  # by path below policies/, latest first
    governance: Sequence[Check] = ()
    policy_format: Mapping[str, Any] = field(default_factory=dict)  # the JSON Schema of policy files
    drafts: Mapping[str, Texts] = field(default_factory=dict)  # the YAML of a new policy, by kind
    releases: tuple[Release, ...] = ()  # latest first
    refuses: Callable[[str, str], bool] = nothing  # whether a rule about `record.field` refuses this value by itself
