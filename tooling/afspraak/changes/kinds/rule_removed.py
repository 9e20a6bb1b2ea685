"""A rule is no longer there, or its policy is no longer active."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.changes import deciding
from afspraak.changes.change import Change
from afspraak.changes.kinds.base import Kind, of_rule, says
from afspraak.changes.pair import Pair
from afspraak.texts import Texts


def _find(pair: Pair) -> Iterator[Change]:
    for at in pair.rules.gone:
        error = deciding.bites_on(at.rule.levels, pair.as_of) is not None
        for entries in pair.of_rule(at, old=True).values():
            verdict = deciding.verdict([(entry, None) for entry in entries], pair.as_of)
            verdict = verdict if error else deciding.exact("none")
            before = says(entries)
            words = Texts(nl=f"Deze regel vervalt: {before.nl}", en=f"This rule is dropped: {before.en}")
            yield of_rule("rule-removed", at, entries, verdict, words, least="minor")


KIND = Kind(
    name="rule-removed",
    title=Texts(nl="Een regel vervalt", en="A rule is dropped"),
    does=Texts(
        nl="Meer records zijn goed; wie de gegevens leest, mist een zekerheid.",
        en="More records pass; whoever reads the data loses a guarantee.",
    ),
    find=_find,
)
