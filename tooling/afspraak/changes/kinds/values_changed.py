"""A rule allows other values."""

from __future__ import annotations

from afspraak.changes.kinds.base import Kind, must_changed
from afspraak.texts import Texts

KIND = Kind(
    name="values-changed",
    title=Texts(nl="Andere waarden mogen", en="Other values are allowed"),
    does=Texts(
        nl="Een waarde minder keurt records af; een waarde meer kan lezers van de gegevens verrassen.",
        en="One value fewer refuses records; one value more may surprise readers of the data.",
    ),
    find=must_changed("values-changed", frozenset({"be_in", "not_be_in"})),
)
