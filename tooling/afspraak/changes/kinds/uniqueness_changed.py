"""What must be unique changes."""

from __future__ import annotations

from afspraak.changes.kinds.base import Kind, must_changed
from afspraak.texts import Texts

KIND = Kind(
    name="uniqueness-changed",
    title=Texts(nl="Wat uniek moet zijn, verandert", en="What must be unique changes"),
    does=Texts(
        nl="Minder velden samen uniek is strenger; meer velden samen is soepeler, en dan kunnen koppelingen breken.",
        en="Fewer fields that are unique together ask more; more fields ask less, and joins on that key may break.",
    ),
    find=must_changed("uniqueness-changed", frozenset({"be_unique"})),
)
