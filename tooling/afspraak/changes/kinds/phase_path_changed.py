"""The order of phases, how one moves between them, or what is told about them changes."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.changes.change import Change
from afspraak.changes.kinds.base import Kind, Spot, about, name
from afspraak.changes.kinds.phases import processes
from afspraak.changes.pair import Pair
from afspraak.model.policies import Phase, Policy
from afspraak.texts import Texts


def _find(pair: Pair) -> Iterator[Change]:
    for old, new, phases in processes(pair):
        paths = [(_path(before), _path(after)) for before, after in phases.both]
        if any(before != after for before, after in paths) or _order(old, new) != _order(new, old):
            title = name(new.title, new.path)
            words = Texts(
                nl=f"De weg door {title.nl} verandert: volgorde, overgangen of uitleg van fasen.",
                en=f"The way through {title.en} changes: order, transitions or explanations of phases.",
            )
            yield about("phase-path-changed", words, Spot(policy=new.path))


def _path(phase: Phase) -> tuple[object, ...]:
    return phase.title, phase.means, phase.next, phase.gate, phase.start


def _order(process: Policy, other: Policy) -> list[str]:
    known = {phase.id for phase in other.phases}
    return [phase.id for phase in process.phases if phase.id in known]


KIND = Kind(
    name="phase-path-changed",
    title=Texts(nl="De weg door de fasen verandert", en="The way through the phases changes"),
    does=Texts(
        nl="Mensen nemen een andere stap. Regels die een fase `from` noemen, staan apart genoemd.",
        en="People take another step. Rules that name a phase with `from` are told separately.",
    ),
    find=_find,
)
