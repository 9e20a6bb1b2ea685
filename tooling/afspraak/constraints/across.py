"""What the kinds that need other records have in common."""

from __future__ import annotations

import re

from afspraak.constraints import conditions
from afspraak.constraints.base import must
from afspraak.model.records import RecordType
from afspraak.model.rulebook import Rulebook, Subject
from afspraak.model.rules import ALWAYS, Condition, Fragment
from afspraak.texts import Texts, same
from afspraak.yamltree import Items, Table, Tree

RECORD: Fragment = {"type": "string", "pattern": "^[a-z_]+(@[a-z][a-z0-9-]*)?$"}
NAMES: Fragment = {"type": "array", "items": {"$ref": "#/$defs/field_name"}, "minItems": 1}
CONDITION: Fragment = {"$ref": "#/$defs/condition"}
# English chooses the article by the sound: a user, a unit, a European order, but an uninvited guest and an hour.
_VOWEL_SOUND = re.compile(r"(?!eu|one\b|uni(?!n)|us[aeu])[aeiou]|heir|honest|honou?r|hour")


def names_of(tree: Tree | None) -> tuple[str, ...]:
    """One name, or a list of them."""
    if isinstance(tree, Items):
        return tuple(str(item) for item in tree)
    return (str(tree),) if tree else ()


def table_of(tree: Tree | None) -> Table:
    """The parameters, or none."""
    return tree if isinstance(tree, Table) else Table()


def count_of(tree: Tree | None) -> int:
    """A whole number; 0 after an unknown choice, which is reported."""
    return int(str(tree)) if tree else 0


def record_type(rulebook: Rulebook, name: str) -> RecordType | None:
    """The record type of `account` or of `account@finance`."""
    return rulebook.records.get(name.partition("@")[0])


def record_words(rulebook: Rulebook, name: str) -> Texts:
    """`account`, or `account in finance` for another system's export."""
    known = record_type(rulebook, name)
    words = Texts(nl=known.title.nl.lower(), en=known.title.en.lower()) if known else same(name.partition("@")[0])
    return words + _of_system(rulebook, name)


def _of_system(rulebook: Rulebook, name: str) -> Texts:
    system = name.partition("@")[2]
    if not system:
        return Texts()
    if system == "previous":
        return Texts(nl=" in de vorige export", en=" in the previous export")
    title = rulebook.organisation.systems.get(system)
    return same(" in ") + (title.title if title else same(system))


def several(rulebook: Rulebook, name: str) -> Texts:
    """`contacts`, in small letters; the name where the record type has no plural."""
    known = record_type(rulebook, name)
    words = (known.plural or known.title) if known else same(name.partition("@")[0])
    return Texts(nl=words.nl.lower(), en=words.en.lower()) + _of_system(rulebook, name)


def a_record(words: Texts) -> Texts:
    """`a contact`, `an account`, `a user`."""
    return Texts(nl="een ", en="an " if _VOWEL_SOUND.match(words.en) else "a ") + words


def other(subject: Subject, name: str) -> Subject | None:
    """A subject in another record type, to read conditions with; its field is the key."""
    record = record_type(subject.rulebook, name)
    return Subject(subject.rulebook, record, record.fields[record.key]) if record else None


def where_form(subject: Subject, name: str, where: Condition) -> Fragment | None:
    """The condition on the other record, or None where there is none."""
    target = other(subject, name)
    return conditions.form(where, target) if where and target else None


def where_words(subject: Subject, name: str, where: Condition) -> Texts:
    """` with …` or ` whose …`, or nothing."""
    target = other(subject, name)
    return same(" ") + conditions.traits(where, target) if where and target else Texts()


def across(subject: Subject, kind: str, reads: dict[str, tuple[str, ...]], **facts: object) -> Fragment:
    """An `x-must` that names every record type and field that it reads."""
    own = {subject.record.name: (subject.record.key, subject.field.name)}
    together: dict[str, list[str]] = {}
    for record, names in [*own.items(), *reads.items()]:
        together[record] = sorted({*together.get(record, []), *names})
    return must(kind, field=subject.field.name, reads=together, **facts)


def condition_of(tree: Tree | None) -> Condition:
    """A condition, or ALWAYS."""
    return conditions.read(tree) if tree is not None else ALWAYS
