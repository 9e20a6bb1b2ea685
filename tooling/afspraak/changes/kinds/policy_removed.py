"""A policy is no longer there."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.changes.change import Change
from afspraak.changes.kinds.base import Kind, Spot, about, name
from afspraak.changes.pair import Pair
from afspraak.texts import Texts


def _find(pair: Pair) -> Iterator[Change]:
    for policy in pair.policies.gone:
        title = name(policy.title, policy.path)
        words = Texts(
            nl=f"De afspraak {title.nl} is weg. Zet haar liever op retired, dan blijft ze te vinden.",
            en=f"The policy {title.en} is gone. Better set it to retired: then it can still be found.",
        )
        yield about("policy-removed", words, Spot(policy=policy.path), least="minor")


KIND = Kind(
    name="policy-removed",
    title=Texts(nl="Een afspraak is weg", en="A policy is gone"),
    does=Texts(
        nl="De regels die daardoor vervallen, staan apart genoemd.",
        en="The rules that are dropped by it are told separately.",
    ),
    find=_find,
)
