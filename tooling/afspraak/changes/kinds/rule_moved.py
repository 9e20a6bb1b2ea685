"""A rule stands in another policy."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.changes.change import Change
from afspraak.changes.kinds.base import Kind, Spot, about, name, title_of
from afspraak.changes.pair import Pair
from afspraak.texts import Texts


def _find(pair: Pair) -> Iterator[Change]:
    renamed = {old.path: new.path for old, new in pair.policies.both}
    for old, new in pair.rules.both:
        if renamed.get(old.policy.path) != new.policy.path:
            title, place = title_of(new), name(new.policy.title, new.policy.path)
            words = Texts(
                nl=f"Regel {title.nl} verhuist naar {place.nl}.",
                en=f"Rule {title.en} moves to {place.en}.",
            )
            yield about("rule-moved", words, Spot(rule=new.rule.id, policy=new.policy.path))


KIND = Kind(
    name="rule-moved",
    title=Texts(nl="Een regel verhuist", en="A rule moves"),
    does=Texts(
        nl="De regel staat bij een andere afspraak, met misschien een andere eigenaar; records merken niets.",
        en="The rule belongs to another agreement, perhaps with another owner; records notice nothing.",
    ),
    find=_find,
)
