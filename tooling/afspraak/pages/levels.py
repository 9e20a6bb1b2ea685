"""How strong a rule is, in words: must, should or tip, and from when."""

from __future__ import annotations

import datetime

from afspraak.findings import Level
from afspraak.model.rules import Rule
from afspraak.pages.edition import Edition
from afspraak.texts import Texts

WORDS: dict[Level, Texts] = {
    "error": Texts(nl="Moet", en="Must"),
    "warning": Texts(nl="Hoort", en="Should"),
    "advice": Texts(nl="Tip", en="Tip"),
}


def badge(edition: Edition, level: Level) -> str:
    """One level as a small mark."""
    return f'<span class="level level-{level}">{WORDS[level].in_(edition.language)}</span>'


def told(edition: Edition, rule: Rule) -> str:
    """The level of today as a mark, and the changes that are still to come."""
    now = rule.level_on(edition.given.as_of)
    mark = badge(edition, now) if now else ""
    coming = [(level, day) for level, day in rule.levels if day and day > edition.given.as_of]
    told = [_from(edition, level, day) for level, day in coming]
    return f"{mark} *{', '.join(told)}.*" if told else mark


def _from(edition: Edition, level: Level, day: datetime.date) -> str:
    date, word = edition.date(day), WORDS[level].in_(edition.language)
    return edition.pick(f"{word} vanaf {date}", f"{word} from {date}")
