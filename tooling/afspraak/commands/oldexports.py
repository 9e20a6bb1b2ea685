"""How the old rulebook reads the exports of a call, where it reads them otherwise than the new one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from afspraak.changes.effect.compared import new_fields
from afspraak.changes.pair import Pair
from afspraak.checking.headers import Export
from afspraak.commands.exportmaps import exports_of, sides_of
from afspraak.commands.run import Run

Exports = Mapping[str, Export]


def as_of_old(run: Run, pair: Pair, names: tuple[str, ...]) -> Run:
    """The run with the old rulebook's own words for the exports; where it has none, with those of the new one."""
    systems = pair.old.systems
    own = {f"{system.id}.{export.id}" for system in systems.values() for export in system.exports.values()}
    exports = exports_of(tuple(name for name in names if name in own), systems)
    return replace(
        run, exports=_old(exports, run.exports, run, pair), sides=_old(sides_of(systems), run.sides, run, pair)
    )


def _old(own: Exports, new: Exports, run: Run, pair: Pair) -> Exports:
    """Every export of the new rulebook, as the old one has it if its rows fill the same records there."""
    return {
        name: own[name] if name in own and _filled(own[name]) == _filled(export) else _renamed(export, run, pair)
        for name, export in new.items()
    }


def _filled(export: Export) -> list[str]:
    return [export.record_type, *(further.record_type for further in export.also)]


def _renamed(export: Export, run: Run, pair: Pair) -> Export:
    """The export with the fields under their old names, without those that are new."""
    fields = _fields(run.documents.get(export.record_type, {}))
    former = {now: field for field, now in new_fields(pair, export.record_type).items()}
    known = {name: former.get(name, name) for name in [*export.columns.values(), *export.fixed]}
    return replace(
        export,
        columns={column: known[name] if known[name] in fields else "" for column, name in export.columns.items()},
        fixed={known[name]: value for name, value in export.fixed.items() if known[name] in fields},
        also=tuple(_renamed(further, run, pair) for further in export.also),
    )


def _fields(document: Mapping[str, Any]) -> Mapping[str, Any]:
    found: Mapping[str, Any] = document.get("properties", {})
    return found
