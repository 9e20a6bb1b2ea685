"""Somebody else owns a policy or keeps a field."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.changes.change import Change
from afspraak.changes.kinds import sides
from afspraak.changes.kinds.base import Kind
from afspraak.changes.pair import Pair
from afspraak.texts import Texts

_policies = sides.policies(
    "owner-changed",
    lambda old, new: old.owner != new.owner,
    lambda title, old, new: Texts(
        nl=f"{title.nl} krijgt een andere eigenaar: eerst {old.owner}, straks {new.owner}.",
        en=f"{title.en} gets another owner: first {old.owner}, now {new.owner}.",
    ),
)
_fields = sides.fields(
    "owner-changed",
    lambda old, new: old.keeper != new.keeper,
    lambda field, old, new: Texts(
        nl=f"Iemand anders houdt {field.nl} bij: eerst {old.keeper}, straks {new.keeper}.",
        en=f"Somebody else keeps {field.en}: first {old.keeper}, now {new.keeper}.",
    ),
)


def _find(pair: Pair) -> Iterator[Change]:
    yield from _policies(pair)
    yield from _fields(pair)


KIND = Kind(
    name="owner-changed",
    title=Texts(nl="Een andere eigenaar", en="Another owner"),
    does=Texts(
        nl="Records merken niets; oude en nieuwe eigenaar moeten het allebei weten.",
        en="Records notice nothing; the old and the new owner must both know.",
    ),
    find=_find,
)
