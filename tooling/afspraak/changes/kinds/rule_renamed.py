"""A rule has another id, and says under `formerly` what it was called."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.changes.change import Change
from afspraak.changes.kinds.base import Kind, Spot, about, names, title_of
from afspraak.changes.pair import Pair
from afspraak.texts import Texts


def _find(pair: Pair) -> Iterator[Change]:
    for old, new in pair.rules.both:
        if old.rule.id != new.rule.id:
            title, before, after = title_of(new), names([old.rule.id]), names([new.rule.id])
            words = Texts(
                nl=f"Regel {title.nl} heette {before.nl} en gaat {after.nl} heten; de oude naam blijft bekend.",
                en=f"Rule {title.en} was called {before.en} and will be called {after.en}; the old name stays known.",
            )
            yield about("rule-renamed", words, Spot(rule=new.rule.id, policy=new.policy.path))


KIND = Kind(
    name="rule-renamed",
    title=Texts(nl="Een regel heet anders", en="A rule has another name"),
    does=Texts(
        nl="Records merken niets. Oude overzichten vinden de regel via `formerly`.",
        en="Records notice nothing. Old reports find the rule by `formerly`.",
    ),
    find=_find,
)
