"""What the kinds share that look at one attribute of every rule, record type or policy."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from afspraak.changes.change import Change, Readers
from afspraak.changes.kinds.base import Spot, about, name, title_of
from afspraak.changes.pair import At, Pair
from afspraak.model.policies import Policy
from afspraak.model.records import Field, RecordType
from afspraak.texts import Texts


def rules(
    kind: str, differ: Callable[[At, At], bool], words: Callable[[Texts, At, At], Texts], readers: Readers | None = None
) -> Callable[[Pair], Iterator[Change]]:
    """Finds the rules that differ in this respect; `words` gets the title."""

    def find(pair: Pair) -> Iterator[Change]:
        for old, new in pair.rules.both:
            if differ(old, new):
                said, rule = words(title_of(new), old, new), str(new.rule.id)
                record = next(iter(pair.of_rule(new, old=False)), "")
                spot = Spot(record, rule=rule, policy=new.policy.path)
                yield about(kind, said, spot, readers=readers)

    return find


def fields(
    kind: str, differ: Callable[[Field, Field], bool], words: Callable[[Texts, Field, Field], Texts]
) -> Callable[[Pair], Iterator[Change]]:
    """Finds the fields that differ in this respect; `words` gets the label with its record type."""

    def find(pair: Pair) -> Iterator[Change]:
        for _, record in pair.records.both:
            for old, new in pair.fields[record.name].both:
                if differ(old, new):
                    said = words(field_name(record, new), old, new)
                    yield about(kind, said, Spot(record.name, new.name))

    return find


def policies(
    kind: str, differ: Callable[[Policy, Policy], bool], words: Callable[[Texts, Policy, Policy], Texts]
) -> Callable[[Pair], Iterator[Change]]:
    """Finds the policies that differ in this respect; `words` gets the title."""

    def find(pair: Pair) -> Iterator[Change]:
        for old, new in pair.policies.both:
            if differ(old, new):
                yield about(kind, words(name(new.title, new.path), old, new), Spot(policy=new.path))

    return find


def field_name(record: RecordType, field: Field) -> Texts:
    """`"Phone" of Contact`."""
    label, title = name(field.label, field.name), name(record.title, record.name)
    return Texts(nl=f"{label.nl} van {title.nl}", en=f"{label.en} of {title.en}")
