"""A process gets a phase more."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.changes import deciding
from afspraak.changes.change import Change
from afspraak.changes.kinds.base import Kind, Spot, about, name
from afspraak.changes.kinds.phases import demands, processes
from afspraak.changes.pair import Pair
from afspraak.texts import Texts


def _find(pair: Pair) -> Iterator[Change]:
    for _, process, phases in processes(pair):
        for phase in phases.fresh:
            title, of = name(phase.title, phase.id), name(process.title, process.path)
            words = Texts(nl=f"{of.nl} krijgt een fase: {title.nl}.", en=f"{of.en} gets a phase more: {title.en}.")
            entries = demands(pair, process, phase, old=False).values() if phase.level == "error" else ()
            verdict = deciding.verdict([(None, entry) for entry in entries], pair.as_of)
            spot = Spot(record=process.of, policy=process.path)
            yield about("phase-added", words, spot, verdict, readers="may-break")


KIND = Kind(
    name="phase-added",
    title=Texts(nl="Een fase erbij", en="A phase more"),
    does=Texts(
        nl="Records in die fase moeten hebben wat de fase vraagt; wie de fasen leest, kent de nieuwe nog niet.",
        en="Records in that phase must have what it asks; whoever reads the phases does not know the new one yet.",
    ),
    find=_find,
)
