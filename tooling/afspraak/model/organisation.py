"""The organisation: its departments, roles, goals, systems, sources and what it chose."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from afspraak.places import NOWHERE, Place
from afspraak.texts import Texts

NOTICE = 30  # days, where the organisation does not say

_PART = "[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?"
_HANDLE = re.compile(f"@?({_PART}(?:/{_PART})*)")
_MAIL = re.compile(r"[^@\s<>\[\]#]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")


@dataclass(frozen=True, slots=True)
class Department:
    """A department."""

    id: str
    title: Texts
    outside_contact: bool = False
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Role:
    """A role that people have; never a person's name."""

    id: str
    title: Texts
    department: str = ""
    accountable_for: str = ""  # content | technical
    decides: Texts = Texts()
    jobs: tuple[Texts, ...] = ()
    account: str = ""  # as it is called on GitHub or GitLab
    place: Place = NOWHERE

    @property
    def handle(self) -> str:
        """The account as GitHub and GitLab mention it: `@name`, `@group/team` or an address; empty where it is none."""
        if _MAIL.fullmatch(self.account):
            return str(self.account)
        found = _HANDLE.fullmatch(self.account)
        return f"@{found[1]}" if found else ""


@dataclass(frozen=True, slots=True)
class System:
    """A system in which customer data lives, as the organisation sees it."""

    id: str
    title: Texts
    central: bool = False
    accountable: str = ""
    technical: str = ""
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Term:
    """A retention term."""

    id: str
    title: Texts
    months: int
    after: Texts = Texts()
    confirm: bool = False
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that the sources leave open, and what was chosen here."""

    id: str
    title: Texts
    value: str
    unit: Texts = Texts()
    default: bool = True
    why: Texts = Texts()
    sources: tuple[str, ...] = ()
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Factor:
    """A success factor with the plan items that serve it."""

    id: str
    title: Texts
    plan: tuple[Texts, ...] = ()
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Manual:
    """The manual of a supplier."""

    system: str
    title: Texts
    url: str


@dataclass(frozen=True, slots=True)
class Organisation:
    """Who made the agreements, and the defaults that go for all of them."""

    name: str = ""
    site: str = ""
    repository: str = ""
    branch: str = "main"  # of the repository: where a proposal starts from
    forge: str = ""  # github | gitlab: whose addresses the repository has; guessed from its host where it is not said
    contribute: str = "editor"
    proposals: str = ""  # the mail address that receives them
    languages: tuple[str, ...] = ("nl", "en")
    profile: str = "complete"
    country: str = "NL"
    budget: Mapping[str, int] = field(default_factory=lambda: {"fields": 20, "required": 10, "words": 120})
    goals: Mapping[str, Texts] = field(default_factory=dict)
    departments: Mapping[str, Department] = field(default_factory=dict)
    roles: Mapping[str, Role] = field(default_factory=dict)
    systems: Mapping[str, System] = field(default_factory=dict)
    retention: Mapping[str, Term] = field(default_factory=dict)
    choices: Mapping[str, Choice] = field(default_factory=dict)
    factors: Mapping[str, Factor] = field(default_factory=dict)
    manuals: tuple[Manual, ...] = ()
    training: tuple[tuple[Texts, ...], tuple[Texts, ...]] = ((), ())  # basics, then
    announced: datetime.date | None = None
    notice: int = NOTICE  # days between announcing a tightening and the day it bites
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Responsibility:
    """Who is accountable for a segment or a group of fields, who enters it and who is informed."""

    segment: Texts
    fields: tuple[str, ...]
    accountable: tuple[str, ...]  # one role; more is a finding
    enters: tuple[str, ...] = ()
    informed: tuple[str, ...] = ()
    overlap: Texts = Texts()
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class FurtherRecord:
    """Another record that each row of an export fills, such as an address in the row of its account."""

    id: str
    one_row_is: str
    columns: Mapping[str, str]
    fixed: Mapping[str, str] = field(default_factory=dict)  # `set:`, field name -> value
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Export:
    """How one export of a system maps to our fields."""

    id: str
    one_row_is: str
    columns: Mapping[str, str]
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    dates: str = "yyyy-mm-dd"
    decimal: str = "."
    ignore: Mapping[str, Texts] = field(default_factory=dict)
    also: Mapping[str, FurtherRecord] = field(default_factory=dict)
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class SystemProfile:
    """A system's exports, or another list of addresses with its owner and end date."""

    id: str
    title: Texts
    kind: str  # crm | finance | other-list
    vendor: str = ""
    checked_on: datetime.date | None = None
    owner: str = ""
    ends_on: datetime.date | None = None
    exports: Mapping[str, Export] = field(default_factory=dict)
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Source:
    """One thing that the source articles ask, and what answers it besides rules and steps."""

    id: str
    text: Texts
    article: str
    pages: tuple[str, ...] = ()
    governance: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    planned: tuple[Texts, ...] = ()
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class GlossaryWord:
    """A word that the handbook explains."""

    id: str
    word: Texts
    means: Texts
    synonyms: tuple[str, ...] = ()
    explained: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # language -> the phrases; else everywhere
    place: Place = NOWHERE
