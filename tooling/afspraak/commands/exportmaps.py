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


def _export(export: organisation.Export) -> Export:
    columns = {column: _field(target, export.one_row_is) for column, target in export.columns.items()}
    return Export(
        export.one_row_is,
        columns | dict.fromkeys(export.ignore, ""),
        {folded(column): values for column, values in export.values.items()},
        export.dates,
        export.decimal,
    )


def _field(target: str, record_type: str) -> str:
    """The field, or nothing where another record type has it."""
    record, _, name = target.partition(".")
    return name if record == record_type else ""
