"""Another system leads a field."""

from __future__ import annotations

from collections.abc import Mapping

from afspraak.changes.kinds import sides
from afspraak.changes.kinds.base import Kind
from afspraak.texts import Texts


def _systems(leads: Mapping[str, str]) -> str:
    return ", ".join(f"{phase}: {system}" if phase else system for phase, system in leads.items()) or "–"


KIND = Kind(
    name="leads-changed",
    title=Texts(nl="Een ander systeem is leidend", en="Another system leads"),
    does=Texts(
        nl="Wie het veld bijwerkt, doet dat ergens anders; koppelingen lopen misschien de andere kant op.",
        en="Whoever updates the field does so elsewhere; connections may run the other way.",
    ),
    find=sides.fields(
        "leads-changed",
        lambda old, new: dict(old.leads) != dict(new.leads),
        lambda field, old, new: Texts(
            nl=f"Voor {field.nl} is een ander systeem leidend: eerst {_systems(old.leads)}, nu {_systems(new.leads)}.",
            en=f"Another system leads {field.en}: first {_systems(old.leads)}, now {_systems(new.leads)}.",
        ),
    ),
)
