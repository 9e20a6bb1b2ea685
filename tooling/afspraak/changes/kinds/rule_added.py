"""A rule is added that is an error, now or later."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from afspraak.changes import deciding
from afspraak.changes.change import Change
from afspraak.changes.kinds.base import Kind, later, of_rule, says
from afspraak.changes.pair import Pair
from afspraak.texts import Texts


def _find(pair: Pair) -> Iterator[Change]:
    for at in pair.rules.fresh:
        day = deciding.bites_on(at.rule.levels, pair.as_of)
        for entries in pair.of_rule(at, old=False).values() if day else ():
            verdict = deciding.verdict([(None, entry) for entry in entries], pair.as_of)
            note = deciding.past(at.rule.levels, (), pair.as_of)
            verdict = replace(verdict, proof=verdict.proof + note)
            after = says(entries)
            words = Texts(nl=f"Er komt een regel bij: {after.nl}", en=f"A rule is added: {after.en}")
            from_date = later(day, pair.as_of)
            yield of_rule("rule-added", at, entries, verdict, words, readers="none", from_date=from_date, least="minor")


KIND = Kind(
    name="rule-added",
    title=Texts(nl="Er komt een regel bij", en="A rule is added"),
    does=Texts(
        nl="Records die de regel niet volgen, worden afgekeurd vanaf de dag dat hij een fout is.",
        en="Records that do not keep the rule are refused from the day on which it is an error.",
    ),
    find=_find,
)
