"""A process loses a phase."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.changes import deciding
from afspraak.changes.change import Change
from afspraak.changes.kinds.base import Kind, Spot, about, name
from afspraak.changes.kinds.phases import demands, processes
from afspraak.changes.pair import Pair
from afspraak.texts import Texts


def _find(pair: Pair) -> Iterator[Change]:
    for process, _, phases in processes(pair):
        for phase in phases.gone:
            title, of = name(phase.title, phase.id), name(process.title, process.path)
            words = Texts(nl=f"Uit {of.nl} vervalt een fase: {title.nl}.", en=f"{of.en} loses a phase: {title.en}.")
            entries = demands(pair, process, phase, old=True).values() if phase.level == "error" else ()
            verdict = deciding.verdict([(entry, None) for entry in entries], pair.as_of)
            spot = Spot(record=process.of, policy=process.path)
            yield about("phase-removed", words, spot, verdict, readers="may-break")


KIND = Kind(
    name="phase-removed",
    title=Texts(nl="Een fase minder", en="A phase fewer"),
    does=Texts(
        nl="Wat de fase vroeg, vervalt. Staat de waarde niet meer op de lijst, dan staat dat apart genoemd.",
        en="What the phase asked is dropped. If its value is no longer on the list, that is told separately.",
    ),
    find=_find,
)
