"""A constraint without bounds, patterns or values asks something else."""

from __future__ import annotations

from afspraak.changes.kinds.base import Kind, must_changed
from afspraak.texts import Texts

KIND = Kind(
    name="constraint-changed",
    title=Texts(nl="Een eis verandert", en="A demand changes"),
    does=Texts(
        nl="Strenger, soepeler of allebei: dat bewijzen we, of we zeggen dat we het niet weten.",
        en="Tighter, looser or both: we prove it, or we say that we do not know.",
    ),
    find=must_changed(
        "constraint-changed",
        frozenset(
            {
                "agree_within",
                "be_clean",
                "be_computed",
                "be_empty",
                "be_filled",
                "be_spelled",
                "differ_from",
                "satisfy",
                "stay_same",
            }
        ),
    ),
)
