"""Record types, their fields and forms, and code lists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from afspraak.model.rules import ALWAYS, Condition
from afspraak.places import NOWHERE, Place
from afspraak.texts import Texts

FIELD_TYPES = ("text", "lines", "date", "number", "integer", "amount", "yes_no", "code", "reference", "set")


@dataclass(frozen=True, slots=True)
class Field:
    """One column of a record type."""

    name: str
    label: Texts
    type: str
    purpose: Texts = Texts()
    list: str = ""
    to: str = ""
    shortest: int | None = None
    longest: int | None = None
    required: bool = False
    keeper: str = ""
    leads: Mapping[str, str] = field(default_factory=dict)  # phase -> system; "" for all phases
    personal: str = "no"  # no | ordinary | sensitive
    keep: str = ""
    goals: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    help: Texts = Texts()
    generated: bool = False
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a form."""

    title: Texts
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Linked:
    """A list of other records on a form."""

    title: Texts
    record: str
    by: str
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class View:
    """A saved list of records: which, and which columns."""

    id: str
    title: Texts
    columns: tuple[str, ...]
    where: Condition = ALWAYS
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class RecordType:
    """One kind of CRM record."""

    name: str
    title: Texts
    plural: Texts
    purpose: Texts
    key: str
    fields: Mapping[str, Field]
    form: tuple[Section, ...] = ()
    linked: tuple[Linked, ...] = ()
    views: tuple[View, ...] = ()
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class ListValue:
    """One value of a list."""

    id: str
    label: Texts
    means: Texts = Texts()
    formerly: tuple[str, ...] = ()
    variants: tuple[str, ...] = ()
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class CodeList:
    """A code list, or a list of spellings."""

    id: str
    title: Texts
    values: Mapping[str, ListValue]
    purpose: Texts = Texts()
    source: Texts = Texts()
    place: Place = NOWHERE
