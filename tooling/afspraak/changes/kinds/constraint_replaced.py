"""A rule asks something of another kind than it did."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.changes.change import Change
from afspraak.changes.kinds.base import Kind, altered
from afspraak.changes.pair import Pair, Twin
from afspraak.texts import Texts


def _find(pair: Pair) -> Iterator[Change]:
    return (altered("constraint-replaced", pair, twin) for twin in pair.twins if _replaced(twin))


def _replaced(twin: Twin) -> bool:
    old, new = twin.old.rule.must, twin.new.rule.must
    return bool(old and new and old.word != new.word) and twin.aspect == "must"


KIND = Kind(
    name="constraint-replaced",
    title=Texts(nl="Een regel vraagt iets heel anders", en="A rule asks something else altogether"),
    does=Texts(
        nl="Wat de oude regel toeliet en wat de nieuwe toelaat, leggen we naast elkaar.",
        en="What the old rule allowed and what the new one allows is laid side by side.",
    ),
    find=_find,
)
