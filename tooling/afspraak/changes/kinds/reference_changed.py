"""A rule looks for other records, or elsewhere."""

from __future__ import annotations

from afspraak.changes.kinds.base import Kind, must_changed
from afspraak.texts import Texts

KIND = Kind(
    name="reference-changed",
    title=Texts(nl="Een verwijzing verandert", en="A reference changes"),
    does=Texts(
        nl="Een andere plek om te zoeken keurt andere records af.",
        en="Another place to look refuses other records.",
    ),
    find=must_changed("reference-changed", frozenset({"equal_in", "exist_in", "not_exist_in"})),
)
