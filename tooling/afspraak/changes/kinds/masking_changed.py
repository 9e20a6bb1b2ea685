"""Whether the findings of a rule may show values changes."""

from __future__ import annotations

from afspraak.changes.kinds import sides
from afspraak.changes.kinds.base import Kind
from afspraak.texts import Texts

KIND = Kind(
    name="masking-changed",
    title=Texts(nl="Waarden wel of niet tonen", en="Showing values or not"),
    does=Texts(
        nl="Bevindingen laten waarden zien die eerst verborgen bleven, of juist niet meer.",
        en="Findings show values that were hidden before, or no longer do.",
    ),
    find=sides.rules(
        "masking-changed",
        lambda old, new: old.rule.shown != new.rule.shown,
        lambda title, old, new: Texts(
            nl=f"Bevindingen van regel {title.nl} laten waarden {'voortaan' if new.rule.shown else 'nooit meer'} zien.",
            en=f"Findings of rule {title.en} {'show values from now on' if new.rule.shown else 'never show values'}.",
        ),
    ),
)
