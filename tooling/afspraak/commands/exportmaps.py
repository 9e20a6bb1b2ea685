"""What `--export hubspot.contacts` says about the columns of a file."""

from __future__ import annotations

from collections.abc import Mapping

from afspraak.checking.headers import Export, folded
from afspraak.failures import CalledWrongly
from afspraak.model import organisation
from afspraak.nearest import did_you_mean
from afspraak.texts import Texts


def exports_of(names: tuple[str, ...], systems: Mapping[str, organisation.SystemProfile]) -> dict[str, Export]:
    """Record type -> how its export writes things."""
    known = {f"{system.id}.{export.id}": export for system in systems.values() for export in system.exports.values()}
    wrong = next((name for name in names if name not in known), None)
    if wrong is not None:
        fact = Texts(nl=f'er is geen export "{wrong}"', en=f'there is no export "{wrong}"')
        remedy = Texts(
            nl=f"Je kunt kiezen uit: {', '.join(known) or 'geen enkele'}.",
            en=f"You can choose from: {', '.join(known) or 'none'}.",
        )
        raise CalledWrongly(fact + did_you_mean(wrong, known), remedy)
    return {known[name].one_row_is: _export(known[name]) for name in names}


def every_export(systems: Mapping[str, organisation.SystemProfile]) -> list[Export]:
    """How each export of each system names things."""
    return [_export(export) for system in systems.values() for export in system.exports.values()]


def sides_of(systems: Mapping[str, organisation.SystemProfile]) -> dict[str, Export]:
    """`account@finance` -> how the first export of that system with such rows writes things."""
    sides: dict[str, Export] = {}
    for system in systems.values():
        for export in system.exports.values():
            sides.setdefault(f"{export.one_row_is}@{system.id}", _export(export))
    return sides


def _export(export: organisation.Export) -> Export:
    also = tuple(_further(export, further) for further in export.also.values())
    shared = {column: "" for further in also for column in further.columns}
    columns = {column: _field(target, export.one_row_is) for column, target in export.columns.items()}
    return Export(
        export.one_row_is,
        {**shared, **columns, **dict.fromkeys(export.ignore, "")},
        _values(export),
        export.dates,
        export.decimal,
        also=also,
    )


def _further(export: organisation.Export, further: organisation.FurtherRecord) -> Export:
    return Export(
        further.one_row_is,
        {column: _field(target, further.one_row_is) for column, target in further.columns.items()},
        _values(export),
        export.dates,
        export.decimal,
        further.fixed,
        further.id,
    )


def _values(export: organisation.Export) -> dict[str, Mapping[str, str]]:
    return {folded(column): values for column, values in export.values.items()}


def _field(target: str, record_type: str) -> str:
    """The field, or nothing where another record type has it."""
    record, _, name = target.partition(".")
    return name if record == record_type else ""
