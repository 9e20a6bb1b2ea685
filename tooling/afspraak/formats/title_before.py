"""The Dutch titles before a name."""

from __future__ import annotations

from afspraak.formats.base import Format
from afspraak.texts import Texts
from afspraak.titles import RANKS, REPLACED

_TITLES = "|".join(RANKS)


def _not_after(title: str) -> list[str]:
    """The titles that may not follow this one: itself, those of a higher rank, the one that it replaces."""
    return [other for other in RANKS if other in (title, REPLACED.get(title)) or RANKS[other] < RANKS[title]]


FORMAT = Format(
    name="title-before",
    title=Texts(nl="Titel voor de naam", en="Title before the name"),
    says=Texts(
        nl="een of meer titels in kleine letters met een punt en in vaste volgorde, zoals prof. dr. ir.",
        en="one or more titles in lower case with a dot and in a fixed order, such as prof. dr. ir.",
    ),
    verb=Texts(nl="bestaat uit", en="consists of"),
    why=Texts(
        nl=(
            "Gebruik het voor Nederlandse titels, alleen als de persoon ze zelf voert. De volgorde is "
            "prof., dr. en mr., ir., drs., ing. of ds., bc.; dr. vervangt drs. en ir. vervangt ing."
        ),
        en=(
            "Use it for Dutch titles, only if the person uses them. The order is prof., dr. and mr., ir., "
            "drs., ing. or ds., bc.; dr. replaces drs. and ir. replaces ing."
        ),
    ),
    right=("prof. dr. ir.", "mr. dr.", "dr. mr.", "drs. ing.", "dr."),
    wrong=("Ir. Dr.", "ir. dr.", "dr. drs.", "mr. mr.", "drs", "prof.dr.", "ir. ing.", "dr. mr. dr."),
    pattern=f"^({_TITLES})\\.( ({_TITLES})\\.)*$",
    never=tuple(f"(^| ){title}\\. (.* )?({'|'.join(_not_after(title))})\\." for title in RANKS),
    repair="title-before",
    source="taaladvies.net",
)
