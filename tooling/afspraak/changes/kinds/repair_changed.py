"""A rule offers another repair."""

from __future__ import annotations

from afspraak.changes.kinds import sides
from afspraak.changes.kinds.base import Kind
from afspraak.texts import Texts

KIND = Kind(
    name="repair-changed",
    title=Texts(nl="Een andere verbetering", en="Another repair"),
    does=Texts(
        nl="Records worden niet anders beoordeeld, maar een verbeterd veld kan anders geschreven worden dan voorheen.",
        en="Records are not judged differently, but a repaired field may be written otherwise than before.",
    ),
    find=sides.rules(
        "repair-changed",
        lambda old, new: old.rule.repair != new.rule.repair,
        lambda title, old, new: Texts(
            nl=f"Regel {title.nl} verbetert anders: eerst {old.rule.repair or '–'}, straks {new.rule.repair or '–'}.",
            en=f"Rule {title.en} repairs differently: first {old.rule.repair or '–'}, now {new.rule.repair or '–'}.",
        ),
        "may-break",
    ),
)
