"""A procedure has other steps."""

from __future__ import annotations

from dataclasses import replace

from afspraak.changes.kinds import sides
from afspraak.changes.kinds.base import Kind
from afspraak.model.policies import Policy, Step
from afspraak.places import NOWHERE
from afspraak.texts import Texts


def _steps(policy: Policy) -> list[Step]:
    return [replace(step, place=NOWHERE) for step in policy.steps]


KIND = Kind(
    name="steps-changed",
    title=Texts(nl="Andere stappen", en="Other steps"),
    does=Texts(
        nl="Wie de procedure volgt, doet iets anders; records merken niets.",
        en="Whoever follows the procedure does something else; records notice nothing.",
    ),
    find=sides.policies(
        "steps-changed",
        lambda old, new: _steps(old) != _steps(new),
        lambda title, old, new: Texts(
            nl=f"De stappen van {title.nl} veranderen: eerst {len(old.steps)}, straks {len(new.steps)}.",
            en=f"The steps of {title.en} change: first {len(old.steps)}, now {len(new.steps)}.",
        ),
    ),
)
