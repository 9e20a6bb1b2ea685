"""A policy is added."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.changes.change import Change
from afspraak.changes.kinds.base import Kind, Spot, about, name
from afspraak.changes.pair import Pair
from afspraak.texts import Texts


def _find(pair: Pair) -> Iterator[Change]:
    for policy in pair.policies.fresh:
        title = name(policy.title, policy.path)
        words = Texts(nl=f"Er komt een afspraak bij: {title.nl}.", en=f"A policy is added: {title.en}.")
        yield about("policy-added", words, Spot(policy=policy.path), least="minor")


KIND = Kind(
    name="policy-added",
    title=Texts(nl="Er komt een afspraak bij", en="A policy is added"),
    does=Texts(
        nl="De regels die erin staan, staan apart genoemd.",
        en="The rules that it holds are told separately.",
    ),
    find=_find,
)
