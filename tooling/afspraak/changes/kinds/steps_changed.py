"""A procedure has other steps."""

from __future__ import annotations

from afspraak.changes.bare import bare
from afspraak.changes.kinds import sides
from afspraak.changes.kinds.base import Kind
from afspraak.texts import Texts

KIND = Kind(
    name="steps-changed",
    title=Texts(nl="Andere stappen", en="Other steps"),
    does=Texts(
        nl="Wie de procedure volgt, doet iets anders; records merken niets.",
        en="Whoever follows the procedure does something else; records notice nothing.",
    ),
    find=sides.policies(
        "steps-changed",
        lambda old, new: bare(old.steps) != bare(new.steps),
        lambda title, old, new: Texts(
            nl=f"De stappen van {title.nl} veranderen: eerst {len(old.steps)}, straks {len(new.steps)}.",
            en=f"The steps of {title.en} change: first {len(old.steps)}, now {len(new.steps)}.",
        ),
    ),
)
