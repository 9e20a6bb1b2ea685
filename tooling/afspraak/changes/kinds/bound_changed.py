"""A bound of a rule moves."""

from __future__ import annotations

from afspraak.changes.kinds.base import Kind, must_changed
from afspraak.texts import Texts

KIND = Kind(
    name="bound-changed",
    title=Texts(nl="Een grens verandert", en="A bound changes"),
    does=Texts(
        nl="Een nauwere grens keurt meer records af; een ruimere geeft lezers van de gegevens minder zekerheid.",
        en="A narrower bound refuses more records; a wider one gives readers of the data less certainty.",
    ),
    find=must_changed(
        "bound-changed",
        frozenset({"be_between", "be_within", "follow", "follow_up", "have_at_least", "have_length", "resemble_none"}),
    ),
)
