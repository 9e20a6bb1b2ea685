"""What the two kinds about levels and days share."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from afspraak.changes import deciding
from afspraak.changes.change import Change
from afspraak.changes.deciding import Verdict
from afspraak.changes.kinds.base import later, of_rule
from afspraak.changes.order import Levels
from afspraak.changes.pair import Pair, Twin
from afspraak.findings import LEVEL_WORDS
from afspraak.texts import Texts, listed, same


def level_words(levels: Levels) -> Texts:
    """`a warning from 2026-01-01 and an error from 2026-07-01`."""
    return listed(_level(level, start.isoformat() if start else "") for level, start in levels)


def _level(level: str, start: str) -> Texts:
    words = next(words for known, words in LEVEL_WORDS.items() if known == level)
    article = Texts(nl="een ", en={"error": "an ", "warning": "a "}.get(level, ""))
    return article + words + (Texts(nl=" vanaf ", en=" from ") + same(start) if start else Texts())


def levelled(kind: str, pair: Pair, twin: Twin, words: Texts) -> Change:
    """The effect of other levels, or other days, on records: what is an error when."""
    old, new = twin.old.rule.levels, twin.new.rule.levels
    effect = deciding.of_error_days(old, new, pair.as_of)
    breaks = deciding.verdict([(None, entry) for _, entry in twin.common[:1]], pair.as_of).witnesses
    side: Literal["old", "new"] = "new" if effect in ("tighter", "both") else "old"
    shown = tuple(replace(each, breaks=side) for each in breaks) if effect != "none" else ()
    day = deciding.bites_on(new, pair.as_of) if effect in ("tighter", "both") else None
    entries = [entry for _, entry in twin.common] or list(twin.fresh) or list(twin.gone)
    verdict = Verdict(effect, _PROOFS[effect] + deciding.past(new, old, pair.as_of), shown)
    return of_rule(kind, twin.new, entries, verdict, words, from_date=later(day, pair.as_of), least="minor")


_PROOFS = {
    "none": Texts(
        nl="Bewezen: de regel is op precies dezelfde dagen een fout.",
        en="Proven: the rule is an error on just the same days.",
    ),
    "tighter": Texts(
        nl="Bewezen: de regel is op meer dagen een fout.",
        en="Proven: the rule is an error on more days.",
    ),
    "looser": Texts(
        nl="Bewezen: de regel is op minder dagen een fout.",
        en="Proven: the rule is an error on fewer days.",
    ),
    "both": Texts(
        nl="Bewezen: de regel is op sommige dagen wel een fout en op andere niet meer.",
        en="Proven: the rule becomes an error on some days and stops being one on others.",
    ),
}
