"""What surrounds the rules is described otherwise: roles, systems, goals, choices, sources, words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from afspraak.changes.bare import bare
from afspraak.changes.change import Change
from afspraak.changes.kinds.base import ANYWHERE, Kind, about, names
from afspraak.changes.pair import Pair
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts

_SHOWN = 4  # names of each part
_Part = Callable[[Rulebook, Rulebook], Mapping[str, object]]  # of the one, as far as it is told beside the other


def _find(pair: Pair) -> Iterator[Change]:
    for words, part in _PARTS:
        before, after = part(pair.old, pair.new), part(pair.new, pair.old)
        told = [name for name in sorted(before.keys() | after.keys()) if _differ(before, after, name)]
        if told:
            which = _names(told)
            said = Texts(
                nl=f"Anders beschreven: {words.nl} ({which.nl}).", en=f"Described otherwise: {words.en} ({which.en})."
            )
            yield about("organisation-changed", said, ANYWHERE)


def _differ(before: Mapping[str, object], after: Mapping[str, object], name: str) -> bool:
    return bool(bare(before.get(name)) != bare(after.get(name)))


def _names(told: list[str]) -> Texts:
    shown, left = names(told[:_SHOWN]), len(told) - _SHOWN
    return shown if left <= 0 else shown + Texts(nl=f" en nog {left}", en=f" and {left} more")


def _itself(one: Rulebook, other: Rulebook) -> dict[str, object]:
    known = one.organisation
    return {"name": known.name, "proposals": known.proposals, "announcements": known.announced}


def _departments(one: Rulebook, other: Rulebook) -> dict[str, object]:
    """Those of both: one that comes or goes is told as such."""
    known = one.organisation.departments
    return {name: each for name, each in known.items() if name in other.organisation.departments}


def _roles(one: Rulebook, other: Rulebook) -> dict[str, object]:
    """Those of both, without the account, which is told apart."""
    known = one.organisation.roles
    return {name: replace(each, account="") for name, each in known.items() if name in other.organisation.roles}


def _terms(one: Rulebook, other: Rulebook) -> dict[str, object]:
    """Without the length, which is told with the fields that it is about."""
    return {name: replace(each, months=0) for name, each in one.organisation.retention.items()}


def _profiles(one: Rulebook, other: Rulebook) -> dict[str, object]:
    """Without how exports are read, which is told apart."""
    return {name: replace(each, kind="", exports={}) for name, each in one.systems.items()}


def _training(one: Rulebook, other: Rulebook) -> dict[str, object]:
    return dict(zip(("basics", "then"), one.organisation.training, strict=True))


_PARTS: tuple[tuple[Texts, _Part], ...] = (
    (Texts(nl="de organisatie", en="the organisation"), _itself),
    (Texts(nl="afdelingen", en="departments"), _departments),
    (Texts(nl="rollen", en="roles"), _roles),
    (Texts(nl="doelen", en="goals"), lambda one, other: dict(one.organisation.goals)),
    (Texts(nl="keuzes", en="choices"), lambda one, other: dict(one.organisation.choices)),
    (Texts(nl="bewaartermijnen", en="retention terms"), _terms),
    (Texts(nl="succesfactoren", en="success factors"), lambda one, other: dict(one.organisation.factors)),
    (Texts(nl="systemen", en="systems"), lambda one, other: dict(one.organisation.systems)),
    (Texts(nl="koppelingen en lijsten", en="exports and lists"), _profiles),
    (
        Texts(nl="handleidingen", en="manuals"),
        lambda one, other: {each.system: each for each in one.organisation.manuals},
    ),
    (Texts(nl="opleiding", en="training"), _training),
    (Texts(nl="bronnen", en="sources"), lambda one, other: dict(one.sources)),
    (Texts(nl="woordenlijst", en="glossary"), lambda one, other: dict(one.glossary)),
)
KIND = Kind(
    name="organisation-changed",
    title=Texts(nl="De omgeving van de regels is anders beschreven", en="What surrounds the rules reads differently"),
    does=Texts(
        nl="Records merken niets; wel lezen mensen iets anders over wie, waarmee en waarom.",
        en="Records notice nothing, but people read something else about who, with what and why.",
    ),
    find=_find,
)
