"""A pattern changes."""

from __future__ import annotations

from afspraak.changes.kinds.base import Kind, must_changed
from afspraak.texts import Texts

KIND = Kind(
    name="pattern-changed",
    title=Texts(nl="Een patroon verandert", en="A pattern changes"),
    does=Texts(
        nl="We bewijzen met automaten welke waarden erbij komen en welke afvallen, en laten de kortste zien.",
        en="We prove with automata which values are added and which are dropped, and show the shortest.",
    ),
    find=must_changed("pattern-changed", frozenset({"match", "not_match"})),
)
