"""A rule is added that is never an error."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.changes import deciding
from afspraak.changes.change import Change
from afspraak.changes.kinds.base import Kind, of_rule, says
from afspraak.changes.pair import Pair
from afspraak.texts import Texts

_PROOF = Texts(
    nl="De regel is nergens een fout, dus geen record wordt afgekeurd.",
    en="The rule is no error anywhere, so no record is refused.",
)


def _find(pair: Pair) -> Iterator[Change]:
    for at in pair.rules.fresh:
        if deciding.bites_on(at.rule.levels, pair.as_of) is None:
            for entries in pair.of_rule(at, old=False).values():
                after = says(entries)
                words = Texts(
                    nl=f"Er komt een regel bij die waarschuwt of raad geeft: {after.nl}",
                    en=f"A rule is added that warns or advises: {after.en}",
                )
                verdict = deciding.Verdict("none", _PROOF)
                yield of_rule("advice-added", at, entries, verdict, words, least="minor")


KIND = Kind(
    name="advice-added",
    title=Texts(nl="Er komt een waarschuwing of tip bij", en="A warning or a tip is added"),
    does=Texts(
        nl="Geen record wordt afgekeurd; wel verschijnen er nieuwe bevindingen.",
        en="No record is refused, but new findings appear.",
    ),
    find=_find,
)
