"""The degrees behind a name."""

from __future__ import annotations

from afspraak.formats.base import Format
from afspraak.texts import Texts
from afspraak.titles import DEGREES

_DEGREES = "|".join(DEGREES)
_REPLACED = [("BA", "MA"), ("BEd", "MEd"), ("BEng", "MEng"), ("BSc", "MSc"), ("LLB", "LLM")]


def _both(one: str, other: str) -> str:
    """A pattern that finds two degrees in one value, in either order."""
    orders = f"{one},? (.* )?{other}|{other},? (.* )?{one}" if one != other else f"{one},? (.* )?{one}"
    return f"(^| )({orders})(,| |$)"


FORMAT = Format(
    name="title-after",
    title=Texts(nl="Titel achter de naam", en="Title after the name"),
    says=Texts(
        nl=("een of meer internationale graden zonder punten, met een spatie of komma ertussen, zoals BSc, MBA"),
        en="one or more international degrees without dots, separated by a space or comma, such as BSc, MBA",
    ),
    verb=Texts(nl="bestaat uit", en="consists of"),
    why=Texts(
        nl=(
            "Gebruik het voor graden die na de naam komen. Elke graad staat er één keer; wie de master "
            "heeft, laat de bachelor van dezelfde studie weg."
        ),
        en=(
            "Use it for degrees that follow the name. Each degree is written once; who holds the master "
            "leaves out the bachelor of the same study."
        ),
    ),
    right=("MSc", "BSc, MBA", "PhD", "LLM RA", "BA, MSc"),
    wrong=("M.Sc.", "msc", "MSc.", "MSc, MSc", "BSc, MSc", "LLB LLM", "MSc,MBA"),
    pattern=f"^({_DEGREES})(,? ({_DEGREES}))*$",
    never=(*(_both(degree, degree) for degree in DEGREES), *(_both(*pair) for pair in _REPLACED)),
    repair="title-after",
    source="Onze Taal",
)
